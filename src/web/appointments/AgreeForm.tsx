import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { arrange, freeTimes, shownWith } from '../api/appointment-queries.ts'
import { me, members } from '../api/queries.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { fieldTime, placeNamed, placeWords, timesIn } from './words.ts'

type Props = { readonly lead: string; readonly zone: string; readonly onClose: () => void }
type Place = keyof typeof placeWords

const FREE_SHOWN_MAX = 40
const placeChoices = (Object.keys(placeWords) as Place[]).map((value) => ({
  value,
  label: placeWords[value],
}))
const lengths = ['15', '30', '45', '60', '90'].map((value) => ({ value, label: `${value} minutes` }))

/** An appointment that was agreed with them: when, how, and who is there. */
export function AgreeForm({ lead, zone, onClose }: Props) {
  const { data: who } = useQuery({ ...me(), throwOnError: false })
  const { data: people } = useQuery({ ...members(), throwOnError: false })
  const [host, setHost] = useState('')
  const [when, setWhen] = useState('')
  const [minutes, setMinutes] = useState<string>('30')
  const [place, setPlace] = useState<Place | ''>('phone')
  const [where, setWhere] = useState('')
  const [about, setAbout] = useState('')
  const { data: free } = useQuery({ ...freeTimes(host || (who?.member.id ?? '')), throwOnError: false })
  const { send, busy, problem } = useSend({
    send: () =>
      arrange(`leads/${lead}/appointments`, {
        ...{ start: when, zone, minutes: Number(minutes), ...(host && { host }), ...(place && { place }) },
        ...(where.trim() !== '' && { where }),
        ...(about.trim() !== '' && { about }),
      }),
    done: 'Agreed. Both sides are invited.',
    refresh: shownWith(lead),
    onDone: onClose,
  })
  const length = Number(minutes) * 60_000
  const choices = (free?.times ?? []).slice(0, FREE_SHOWN_MAX).map((start) => ({
    value: fieldTime(start, zone),
    label: timesIn(zone, { start, end: new Date(Date.parse(start) + length).toISOString() }),
  }))
  return (
    <Form submit="Agree on it" busy={busy} problem={problem} onCancel={onClose} onSubmit={() => send()}>
      <ChoiceField
        label="Who is there?"
        optional="unsaid"
        none="whoever has the lead"
        value={host}
        choices={(people?.items ?? []).flatMap(({ id, name, active }) =>
          active ? [{ value: id, label: name }] : [],
        )}
        onChange={setHost}
      />
      {choices.length > 0 && (
        <ChoiceField
          label="A free time"
          optional="unsaid"
          none="or any other, below"
          value={choices.some(({ value }) => value === when) ? when : ''}
          choices={choices}
          onChange={setWhen}
        />
      )}
      <FieldRow>
        <TextField
          label="When"
          type="datetime-local"
          hint={`As clocks show it in ${placeNamed(zone)}.`}
          value={when}
          onChange={setWhen}
        />
        <ChoiceField
          label="How long"
          value={minutes}
          choices={lengths}
          onChange={(said) => setMinutes(said || '30')}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField label="How" value={place} choices={placeChoices} onChange={setPlace} />
        <TextField label="Number, link or address" optional value={where} onChange={setWhere} />
      </FieldRow>
      <TextField label="What for" optional value={about} onChange={setAbout} />
    </Form>
  )
}
