import { useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { fieldProblem } from '../api/refused.ts'

type Mail = { readonly subject: string; readonly text: string }
type Props = {
  readonly to: string
  readonly script: Mail | null
  readonly waits: boolean
  readonly busy: boolean
  readonly problem: ProblemDocument | null
  readonly onSend: (mail: Mail) => void
}

/** The mail of a step, begun with the playbook's words; what leaves is what stands here. */
export function WriteStep({ to, script, waits, busy, problem, onSend }: Props) {
  const [subject, setSubject] = useState(script?.subject ?? '')
  const [text, setText] = useState(script?.text ?? '')
  return (
    <Form
      submit={waits ? 'Put it into the outbox' : 'Send'}
      busy={busy}
      problem={problem}
      fields={['subject', 'text']}
      onSubmit={() => onSend({ subject, text })}
    >
      <TextField
        label="Subject"
        hint={`To ${to}`}
        value={subject}
        problem={fieldProblem(problem, 'subject')}
        onChange={setSubject}
      />
      <LongField
        label="Mail"
        rows={12}
        value={text}
        problem={fieldProblem(problem, 'text')}
        onChange={setText}
      />
    </Form>
  )
}
