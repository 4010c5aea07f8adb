import { useState } from 'react'
import type { Availability, Reassigned } from '#contract/routing.ts'
import { passOn } from '../api/turns.ts'
import { fieldProblem } from '../api/refused.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Turns.module.css'

type Item = Reassigned['items'][number]
type Props = {
  readonly people: readonly Availability[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

const columns: readonly Column<Item>[] = [
  { name: 'Who asks', plain: true, cell: ({ prospect, lead }) => <a href={`/leads/${lead}`}>{prospect}</a> },
  { name: 'Segment', cell: ({ segment }) => segment },
  { name: 'From', cell: ({ from }) => from.name },
  { name: 'To', cell: ({ to }) => to.name },
  { name: 'Because', cell: ({ because }) => because },
]

/** Somebody leaves, is away for long, or territories have changed: first it shows what would happen, then it happens. */
export function PassOn({ people, teams }: Props) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<Reassigned>()
  const { send, busy, problem } = useSend({
    send: passOn,
    refresh: [['queue'], ['board'], ['leads'], ['lead'], ['members'], ['report', 'fairness']],
    onDone: setShown,
  })
  const [kind, id = ''] = from.split(':')
  const asked = {
    ...(kind === 'territory' ? { outsideTerritory: id } : { from: id }),
    ...(to !== '' && { to }),
    ...(reason.trim() !== '' && { reason }),
  }
  const names = people.map(({ member }) => ({ value: member.id, label: member.name }))
  const preview = shown && !shown.applied
  return (
    <Panel title="Pass leads on">
      <Form
        submit="Show what would happen"
        look="plain"
        busy={busy}
        problem={problem}
        fields={['from', 'to', 'reason']}
        onSubmit={() => send({ ...asked, apply: false })}
      >
        <FieldRow>
          <ChoiceField
            label="Whose leads"
            none="Choose"
            choices={[
              ...names.map(({ value, label }) => ({ value: `member:${value}`, label: `all of ${label}` })),
              ...teams.map((team) => ({
                value: `territory:${team.id}`,
                label: `${team.name}: outside their territory`,
              })),
            ]}
            value={from}
            problem={fieldProblem(problem, 'from')}
            onChange={setFrom}
          />
          <ChoiceField
            label="To"
            none="As the playbook routes them"
            optional="unsaid"
            choices={names}
            value={to}
            onChange={setTo}
          />
        </FieldRow>
        <TextField label="Why" optional value={reason} onChange={setReason} />
      </Form>
      {shown && (
        <div className={styles.shown}>
          <output className={styles.soft}>{summary(shown)}</output>
          {shown.items.length > 0 && (
            <Table label="Leads to pass on" columns={columns} rows={shown.items} keyOf={({ lead }) => lead} />
          )}
          {preview && shown.items.length > 0 && (
            <Button
              look="main"
              busy={busy}
              onPress={() => send({ ...asked, apply: true, leads: shown.items.map(({ lead }) => lead) })}
            >
              Pass on these {String(shown.items.length)}
            </Button>
          )}
        </div>
      )}
    </Panel>
  )
}

function summary({ applied, items }: Reassigned): string {
  if (items.length === 0) return 'There are no such open leads.'
  if (!applied)
    return `${items.length} would go to others. Nothing has happened yet; the buyers’ clocks stay.`
  const left = items.filter(({ outcome }) => outcome === 'refused').length
  return left === 0
    ? `${items.length} passed on.`
    : `${items.length - left} passed on; ${left} stayed, because somebody is at work on them.`
}
