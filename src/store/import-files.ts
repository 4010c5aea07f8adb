import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { inWorkspace } from './ledger.ts'

export type Rejected = { readonly no: number; readonly problem: string; readonly fields: readonly string[] }

/** A statement in a workspace, whose id is $1. */
export const running =
  (pool: Pool) =>
  <Row extends object>(workspace: Id, text: string, ...values: readonly unknown[]) =>
    inWorkspace(pool, workspace, async (client) => client.query<Row>(text, [workspace, ...values]))
type Run = ReturnType<typeof running>

/** The files of imports, part by part, and the rows that were turned away. */
export function importFilesOn(pool: Pool) {
  const run: Run = running(pool)
  return {
    putPart: async (
      workspace: Id,
      { job, no, bytes }: { job: Id; no: number; bytes: Uint8Array },
    ): Promise<boolean> => {
      const text = `insert into import_chunk (workspace, job, no, bytes)
        select $1, $2, $3, $4 where exists (select from import_job where workspace = $1 and id = $2 and state = 'uploading')
        on conflict (workspace, job, no) do update set bytes = excluded.bytes`
      return (await run(workspace, text, job, no, bytes)).rowCount === 1
    },
    /** The file, part by part. */
    bytesOf: (workspace: Id, job: Id) => partsOf(run, workspace, job),
    keptBytes: async (workspace: Id, job: Id): Promise<number> => {
      const text =
        'select coalesce(sum(length(bytes)), 0)::int8 as bytes from import_chunk where workspace = $1 and job = $2'
      return (await run<{ bytes: number }>(workspace, text, job)).rows[0]?.bytes ?? 0
    },
    remove: async (workspace: Id, job: Id): Promise<void> =>
      inWorkspace(pool, workspace, async (client) => {
        for (const table of ['import_chunk', 'import_reject'])
          await client.query(`delete from ${table} where workspace = $1 and job = $2`, [workspace, job])
        await client.query("delete from import_job where workspace = $1 and id = $2 and state <> 'running'", [
          workspace,
          job,
        ])
      }),
    reject: async (workspace: Id, job: Id, { no, problem, fields }: Rejected): Promise<void> => {
      const text = `insert into import_reject (workspace, job, no, problem, fields) values ($1, $2, $3, $4, $5)
        on conflict (workspace, job, no) do update set problem = excluded.problem, fields = excluded.fields`
      await run(workspace, text, job, no, problem, fields)
    },
    rejects: async (workspace: Id, job: Id, after: number): Promise<readonly Rejected[]> => {
      const text =
        'select no, problem, fields from import_reject where workspace = $1 and job = $2 and no > $3 order by no limit 1000'
      return (await run<Rejected>(workspace, text, job, after)).rows
    },
  }
}

async function* partsOf(run: Run, workspace: Id, job: Id): AsyncGenerator<Uint8Array> {
  const text = 'select bytes from import_chunk where workspace = $1 and job = $2 and no = $3'
  for (let no = 0; ; no++) {
    const { rows } = await run<{ bytes: Buffer }>(workspace, text, job, no)
    if (!rows[0]) return
    yield rows[0].bytes
  }
}
