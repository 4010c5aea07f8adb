import { IMPORT_PART_BYTES_MAX, ImportJob } from '#contract/import.ts'
import { ask, put } from '../api/ask.ts'
import { newId } from '../api/ids.ts'
import type { ImportKindName } from '../api/types.ts'

/** Sends a file part by part; `told` hears which share has arrived. Answers with the import that it began. */
export async function upload(
  { file, name, kind }: { file: Blob; name: string; kind: ImportKindName },
  told: (share: number) => void,
): Promise<ImportJob> {
  const id = newId()
  const body = { id, kind, file: name, bytes: file.size }
  const job = await ask(ImportJob, '/imports', { method: 'POST', body })
  const parts = Math.ceil(file.size / IMPORT_PART_BYTES_MAX)
  for (let no = 0; no < parts; no++) {
    const from = no * IMPORT_PART_BYTES_MAX
    await put(`/imports/${id}/parts/${no}`, file.slice(from, from + IMPORT_PART_BYTES_MAX))
    told((no + 1) / parts)
  }
  return job
}
