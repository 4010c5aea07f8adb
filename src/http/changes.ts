import { setTimeout as pause } from 'node:timers/promises'
import type { ServerResponse } from 'node:http'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import {
  changesAfter,
  cursorText,
  endOfChanges,
  eventPage,
  EVENTS_A_PAGE_MAX,
  cursorFrom,
  type Change,
  type Cursor,
} from '#store/views/events.ts'
import type { Served } from './served.ts'

const LOOKED_APART_MS = 300
const LOOKED_AT_ONCE_MAX = 1_000
const HEARTBEAT_MS = 15_000
const RETRY_MS = 2_000
/** A reader that leaves this much unread is gone, or will never catch up. */
const UNREAD_BYTES_MAX = 1024 * 1024
/** Who was away for longer than this many pages asks for everything again anyway. */
const CAUGHT_UP_PAGES_MAX = 10
export const LISTENERS_MAX = 2_000

export type Listener = {
  readonly workspace: Id
  /** A member's id, or `key:` and the key's id. */
  readonly actor: string
  readonly raw: ServerResponse
}
type Listening = Listener & { at: Cursor; waiting: Change[] | undefined }

/**
 * What happened, told to whoever listens, each only of their own workspace. One look at the ledger serves all listeners of a process.
 *   silent ──first listener──▶ looking every 300 ms ──last one gone──▶ silent
 */
export class Changes {
  readonly #pool: Pool
  readonly #inWorkspace: Served['inWorkspace']
  readonly #onError: (error: unknown) => void
  readonly #listening = new Set<Listening>()
  #looking: Promise<void> | undefined
  #at: Cursor | undefined
  #closed = false

  constructor(
    { pool, inWorkspace }: Pick<Served, 'pool' | 'inWorkspace'>,
    onError: (error: unknown) => void,
  ) {
    this.#pool = pool
    this.#inWorkspace = inWorkspace
    this.#onError = onError
  }

  get full(): boolean {
    return this.#closed || this.#listening.size >= LISTENERS_MAX
  }

  /** From now on, or of all that came after `last`. */
  async listen(listener: Listener, last: Cursor | undefined): Promise<void> {
    const end = await endOfChanges(this.#pool)
    // What comes while we catch up waits. Looking begins no later than where the first listener's catching up may end.
    const listening: Listening = { ...listener, at: last ?? end, waiting: [] }
    if (this.#listening.size === 0 && !this.#looking) this.#at = end
    this.#listening.add(listening)
    const heartbeat = setInterval(() => listener.raw.write(': still here\n\n'), HEARTBEAT_MS)
    listener.raw.once('close', () => {
      clearInterval(heartbeat)
      this.#listening.delete(listening)
    })
    listener.raw.write(`retry: ${RETRY_MS}\n\n`)
    await this.#catchUp(listening)
    this.#looking ??= this.#look()
  }

  /** Ends all that is open, so that a server can close. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { raw } of this.#listening) raw.end()
    this.#listening.clear()
    await this.#looking
  }

  async #catchUp(listening: Listening): Promise<void> {
    const { workspace } = listening
    for (let page = 0; page < CAUGHT_UP_PAGES_MAX; page++) {
      const events = await this.#inWorkspace(workspace, (client: PoolClient) =>
        eventPage(client, workspace, { after: listening.at, limit: EVENTS_A_PAGE_MAX }),
      )
      for (const { cursor, kind, stream, type } of events) {
        const at = cursorFrom(cursor)
        if (at) tell(listening, { ...at, workspace, kind, stream, type })
      }
      if (events.length < EVENTS_A_PAGE_MAX) break
    }
    const waiting = listening.waiting ?? []
    listening.waiting = undefined
    for (const change of waiting) tell(listening, change)
  }

  async #look(): Promise<void> {
    while (!this.#closed && this.#listening.size > 0) {
      const found = await this.#next().catch((error: unknown) => {
        this.#onError(error)
        return 0
      })
      if (found < LOOKED_AT_ONCE_MAX) await pause(LOOKED_APART_MS)
    }
    this.#looking = undefined
  }

  async #next(): Promise<number> {
    const after = (this.#at ??= await endOfChanges(this.#pool))
    const changes = await changesAfter(this.#pool, { after, most: LOOKED_AT_ONCE_MAX })
    for (const change of changes) {
      this.#at = change
      for (const listening of this.#listening) {
        if (listening.workspace !== change.workspace) continue
        if (listening.waiting) listening.waiting.push(change)
        else tell(listening, change)
      }
    }
    return changes.length
  }
}

function tell(listening: Listening, change: Change): void {
  if (!isAfter(change, listening.at)) return
  const { raw } = listening
  const { kind, stream, type } = change
  listening.at = change
  raw.write(`id: ${cursorText(change)}\nevent: change\ndata: ${JSON.stringify({ kind, stream, type })}\n\n`)
  if (raw.writableLength > UNREAD_BYTES_MAX || hasLeft(listening, change)) raw.end()
}

/** Whoever may no longer look is shown out; a key that still may simply comes back. */
const hasLeft = ({ actor }: Listener, { type, stream }: Change): boolean =>
  (type === 'MemberDeactivated' && stream === actor) || (type === 'KeyRevoked' && actor.startsWith('key:'))

const isAfter = (change: Cursor, at: Cursor): boolean => {
  const [theirs, ours] = [BigInt(change.xid), BigInt(at.xid)]
  return theirs > ours || (theirs === ours && change.position > at.position)
}
