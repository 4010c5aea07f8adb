import { setTimeout as pause } from 'node:timers/promises'
import { convey, CONVEYED_AT_ONCE_MAX } from '#app/conveyor.ts'
import type { Parts } from '#app/parts.ts'
import { byWorkspace } from '#app/sweep.ts'

/** Woken at most this often; what another process or a crash has left is found by looking at least this often. */
const WOKEN_APART_MS = 100
const LOOKED_APART_MS = 1_000
const FAILED_PAUSE_MS = 1_000

export type Conveyor = { readonly wake: () => void; readonly stop: () => Promise<void> }

/**
 * Carries pending submissions to leads, in the background, in every process.
 *   idle ──woken, or a second passed──▶ looks ──found some──▶ conveys ──▶ looks again ──found none──▶ idle
 */
export function startConveyor(parts: Parts, onError: (error: unknown) => void): Conveyor {
  let stopping = false
  let woken: (() => void) | undefined
  let wanted = false

  async function work(): Promise<void> {
    while (!stopping) {
      wanted = false
      const carried = await conveyAll(parts).catch((error: unknown) => {
        onError(error)
        return pause(FAILED_PAUSE_MS).then(() => 0)
      })
      await pause(WOKEN_APART_MS)
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

/** Everything that is pending now. */
export async function conveyAll(parts: Parts): Promise<number> {
  let carried = 0
  for (;;) {
    const pending = await parts.ledger.pending(CONVEYED_AT_ONCE_MAX)
    let placed = 0
    for (const [workspace, ids] of byWorkspace(pending)) placed += await convey(parts, workspace, ids)
    carried += placed
    if (placed === 0) return carried
  }
}
