import { useState } from 'react'
import { Availability } from '#contract/routing.ts'
import type { Availability as Somebody } from '#contract/routing.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import { ChecksField, ChoiceField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import { weekDays } from './words.ts'

const empty = { kind: 'days', from: '', to: '', days: [] as readonly string[] }
const kinds = [
  { value: 'days', label: 'Whole days' },
  { value: 'hours', label: 'A part of a day' },
  { value: 'weekly', label: 'Every week' },
] as const
const fields = ['from', 'to', 'days']

type Props = { readonly whose: readonly Somebody[]; readonly me: string }

/** Time off, once or every week: one's own, or as a manager anybody's. Why is asked of nobody. */
export function TimeOffForm({ whose, me }: Props) {
  const [member, setMember] = useState(me)
  const draft = useDraft('time off', empty)
  const { kind, from, to, days } = draft.fields
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(Availability, `/members/${member}/time-off`, { method: 'POST', body }),
    done: 'Noted: no turns meanwhile.',
    refresh: [['availability'], ['members'], ['teams'], ['board']],
    onDone: () => draft.discard(),
  })
  const weekly = kind === 'weekly'
  const said = {
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(weekly && { days: days.map(Number) }),
  }
  const type = kind === 'days' ? 'date' : kind === 'hours' ? 'datetime-local' : 'text'
  return (
    <Form
      submit="Take the time off"
      look="plain"
      busy={busy}
      problem={problem}
      fields={fields}
      onSubmit={() => send({ id: draft.id, ...said })}
    >
      <FieldRow>
        {whose.length > 1 && (
          <ChoiceField
            label="Who"
            choices={whose.map((each) => ({ value: each.member.id, label: each.member.name }))}
            value={member}
            onChange={(value) => setMember(value === '' ? me : value)}
          />
        )}
        <ChoiceField
          label="How"
          choices={kinds}
          value={kinds.find(({ value }) => value === kind)?.value ?? 'days'}
          onChange={(value) => draft.set({ kind: value, from: '', to: '' })}
        />
      </FieldRow>
      {weekly && (
        <ChecksField
          label="On"
          choices={weekDays.map((label, index) => ({ value: String(index + 1), label }))}
          value={days}
          problem={fieldProblem(problem, 'days')}
          onChange={(value) => draft.set({ days: value })}
        />
      )}
      <FieldRow>
        <TextField
          label={weekly ? 'From (such as 13:00)' : 'From'}
          type={type}
          {...(weekly && { optional: true })}
          value={from}
          problem={fieldProblem(problem, 'from')}
          onChange={(value) => draft.set({ from: value })}
        />
        <TextField
          label={kind === 'days' ? 'Until, included' : 'Until'}
          type={type}
          {...(weekly && { optional: true })}
          value={to}
          problem={fieldProblem(problem, 'to')}
          onChange={(value) => draft.set({ to: value })}
        />
      </FieldRow>
    </Form>
  )
}
