import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LeadPermissions } from '#contract/privacy.ts'
import { permissionsOf, writeDownPermission } from '../api/privacy-queries.ts'
import type { LeadDetail } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './WhoElse.module.css'

type Change = LeadPermissions['changes'][number]

const ways: Readonly<Record<Change['permission'], string>> = {
  call: 'Calls',
  voicemail: 'Voicemail',
  mail: 'Mail',
  letter: 'Letters',
  meeting: 'Meetings',
  chat: 'Chat',
  social: 'Social networks',
  'any contact': 'Any contact',
  news: 'News by mail',
  'an answer': 'The answer to what they asked',
}
const sources: Readonly<Record<Change['how'], string>> = {
  form: 'by a box of the form',
  'own page': 'on their own page',
  'own inquiry': 'by asking again themselves',
  'mail link': 'by the link of a mail',
  member: 'as a colleague wrote down',
}
const toWriteDown = ['call', 'mail', 'letter', 'social', 'chat', 'any contact', 'news'] as const

/** What the person allows us, with the words in which they said it, and on what the firm rests. */
export function WhatTheyAllow({ detail: { lead } }: { readonly detail: LeadDetail }) {
  // A lead must open without it.
  const { data } = useQuery({ ...permissionsOf(lead.id), throwOnError: false })
  const [writing, setWriting] = useState(false)
  if (!data) return null
  const { changes, lawfulBasis, stopped, mails } = data
  return (
    <Panel title="What they allow">
      <ul className={styles.list}>
        {stopped && (
          <li>
            <strong>Nothing is mailed to them</strong>, since <ClockTime at={stopped.since} />:{' '}
            {stopped.because}
          </li>
        )}
        {changes.toReversed().map((change) => (
          <li key={`${change.permission} ${change.at}`} className={styles.person}>
            <Said change={change} />
          </li>
        ))}
        {changes.length === 0 && <li>They have said nothing of how we may reach them.</li>}
        {mails.length > 0 && <Rests mails={mails} />}
        {lawfulBasis && <li className={styles.soft}>Kept and used on the basis of: {lawfulBasis}.</li>}
      </ul>
      <div className={styles.more}>
        {writing ? (
          <WriteDown lead={lead.id} onClose={() => setWriting(false)} />
        ) : (
          <Button small onPress={() => setWriting(true)}>
            Write down what they said
          </Button>
        )}
      </div>
    </Panel>
  )
}

const Said = ({ change: { permission, given, how, at, byName, wording } }: { readonly change: Change }) => (
  <>
    <span className={styles.who}>
      <strong>{ways[permission]}</strong> <span>{given ? 'allowed' : 'not allowed'}</span>
    </span>
    <span className={styles.soft}>
      <ClockTime at={at} />, {sources[how]}
      {byName && ` (${byName})`}
    </span>
    {wording && <span>“{wording}”</span>}
  </>
)

/** What our mails lean on, once for each kind and ground. */
function Rests({ mails }: { readonly mails: LeadPermissions['mails'] }) {
  const lines = Map.groupBy(mails, ({ purpose, rests }) => `${kinds[purpose]} ${groundOf(rests)}.`)
  return [...lines].map(([line, { length }]) => (
    <li key={line} className={styles.soft}>
      {line}
      {length > 1 && ` (${length} mails.)`}
    </li>
  ))
}

const kinds: Readonly<Record<LeadPermissions['mails'][number]['purpose'], string>> = {
  acknowledgement: 'Our thanks lean on',
  reply: 'What we wrote leans on',
  resolution: 'What ended it leans on',
  nurture: 'What they were sent to read leans on',
  appointment: 'Mails about a meeting lean on',
}

function groundOf(rests: LeadPermissions['mails'][number]['rests']): string {
  switch (rests.on) {
    case 'inquiry':
      return 'their own inquiry'
    case 'appointment':
      return 'the meeting that was agreed'
    case 'consent':
      return `${ways[rests.permission].toLowerCase()}, allowed ${sources[rests.how]}${rests.wording ? `: “${rests.wording}”` : ''}`
    case 'playbook':
      if (rests.basis === 'consent') return 'consent, by the playbook; none is on record'
      return rests.basis === null
        ? 'nothing that was agreed in the playbook'
        : `${rests.basis}, by the playbook`
  }
}

function WriteDown({ lead, onClose }: { readonly lead: string; readonly onClose: () => void }) {
  const [permission, setPermission] = useState<string>('call')
  const [given, setGiven] = useState('yes')
  const [wording, setWording] = useState('')
  const sending = useSend({
    send: () => writeDownPermission(lead, { permission, given: given === 'yes', wording }),
    done: 'It is written down.',
    refresh: [['lead', lead]],
    onDone: onClose,
  })
  return (
    <Form
      submit="Write it down"
      busy={sending.busy}
      problem={sending.problem}
      onSubmit={() => sending.send()}
      onCancel={onClose}
    >
      <ChoiceField
        label="What"
        choices={toWriteDown.map((value) => ({ value, label: ways[value] }))}
        value={permission}
        onChange={setPermission}
      />
      <ChoiceField
        label="They said"
        choices={[
          { value: 'yes', label: 'You may' },
          { value: 'no', label: 'You may not' },
        ]}
        value={given}
        onChange={setGiven}
      />
      <TextField label="In their words" value={wording} onChange={setWording} />
    </Form>
  )
}
