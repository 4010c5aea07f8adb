import { useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { AtNight } from '../mail/AtNight.tsx'
import { sendsAt, useNight, type When } from '../mail/use-night.ts'
import { LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { fieldProblem } from '../api/refused.ts'
import type { LeadDetail } from '../api/types.ts'

type Mail = { readonly subject: string; readonly text: string; readonly when?: When }
type Props = {
  readonly to: string
  readonly detail: Pick<LeadDetail, 'lead' | 'prospect'>
  readonly script: Mail | null
  readonly waits: boolean
  readonly busy: boolean
  readonly problem: ProblemDocument | null
  readonly onSend: (mail: Mail) => void
}

/** The mail of a step, begun with the playbook's words; what leaves is what stands here. */
export function WriteStep({ to, detail, script, waits, busy, problem, onSend }: Props) {
  const [subject, setSubject] = useState(script?.subject ?? '')
  const [text, setText] = useState(script?.text ?? '')
  const night = useNight(detail)
  return (
    <Form
      submit={waits ? 'Put it into the outbox' : sendsAt(night, 'Send')}
      busy={busy}
      problem={problem}
      fields={['subject', 'text']}
      onSubmit={() => onSend({ subject, text, ...night.asked })}
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
      <AtNight night={night} />
    </Form>
  )
}
