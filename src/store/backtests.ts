import type { PoolClient } from 'pg'
import type { Backtested } from '#app/backtest/run.ts'
import type { BacktestProgress } from '#app/backtest/start.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Whoever is at work says so every second; after this long without a word it has died. */
const SILENT_SECONDS_MAX = 60

type Begun = { readonly id: Id; readonly digest: string; readonly at: Instant; readonly by: string }

/** Keeps that a backtest has begun: `repeated` where this very one was asked for before, `other` where the id means another. */
export async function beginBacktest(
  client: PoolClient,
  workspace: Id,
  { id, digest, at, by }: Begun,
): Promise<'begun' | 'repeated' | 'other' | 'busy'> {
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
  await client.query(
    `insert into backtest (workspace, id, state, digest, asked_at, asked_by) values ($1, $2, 'running', $3, $4, $5)`,
    [workspace, id, digest, at, by],
  )
  return 'begun'
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
