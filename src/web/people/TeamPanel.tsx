import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Can } from '#contract/scalars.ts'
import { tell } from '../api/ask.ts'
import type { MemberRow, TeamRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { dutyLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './People.module.css'

const refresh = [['teams'], ['members'], ['board'], ['queue']] as const

type Props = { readonly team: TeamRow; readonly members: readonly MemberRow[]; readonly can: Can }

/** A team: who is in it, and its steward, who owes what nobody has accepted yet. */
export function TeamPanel({ team, members, can }: Props) {
  const [joining, setJoining] = useState('')
  const path = `/teams/${team.id}`
  const join = useSend({
    send: (member: string) => tell(`${path}/members`, { method: 'POST', body: { member } }),
    refresh,
    onDone: () => setJoining(''),
    alone: true,
  })
  const leave = useSend({
    send: (member: string) => tell(`${path}/members/${member}`, { method: 'DELETE' }),
    refresh,
    alone: true,
  })
  const steward = useSend({
    send: (member: string) => tell(`${path}/steward`, { method: 'PUT', body: { steward: member } }),
    done: 'The team has a new steward.',
    refresh,
    alone: true,
  })
  const active = members.filter((member) => member.active).map(({ id, name }) => ({ value: id, label: name }))
  const others = active.filter(({ value }) => team.members.every(({ id }) => id !== value))
  return (
    <Panel title={team.name} actions={<span className={styles.calendar}>calendar: {team.calendar}</span>}>
      <ul className={styles.people}>
        {team.members.map(({ id, name, onDuty }) => (
          <li key={id}>
            <span>{name}</span>
            <StatusBadge look={dutyLooks[onDuty ? 'on' : 'away']} />
            <Button
              small
              look="quiet"
              icon={X}
              can={can}
              about={`of ${team.name}: ${name}`}
              onPress={() => leave.send(id)}
            >
              Out
            </Button>
          </li>
        ))}
        {team.members.length === 0 && <li>Nobody is in this team yet, so its steward gets everything.</li>}
      </ul>
      <div className={styles.teamFoot}>
        <div className={styles.join}>
          <ChoiceField
            label={`Add to ${team.name}`}
            value={joining}
            none="Choose"
            disabled={!can.allowed}
            choices={others}
            optional="unsaid"
            onChange={setJoining}
          />
          <Button
            icon={Plus}
            can={can}
            busy={join.busy}
            about={`to ${team.name}`}
            onPress={() => joining !== '' && join.send(joining)}
          >
            Add
          </Button>
        </div>
        <ChoiceField
          label={`Steward of ${team.name}`}
          hint="Owes what nobody has accepted yet."
          disabled={!can.allowed}
          value={team.steward.id}
          choices={active}
          onChange={(value) => value !== '' && steward.send(value)}
        />
      </div>
    </Panel>
  )
}
