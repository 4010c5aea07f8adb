import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Counted } from '#domain/response/cut-table.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'

/** Later than `above`, up to `upTo`; of everybody, or of one value of the dimension asked for. */
export type Range = { readonly value?: string | undefined; readonly above: number; readonly upTo: number }
type Row = {
  readonly value: string | null
  readonly first: number
  readonly after: number
  readonly leads: number
}

/** The very moments within these ranges, each as a cut of its own; what comes back gives those of everybody or of a value. */
export async function momentsWithin(
  client: PoolClient,
  workspace: Id,
  { asked, ranges }: { asked: ResponseAsked; ranges: readonly Range[] },
): Promise<(value: string | undefined) => readonly Counted[]> {
  const groups = ranges.filter(({ value }) => value !== undefined)
  const everybody = ranges.filter(({ value }) => value === undefined)
  const rows = [
    ...(await within(client, workspace, { asked, ranges: everybody, byValue: false })),
    ...(await within(client, workspace, { asked, ranges: groups, byValue: true })),
  ]
  const found = Map.groupBy(
    rows.map(({ value, first, after, leads }) => ({ value, first, leads, cut: after })),
    ({ value }) => value,
  )
  return (value) => found.get(value ?? null) ?? []
}

/** Each range by itself, through the index: `offset 0` keeps the planner from making one join of them all. */
async function within(
  client: PoolClient,
  workspace: Id,
  { asked, ranges, byValue }: { asked: ResponseAsked; ranges: readonly Range[]; byValue: boolean },
): Promise<readonly Row[]> {
  if (ranges.length === 0) return []
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const place = (index: number) => `$${values.length + index}`
  const { rows } = await client.query<Row>(
    `select span.value, first, after, count(*) as leads
    from unnest(${place(1)}::text[], ${place(2)}::bigint[], ${place(3)}::bigint[]) as span (value, above, upto) cross join lateral (
      select ${first} as first, ${after} as after from response r
      where ${condition} and ${first} > 0 and ${after} > span.above and ${after} <= span.upto
        ${byValue ? `and ${valueOf[asked.by]} = span.value` : ''} offset 0
    ) near group by 1, 2, 3`,
    [
      ...values,
      ranges.map(({ value }) => value ?? null),
      ranges.map(({ above }) => above),
      ranges.map(({ upTo }) => upTo),
    ],
  )
  return rows
}
