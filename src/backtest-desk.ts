import { hash } from 'node:crypto'
import type { BacktestDesk } from '#app/backtest/desk.ts'
import type { StartBacktest } from '#app/backtest/start.ts'
import type { Id } from '#domain/ledger.ts'
import { instantOf } from '#domain/time/instant.ts'
import { beginBacktest, endBacktest, noteProgress, type Ended } from '#store/backtests.ts'
import { inWorkspace } from '#store/ledger.ts'
import type { Pool, PoolClient } from 'pg'

const NOTE_EVERY_MS = 1_000

type Running = { readonly cancel: () => void; readonly over: Promise<void> }

/** Runs backtests and writes down how far they are; whoever cancels one may do so in any process. */
export function backtestDesk(pool: Pool, start: StartBacktest): BacktestDesk {
  const running = new Map<Id, Running>()
  const change = <Result>(workspace: Id, work: (client: PoolClient) => Promise<Result>) =>
    inWorkspace(pool, workspace, work)
  return {
    begin: async ({ id, by, at, playbook, ...work }) => {
      const { workspace, text, since, until, asOf, handlingMs } = work
      // Until now is another moment each time that it is asked.
      const ends = until < asOf ? [until] : []
      const digest = hash('sha256', JSON.stringify([text, since, handlingMs, ...ends]))
      const textDigest = hash('sha256', text)
      const begun = await change(workspace, (client) =>
        beginBacktest(client, workspace, {
          ...{ id, digest, at, by, playbook, textDigest, handlingMs },
          ...{ since: instantOf(since), until: instantOf(until) },
        }),
      )
      if (begun !== 'begun') return begun
      const end = (ended: Ended) =>
        change(workspace, (client) => endBacktest(client, workspace, { id, ended }))
      running.set(id, follow(start, { work, end, note: noted(change, workspace, id) }))
      void running.get(id)?.over.finally(() => running.delete(id))
      return 'begun'
    },
    cancel: async (workspace, id) => {
      const isCancelled = await change(workspace, (client) =>
        endBacktest(client, workspace, { id, ended: { state: 'cancelled' } }),
      )
      if (isCancelled) running.get(id)?.cancel()
      return isCancelled
    },
    close: async () => {
      for (const { cancel } of running.values()) cancel()
      await Promise.all([...running.values()].map(({ over }) => over))
    },
  }
}

type Progress = Parameters<Parameters<StartBacktest>[1]>[0]

const noted =
  (
    change: (workspace: Id, work: (client: PoolClient) => Promise<boolean>) => Promise<boolean>,
    workspace: Id,
    id: Id,
  ) =>
  (progress: Progress) =>
    change(workspace, (client) => noteProgress(client, workspace, { id, ...progress }))

/** Writes down once a second how it is going, also while nothing comes: silence means that this process has died. */
function follow(
  start: StartBacktest,
  about: {
    readonly work: Parameters<StartBacktest>[0]
    readonly note: (progress: Progress) => Promise<boolean>
    readonly end: (ended: Ended) => Promise<unknown>
  },
): Running {
  let progress: Progress = { done: 0, total: 0, leadsPerSecond: 0 }
  const { ended, cancel } = start(about.work, (heard) => (progress = heard))
  const noting = setInterval(() => {
    about.note(progress).then(
      (isWanted) => (isWanted ? undefined : cancel()),
      // The database is away: the next second may be better, and the end says what came of it.
      () => undefined,
    )
  }, NOTE_EVERY_MS)
  const over = ended
    .then(
      (end) =>
        end.kind === 'result'
          ? about.end({ state: 'done', result: end.result })
          : about.end({ state: end.kind === 'broken' ? 'failed' : 'cancelled' }),
      () => about.end({ state: 'failed' }),
    )
    .catch(() => undefined)
    .then(() => clearInterval(noting))
  return { cancel, over }
}
