import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'
import { atMoments, packed } from './packed.ts'
import type { Moments, Range } from './pictures.ts'

type Row = { readonly value: string | null; readonly counts: Buffer }

/** The very moments within these ranges. Each range by itself, through the index: `offset 0` keeps the planner from making one join of them all. */
export async function momentsWithin(
  client: PoolClient,
  workspace: Id,
  { asked, ranges }: { asked: ResponseAsked; ranges: readonly Range[] },
): Promise<Moments> {
  if (ranges.length === 0) return () => []
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
