import type { ImportParts } from '#app/import/record-past.ts'
import { Told } from '#app/told.ts'
import type { HistoryMap, ImportMap } from '#domain/import/map.ts'
import type { Id } from '#domain/ledger.ts'
import { readCsv } from '#intake/csv/read.ts'
import { cellIn } from '#intake/import/row.ts'
import type { Imports, JobCounts } from '#store/imports.ts'
import { importFile, checkedMap } from './importing.ts'

const TOLD_EVERY_MS = 300

/** Does one import, if nobody else is at it, and writes down how far it is; what was taken before an interruption is found there. */
export async function doImport(
  parts: ImportParts,
  imports: Imports,
  { workspace, job, stopping }: { workspace: Id; job: Id; stopping: () => boolean },
): Promise<void> {
  const claimed = await imports.claim(workspace, job)
  if (!claimed) return
  const { created, joined, kind, map: said, file, by } = claimed
  const before = { created, joined }
  const source = () => imports.bytesOf(workspace, job)
  try {
    const map = checkedMap(kind as ImportMap['kind'], said)
    const total = await countOf(source(), map)
    const tell = (counts: JobCounts) => imports.tell(workspace, job, { ...together(before, counts), total })
    await tell({ created: 0, joined: 0, skipped: 0, rejected: 0 })
    let last = 0
    const { progress } = await importFile(parts, {
      ...{ workspace, by, kind: map.kind, name: file, map, source },
      reject: ({ row, problem, values = [] }) =>
        imports.reject(workspace, job, { no: row, problem, fields: values }),
      progress: async (counts) => {
        if (stopping()) return false
        if (!counts.done && performance.now() - last < TOLD_EVERY_MS) return true
        last = performance.now()
        return tell(counts)
      },
    })
    // Stopped by a person it is stopped already; stopped with the process it waits for another.
    await imports.end(workspace, job, { state: progress.done ? 'done' : 'waiting' })
  } catch (error) {
    const failed =
      error instanceof Told
        ? `${error.said.title} ${error.said.next}`
        : 'Something went wrong on our side. Start it again: what is in stays in.'
    await imports.end(workspace, job, { state: 'failed', failed })
    if (!(error instanceof Told)) throw error
  }
}

/** What an interrupted run had taken is skipped by the next, and was taken by this import all the same. */
const together = (before: Pick<JobCounts, 'created' | 'joined'>, now: JobCounts): JobCounts => ({
  created: before.created + now.created,
  joined: before.joined + now.joined,
  skipped: Math.max(0, now.skipped - before.created - before.joined),
  rejected: now.rejected,
})

/** How many things there are to take: rows, or the cases of a history. */
async function countOf(source: AsyncIterable<Uint8Array>, map: ImportMap): Promise<number> {
  const { columns, records } = await readCsv(source)
  const caseOf = map.kind === 'history' ? cellIn(columns)((map satisfies HistoryMap).case) : undefined
  const cases = new Set<string>()
  let rows = 0
  for await (const { values } of records) {
    rows++
    if (caseOf) cases.add(caseOf(values))
  }
  return caseOf ? cases.size : rows
}
