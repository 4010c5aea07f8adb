import type { Period } from '#domain/backtest/replayed.ts'
import type { Id } from '#domain/ledger.ts'
import type { Finding } from '#playbook/finding.ts'
import type { Backtested } from './run.ts'

/** What a backtest is made of. */
export type BacktestWork = Period & {
  readonly workspace: Id
  readonly text: string
  /** Now; the period may have ended before. */
  readonly asOf: number
  /** How long a person is busy with a lead, on average. */
  readonly handlingMs: number
}

export type BacktestProgress = {
  readonly done: number
  readonly total: number
  readonly leadsPerSecond: number
}

export type BacktestEnd =
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | { readonly kind: 'result'; readonly result: Backtested }
  | { readonly kind: 'cancelled' }

/** Runs beside everything else. It can be cancelled at any time, and nothing is left of it. */
export type StartBacktest = (
  work: BacktestWork,
  progress: (progress: BacktestProgress) => void,
) => { readonly ended: Promise<BacktestEnd>; readonly cancel: () => void }
