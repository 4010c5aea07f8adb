import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import {
  channelChoices,
  directionChoices,
  resultChoices,
  type Channel,
  type Direction,
  type TouchResult,
} from './choices.ts'
import { given, givenEarly, noReasons, Obstacles, obstaclesMet } from './Obstacles.tsx'
import { useAct } from './use-act.ts'
import { useLease } from './use-lease.ts'

type Fields = typeof noReasons & {
  readonly channel: Channel
  readonly direction: Direction
  readonly result: TouchResult | ''
  readonly happenedAt: string
  readonly minutes: string
  readonly said: string
}
const empty: Fields = {
  ...noReasons,
  channel: 'call',
  direction: 'out',
  result: '',
  happenedAt: '',
  minutes: '',
  said: '',
}
const fields = ['channel', 'direction', 'result', 'happenedAt', 'minutes', 'said']

export function TouchForm({ detail, me, onClose }: ActFormProps) {
  const { id: lead } = detail.lead
  const draft = useDraft(`touch:${lead}`, empty)
  const lease = useLease(lead, 'call')
  const { send, busy, problem } = useAct({
    lead,
    name: 'touch',
    draft,
    done: 'The contact is logged.',
    onDone: onClose,
  })
  const { channel, direction, result, happenedAt, minutes, said } = draft.fields
  // Only we can be too early: when they come to us, nobody asks why.
  const can = direction === 'in' ? undefined : detail.lead.can.respond
  const earlyBecause = direction === 'in' ? '' : draft.fields.earlyBecause
  const met = obstaclesMet({ can, problem, lease, reasons: { ...draft.fields, earlyBecause } })
  const submit = () => {
    if (result === '') return
    send({
      id: draft.id,
      channel,
      direction,
      result,
      ...(happenedAt !== '' && { happenedAt: new Date(happenedAt).toISOString() }),
      ...(minutes !== '' && { minutes: Number(minutes) }),
      ...(said.trim() !== '' && { said }),
      ...given(draft.fields),
      ...(direction === 'out' && givenEarly(draft.fields)),
    })
  }
  return (
    <Form submit="Log it" busy={busy} problem={problem} fields={fields} onSubmit={submit} onCancel={onClose}>
      <Obstacles met={met} detail={detail} me={me.member.id} reasons={draft.fields} onChange={draft.set} />
      <FieldRow>
        <ChoiceField
          label="Channel"
          value={channel}
          choices={channelChoices}
          onChange={(value) => value !== '' && draft.set({ channel: value })}
        />
        <ChoiceField
          label="Direction"
          value={direction}
          choices={directionChoices}
          onChange={(value) => value !== '' && draft.set({ direction: value })}
        />
        <ChoiceField
          label="Result"
          value={result}
          none="Choose"
          choices={resultChoices}
          first
          problem={fieldProblem(problem, 'result')}
          onChange={(value) => draft.set({ result: value })}
        />
      </FieldRow>
      <LongField
        label="What was said"
        optional
        value={said}
        problem={fieldProblem(problem, 'said')}
        onChange={(value) => draft.set({ said: value })}
      />
      <FieldRow>
        <TextField
          label="When"
          type="datetime-local"
          optional
          hint="Left empty: just now."
          value={happenedAt}
          problem={fieldProblem(problem, 'happenedAt')}
          onChange={(value) => draft.set({ happenedAt: value })}
        />
        <TextField
          label="Minutes it took"
          type="number"
          optional
          hint="Effort is seen, too."
          value={minutes}
          problem={fieldProblem(problem, 'minutes')}
          onChange={(value) => draft.set({ minutes: value })}
        />
      </FieldRow>
    </Form>
  )
}
