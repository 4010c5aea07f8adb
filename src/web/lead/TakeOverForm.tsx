import { fieldProblem } from '../api/refused.ts'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { useAct } from './use-act.ts'

const empty = { reason: '' }

export function TakeOverForm({ detail, onClose }: ActFormProps) {
  const { id: lead, owner, lease } = detail.lead
  const draft = useDraft(`take-over:${lead}`, empty)
  const { send, busy, problem } = useAct({
    lead,
    name: 'take-over',
    draft,
    done: 'The lead is yours.',
    onDone: onClose,
  })
  const holder = owner?.name ?? lease?.member.name ?? 'Your colleague'
  return (
    <Form
      submit="Take it over"
      busy={busy}
      problem={problem}
      fields={['reason']}
      onSubmit={() => send({ id: draft.id, reason: draft.fields.reason })}
      onCancel={onClose}
    >
      <TextField
        label="Why"
        hint={`${holder} will see it, and it stays in the history.`}
        first
        value={draft.fields.reason}
        problem={fieldProblem(problem, 'reason')}
        onChange={(reason) => draft.set({ reason })}
      />
    </Form>
  )
}
