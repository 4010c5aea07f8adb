import type { PoolClient } from 'pg'
import type { Backtested } from '#app/backtest/run.ts'
import type { BacktestProgress } from '#app/backtest/start.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Whoever is at work says so every second; after this long without a word it has died. */
const SILENT_SECONDS_MAX = 60

/** So many of a workspace are kept; older answers can be had again by asking again. */
const KEPT_MAX = 30
const MINUTE_MS = 60_000

type Begun = {
  readonly id: Id
  /** Of all that was asked; and of the playbook's text alone. */
  readonly digest: string
  readonly textDigest: string
  readonly playbook: string
  readonly since: Instant
  readonly until: Instant
  readonly handlingMs: number
  readonly at: Instant
  readonly by: string
}

/** Keeps that a backtest has begun: `repeated` where this very one was asked for before, `other` where the id means another. */
export async function beginBacktest(
  client: PoolClient,
  workspace: Id,
  begun: Begun,
): Promise<'begun' | 'repeated' | 'other' | 'busy'> {
  const { id, digest } = begun
  // One after the other within a workspace, so that of two that begin at once the second finds the first.
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`backtest/${workspace}`])
  const { rows: same } = await client.query<{ same: boolean }>(
    'select digest = $3 as same from backtest where workspace = $1 and id = $2',
    [workspace, id, digest],
  )
  if (same[0]) return same[0].same ? 'repeated' : 'other'
  const { rows: running } = await client.query(
    `select from backtest where workspace = $1 and state = 'running' and heard_at > now() - make_interval(secs => $2)`,
    [workspace, SILENT_SECONDS_MAX],
  )
  if (running.length > 0) return 'busy'
  await insert(client, workspace, begun)
  return 'begun'
}

async function insert(client: PoolClient, workspace: Id, begun: Begun): Promise<void> {
  const { id, digest, textDigest, playbook, since, until, handlingMs, at, by } = begun
  await client.query(
    `insert into backtest (workspace, id, state, digest, asked_at, asked_by, playbook, text_digest, since, until, handling_minutes)
      values ($1, $2, 'running', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [workspace, id, digest, at, by, playbook, textDigest, since, until, handlingMs / MINUTE_MS],
  )
  await client.query(
    `delete from backtest where workspace = $1 and state <> 'running' and id in (
      select id from backtest where workspace = $1 order by asked_at desc, id offset ${KEPT_MAX})`,
    [workspace],
  )
}

/** Says how far it is; false where somebody has cancelled it. */
export async function noteProgress(
  client: PoolClient,
  workspace: Id,
  { id, done, total, leadsPerSecond }: BacktestProgress & { readonly id: Id },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update backtest set done = $3, total = $4, leads_per_second = $5, heard_at = now()
      where workspace = $1 and id = $2 and state = 'running'`,
    [workspace, id, done, total, leadsPerSecond],
  )
  return rowCount === 1
}

export type Ended =
  | { readonly state: 'done'; readonly result: Backtested }
  | { readonly state: 'cancelled' | 'failed' }

/** False where it had ended before: one that has been cancelled stays so. */
export async function endBacktest(
  client: PoolClient,
  workspace: Id,
  { id, ended }: { readonly id: Id; readonly ended: Ended },
): Promise<boolean> {
  const result = ended.state === 'done' ? ended.result : undefined
  const { rowCount } = await client.query(
    `update backtest set state = $3, result = $4::jsonb, done = coalesce($5, done), total = coalesce($5, total), heard_at = now()
      where workspace = $1 and id = $2 and state = 'running'`,
    [workspace, id, ended.state, result ? JSON.stringify(result) : null, result?.leads ?? null],
  )
  return rowCount === 1
}
