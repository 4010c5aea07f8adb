import { setTimeout as pause } from 'node:timers/promises'
import { Logger, makeWorkerUtils, run, type Runner, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { prepareBrief, type BriefWanted } from '#app/briefs/prepare-brief.ts'
import type { Parts } from '#app/parts.ts'
import { sendMail, sendNotice, type Sending } from '#app/send-mail.ts'

const CONCURRENCY = 4
const POLL_MS = 2_000
/** How long the queue rests after it has lost its database. */
const REST_MS = 500
/** Over some minutes; a site that is away for longer is looked at when somebody opens the brief. */
const BRIEF_TRIES_MAX = 5

/** The queue's payloads: ids only. */
type Payloads = {
  'send-mail': Parameters<typeof sendMail>[1]
  'send-notice': Parameters<typeof sendNotice>[1]
  'prepare-brief': BriefWanted
}

export type QueueWorker = { readonly stop: () => Promise<void> }

/**
 * Works off the queue until it is stopped. A try that should be made again fails its job, and the queue waits longer each time. Where the
 * database dies in the middle of a job, the queue gives up, and is begun again until it is back.
 */
export async function startWorker(
  pool: Pool,
  parts: Parts,
  log: (event: string) => void,
): Promise<QueueWorker> {
  const stopping = new AbortController()
  let runner = await begin(pool, parts, log)
  const goOn = async () => {
    for (;;) {
      // Why it ended is logged where it happened.
      await runner.promise.catch(() => undefined)
      if (!stopping.signal.aborted) log('The queue gave up, and begins again.')
      await pause(REST_MS, undefined, stopping).catch(() => undefined)
      if (stopping.signal.aborted) return
      runner = await begin(pool, parts, log).catch((error: unknown) => {
        log(`The queue cannot begin again yet: ${String(error)}`)
        return runner
      })
      if (stopping.signal.aborted) return ended(runner)
    }
  }
  const going = goOn()
  return {
    stop: async () => {
      stopping.abort()
      await ended(runner)
      await going
    },
  }
}

/** One that has given up already says so by refusing. */
const ended = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined)

async function begin(pool: Pool, parts: Parts, log: (event: string) => void): Promise<Runner> {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(message)
  })
  await takeBack(pool, logger)
  return run({
    pgPool: pool,
    noHandleSignals: true,
    parsedCronItems: [],
    logger,
    preset: {
      // In batches, even of one, a job whose end cannot be written down ends the queue and not the whole program.
      worker: {
        concurrentJobs: CONCURRENCY,
        pollInterval: POLL_MS,
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
    taskList: {
      ...(parts.mailer.configured && mailTasks(parts)),
      'prepare-brief': async (payload, { job: { attempts } }) => {
        const done = await prepareBrief(parts, payload as Payloads['prepare-brief'])
        if (done === 'later' && attempts < BRIEF_TRIES_MAX)
          throw new Error('A site was away; once more later.')
      },
    },
  })
}

/** One process works off the queue, so whatever is taken when it begins was taken by one that died with it in its hands. */
async function takeBack(pool: Pool, logger: Logger): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger })
  try {
    await utils.migrate()
    const { rows } = await pool.query<{ id: string }>(
      'select distinct locked_by as id from graphile_worker.jobs where locked_by is not null',
    )
    if (rows.length > 0) await utils.forceUnlockWorkers(rows.map(({ id }) => id))
  } finally {
    await utils.release()
  }
}

/** Where mail has no server yet, what waits goes on waiting. */
const mailTasks = (parts: Parts): TaskList => ({
  'send-mail': async (payload) => again(await sendMail(parts, payload as Payloads['send-mail'])),
  'send-notice': async (payload) => again(await sendNotice(parts, payload as Payloads['send-notice'])),
})

function again(sending: Sending): void {
  if (sending === 'later') throw new Error('The mail server asks us to try later.')
}
