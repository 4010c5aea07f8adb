/**
 * How long a person looks at what they decide on. A look begins when something else comes before their eyes, rests while the
 * page is out of sight, and ends with the decision. Whoever went for a coffee didn't look: so long a look isn't counted.
 */
export type Pace = {
  /** Since when the look runs; undefined while it rests. */
  readonly since: number | undefined
  readonly lookedMs: number
  /** What each decision took. */
  readonly took: readonly number[]
}

const LOOK_MS_MAX = 5 * 60_000

export const beginning = (now: number): Pace => ({ since: now, lookedMs: 0, took: [] })

export const turnedTo = (pace: Pace, now: number): Pace => ({ ...pace, since: now, lookedMs: 0 })

export const hidden = (pace: Pace, now: number): Pace =>
  pace.since === undefined ? pace : { ...pace, since: undefined, lookedMs: looked(pace, now) }

export const seenAgain = (pace: Pace, now: number): Pace =>
  pace.since === undefined ? { ...pace, since: now } : pace

const looked = ({ since, lookedMs }: Pace, now: number): number =>
  lookedMs + (since === undefined ? 0 : Math.max(0, now - since))

/** Several decided at once took their look together. */
export function decided(
  pace: Pace,
  { now, count }: { readonly now: number; readonly count: number },
): { readonly pace: Pace; readonly tookMs: number | undefined } {
  const lookedMs = Math.round(looked(pace, now))
  const counts = count > 0 && lookedMs <= LOOK_MS_MAX
  const each = Array.from({ length: counts ? count : 0 }, () => lookedMs / count)
  return {
    pace: { since: now, lookedMs: 0, took: [...pace.took, ...each] },
    tookMs: counts ? lookedMs : undefined,
  }
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return undefined
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

export const inSeconds = (ms: number): string =>
  `${(ms / 1_000).toLocaleString('en-GB', { maximumFractionDigits: ms < 10_000 ? 1 : 0 })} s`
