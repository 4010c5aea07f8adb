import { Checkbox } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow } from '../ui/Form.tsx'
import type { FieldDraft } from './sheet-draft.ts'
import { nameFor } from './sheet-draft.ts'
import styles from './Sheet.module.css'

const types = [
  { value: 'line', label: 'A line' },
  { value: 'lines', label: 'Several lines' },
  { value: 'email', label: 'An e-mail address' },
  { value: 'phone', label: 'A telephone number' },
  { value: 'web', label: 'A web address' },
  { value: 'choice', label: 'A choice' },
  { value: 'file', label: 'Files' },
] as const

type Props = {
  readonly field: FieldDraft
  readonly place: { readonly index: number; readonly count: number }
  readonly problemOf: (part: string) => string | undefined
  readonly onChange: (field: FieldDraft) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One question of a form: what it is called, how it is answered, and its place among the others. */
export function SheetFieldRow({ field, place, problemOf, onChange, onMove, onRemove }: Props) {
  const { index, count } = place
  const about = field.label === '' ? `field ${index + 1}` : field.label
  const set = (change: Partial<FieldDraft>) => onChange({ ...field, ...change })
  // A question of one's own gets its name from its words, until somebody gives it another.
  const label = (words: string) =>
    set({
      label: words,
      ...(/^question(_\d+)?$/.test(field.name) && words.trim() !== '' && { name: nameFor(words, []) }),
    })
  return (
    <li className={styles.field}>
      <FieldRow>
        <TextField label="Question" value={field.label} problem={problemOf('label')} onChange={label} />
        <ChoiceField
          label="Answered by"
          value={field.type}
          choices={types}
          onChange={(type) => type !== '' && set({ type })}
        />
        <TextField
          label="Arrives as"
          value={field.name}
          problem={problemOf('name')}
          onChange={(name) => set({ name })}
        />
      </FieldRow>
      {field.type === 'choice' && (
        <LongField
          label="Choices, one a line"
          rows={3}
          value={field.choices}
          problem={problemOf('choices')}
          onChange={(choices) => set({ choices })}
        />
      )}
      <TextField
        label="Hint"
        optional
        value={field.hint}
        problem={problemOf('hint')}
        onChange={(hint) => set({ hint })}
      />
      <div className={styles.foot}>
        <Checkbox
          label="Can not be left out"
          checked={field.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
        <div className={styles.moves}>
          {index > 0 && (
            <Button small icon={ArrowUp} about={`: ${about}`} onPress={() => onMove(-1)}>
              Up
            </Button>
          )}
          {index < count - 1 && (
            <Button small icon={ArrowDown} about={`: ${about}`} onPress={() => onMove(1)}>
              Down
            </Button>
          )}
          <Button small look="quiet" icon={Trash2} about={`: ${about}`} onPress={onRemove}>
            Remove
          </Button>
        </div>
      </div>
    </li>
  )
}
