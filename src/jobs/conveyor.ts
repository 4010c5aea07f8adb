import { setTimeout as pause } from 'node:timers/promises'
import { convey, CONVEYED_AT_ONCE_MAX } from '#app/conveyor.ts'
import type { Parts } from '#app/parts.ts'
import type { Id } from '#domain/ledger.ts'
import { byWorkspace } from '#app/sweep.ts'

/**
 * Rests for as long as the last batch took, so that few submissions keep it at work half of the time at most; where many come, it begins
 * again a tenth of a second after it began. A longer rest makes larger batches, which take longer: who waits, waits for both.
 */
const BEGUN_APART_MS = 100
const REST_MS_MIN = 20
/** What another process or a crash has left is found by looking at least this often. */
const LOOKED_APART_MS = 1_000
const FAILED_PAUSE_MS = 1_000

export type Conveyor = { readonly wake: () => void; readonly stop: () => Promise<void> }

/**
 * Carries pending submissions to leads, in the background, in every process.
 *   idle ──woken, or a second passed──▶ looks ──found some──▶ conveys ──▶ looks again ──found none──▶ idle
 */
export function startConveyor(parts: Parts, onError: (error: unknown) => void): Conveyor {
  const leftAlone: LeftAlone = new Map()
  let stopping = false
  let woken: (() => void) | undefined
  let wanted = false

  async function work(): Promise<void> {
    while (!stopping) {
      wanted = false
      const began = performance.now()
      const carried = await conveyBatch(parts, leftAlone, onError).catch((error: unknown) => {
        onError(error)
        return pause(FAILED_PAUSE_MS).then(() => 0)
      })
      // A full batch leaves more behind. Else what gathers meanwhile goes together.
      if (carried >= CONVEYED_AT_ONCE_MAX) continue
      const took = performance.now() - began
      await pause(Math.max(REST_MS_MIN, Math.min(took, BEGUN_APART_MS - took)))
      if (carried > 0 || wanted) continue
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, LOOKED_APART_MS)
      woken = resolve
      await promise
      clearTimeout(timer)
      woken = undefined
    }
  }

  const working = work()
  return {
    wake: () => {
      wanted = true
      woken?.()
    },
    stop: async () => {
      stopping = true
      woken?.()
      await working
    },
  }
}

/**
 * A submission that could not be placed is left alone so long, and then tried again; it stays pending, and the books say so. Where
 * none could be placed, it is rather the database that is away, and soon back.
 */
const LEFT_ALONE_MS = 60_000
const ALL_LEFT_ALONE_MS = 2_000
/** Which are left alone until when, in this process: another may try sooner, without harm. */
type LeftAlone = Map<Id, number>

/** Everything that is pending now. */
export async function conveyAll(
  parts: Parts,
  leftAlone: LeftAlone = new Map(),
  onError: (error: unknown) => void = () => undefined,
): Promise<number> {
  let carried = 0
  for (;;) {
    const placed = await conveyBatch(parts, leftAlone, onError)
    if (placed === 0) return carried
    carried += placed
  }
}

/** As much as goes at once. One that can't be placed must not keep the others: then each is tried by itself. */
async function conveyBatch(
  parts: Parts,
  leftAlone: LeftAlone,
  onError: (error: unknown) => void,
): Promise<number> {
  const now = performance.now()
  for (const [id, until] of leftAlone) if (until <= now) leftAlone.delete(id)
  const pending = await parts.ledger.pending(CONVEYED_AT_ONCE_MAX + leftAlone.size)
  const wanted = pending.filter(({ stream }) => !leftAlone.has(stream)).slice(0, CONVEYED_AT_ONCE_MAX)
  let placed = 0
  for (const [workspace, ids] of byWorkspace(wanted))
    placed += await convey(parts, workspace, ids).catch((error: unknown) => {
      onError(error)
      return oneByOne(parts, { workspace, ids, leftAlone, onError })
    })
  return placed
}

async function oneByOne(
  parts: Parts,
  about: { workspace: Id; ids: readonly Id[]; leftAlone: LeftAlone; onError: (error: unknown) => void },
): Promise<number> {
  const { workspace, ids, leftAlone, onError } = about
  const failed: Id[] = []
  for (const id of ids)
    await convey(parts, workspace, [id]).catch((error: unknown) => {
      failed.push(id)
      onError(error)
    })
  const placed = ids.length - failed.length
  const until = performance.now() + (placed > 0 ? LEFT_ALONE_MS : ALL_LEFT_ALONE_MS)
  for (const id of failed) leftAlone.set(id, until)
  return placed
}
