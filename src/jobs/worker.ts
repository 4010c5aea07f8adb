import { Logger, run, type Runner } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Parts } from '#app/parts.ts'
import { sendMail, sendNotice, type Sending } from '#app/send-mail.ts'

const CONCURRENCY = 4
const POLL_MS = 2_000

/** The queue's payloads: ids only. */
type Payloads = {
  'send-mail': Parameters<typeof sendMail>[1]
  'send-notice': Parameters<typeof sendNotice>[1]
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
      'send-mail': async (payload) => again(await sendMail(parts, payload as Payloads['send-mail'])),
      'send-notice': async (payload) => again(await sendNotice(parts, payload as Payloads['send-notice'])),
    },
  })
}

function again(sending: Sending): void {
  if (sending === 'later') throw new Error('The mail server asks us to try later.')
}
