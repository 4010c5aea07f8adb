import { useState } from 'react'
import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSay, type FormProps } from './form-props.ts'
import { needWords } from './words.ts'

/** A reason of the playbook, and what it rests on. */
export function RejectForm(props: FormProps) {
  const { page, onClose } = props
  const [reason, setReason] = useState('')
  const [criterion, setCriterion] = useState('')
  const [touch, setTouch] = useState('')
  const [note, setNote] = useState('')
  const { send, busy, problem } = useSay(
    props,
    `handoffs/${page.id}/rejections`,
    'Rejected. Whoever qualified it may dispute that.',
  )
  const needs = page.reasons.find(({ name }) => name === reason)?.needs ?? []
  const names = needs.flatMap((need) => needWords[need] ?? [])
  return (
    <Form
      submit="Reject"
      look="danger"
      busy={busy}
      problem={problem}
      fields={['reason', 'note']}
      onSubmit={() =>
        reason !== '' &&
        send({
          reason,
          ...(criterion !== '' && { criterion }),
          ...(touch !== '' && { touch }),
          ...(note.trim() !== '' && { note }),
        })
      }
      onCancel={onClose}
    >
      <ChoiceField
        label="Reason"
        none="Choose a reason of the playbook"
        value={reason}
        first
        hint={names.length > 0 ? `It rests on ${names.join(' and ')}.` : undefined}
        choices={page.reasons.map(({ name }) => ({ value: name, label: name }))}
        onChange={setReason}
      />
      {(page.definition?.criteria.length ?? 0) > 0 && (
        <ChoiceField
          label="Which criterion fails?"
          none="None of them"
          optional={!needs.includes('criterion')}
          value={criterion}
          choices={(page.definition?.criteria ?? []).map(({ name }) => ({ value: name, label: name }))}
          onChange={setCriterion}
        />
      )}
      {page.touches.length > 0 && (
        <ChoiceField
          label="Which contact shows it?"
          none="None of them"
          optional={!needs.some((need) => need === 'touch' || need === 'conversation')}
          value={touch}
          choices={page.touches.map(({ id, channel, result, happenedAt }) => ({
            value: id,
            label: `${channel}, ${result}, ${new Date(happenedAt).toLocaleDateString()}`,
          }))}
          onChange={setTouch}
        />
      )}
      <LongField
        label="What was said?"
        value={note}
        hint="“No use” is no reason: say what you heard, and from whom."
        problem={fieldProblem(problem, 'note')}
        onChange={setNote}
      />
    </Form>
  )
}
