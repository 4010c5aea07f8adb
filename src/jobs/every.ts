/** Calls `work` again and again, `ms` after it last ended; a failure is told and the next turn comes. Stopping waits for the turn under way. */
export function every(
  ms: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const next = () => {
    if (stopped) return
    timer = setTimeout(() => {
      turn = work().catch(onError).finally(next)
    }, ms)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await turn
  }
}
