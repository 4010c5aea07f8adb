import type { Replayed } from './replayed.ts'

/** How the windows of a draft compare with how people really answered. */
export type Missed = {
  readonly segment: string
  readonly team: string | null
  /** Leads to whom the draft owes an answer. */
  readonly owed: number
  readonly answered: number
  /** Answered before the window opened. */
  readonly early: number
  /** No answer by then: those answered later, and those without an answer who hadn't ended before. */
  readonly pastTarget: number
  readonly pastLimit: number
  /** Still within their limit, and waiting: nobody can say yet. */
  readonly undecided: number
}

type Counts = { -readonly [Key in keyof Missed]: Missed[Key] }

/** Counts windows that would have been missed, by the draft's segments. `asOf` is now. */
export function countMissed(asOf: number): {
  readonly add: (lead: Replayed) => void
  readonly missed: () => readonly Missed[]
} {
  const rows = new Map<string, Counts>()
  return {
    add: (lead) => {
      const { owed, to, answeredAt, endedAt } = lead
      if (!owed) return
      const row = rowOf(rows, to, owed.team)
      const { notBefore, target, limit } = owed.window
      // Whoever has ended without an answer waits no longer, and the clock stands where they left it.
      const waitedUntil = answeredAt ?? endedAt ?? asOf
      row.owed += 1
      if (answeredAt !== undefined) row.answered += 1
      if (answeredAt !== undefined && answeredAt < notBefore) row.early += 1
      if (waitedUntil > target) row.pastTarget += 1
      if (waitedUntil > limit) row.pastLimit += 1
      else if (answeredAt === undefined && endedAt === undefined) row.undecided += 1
    },
    missed: () => [...rows.values()].toSorted((a, b) => b.pastLimit - a.pastLimit || b.owed - a.owed),
  }
}

function rowOf(rows: Map<string, Counts>, segment: string, team: string | undefined): Counts {
  const known = rows.get(segment)
  if (known) return known
  const counts = { owed: 0, answered: 0, early: 0, pastTarget: 0, pastLimit: 0, undecided: 0 }
  const fresh = { segment, team: team ?? null, ...counts }
  rows.set(segment, fresh)
  return fresh
}
