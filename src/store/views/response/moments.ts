import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Counted } from '#domain/response/cut-table.ts'
import { columnsOf, isPlain, valueOf, whereOf, type ResponseAsked } from './asked.ts'
import { atMoments, packed } from './packed.ts'

/** Later than `above`, up to `upTo`; of everybody, or of one value of the dimension asked for. */
export type Range = { readonly value?: string | undefined; readonly above: number; readonly upTo: number }
type Asking = { readonly asked: ResponseAsked; readonly ranges: readonly Range[] }
type Row = { readonly value: string | null; readonly counts: Buffer }
type Moments = (value: string | undefined) => readonly Counted[]

/** The very moments within these ranges, each as a cut of its own; what comes back gives those of everybody or of a value. */
export async function momentsWithin(client: PoolClient, workspace: Id, asking: Asking): Promise<Moments> {
  if (asking.ranges.length === 0) return () => []
  return isPlain(asking.asked) ? byIndex(client, workspace, asking) : inOneReading(client, workspace, asking)
}

/** Each range by itself, through the index: `offset 0` keeps the planner from making one join of them all. */
async function byIndex(client: PoolClient, workspace: Id, { asked, ranges }: Asking): Promise<Moments> {
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const place = (value: unknown): string => `$${values.push(value)}`
  const spans = [
    `${place(ranges.map(({ value }) => value ?? null))}::text[]`,
    `${place(ranges.map(({ above }) => above))}::bigint[]`,
    `${place(ranges.map(({ upTo }) => upTo))}::bigint[]`,
  ]
  const { rows } = await client.query<Row>(
    `select value, ${packed({ at: 'after', first: 'first', leads: 'leads' })} as counts from (
      select span.value, first, after, count(*) as leads
      from unnest(${spans.join(', ')}) as span (value, above, upto) cross join lateral (
        select ${first} as first, ${after} as after from response r
        where ${condition} and ${first} > 0 and ${after} > span.above and ${after} <= span.upto
          and (span.value is null or ${valueOf[asked.by]} = span.value) offset 0
      ) near group by 1, 2, 3
    ) counted group by value`,
    values,
  )
  const found = new Map(rows.map(({ value, counts }) => [value, atMoments(counts)]))
  return (value) => found.get(value ?? null) ?? []
}

/** All ranges together, whoever they are for: under filters no index may fit, and then one reading must do for all. */
async function inOneReading(client: PoolClient, workspace: Id, { asked, ranges }: Asking): Promise<Moments> {
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const place = (value: unknown): string => `$${values.push(value)}`
  const near = joined(ranges).map(
    ({ above, upTo }) => `(${after} > ${place(above)}::bigint and ${after} <= ${place(upTo)}::bigint)`,
  )
  const { rows } = await client.query<Row>(
    `select value, ${packed({ at: 'after', first: 'first', leads: 'leads' })} as counts from (
      select ${valueOf[asked.by]} as value, ${first} as first, ${after} as after, count(*) as leads
      from response r where ${condition} and ${first} > 0 and (${near.join(' or ')}) group by 1, 2, 3
    ) near group by value`,
    values,
  )
  const found = new Map(rows.map(({ value, counts }) => [value, atMoments(counts)]))
  const everybody = [...found.values()].flat()
  const within = (value: string | undefined) => {
    const mine = ranges.filter((range) => range.value === value)
    return ({ cut }: Counted) => mine.some(({ above, upTo }) => cut > above && cut <= upTo)
  }
  return (value) => (value === undefined ? everybody : (found.get(value) ?? [])).filter(within(value))
}

/** The same span of time with no moment in two ranges. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: { above: number; upTo: number }[] = []
  for (const { above, upTo } of ranges.toSorted((one, other) => one.above - other.above)) {
    const last = apart.at(-1)
    if (last && above <= last.upTo) last.upTo = Math.max(last.upTo, upTo)
    else apart.push({ above, upTo })
  }
  return apart
}
