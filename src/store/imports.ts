import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { importFilesOn, running } from './import-files.ts'
import { inWorkspace } from './ledger.ts'

/** How long a process that stopped telling of itself is taken to be alive. */
const LEASE_SECONDS = 30
/** Rejected rows and files that nobody finished are gone after this. */
const KEPT_DAYS = 7
const JOBS_MAX = 50

export type JobState = 'uploading' | 'waiting' | 'running' | 'stopped' | 'done' | 'failed'
export type JobRow = {
  readonly id: Id
  readonly kind: string
  readonly file: string
  readonly bytes: number
  readonly map: unknown
  /** As the file names them; none until it is started. */
  readonly columns: readonly string[]
  readonly state: JobState
  readonly by: string
  readonly madeAt: string
  readonly begunAt: string | null
  readonly endedAt: string | null
  readonly total: number | null
  readonly created: number
  readonly joined: number
  readonly skipped: number
  readonly rejected: number
  readonly failed: string | null
  readonly elapsedSeconds: number | null
}
export type JobCounts = Pick<JobRow, 'created' | 'joined' | 'skipped' | 'rejected'>

const columns = `id, kind, file, bytes, map, columns, state, by, made_at as "madeAt", begun_at as "begunAt", ended_at as "endedAt", total_rows as total,
  created, joined, skipped, rejected, failed, extract(epoch from coalesce(ended_at, now()) - begun_at)::float8 as "elapsedSeconds"`

/** Imports as the database knows them: any process shows them, and goes on with those whose process has died. */
export function importsOn(pool: Pool) {
  return { ...asked(pool), ...done(pool), ...importFilesOn(pool) }
}
export type Imports = ReturnType<typeof importsOn>

/** What people ask of imports. */
function asked(pool: Pool) {
  const run = running(pool)
  const one = async (workspace: Id, id: Id): Promise<JobRow | undefined> =>
    (await run<JobRow>(workspace, `select ${columns} from import_job where workspace = $1 and id = $2`, id))
      .rows[0]
  return {
    one,
    list: async (workspace: Id): Promise<readonly JobRow[]> =>
      inWorkspace(pool, workspace, async (client) => {
        await forgetOld(client, workspace)
        const text = `select ${columns} from import_job where workspace = $1 order by made_at desc, id limit ${JOBS_MAX}`
        return (await client.query<JobRow>(text, [workspace])).rows
      }),
    begin: async (workspace: Id, job: Pick<JobRow, 'id' | 'kind' | 'file' | 'bytes' | 'by'>) => {
      const { id, kind, file, bytes, by } = job
      await run(
        workspace,
        `insert into import_job (workspace, id, kind, file, bytes, map, state, by, made_at) values ($1, $2, $3, $4, $5, '{}', 'uploading', $6, now())
         on conflict do nothing`,
        ...[id, kind, file, bytes, by],
      )
    },
    /** To be done from its beginning, or from where it was stopped. */
    ask: async (
      workspace: Id,
      job: Id,
      { map, columns: named }: { map: unknown; columns: readonly string[] },
    ): Promise<boolean> => {
      const text = `update import_job set state = 'waiting', map = $3, columns = $4, failed = null, ended_at = null
        where workspace = $1 and id = $2 and state in ('uploading', 'stopped', 'failed')`
      return (await run(workspace, text, job, JSON.stringify(map), named)).rowCount === 1
    },
    stop: async (workspace: Id, job: Id): Promise<boolean> => {
      const text = `update import_job set state = 'stopped', ended_at = now() where workspace = $1 and id = $2 and state in ('waiting', 'running')`
      return (await run(workspace, text, job)).rowCount === 1
    },
  }
}

/** What the process does that is at one. */
function done(pool: Pool) {
  const run = running(pool)
  return {
    toDo: async (): Promise<readonly { workspace: Id; stream: Id }[]> =>
      (await pool.query<{ workspace: Id; stream: Id }>('select workspace, stream from imports_to_do(now())'))
        .rows,
    /** Only one process gets it. */
    claim: async (workspace: Id, job: Id): Promise<JobRow | undefined> => {
      const text = `update import_job set state = 'running', begun_at = coalesce(begun_at, now()), leased_until = now() + interval '${LEASE_SECONDS} s'
        where workspace = $1 and id = $2 and (state = 'waiting' or (state = 'running' and leased_until < now())) returning ${columns}`
      return (await run<JobRow>(workspace, text, job)).rows[0]
    },
    /** Writes down how far it is; false where somebody has stopped it meanwhile. */
    tell: async (workspace: Id, job: Id, counts: JobCounts & { total: number | null }): Promise<boolean> => {
      const { total, created, joined, skipped, rejected } = counts
      const text = `update import_job set total_rows = coalesce($3, total_rows), created = $4, joined = $5, skipped = $6, rejected = $7,
        leased_until = now() + interval '${LEASE_SECONDS} s' where workspace = $1 and id = $2 and state = 'running'`
      return (await run(workspace, text, job, total, created, joined, skipped, rejected)).rowCount === 1
    },
    end: async (
      workspace: Id,
      job: Id,
      ended: { state: 'done' | 'failed' | 'waiting'; failed?: string },
    ): Promise<void> =>
      inWorkspace(pool, workspace, async (client) => {
        const text = `update import_job set state = $3, failed = $4, ended_at = case when $3 = 'waiting' then null else now() end
          where workspace = $1 and id = $2 and state = 'running'`
        await client.query(text, [workspace, job, ended.state, ended.failed ?? null])
        if (ended.state === 'done')
          await client.query('delete from import_chunk where workspace = $1 and job = $2', [workspace, job])
      }),
  }
}

async function forgetOld(client: PoolClient, workspace: Id): Promise<void> {
  const old = `select id from import_job where workspace = $1 and state <> 'running' and made_at < now() - interval '${KEPT_DAYS} days'`
  for (const table of ['import_chunk', 'import_reject'])
    await client.query(`delete from ${table} where workspace = $1 and job in (${old})`, [workspace])
}
