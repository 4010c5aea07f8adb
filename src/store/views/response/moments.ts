import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Bin } from '#domain/response/picture.ts'
import { doublesIn, type Afters } from './afters.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'

type Row = { readonly value: string; readonly first: number; readonly times: Buffer }

/**
 * The very moments within these bins, of everybody and in one go: what is looked for among the leads of one value stands in the same
 * stretch of the index as everybody else's. The index holds all that is asked, because a look at the row itself costs fifty times as
 * much as finding it; `offset 0` keeps the planner from making one join of all stretches.
 */
export async function aftersWithin(
  client: PoolClient,
  workspace: Id,
  { asked, bins }: { asked: ResponseAsked; bins: readonly Bin[] },
): Promise<readonly Afters[]> {
  if (bins.length === 0) return []
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const stretches = joined(bins)
  const place = (moments: readonly number[]): string => `$${values.push(moments)}::bigint[]`
  const spans = [place(stretches.map(({ above }) => above)), place(stretches.map(({ upTo }) => upTo))]
  const { rows } = await client.query<Row>(
    `select value, first, string_agg(float8send(after::float8), ''::bytea) as times
    from unnest(${spans.join(', ')}) as span (above, upto) cross join lateral (
      select ${valueOf[asked.by]} as value, ${first} as first, ${after} as after from response r
      where ${condition} and ${first} > 0 and ${after} > span.above and ${after} <= span.upto offset 0
    ) near group by 1, 2`,
    values,
  )
  return rows.map(({ times, ...about }) => ({ ...about, segment: null, times: doublesIn(times) }))
}

/** Bins that follow each other are one stretch. */
function joined(bins: readonly Bin[]): readonly Bin[] {
  const stretches: Bin[] = []
  for (const { above, upTo } of bins.toSorted((one, other) => one.above - other.above)) {
    const last = stretches.at(-1)
    if (last === undefined || above > last.upTo) stretches.push({ above, upTo })
    else stretches[stretches.length - 1] = { above: last.above, upTo: Math.max(last.upTo, upTo) }
  }
  return stretches
}
