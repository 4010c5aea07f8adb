import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { Editable } from './ValueInPlace.tsx'

type Props = {
  readonly value: Editable
  readonly said: string
  readonly onSay: (said: string) => void
  readonly onSubmit: () => void
  readonly onLeave: () => void
}

const simple = /^(\d+) ?(m|h|d|wd)$/

/** The field that fits what is changed; Escape leaves it as it was. */
export function ValueField(props: Props) {
  const { value, said, onSay, onSubmit, onLeave } = props
  const { kind, label, choices } = value
  const first = useRef<HTMLElement>(null)
  useEffect(() => {
    first.current?.focus()
    // Whoever types at once means it instead of what stands there.
    if (first.current instanceof HTMLInputElement) first.current.select()
  }, [])
  const about = {
    ref: (element: HTMLElement | null) => {
      first.current = element
    },
    onKeyDown: ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 'Escape') onLeave()
      if (key === 'Enter' && (ctrlKey || metaKey)) onSubmit()
    },
    'aria-label': label,
    value: said,
    onChange: (event: { readonly target: { readonly value: string } }) => onSay(event.target.value),
  }
  if (choices)
    return (
      <select {...about}>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  if (kind === 'duration' && (simple.test(value.value) || value.value === ''))
    return <DurationField {...props} about={about} />
  if (kind === 'message' || kind === 'condition' || value.value.length > 40)
    return <textarea {...about} rows={rowsFor(value)} />
  if (value.path.at(-1) === 'zone') return <ZoneField about={about} />
  return <input {...about} type={typeOf(value)} step="any" />
}

const rowsFor = ({ kind, value }: Editable): number =>
  Math.min(14, Math.max(kind === 'message' ? 5 : 2, value.split('\n').length + 1))

const typeOf = ({ kind }: Editable): string => (kind === 'number' || kind === 'date' ? kind : 'text')

type About = Record<string, unknown>

/** Any place on earth by its name. */
function ZoneField({ about }: { readonly about: About }) {
  const list = useId()
  return (
    <>
      <input {...about} list={list} />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
    </>
  )
}

function DurationField({ value: { label }, said, onSay, about }: Props & { readonly about: About }) {
  const [, amount = '', unit = 'm'] = simple.exec(said) ?? [undefined, '', unitOf(said)]
  return (
    <>
      <input
        {...about}
        aria-label={`${label}, how many`}
        type="number"
        min={0}
        max={999_999}
        required
        value={amount}
        onChange={(event) => onSay(`${event.target.value}${unit}`)}
      />
      <select
        aria-label={`${label}, of what`}
        value={unit}
        onChange={(event) => onSay(`${amount}${event.target.value}`)}
      >
        <option value="m">minutes</option>
        <option value="h">hours</option>
        <option value="wd">working days</option>
        <option value="d">days</option>
      </select>
    </>
  )
}

/** While the number is being written anew there is only the unit. */
const unitOf = (said: string): string => /(m|h|wd|d)$/.exec(said)?.[0] ?? 'm'
