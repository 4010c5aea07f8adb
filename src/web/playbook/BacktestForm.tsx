import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { beginBacktest } from '../api/backtests.ts'
import { newId } from '../api/ids.ts'
import { me } from '../api/queries.ts'
import { serverNow } from '../api/server-clock.ts'
import type { BacktestAsked, PlaybookDraft, Shelf } from '../api/types.ts'
import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import { authorsOnly } from './may.ts'
import styles from './Playbook.module.css'

type Props = {
  readonly shelf: Shelf
  readonly draft: PlaybookDraft | undefined
  readonly onBegun: (id: string) => void
}

const DAY_MS = 86_400_000
const periods = [
  { value: '30', label: 'The last 30 days' },
  { value: '90', label: 'The last 90 days' },
  { value: '180', label: 'The last 180 days' },
  { value: '365', label: 'The last year' },
  { value: 'own', label: 'From a day to a day' },
] as const
const shown = ['since', 'until', 'handlingMinutes']

/** Which text, over which time, and how long a lead keeps somebody busy. */
export function BacktestForm({ shelf: { inForce }, draft, onBegun }: Props) {
  const { data: who } = useSuspenseQuery(me())
  const may = authorsOnly(who)
  const [which, setWhich] = useState<string>(draft ? 'draft' : 'force')
  const [period, setPeriod] = useState<(typeof periods)[number]['value']>('90')
  const [days, setDays] = useState({ from: '', before: '' })
  const [minutes, setMinutes] = useState('15')
  const { send, busy, problem } = useSend({
    send: beginBacktest,
    refresh: [['backtests']],
    onDone: ({ id }) => onBegun(id),
  })
  if (!may.allowed) return <p className={styles.soft}>{may.because} What they have asked stands below.</p>
  const asked = (): BacktestAsked => ({
    id: newId(),
    ...(which === 'draft' && draft ? { draft: draft.id } : { text: inForce.text }),
    ...spanOf(period, days),
    handlingMinutes: Number(minutes),
  })
  return (
    <Panel title="Put the past through it">
      <Form submit="Begin" busy={busy} problem={problem} fields={shown} onSubmit={() => send(asked())}>
        <FieldRow>
          <ChoiceField
            label="Which text"
            choices={[
              ...(draft ? [{ value: 'draft', label: 'the draft' }] : []),
              { value: 'force', label: `version ${inForce.version}, in force` },
            ]}
            value={which}
            onChange={setWhich}
          />
          <ChoiceField
            label="Leads of"
            choices={periods}
            value={period}
            problem={period === 'own' ? undefined : fieldProblem(problem, 'since')}
            onChange={(chosen) => setPeriod(chosen || '90')}
          />
          <TextField
            label="Minutes that a lead keeps somebody busy"
            type="number"
            value={minutes}
            problem={fieldProblem(problem, 'handlingMinutes')}
            onChange={setMinutes}
          />
        </FieldRow>
        {period === 'own' && (
          <FieldRow>
            <TextField
              label="From"
              type="date"
              value={days.from}
              problem={fieldProblem(problem, 'since')}
              onChange={(from) => setDays({ ...days, from })}
            />
            <TextField
              label="Before"
              type="date"
              optional
              hint="Until now, unless you say."
              value={days.before}
              problem={fieldProblem(problem, 'until')}
              onChange={(before) => setDays({ ...days, before })}
            />
          </FieldRow>
        )}
      </Form>
    </Panel>
  )
}

/** As the server takes it: days begin at midnight in UTC. */
function spanOf(period: string, { from, before }: { readonly from: string; readonly before: string }) {
  if (period !== 'own') return { since: new Date(serverNow() - Number(period) * DAY_MS).toISOString() }
  const midnight = (day: string) => `${day}T00:00:00.000Z`
  return { since: midnight(from), ...(before !== '' && { until: midnight(before) }) }
}
