import { setTimeout as pause } from 'node:timers/promises'
import type { Mailer } from './mailer.ts'

const MINUTE_MS = 60_000
/** So many may leave at once after a rest; then each waits for its turn. */
const AT_ONCE_SHARE = 1 / 6

type Pacing = {
  readonly perMinute: number
  readonly now?: () => number
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * No more mails a minute than an account takes. Who comes too early waits for their turn, which is no failed try; when we stop, they
 * are to be tried later.
 */
export function paced(mailer: Mailer, { perMinute, now = Date.now, wait = waited }: Pacing): Mailer {
  const apart = MINUTE_MS / perMinute
  const rest = Math.max(1, Math.floor(perMinute * AT_ONCE_SHARE)) * apart
  const stopping = new AbortController()
  /** When the next mail may leave; a rest is kept for later, but no more than is allowed at once. */
  let next = now() - rest + apart
  return {
    send: async (mail) => {
      const at = now()
      const turn = Math.max(next, at - rest + apart)
      next = turn + apart
      if (turn > at) await wait(turn - at, stopping.signal)
      if (stopping.signal.aborted) return { failed: 'try_later', detail: 'stopping' }
      return mailer.send(mail)
    },
    close: async () => {
      stopping.abort()
      await mailer.close()
    },
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined)
