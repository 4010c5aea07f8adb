/**
 * What time it is for Handraise. Due times are the server's, and a laptop's clock may be wrong, so every answer with an `asOf`
 * corrects ours. Where the server's clock is moved by hand, it stands still between answers, and so do we.
 */
const TICK_MS = 5_000

let aheadMs = 0
let standsAt: number | undefined
let byHand = false
let shown = Date.now()
const listeners = new Set<() => void>()

export function noteServerTime<T extends { readonly asOf: string }>(answer: T): T {
  const asOf = Date.parse(answer.asOf)
  aheadMs = asOf - Date.now()
  standsAt = Math.max(asOf, standsAt ?? asOf)
  tick()
  return answer
}

export function noteClockMode(mode: 'system' | 'manual'): void {
  byHand = mode === 'manual'
}

export const serverNow = (): number => (byHand && standsAt !== undefined ? standsAt : Date.now() + aheadMs)

/** For useSyncExternalStore: one timer for every time on the screen. */
export const serverClock = {
  read: (): number => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function tick(): void {
  shown = serverNow()
  for (const listener of listeners) listener()
}

setInterval(tick, TICK_MS)
