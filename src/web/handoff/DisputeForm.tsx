import { useState } from 'react'
import { LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSay, type FormProps } from './form-props.ts'

/** Why it was qualified after all; or more words to a dispute that is there. */
export function DisputeForm(props: FormProps) {
  const { page, answering, onClose } = props
  const [words, setWords] = useState('')
  const dispute = page.offers.findLast((offer) => offer.dispute)?.dispute
  const { send, busy, problem } = useSay(
    props,
    answering && dispute ? `disputes/${dispute.id}/statements` : `handoffs/${page.id}/disputes`,
    answering ? 'Your words are with the dispute.' : 'Disputed. The arbiter is told.',
  )
  return (
    <Form
      submit={answering ? 'Add your words' : 'Dispute'}
      busy={busy}
      problem={problem}
      onSubmit={() => words.trim() !== '' && send(answering ? { words } : { grounds: words })}
      onCancel={onClose}
    >
      <LongField
        label={answering ? 'What else is there to say?' : 'Why was it qualified?'}
        value={words}
        first
        hint="The arbiter sees the definition that held, the report, the contacts, and both sides."
        onChange={setWords}
      />
    </Form>
  )
}
