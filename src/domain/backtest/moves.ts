import type { Id } from '../ledger.ts'
import type { Became, Replayed } from './replayed.ts'

/** Leads that the draft would have treated differently, and what became of them. */
export type Move = {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly outcomes: Readonly<Partial<Record<Became, number>>>
  /** The youngest leads behind each of these counts. */
  readonly leads: Readonly<Partial<Record<Became, readonly Id[]>>>
}

/** So many leads are named for each count, and only for the ways that most would go. */
export const LEADS_NAMED_MAX = 100
export const WAYS_NAMED_MAX = 50

type Counted = { count: number; readonly youngest: Id[] }

/** Counts who goes from where to where. Leads come by when they asked, the oldest first. */
export function countMoves(): {
  readonly add: (lead: Replayed) => void
  readonly moved: () => readonly Move[]
} {
  const counts = new Map<string, Map<string, Map<Became, Counted>>>()
  return {
    add: ({ lead, from, to, became }) => {
      if (from === to) return
      const outcomes = within(within(counts, from), to)
      const counted = outcomes.get(became) ?? { count: 0, youngest: [] }
      outcomes.set(became, counted)
      // The place of the oldest that is still named is taken.
      counted.youngest[counted.count % LEADS_NAMED_MAX] = lead
      counted.count += 1
    },
    moved: () =>
      [...counts]
        .flatMap(([from, goes]) => [...goes].map(([to, outcomes]) => ({ from, to, ...told(outcomes) })))
        .toSorted((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1))
        .map((move, index) => (index < WAYS_NAMED_MAX ? move : { ...move, leads: {} })),
  }
}

function told(outcomes: ReadonlyMap<Became, Counted>) {
  const inOrder = [...outcomes].toSorted(([, a], [, b]) => b.count - a.count)
  return {
    count: inOrder.reduce((sum, [, { count }]) => sum + count, 0),
    outcomes: Object.fromEntries(inOrder.map(([became, { count }]) => [became, count])),
    leads: Object.fromEntries(inOrder.map(([became, counted]) => [became, youngestFirst(counted)])),
  }
}

function youngestFirst({ count, youngest }: Counted): readonly Id[] {
  const oldest = count % LEADS_NAMED_MAX
  return [...youngest.slice(oldest), ...youngest.slice(0, oldest)].toReversed()
}

/** What stands under a name, made where there is none yet. */
function within<Key, Inner>(outer: Map<string, Map<Key, Inner>>, name: string): Map<Key, Inner> {
  const known = outer.get(name)
  if (known) return known
  const fresh = new Map<Key, Inner>()
  outer.set(name, fresh)
  return fresh
}
