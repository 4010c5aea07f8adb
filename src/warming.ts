import { preparing } from '#domain/screening/prepare.ts'

const PAUSE_MS = 5

/** Prepares screening a little at a time, so that neither the start nor the first inquiry waits for it; answers how to stop. */
export function warmScreening(): () => Promise<void> {
  const steps = preparing()
  const timer = setInterval(() => {
    if (steps.next().done === true) clearInterval(timer)
  }, PAUSE_MS)
  timer.unref()
  return () => Promise.resolve(clearInterval(timer))
}
