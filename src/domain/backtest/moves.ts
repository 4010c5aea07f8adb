import type { Became, Replayed } from './replayed.ts'

/** Leads that the draft would have treated differently, and what became of them. */
export type Move = {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly outcomes: Readonly<Partial<Record<Became, number>>>
}

/** Counts who goes from where to where. */
export function countMoves(): {
  readonly add: (lead: Replayed) => void
  readonly moved: () => readonly Move[]
} {
  const counts = new Map<string, Map<string, Map<Became, number>>>()
  return {
    add: ({ from, to, became }) => {
      if (from === to) return
      const outcomes = within(within(counts, from), to)
      outcomes.set(became, (outcomes.get(became) ?? 0) + 1)
    },
    moved: () =>
      [...counts]
        .flatMap(([from, goes]) =>
          [...goes].map(([to, outcomes]) => ({
            ...{ from, to },
            count: [...outcomes.values()].reduce((sum, count) => sum + count, 0),
            outcomes: Object.fromEntries([...outcomes].toSorted(([, a], [, b]) => b - a)),
          })),
        )
        .toSorted((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1)),
  }
}

/** What stands under a name, made where there is none yet. */
function within<Key, Inner>(outer: Map<string, Map<Key, Inner>>, name: string): Map<Key, Inner> {
  const known = outer.get(name)
  if (known) return known
  const fresh = new Map<Key, Inner>()
  outer.set(name, fresh)
  return fresh
}
