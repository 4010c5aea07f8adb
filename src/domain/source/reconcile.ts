import type { SourceReport } from './ledger.ts'

/** What came through a source on its days, as we kept it: one entry for each submission, with the source's own id where it gave one. */
export type Came = { readonly submission: string; readonly day: string; readonly providerId: string | null }

export type Reconciled = {
  readonly days: readonly { readonly day: string; readonly reported: number; readonly received: number }[]
  /** The source says that it sent these, and we have none of them. */
  readonly missing: readonly string[]
  /** We have these from those days, and the source doesn't name them. Only where it names any. */
  readonly extra: readonly string[]
}

/** Holds what a source says it sent against what came. Days of a later report count instead of those of an earlier one. */
export function reconcile(reports: readonly SourceReport[], came: readonly Came[]): Reconciled {
  const counts = new Map<string, number>()
  const named = new Map<string, ReadonlySet<string> | undefined>()
  for (const { from, to, days, ids } of reports) {
    for (const day of [...named.keys()])
      if (day >= from && day <= to) {
        counts.delete(day)
        named.delete(day)
      }
    for (const { day, count } of days) {
      counts.set(day, count)
      named.set(day, ids && new Set(ids))
    }
  }
  const received = Map.groupBy(came, ({ day }) => day)
  const known = new Set(came.flatMap(({ providerId }) => (providerId === null ? [] : [providerId])))
  const wanted = new Set([...named.values()].flatMap((ids) => [...(ids ?? [])]))
  return {
    days: [...counts]
      .map(([day, reported]) => ({ day, reported, received: received.get(day)?.length ?? 0 }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    missing: [...wanted].filter((id) => !known.has(id)),
    extra: came
      .filter(({ day, providerId }) => named.get(day) && !(providerId !== null && wanted.has(providerId)))
      .map(({ submission }) => submission),
  }
}
