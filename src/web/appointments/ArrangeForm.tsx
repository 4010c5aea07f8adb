import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appointment as whole, arrange, shownWith, type AppointmentRead } from '../api/appointment-queries.ts'
import { members } from '../api/queries.ts'
import { withWhom } from '../day/words.ts'
import { ChecksField, ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { isSecond, momentsOf } from './twice.ts'
import { TwiceField } from './TwiceField.tsx'
import { fieldTime, nextStepChoices, placeNamed } from './words.ts'

export type Arranging = 'move' | 'cancel' | 'stand-in' | 'tell'
type Props = { readonly appointment: AppointmentRead; readonly onClose: () => void }

/** What is done with an appointment, in its place. */
export function ArrangeForm({ doing, ...props }: Props & { readonly doing: Arranging }) {
  switch (doing) {
    case 'move':
      return <MoveForm {...props} />
    case 'cancel':
      return <CancelForm {...props} />
    case 'stand-in':
      return <StandInForm {...props} />
    case 'tell':
      return <TellForm {...props} />
  }
}

function useArrange({ appointment: { id, lead, revision }, onClose }: Props, noun: string, done: string) {
  return useSend({
    send: (body: object) =>
      arrange(`appointments/${id}/${noun}`, noun === 'results' ? body : { after: revision, ...body }),
    done,
    refresh: shownWith(lead),
    onDone: onClose,
  })
}

const sides = [
  { value: 'them', label: 'They wished it' },
  { value: 'us', label: 'We had to' },
] as const

function MoveForm(props: Props) {
  const { appointment, onClose } = props
  const { zone, start } = appointment
  const wished = appointment.reply?.wished ?? start
  const [when, setWhen] = useState(fieldTime(wished, zone))
  const [second, setSecond] = useState(isSecond(wished, zone))
  const [side, setSide] = useState<'us' | 'them' | ''>('')
  const { send, busy, problem } = useArrange(props, 'moves', 'Moved. Both sides are told.')
  return (
    <Form
      submit="Move it"
      busy={busy}
      problem={problem}
      onCancel={onClose}
      onSubmit={() =>
        send({
          ...{ start: when, zone, ...(side && { side }) },
          ...(second && momentsOf(when, zone).length === 2 && { second }),
        })
      }
    >
      <TextField
        label="New time"
        type="datetime-local"
        hint={`As clocks show it in ${placeNamed(zone)}.`}
        value={when}
        first
        onChange={(said) => {
          setWhen(said)
          setSecond(false)
        }}
      />
      <TwiceField local={when} {...{ zone, second }} onChange={setSecond} />
      <ChoiceField
        label="Whose wish?"
        optional="unsaid"
        none="not said"
        value={side}
        choices={sides}
        onChange={setSide}
      />
    </Form>
  )
}

function CancelForm(props: Props) {
  const [side, setSide] = useState<'us' | 'them' | ''>('')
  const [reason, setReason] = useState('')
  const { send, busy, problem } = useArrange(props, 'cancellation', 'Called off. Both sides are told.')
  return (
    <Form
      submit="Call it off"
      look="danger"
      busy={busy}
      problem={problem}
      onCancel={props.onClose}
      onSubmit={() => send({ ...(side && { side }), ...(reason.trim() !== '' && { reason }) })}
    >
      <ChoiceField
        label="Whose wish?"
        optional="unsaid"
        none="not said"
        value={side}
        choices={sides}
        onChange={setSide}
      />
      <LongField label="Why?" optional rows={2} value={reason} onChange={setReason} />
    </Form>
  )
}

function StandInForm(props: Props) {
  const { data } = useQuery({ ...members(), throwOnError: false })
  const [member, setMember] = useState('')
  const { send, busy, problem } = useArrange(props, 'stand-in', 'They stand in. Everybody is told.')
  const { host, standIn } = props.appointment
  const there = (standIn ?? host).id
  const able = (data?.items ?? []).filter(({ id, active }) => active && id !== there)
  return (
    <Form
      submit="Name them"
      busy={busy}
      problem={problem}
      onCancel={props.onClose}
      onSubmit={() => member !== '' && send({ member })}
    >
      <ChoiceField
        label="Who stands in?"
        none="choose a colleague"
        value={member}
        first
        choices={able.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setMember}
      />
    </Form>
  )
}

type Told = 'held' | 'missed by us' | 'missed by them'
const resultChoices = [
  { value: 'held', label: 'Held' },
  { value: 'missed by us', label: 'Missed by us' },
  { value: 'missed by them', label: 'Missed by them' },
] as const

/** What was said belongs to a held one: "no use" alone is refused. */
function TellForm(props: Props) {
  const { data: page } = useQuery({ ...whole(props.appointment.id), throwOnError: false })
  const [result, setResult] = useState<Told | ''>('held')
  const [said, setSaid] = useState('')
  const [nextStep, setNextStep] = useState<(typeof nextStepChoices)[number]['value'] | ''>('')
  const [part, setPart] = useState<(typeof withWhom)[number]['value'] | ''>('')
  const [criterion, setCriterion] = useState('')
  const [learned, setLearned] = useState<readonly string[]>([])
  const { send, busy, problem } = useArrange(props, 'results', 'Written down.')
  const criteria = page?.criteria ?? []
  const body = {
    result: result || 'held',
    ...(said.trim() !== '' && { said }),
    ...(result === 'held' && part && { with: part }),
    ...(result === 'held' && nextStep && { nextStep }),
    ...(result === 'held' && nextStep === 'none' && criterion && { criterion }),
    ...(result === 'held' && learned.length > 0 && { learned }),
  }
  return (
    <Form
      submit="Write it down"
      busy={busy}
      problem={problem}
      onCancel={props.onClose}
      onSubmit={() => send(body)}
    >
      <ChoiceField
        label="What became of it?"
        value={result}
        choices={resultChoices}
        first
        onChange={setResult}
      />
      {result !== 'missed by them' && (
        <LongField
          label={result === 'held' ? 'What was said?' : 'What happened?'}
          rows={3}
          hint={
            result === 'held' ? 'What you learned, in their words. “No use” alone says nothing.' : undefined
          }
          value={said}
          onChange={setSaid}
        />
      )}
      {result === 'held' && (
        <ChoiceField
          label="With whom?"
          optional="unsaid"
          none="not said"
          value={part}
          choices={withWhom}
          onChange={setPart}
        />
      )}
      {result === 'held' && (
        <ChoiceField
          label="What do they do next?"
          none="choose"
          value={nextStep}
          choices={nextStepChoices}
          onChange={setNextStep}
        />
      )}
      {result === 'held' && criteria.length > 0 && (
        <ChecksField
          label="What was learned"
          choices={criteria.map((name) => ({ value: name, label: name }))}
          value={learned}
          onChange={setLearned}
        />
      )}
      {result === 'held' && nextStep === 'none' && criteria.length > 0 && (
        <ChoiceField
          label="Which criterion failed?"
          none="choose"
          value={criterion}
          choices={criteria.map((name) => ({ value: name, label: name }))}
          onChange={setCriterion}
        />
      )}
    </Form>
  )
}
