import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { SentencePart } from '../api/types.ts'
import styles from './Playbook.module.css'
import { type Editing, ValueForm } from './ValueInPlace.tsx'

/** One more in a list, said where the others are read. */
export function AddInPlace({ part, edit }: { readonly part: SentencePart; readonly edit: Editing }) {
  const [open, setOpen] = useState(false)
  const begun = part.add ?? (part.edit && { ...part.edit, path: part.edit.path.slice(0, -1) })
  if (!begun) return null
  const { label, kind, path } = begun
  const choices = part.edit?.choices
  const value = { kind, label, path, value: choices?.[0] ?? '', ...(choices && { choices }) }
  if (open) return <ValueForm act="add" value={value} edit={edit} onClose={() => setOpen(false)} />
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={`Add: ${label}`}
      title={`Add: ${label}`}
      onClick={() => setOpen(true)}
    >
      <Plus size={13} aria-hidden />
    </button>
  )
}
