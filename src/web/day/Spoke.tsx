import { useEffect, useRef, useState } from 'react'
import type { LeadRequests, StepRead } from '../api/types.ts'
import { ChecksField, ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { nextSteps, withWhom } from './words.ts'

type Told = Pick<LeadRequests['result'], 'conversation' | 'minutes' | 'said'>
type Props = {
  readonly criteria: StepRead['criteria']
  readonly said: string
  readonly busy: boolean
  readonly problem: ProblemDocument | null
  readonly onTold: (told: Told) => void
  readonly onCancel: () => void
}
type Part = (typeof withWhom)[number]['value']
type Next = (typeof nextSteps)[number]['value']

/** A conversation as facts: with whom, what was learned, what follows. */
export function Spoke({ criteria, said: noted, busy, problem, onTold, onCancel }: Props) {
  const [part, setPart] = useState<Part>('decision maker')
  const [next, setNext] = useState<Next>('none')
  const [learned, setLearned] = useState<readonly string[]>([])
  const [minutes, setMinutes] = useState('')
  const [said, setSaid] = useState(noted)
  const form = useRef<HTMLDivElement>(null)
  // Whoever came by a key goes on by keys.
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const submit = () =>
    onTold({
      conversation: { with: part, criteria: [...learned], nextStep: next },
      ...(minutes !== '' && { minutes: Number(minutes) }),
      ...(said.trim() !== '' && { said }),
    })
  return (
    <div ref={form}>
      <Form submit="Log the conversation" busy={busy} problem={problem} onSubmit={submit} onCancel={onCancel}>
        <FieldRow>
          <ChoiceField
            label="With whom"
            value={part}
            choices={withWhom}
            onChange={(value) => value !== '' && setPart(value)}
          />
          <ChoiceField
            label="What follows"
            value={next}
            choices={nextSteps}
            onChange={(value) => value !== '' && setNext(value)}
          />
          <TextField label="Minutes" type="number" optional value={minutes} onChange={setMinutes} />
        </FieldRow>
        {criteria.length > 0 && (
          <ChecksField
            label="What was learned"
            choices={criteria.map(({ name, ask }) => ({ value: name, label: ask ?? name }))}
            value={learned}
            onChange={setLearned}
          />
        )}
        <LongField label="What was said" optional first value={said} onChange={setSaid} rows={3} />
      </Form>
    </div>
  )
}
