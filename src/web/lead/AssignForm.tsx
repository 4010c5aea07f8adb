import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { given, noReasons, Obstacles, obstaclesMet } from './Obstacles.tsx'
import { useAct } from './use-act.ts'
import { useLease } from './use-lease.ts'

const empty = { ...noReasons, to: '', reason: '' }
const fields = ['to', 'reason']

export function AssignForm({ detail, me, members, onClose }: ActFormProps) {
  const { id: lead, can, owner } = detail.lead
  const draft = useDraft(`assign:${lead}`, empty)
  const lease = useLease(lead, 'assign')
  const { send, busy, problem } = useAct({
    lead,
    name: 'assign',
    draft,
    done: 'Your colleague has it now.',
    onDone: onClose,
  })
  const { to, reason } = draft.fields
  const met = obstaclesMet({ can: can.assign, problem, lease, reasons: draft.fields })
  const choices = members
    .filter(({ active, id }) => active && id !== owner?.id)
    .map(({ id, name, onDuty, open }) => ({
      value: id,
      label: `${name} (${onDuty ? `${open} open` : 'away'})`,
    }))
  return (
    <Form
      submit="Reassign"
      busy={busy}
      problem={problem}
      fields={fields}
      onSubmit={() => to !== '' && send({ id: draft.id, to, reason, ...given(draft.fields) })}
      onCancel={onClose}
    >
      <Obstacles met={met} detail={detail} me={me.member.id} reasons={draft.fields} onChange={draft.set} />
      <ChoiceField
        label="To"
        value={to}
        none="Choose a colleague"
        choices={choices}
        first
        problem={fieldProblem(problem, 'to')}
        onChange={(value) => draft.set({ to: value })}
      />
      <TextField
        label="Why"
        value={reason}
        hint="The due time stays: the buyer's clock does not start again."
        problem={fieldProblem(problem, 'reason')}
        onChange={(value) => draft.set({ reason: value })}
      />
    </Form>
  )
}
