import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  MailboxTrouble,
  type FoundMail,
  type MailboxKept,
  type Mailboxes,
  type WatchMailbox,
} from '#app/mailboxes.ts'
import type { Clock } from '#app/ports.ts'
import type { Id } from '#domain/ledger.ts'
import { every } from './every.ts'

const LOOKED_APART_MS = 5_000
const AGAIN_FIRST_MS = 1_000
const AGAIN_MS_MAX = 5 * 60_000
const QUIET_MS = 60_000

export type MailboxJob = {
  readonly mailboxes: Mailboxes
  readonly clock: Clock
  readonly watch: WatchMailbox
  readonly take: (workspace: Id, mailbox: MailboxKept, mail: FoundMail) => Promise<void>
  readonly lookedApartMs?: number
}
type Watcher = { readonly version: number; readonly stop: () => Promise<void> }

/**
 * Reads every mailbox from one process at a time: whoever holds its lease. All processes look every few seconds for one that nobody
 * holds; a lease that isn't renewed ends by itself. A mailbox that fails is tried again, later each time.
 */
export function startMailboxes(job: MailboxJob, onError: (error: unknown) => void): () => Promise<void> {
  const holder = randomUUID()
  const watchers = new Map<string, Watcher>()
  const { mailboxes } = job

  async function look(): Promise<void> {
    const all = await mailboxes.all()
    const present = new Set(all.map(({ workspace, id }) => `${workspace}/${id}`))
    await Promise.all([...watchers].filter(([key]) => !present.has(key)).map(([key]) => end(key)))
    for (const { workspace, id } of all) {
      const key = `${workspace}/${id}`
      const kept = await mailboxes.hold(workspace, id, holder)
      const running = watchers.get(key)
      // Somebody else has it, or it was changed: what we do by the old settings ends.
      if (running && running.version !== kept?.version) await end(key)
      if (kept && !watchers.has(key)) watchers.set(key, watcherOf(job, { workspace, kept, onError }))
    }
  }

  async function end(key: string): Promise<void> {
    const watcher = watchers.get(key)
    watchers.delete(key)
    await watcher?.stop()
  }

  const stopLooking = every(job.lookedApartMs ?? LOOKED_APART_MS, look, onError)
  return async () => {
    await stopLooking()
    const held = [...watchers.keys()]
    await Promise.all(held.map(end))
    for (const [workspace = '', mailbox = ''] of held.map((key) => key.split('/')))
      await mailboxes.letGo(workspace, mailbox, holder).catch(onError)
  }
}

function watcherOf(
  job: MailboxJob,
  { workspace, kept, onError }: { workspace: Id; kept: MailboxKept; onError: (error: unknown) => void },
): Watcher {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    let { readTo } = kept
    let wait = AGAIN_FIRST_MS
    while (!signal.aborted) {
      const began = performance.now()
      await once(job, { workspace, kept, signal, from: readTo, onReadTo: (to) => (readTo = to) }).catch(
        onError,
      )
      // What held for a while begins with a short pause again.
      wait = performance.now() - began > QUIET_MS ? AGAIN_FIRST_MS : Math.min(AGAIN_MS_MAX, wait * 2)
      await pause(wait * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
    }
  })()
  return {
    version: kept.version,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

type Place = NonNullable<MailboxKept['readTo']>

async function once(
  { mailboxes, watch, take, clock }: MailboxJob,
  about: {
    workspace: Id
    kept: MailboxKept
    signal: AbortSignal
    from: Place | undefined
    onReadTo: (to: Place) => void
  },
): Promise<void> {
  const { workspace, kept, signal, from, onReadTo } = about
  const { id, server, folder, moveTo } = kept
  if (!server) return
  try {
    await watch(
      { ...server, folder, moveTo },
      {
        from,
        stopping: {
          aborted: () => signal.aborted,
          hear: (stop) => {
            signal.addEventListener('abort', stop, { once: true })
            return () => signal.removeEventListener('abort', stop)
          },
        },
        onConnected: () => mailboxes.note(workspace, id, { state: 'connected' }),
        onMail: (mail) =>
          take(workspace, kept, mail).catch((error: unknown) => {
            throw new MailboxTrouble('not_taken', { cause: error })
          }),
        onReadTo: async (to) => {
          await mailboxes.readTo(workspace, id, to)
          onReadTo(to)
        },
      },
    )
  } catch (error) {
    const failure = error instanceof MailboxTrouble ? error.failure : 'connection_lost'
    await mailboxes.note(workspace, id, { state: 'failing', failure, at: await clock.now() })
    if (failure === 'not_taken') throw error instanceof Error && error.cause ? error.cause : error
  }
}
