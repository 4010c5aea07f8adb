import type { PoolClient } from 'pg'
import type { Backtested } from '#app/backtest/run.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export type BacktestRow = {
  readonly id: Id
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly at: Instant
  readonly done: number
  readonly total: number
  readonly leadsPerSecond: number
  readonly result: Backtested | null
}

/** One backtest as it stands; one whose process has died has failed. */
export async function backtestRow(
  client: PoolClient,
  workspace: Id,
  id: Id,
): Promise<BacktestRow | undefined> {
  const { rows } = await client.query<BacktestRow>(
    `select id, asked_at as at, done, total, leads_per_second as "leadsPerSecond", result,
        case when state = 'running' and heard_at < now() - interval '1 minute' then 'failed' else state end as state
      from backtest where workspace = $1 and id = $2`,
    [workspace, id],
  )
  return rows[0]
}
