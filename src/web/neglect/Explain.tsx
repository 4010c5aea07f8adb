import { useState } from 'react'
import type { Question } from '#contract/neglect.ts'
import { sayOf, shownWithQuestions } from '../api/neglect-queries.ts'
import { fieldProblem } from '../api/refused.ts'
import { LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'

/** The person's own words. Whoever puts it right instead need say nothing. */
export function Explain({ question: { id, lead } }: { readonly question: Question }) {
  const [words, setWords] = useState('')
  const { send, busy, problem } = useSend({
    send: () => sayOf(lead, 'explanations', { question: id, words }),
    done: 'Thank you. It stands, unless a manager asks again.',
    refresh: shownWithQuestions(lead),
  })
  return (
    <Form
      submit="Explain"
      busy={busy}
      problem={problem}
      fields={['words']}
      onSubmit={() => words.trim() !== '' && send()}
    >
      <LongField
        label="What happened?"
        hint="In your own words. If you put it right instead, the question settles itself."
        rows={2}
        value={words}
        problem={fieldProblem(problem, 'words')}
        onChange={setWords}
      />
    </Form>
  )
}
