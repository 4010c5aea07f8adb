import type { PoolClient } from 'pg'
import type { Backtested } from '#app/backtest/run.ts'
import type { Became } from '#domain/backtest/replayed.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export type BacktestRow = {
  readonly id: Id
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly at: Instant
  /** Who asked for it, while they are known. */
  readonly by: { readonly id: Id; readonly name: string } | null
  readonly playbook: string
  readonly textDigest: string
  readonly since: Instant
  readonly until: Instant
  readonly handlingMinutes: number
  readonly done: number
  readonly total: number
  readonly leadsPerSecond: number
}

/** One whose process has died has failed. */
const columns = `b.id, b.asked_at as at, b.playbook, b.text_digest as "textDigest", b.handling_minutes as "handlingMinutes",
  coalesce(b.since, b.asked_at) as since, coalesce(b.until, b.asked_at) as until, b.done, b.total, b.leads_per_second as "leadsPerSecond",
  case when m.id is null then null else json_build_object('id', m.id, 'name', coalesce(m.name, '')) end as by,
  case when b.state = 'running' and b.heard_at < now() - interval '1 minute' then 'failed' else b.state end as state`
const from = 'backtest b left join member m on m.workspace = $1 and m.id::text = b.asked_by'

/** One backtest as it stands, with its answer. */
export async function backtestRow(
  client: PoolClient,
  workspace: Id,
  id: Id,
): Promise<(BacktestRow & { readonly result: Backtested | null }) | undefined> {
  const { rows } = await client.query<BacktestRow & { result: Backtested | null }>(
    `select ${columns}, b.result from ${from} where b.workspace = $1 and b.id = $2`,
    [workspace, id],
  )
  return rows[0]
}

/** Those that are kept, the youngest first. */
export async function backtestRows(client: PoolClient, workspace: Id): Promise<readonly BacktestRow[]> {
  const { rows } = await client.query<BacktestRow>(
    `select ${columns} from ${from} where b.workspace = $1 order by b.asked_at desc, b.id`,
    [workspace],
  )
  return rows
}

export type MovedAsked = {
  readonly backtest: Id
  readonly was: string
  readonly wouldBe: string
  /** All of that way, unless one end is named. */
  readonly became?: Became | undefined
}

/** The leads that a backtest names behind one of its counts. */
export async function movedLeads(
  client: PoolClient,
  workspace: Id,
  { backtest, was, wouldBe, became }: MovedAsked,
): Promise<readonly Id[]> {
  const { rows } = await client.query<{ leads: Partial<Record<Became, readonly Id[]>> }>(
    `select way -> 'leads' as leads from backtest, jsonb_array_elements(result -> 'moved') way
      where workspace = $1 and id = $2 and way ->> 'from' = $3 and way ->> 'to' = $4`,
    [workspace, backtest, was, wouldBe],
  )
  const leads = rows[0]?.leads ?? {}
  return became === undefined ? Object.values(leads).flat() : (leads[became] ?? [])
}
