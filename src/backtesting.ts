import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { BacktestEnd, BacktestWork, StartBacktest } from '#app/backtest/start.ts'
import type { Database } from '#postgres/database.ts'

export type ThreadWork = BacktestWork & { readonly database: Database }

/** What the thread says. */
export type Heard =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | Exclude<BacktestEnd, { kind: 'cancelled' }>

const inCheckout = import.meta.url.endsWith('.ts')
const thread = fileURLToPath(
  new URL(inCheckout ? './backtest-worker.ts' : './backtest-worker.js', import.meta.url),
)
/** Tallies are small, and batches go as they come; what needs more than this has a leak. */
const HEAP_MB_MAX = 512

/** Each in a thread of its own, with a connection of its own. */
export const backtestOn =
  (database: Database): StartBacktest =>
  (work, progress) => {
    const began = performance.now()
    const workerData: ThreadWork = { ...work, database }
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB_MAX }
    const worker = new Worker(thread, { workerData, resourceLimits })
    const ended = new Promise<BacktestEnd>((resolve, reject) => {
      worker.on('message', (heard: Heard) => {
        if (heard.kind !== 'progress') return resolve(heard)
        const { done, total } = heard
        return progress({ done, total, leadsPerSecond: (done * 1_000) / (performance.now() - began) })
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve({ kind: 'cancelled' }))
    })
    return { ended, cancel: () => void worker.terminate() }
  }
