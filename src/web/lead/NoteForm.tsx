import { fieldProblem } from '../api/refused.ts'
import { LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { useAct } from './use-act.ts'

const empty = { text: '' }

export function NoteForm({ detail, onClose }: ActFormProps) {
  const lead = detail.lead.id
  const draft = useDraft(`note:${lead}`, empty)
  const { send, busy, problem } = useAct({
    lead,
    name: 'note',
    draft,
    done: 'The note is kept.',
    onDone: onClose,
  })
  return (
    <Form
      submit="Keep the note"
      busy={busy}
      problem={problem}
      fields={['text']}
      onSubmit={() => send({ id: draft.id, text: draft.fields.text })}
      onCancel={onClose}
    >
      <LongField
        label="Note"
        hint="For colleagues. The prospect never sees it."
        first
        value={draft.fields.text}
        problem={fieldProblem(problem, 'text')}
        onChange={(text) => draft.set({ text })}
      />
    </Form>
  )
}
