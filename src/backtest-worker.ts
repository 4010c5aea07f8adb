import { setPriority } from 'node:os'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { prepareDraft } from '#app/backtest/draft.ts'
import { backtest } from '#app/backtest/run.ts'
import { isDisposableDomain } from '#intake/disposable.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { connectionFor } from '#postgres/database.ts'
import { makePool } from '#store/connect.ts'
import { viewIn } from '#store/ledger.ts'
import { pastLeadsOn } from '#store/views/backtest/past-leads.ts'
import { factsIn } from '#store/views/facts.ts'
import type { ThreadWork, Heard } from './backtesting.ts'

/** One backtest in a thread of its own, on a connection of its own: whoever serves meanwhile doesn't notice. */
const work: ThreadWork = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- Not a window's: a thread has one parent.
const say = (heard: Heard): void => parentPort?.postMessage(heard)

/** Behind whoever serves, and yet getting on where a machine is never idle: the lowest priority would wait for ever there. */
const NICENESS = 5
// On Linux a thread has a priority of its own: who serves goes first. Elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(NICENESS)

const pool = makePool(connectionFor(work.database, 'app', { max: 1 }), () => undefined)
try {
  const prepared = await prepareDraft(work.text, work)
  if (prepared.outcome === 'broken') {
    say({ kind: 'broken', findings: prepared.findings })
  } else {
    const { workspace, since, until, asOf, handlingMs } = work
    const people = await viewIn(pool, workspace, (client) => factsIn(client, workspace).people())
    const result = await backtest(
      pastLeadsOn(pool, workspace, { since, until }),
      { draft: prepared.draft, people, since, until, asOf, handlingMs },
      {
        isPersonal: isPersonalDomain,
        isDisposable: isDisposableDomain,
        progress: (progress) => say({ kind: 'progress', ...progress }),
      },
    )
    say({ kind: 'result', result })
  }
} finally {
  await pool.end()
}
