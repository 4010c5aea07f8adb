import { useState } from 'react'
import { ImportJob } from '#contract/import.ts'
import { ask } from '../api/ask.ts'
import { outcomeChoices } from '../lead/choices.ts'
import type { ImportJob as Job, ImportPreview } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { mapFields, textAt, valueAt, withAt, type MapDraft, type MapField } from './map-fields.ts'

type Props = { readonly job: Job; readonly preview: ImportPreview }
const WORDS_MAX = 20

/** What the columns mean: guessed, and to be put right before anything is taken. */
export function MapForm({ job, preview }: Props) {
  const [map, setMap] = useState<MapDraft>(preview.map)
  const [text, setText] = useState(() => JSON.stringify(preview.map, null, 2))
  // A log of events says more than fields can ask; there the text is what counts.
  const asText = job.kind === 'history'
  const { send, busy, problem } = useSend({
    send: () =>
      ask(ImportJob, `/imports/${job.id}/start`, { method: 'POST', body: { map: asText ? text : map } }),
    done: 'It is under way.',
    refresh: [['imports'], ['import', job.id]],
  })
  const change = (path: MapField['path'], value: unknown) => setMap(withAt(map, path, value))
  return (
    <Form submit="Take it in" busy={busy} problem={problem} onSubmit={() => send()}>
      {asText ? (
        <LongField
          label="The map"
          hint="Which event is an inquiry, which a contact by a person, and which an end: docs/guides/import-history.md shows a whole map. YAML or JSON."
          rows={18}
          value={text}
          onChange={setText}
        />
      ) : (
        <FieldRow>
          {mapFields[job.kind].map((field) => (
            <OneField
              key={field.path.join('.')}
              field={field}
              columns={preview.columns}
              value={textAt(map, field.path)}
              onChange={(value) => change(field.path, value)}
            />
          ))}
        </FieldRow>
      )}
      {!asText && <Endings map={map} preview={preview} onChange={change} />}
    </Form>
  )
}

type OneProps = {
  readonly field: MapField
  readonly columns: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function OneField({ field: { label, optional, words }, columns, value, onChange }: OneProps) {
  const shared = { label, value, onChange, ...(optional && { optional: 'unsaid' as const }) }
  if (words !== undefined) return <TextField {...shared} hint={words} />
  return (
    <ChoiceField
      {...shared}
      none="Not in the file"
      choices={columns.map((column) => ({ value: column, label: column }))}
    />
  )
}

/** What the file's own words for an end mean. */
function Endings({
  map,
  preview,
  onChange,
}: {
  readonly map: MapDraft
  readonly preview: ImportPreview
  readonly onChange: (path: MapField['path'], value: unknown) => void
}) {
  const column = textAt(map, ['ended', 'outcome', 'column'])
  const place = preview.columns.indexOf(column)
  if (column === '' || place < 0) return null
  const words = [...new Set(preview.rows.map((row) => row[place]?.trim() ?? ''))].filter(
    (word) => word !== '',
  )
  const known = valueAt(map, ['ended', 'outcome', 'values'])
  const values =
    typeof known === 'object' && known !== null ? (known as Readonly<Record<string, string>>) : {}
  const put = (word: string, outcome: string) =>
    onChange(
      ['ended', 'outcome', 'values'],
      Object.fromEntries(Object.entries({ ...values, [word]: outcome }).filter(([, means]) => means !== '')),
    )
  return (
    <FieldRow>
      {words.slice(0, WORDS_MAX).map((word) => (
        <ChoiceField
          key={word}
          label={`“${word}” means`}
          optional="unsaid"
          value={outcomeChoices.find(({ value }) => value === values[word])?.value ?? ''}
          none="Still open"
          choices={outcomeChoices}
          onChange={(outcome) => put(word, outcome)}
        />
      ))}
    </FieldRow>
  )
}
