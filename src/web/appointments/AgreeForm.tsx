import { useQuery } from '@tanstack/react-query'
import { arrange, freeTimes, shownWith } from '../api/appointment-queries.ts'
import { me, members } from '../api/queries.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import { isSecond, momentsOf } from './twice.ts'
import { TwiceField } from './TwiceField.tsx'
import { fieldTime, placeNamed, placeWords, timesIn } from './words.ts'

type Props = {
  readonly lead: string
  readonly zone: string
  readonly owner: { readonly id: string; readonly name: string } | null
  readonly wanted?: string | undefined
  readonly onClose: () => void
  readonly onAgreed?: (() => void) | undefined
}
type Place = keyof typeof placeWords

const FREE_SHOWN_MAX = 40
const placeChoices = (Object.keys(placeWords) as Place[]).map((value) => ({
  value,
  label: placeWords[value],
}))
const lengths = ['15', '30', '45', '60', '90'].map((value) => ({ value, label: `${value} minutes` }))
const empty = { host: '', when: '', second: false, minutes: '30', place: 'phone', where: '', about: '' }

/** Who can be there: whoever sells first, because that is whom most are handed to. */
function hostsAmong(
  people: readonly { id: string; name: string; active: boolean; roles: readonly string[] }[],
) {
  const able = people.filter(({ active }) => active)
  const sells = ({ roles }: { readonly roles: readonly string[] }) => roles.includes('representative')
  return [...able.filter(sells), ...able.filter((each) => !sells(each))].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
}

/** An appointment that was agreed with them: when, how, and who is there. What is typed outlives a closed form. */
export function AgreeForm({ lead, zone, owner, wanted, onClose, onAgreed }: Props) {
  const { data: who } = useQuery({ ...me(), throwOnError: false })
  const { data: people } = useQuery({ ...members(), throwOnError: false })
  const draft = useDraft(`appointment ${lead}`, empty)
  const { host, minutes, where, about, second } = draft.fields
  const when = draft.fields.when || (wanted === undefined ? '' : fieldTime(wanted, zone))
  const place = placeChoices.find(({ value }) => value === draft.fields.place)?.value ?? 'phone'
  const there = host || (owner?.id ?? who?.member.id ?? '')
  const { data: free } = useQuery({ ...freeTimes(there, Number(minutes)), throwOnError: false })
  const { send, busy, problem } = useSend({
    send: () =>
      arrange(`leads/${lead}/appointments`, {
        ...{ id: draft.id, start: when, zone, minutes: Number(minutes), place, ...(host && { host }) },
        ...(second && momentsOf(when, zone).length === 2 && { second }),
        ...(where.trim() !== '' && { where }),
        ...(about.trim() !== '' && { about }),
      }),
    done: 'Agreed. Both sides are invited.',
    refresh: shownWith(lead),
    onDone: () => {
      draft.discard()
      onAgreed?.()
      onClose()
    },
  })
  const length = Number(minutes) * 60_000
  const choices = (free?.times ?? []).slice(0, FREE_SHOWN_MAX).map((start) => ({
    value: start,
    label: timesIn(zone, { start, end: new Date(Date.parse(start) + length).toISOString() }),
  }))
  return (
    <Form submit="Agree on it" busy={busy} problem={problem} onCancel={onClose} onSubmit={() => send()}>
      <ChoiceField
        label="Who is there?"
        optional="unsaid"
        none={owner ? `${owner.name}, who has the lead` : 'you'}
        value={host}
        choices={hostsAmong(people?.items ?? [])}
        first
        onChange={(said) => draft.set({ host: said })}
      />
      {choices.length > 0 && (
        <ChoiceField
          label="A free time"
          optional="unsaid"
          none="or any other, below"
          value={
            choices.find(({ value }) => fieldTime(value, zone) === when && isSecond(value, zone) === second)
              ?.value ?? ''
          }
          choices={choices}
          onChange={(said) =>
            draft.set(
              said === '' ? { when: '' } : { when: fieldTime(said, zone), second: isSecond(said, zone) },
            )
          }
        />
      )}
      <FieldRow>
        <TextField
          label="When"
          type="datetime-local"
          hint={`As clocks show it in ${placeNamed(zone)}.`}
          value={when}
          onChange={(said) => draft.set({ when: said, second: false })}
        />
        <ChoiceField
          label="How long"
          value={minutes}
          choices={lengths}
          onChange={(said) => draft.set({ minutes: said || '30' })}
        />
      </FieldRow>
      <TwiceField local={when} {...{ zone, second }} onChange={(later) => draft.set({ second: later })} />
      <FieldRow>
        <ChoiceField
          label="How"
          value={place}
          choices={placeChoices}
          onChange={(said) => draft.set({ place: said || 'phone' })}
        />
        <TextField
          label="Number, link or address"
          optional
          value={where}
          onChange={(said) => draft.set({ where: said })}
        />
      </FieldRow>
      <TextField label="What for" optional value={about} onChange={(said) => draft.set({ about: said })} />
    </Form>
  )
}
