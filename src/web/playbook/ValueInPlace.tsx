import { Check, Pencil, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { editInPlace } from '../api/playbook.ts'
import type { SentencePart } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Playbook.module.css'

type Editable = NonNullable<SentencePart['edit']>
type Props = {
  readonly part: SentencePart
  readonly value: Editable
  readonly edit: { readonly text: string; readonly onText: (text: string) => void }
}

/** A value in a sentence. Whoever presses it can change it there; the text around it stays as it is. */
export function ValueInPlace({ part, value, edit }: Props) {
  const [open, setOpen] = useState(false)
  const shown = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) shown.current?.focus()
    wasOpen.current = open
  }, [open])
  const close = () => setOpen(false)
  if (open) return <ValueForm value={value} edit={edit} onClose={close} />
  return (
    <button
      ref={shown}
      type="button"
      className={styles.value}
      // What is said in words is read as words; only what stands as it is written looks like code.
      data-kind={part.text === value.value ? value.kind : undefined}
      onClick={() => setOpen(true)}
    >
      {part.text}
      <Hidden> (change: {value.label})</Hidden>
      <Pencil size={11} aria-hidden className={styles.pencil} />
    </button>
  )
}

type FormProps = Omit<Props, 'part'> & { readonly onClose: () => void }

function ValueForm({ value, edit, onClose }: FormProps) {
  const [said, setSaid] = useState(value.value)
  const problemId = useId()
  const { send, busy, problem } = useSend({
    send: () => editInPlace({ text: edit.text, path: value.path, value: said, was: value.value }),
    refresh: [],
    onDone: ({ text }) => {
      edit.onText(text)
      onClose()
    },
  })
  const submit = () => {
    if (said === value.value) onClose()
    else if (!busy && said.trim() !== '') send()
  }
  return (
    <form
      className={styles.inPlace}
      data-kind={value.kind}
      aria-label={value.label}
      aria-describedby={problem ? problemId : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ValueField value={value} said={said} onSay={setSaid} onLeave={onClose} />
      <button type="submit" className={styles.icon} aria-label="Change it" aria-busy={busy || undefined}>
        <Check size={16} aria-hidden />
      </button>
      <button type="button" className={styles.icon} aria-label="Leave it" onClick={onClose}>
        <X size={16} aria-hidden />
      </button>
      {problem && (
        <span id={problemId} role="alert" className={styles.wrong}>
          {problem.title} {problem.next}
        </span>
      )}
    </form>
  )
}

type FieldProps = {
  readonly value: Editable
  readonly said: string
  readonly onSay: (said: string) => void
  readonly onLeave: () => void
}

function ValueField({ value: { kind, label, choices, value }, said, onSay, onLeave }: FieldProps) {
  const first = useRef<HTMLElement>(null)
  useEffect(() => first.current?.focus(), [])
  const field = (element: HTMLElement | null) => {
    first.current = element
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onLeave()
  }
  const [, amount, unit] = /^(\d+) ?(m|h|d|wd)$/.exec(said) ?? []
  if (choices)
    return (
      <select
        ref={field}
        onKeyDown={onKeyDown}
        aria-label={label}
        value={said}
        onChange={(event) => onSay(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  if (kind === 'duration' && /^\d+ ?(m|h|d|wd)$/.test(value))
    return (
      <>
        <input
          ref={field}
          onKeyDown={onKeyDown}
          aria-label={`${label}, how many`}
          type="number"
          min={0}
          max={999_999}
          required
          value={amount ?? ''}
          onChange={(event) => onSay(`${event.target.value}${unit ?? 'm'}`)}
        />
        <select
          aria-label={`${label}, of what`}
          value={unit ?? 'm'}
          onChange={(event) => onSay(`${amount ?? ''}${event.target.value}`)}
        >
          <option value="m">minutes</option>
          <option value="h">hours</option>
          <option value="wd">working days</option>
          <option value="d">days</option>
        </select>
      </>
    )
  if (kind === 'message' || kind === 'condition')
    return (
      <textarea
        ref={field}
        onKeyDown={onKeyDown}
        aria-label={label}
        rows={kind === 'message' ? 5 : 2}
        value={said}
        onChange={(event) => onSay(event.target.value)}
      />
    )
  return (
    <input
      ref={field}
      onKeyDown={onKeyDown}
      aria-label={label}
      type={kind === 'number' ? 'number' : 'text'}
      step="any"
      value={said}
      onChange={(event) => onSay(event.target.value)}
    />
  )
}
