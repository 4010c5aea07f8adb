import { useState } from 'react'
import { ChecksField, ChoiceField, LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSay, type FormProps } from './form-props.ts'
import { classWords, isClass, isPart, partWords, type ProspectClass, type WrongPart } from './words.ts'

/** What sales thinks of it, so that marketing learns. */
export function RateForm(props: FormProps) {
  const { page, onClose } = props
  const [useful, setUseful] = useState<'yes' | 'no' | ''>('')
  const [wrong, setWrong] = useState<readonly WrongPart[]>([])
  const [kind, setKind] = useState<ProspectClass | ''>('')
  const [note, setNote] = useState('')
  const { send, busy, problem } = useSay(
    props,
    `handoffs/${page.id}/ratings`,
    'Thank you: marketing sees it.',
  )
  return (
    <Form
      submit="Say so"
      busy={busy}
      problem={problem}
      onSubmit={() =>
        useful !== '' &&
        send({
          ...{ useful: useful === 'yes', wrong },
          ...(kind !== '' && { class: kind }),
          ...(note.trim() !== '' && { note }),
        })
      }
      onCancel={onClose}
    >
      <ChoiceField
        label="Was it useful?"
        none="Choose"
        value={useful}
        first
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        onChange={setUseful}
      />
      <ChecksField
        label="What was wrong in the data?"
        choices={Object.keys(partWords)
          .filter(isPart)
          .map((value) => ({ value, label: partWords[value] }))}
        value={wrong}
        onChange={setWrong}
      />
      <ChoiceField
        label="Who are they?"
        none="I can't say"
        optional
        value={kind}
        choices={Object.keys(classWords)
          .filter(isClass)
          .map((value) => ({ value, label: classWords[value] }))}
        onChange={setKind}
      />
      <LongField label="Anything else" optional value={note} onChange={setNote} rows={2} />
    </Form>
  )
}
