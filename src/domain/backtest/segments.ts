import type { Replayed } from './replayed.ts'

/** How many leads a segment had, and how many it would have had by the draft. */
export type InSegment = { readonly segment: string; readonly had: number; readonly would: number }

/** Counts who was where, and who would have been. `named` are the draft's own, in its order; those of before come last. */
export function countSegments(named: readonly string[]): {
  readonly add: (lead: Pick<Replayed, 'from' | 'to'>) => void
  readonly segments: () => readonly InSegment[]
} {
  const [had, would] = [new Map<string, number>(), new Map<string, number>()]
  const more = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  return {
    add: ({ from, to }) => {
      more(had, from)
      more(would, to)
    },
    segments: () =>
      [...new Set([...named, ...had.keys()])].map((segment) => ({
        segment,
        had: had.get(segment) ?? 0,
        would: would.get(segment) ?? 0,
      })),
  }
}
