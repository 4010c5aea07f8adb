import { useState } from 'react'
import { ChoiceField, LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSay, type FormProps } from './form-props.ts'
import { nextWords } from './words.ts'

const follows = {
  upheld: ['qualify again', 'nurture', 'decline', 'reroute'],
  overturned: ['back', 'another'],
} as const
type Ruling = keyof typeof follows
type Next = keyof typeof nextWords

/** The word of the arbiter, with its reasons: it stands as a precedent. */
export function RuleForm(props: FormProps) {
  const { page, onClose } = props
  const offer = page.offers.findLast(({ dispute }) => dispute)
  const [ruling, setRuling] = useState<Ruling | ''>('')
  const [next, setNext] = useState<Next | ''>('')
  const [because, setBecause] = useState('')
  const { send, busy, problem } = useSay(
    props,
    `disputes/${offer?.dispute?.id ?? ''}/ruling`,
    'Your ruling stands.',
  )
  const choices = ruling === '' ? [] : follows[ruling]
  return (
    <Form
      submit="Rule"
      busy={busy}
      problem={problem}
      onSubmit={() =>
        ruling !== '' && because.trim() !== '' && send({ ruling, because, ...(next !== '' && { next }) })
      }
      onCancel={onClose}
    >
      <ChoiceField
        label="The rejection is"
        none="Choose"
        value={ruling}
        first
        choices={[
          { value: 'upheld', label: 'upheld: it was not qualified' },
          { value: 'overturned', label: 'overturned: it was qualified' },
        ]}
        onChange={(value) => {
          setRuling(value)
          setNext('')
        }}
      />
      {ruling !== '' && (
        <ChoiceField
          label="What follows"
          none={`As usual: ${nextWords[ruling === 'upheld' ? (offer?.rejection?.next ?? 'qualify again') : 'back']}`}
          optional="unsaid"
          value={next}
          choices={choices.map((value) => ({ value, label: nextWords[value] }))}
          onChange={setNext}
        />
      )}
      <LongField
        label="Why"
        value={because}
        hint="Both sides read it, and others who look for a precedent."
        onChange={setBecause}
      />
    </Form>
  )
}
