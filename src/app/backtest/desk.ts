import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { BacktestWork } from './start.ts'

/** Backtests that were asked for in the app: kept where every process can show them. */
export type BacktestDesk = {
  /** `other` where the id means another one; `busy` while another of this workspace runs. */
  readonly begin: (
    asked: BacktestWork & {
      readonly id: Id
      readonly by: Actor
      readonly at: Instant
      readonly playbook: string
    },
  ) => Promise<'begun' | 'repeated' | 'other' | 'busy'>
  /** False where there is none that runs. */
  readonly cancel: (workspace: Id, id: Id) => Promise<boolean>
  /** Ends those that run here. */
  readonly close: () => Promise<void>
}
