import { Check, Pencil, Trash2, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { editInPlace } from '../api/playbook.ts'
import type { EditInPlace, SentencePart } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Playbook.module.css'
import { ValueField } from './ValueField.tsx'

export type Editable = NonNullable<SentencePart['edit']>
export type Editing = {
  /** The text as it stands now. */
  readonly text: () => string
  /** What has become of the text `from`. Somebody may have gone on writing meanwhile. */
  readonly onEdited: (from: string, text: string) => void
}
type Props = { readonly part: SentencePart; readonly value: Editable; readonly edit: Editing }

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
  if (open) return <ValueForm act="change" value={value} edit={edit} onClose={close} />
  return (
    <button
      ref={shown}
      type="button"
      className={styles.value}
      data-kind={value.kind}
      data-raw={part.text === value.value || undefined}
      onClick={() => setOpen(true)}
    >
      {part.text}
      <Hidden> (change: {value.label})</Hidden>
      <Pencil size={11} aria-hidden className={styles.pencil} />
    </button>
  )
}

type FormProps = Omit<Props, 'part'> & {
  readonly act: 'change' | 'add'
  readonly onClose: () => void
}

export function ValueForm({ act, value, edit, onClose }: FormProps) {
  const [said, setSaid] = useState(value.value)
  const problemId = useId()
  const { path } = value
  const { send, busy, problem } = useSend({
    send: async (asked: EditInPlace) => ({ from: asked.text, to: (await editInPlace(asked)).text }),
    refresh: [],
    onDone: ({ from, to }) => {
      edit.onEdited(from, to)
      onClose()
    },
  })
  const submit = () => {
    if (act === 'change' && said === value.value) onClose()
    else if (busy || said.trim() === '') return
    else if (act === 'add') send({ text: edit.text(), path, act, value: said })
    else send({ text: edit.text(), path, value: said, was: value.value })
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
      <ValueField value={value} said={said} onSay={setSaid} onSubmit={submit} onLeave={onClose} />
      <button
        type="submit"
        className={styles.icon}
        aria-label={act === 'add' ? 'Add it' : 'Change it'}
        aria-busy={busy || undefined}
      >
        <Check size={16} aria-hidden />
      </button>
      <button type="button" className={styles.icon} aria-label="Leave it" onClick={onClose}>
        <X size={16} aria-hidden />
      </button>
      {act === 'change' && typeof path.at(-1) === 'number' && (
        <button
          type="button"
          className={styles.icon}
          aria-label="Take it out"
          title="Take it out"
          onClick={() => {
            if (!busy) send({ text: edit.text(), path, act: 'remove', was: value.value })
          }}
        >
          <Trash2 size={15} aria-hidden />
        </button>
      )}
      {problem && (
        <span id={problemId} role="alert" className={styles.wrong}>
          {problem.title} {problem.next}
        </span>
      )}
    </form>
  )
}
