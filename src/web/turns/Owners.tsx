import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountList, Availability } from '#contract/routing.ts'
import { tell } from '../api/ask.ts'
import { accounts } from '../api/turns.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Turns.module.css'

type Account = AccountList['items'][number]
type Props = { readonly people: readonly Availability[] }

/** Who looks after which account: their leads go to them first, where the playbook asks for it. */
export function Owners({ people }: Props) {
  const [search, setSearch] = useState('')
  const { data } = useQuery({ ...accounts(search.trim()), throwOnError: false })
  const items = data?.items ?? []
  return (
    <Panel title="Who looks after which account">
      <TextField
        label="Name or domain"
        optional="unsaid"
        value={search}
        onChange={setSearch}
        hint="Accounts come by an import."
      />
      <ul className={`${styles.people} ${styles.listed}`}>
        {items.map((account) => (
          <Owner key={account.id} account={account} people={people} />
        ))}
        {items.length === 0 && <li className={styles.soft}>No such account.</li>}
      </ul>
    </Panel>
  )
}

function Owner({ account, people }: { readonly account: Account } & Props) {
  const { id, name, domains, owner } = account
  const { send } = useSend({
    send: (member: string | null) => tell(`/accounts/${id}/owner`, { method: 'PUT', body: { member } }),
    done: `${name} has a new owner.`,
    refresh: [['accounts']],
    alone: true,
  })
  const choices = people.map(({ member }) => ({ value: member.id, label: member.name }))
  const known = owner !== null && choices.every(({ value }) => value !== owner.id)
  return (
    <li className={styles.head}>
      <span>
        <strong>{name}</strong> <span className={styles.soft}>{domains.join(', ')}</span>
      </span>
      <ChoiceField
        label={`Who looks after ${name}`}
        none="Nobody"
        optional="unsaid"
        choices={known ? [...choices, { value: owner.id, label: `${owner.name} (has left)` }] : choices}
        value={owner?.id ?? ''}
        onChange={(member) => send(member === '' ? null : member)}
      />
    </li>
  )
}
