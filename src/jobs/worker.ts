import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { prepareBrief, type BriefWanted } from '#app/briefs/prepare-brief.ts'
import type { Parts } from '#app/parts.ts'
import { sendMail, sendNotice, type Sending } from '#app/send-mail.ts'

const CONCURRENCY = 4
const POLL_MS = 2_000
/** Over some minutes; a site that is away for longer is looked at when somebody opens the brief. */
const BRIEF_TRIES_MAX = 5

/** The queue's payloads: ids only. */
type Payloads = {
  'send-mail': Parameters<typeof sendMail>[1]
  'send-notice': Parameters<typeof sendNotice>[1]
  'prepare-brief': BriefWanted
}

/** Works off the queue until it is stopped. A try that should be made again fails its job, and the queue waits longer each time. */
export function startWorker(pool: Pool, parts: Parts, log: (event: string) => void): Promise<Runner> {
  return run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log(message)
    }),
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

/** Where mail has no server yet, what waits goes on waiting. */
const mailTasks = (parts: Parts): TaskList => ({
  'send-mail': async (payload) => again(await sendMail(parts, payload as Payloads['send-mail'])),
  'send-notice': async (payload) => again(await sendNotice(parts, payload as Payloads['send-notice'])),
})

function again(sending: Sending): void {
  if (sending === 'later') throw new Error('The mail server asks us to try later.')
}
