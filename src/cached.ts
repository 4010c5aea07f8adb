const CACHED_MS = 2_000
const CACHED_MAX = 10_000

/** Remembers answers for two seconds: long enough for a burst, short enough to forget a change. */
export function cached<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const known = new Map<string, { until: number; answer: Promise<Answer> }>()
  return (key) => {
    const now = performance.now()
    const found = known.get(key)
    if (found && found.until > now) return found.answer
    if (known.size >= CACHED_MAX) known.clear()
    const answer = ask(key)
    known.set(key, { until: now + CACHED_MS, answer })
    answer.catch(() => known.delete(key))
    return answer
  }
}
