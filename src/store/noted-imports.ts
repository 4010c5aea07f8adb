import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { importFilesOn, running, type Rejected } from './import-files.ts'
import type { JobCounts, JobRow } from './imports.ts'

export type NotedImport = Pick<JobRow, 'id' | 'kind' | 'file' | 'bytes' | 'by'>
export type NotedEnd = JobCounts & {
  readonly state: 'done' | 'failed'
  readonly map: unknown
  readonly columns: readonly string[]
  readonly failed?: string
}

/**
 * Imports that a command does with a file of its own, so that they are listed with the others. Until it ends, one is noted as
 * stopped: no process has its file to go on with, and a command may be killed.
 */
export function notedImportsOn(pool: Pool) {
  const run = running(pool)
  return {
    begin: async (workspace: Id, { id, kind, file, bytes, by }: NotedImport): Promise<void> => {
      const text = `insert into import_job (workspace, id, kind, file, bytes, map, state, by, made_at, begun_at, ended_at)
        values ($1, $2, $3, $4, $5, '{}', 'stopped', $6, now(), now(), now())`
      await run(workspace, text, id, kind, file, bytes, by)
    },
    reject: (workspace: Id, job: Id, row: Rejected): Promise<void> =>
      importFilesOn(pool).reject(workspace, job, row),
    end: async (workspace: Id, job: Id, ended: NotedEnd): Promise<void> => {
      const { state, map, columns, created, joined, skipped, rejected, failed } = ended
      const total = created + joined + skipped + rejected
      const text = `update import_job set state = $3, map = $4, columns = $5, total_rows = $6, created = $7, joined = $8, skipped = $9,
        rejected = $10, failed = $11, ended_at = now() where workspace = $1 and id = $2`
      const counts = [total, created, joined, skipped, rejected]
      await run(workspace, text, job, state, JSON.stringify(map), columns, ...counts, failed ?? null)
    },
  }
}
export type NotedImports = ReturnType<typeof notedImportsOn>
