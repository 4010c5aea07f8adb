import { FileInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ImportKind } from '#contract/import-map.ts'
import type { ImportKindName, Me } from '../api/types.ts'
import { ChoiceField, LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { upload } from './upload.ts'
import { kindLabels } from './words.ts'

/** A file or a few pasted lines: they are sent, and then looked at together. */
export function BringIn({ roles }: { readonly roles: Me['member']['roles'] }) {
  const navigate = useNavigate()
  const [kind, setKind] = useState<ImportKindName | ''>('')
  const [file, setFile] = useState<File | null>(null)
  const [pasted, setPasted] = useState('')
  const [share, setShare] = useState(0)
  const [missing, setMissing] = useState(false)
  const { send, busy, problem } = useSend({
    send: (about: { kind: ImportKindName; file: Blob; name: string }) => upload(about, setShare),
    refresh: [['imports']],
    onDone: ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }),
  })
  const submit = () => {
    const from = file ?? (pasted.trim() === '' ? undefined : new Blob([pasted], { type: 'text/csv' }))
    setMissing(from === undefined)
    if (from && kind !== '') send({ kind, file: from, name: file?.name ?? `${kindLabels[kind]}, pasted.csv` })
  }
  const may = ImportKind.options.filter((each) => each !== 'members' || roles.includes('admin'))
  return (
    <Form submit="Look at it" busy={busy} problem={problem} onSubmit={submit}>
      <ChoiceField
        label="What is in it"
        value={kind}
        none="Choose"
        choices={may.map((value) => ({ value, label: kindLabels[value] }))}
        onChange={setKind}
      />
      <FileInput
        label="CSV file"
        placeholder="Choose a file"
        description="As a spreadsheet saves it; gzip is fine, and it may be large."
        error={missing ? 'Choose a file, or paste lines below.' : undefined}
        accept=".csv,.tsv,.txt,.gz,text/csv"
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': 'Another file' }}
      />
      <LongField
        label="Or paste lines here, the names of the columns first"
        optional="unsaid"
        rows={3}
        value={pasted}
        onChange={setPasted}
      />
      {busy && <progress max={1} value={share} aria-label="Sent so far" />}
    </Form>
  )
}
