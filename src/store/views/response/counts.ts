import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, NEVER_MS } from '#domain/response/bins.ts'
import type { Counted } from '#domain/response/cut-table.ts'
import { columnsOf, isPlain, valueOf, whereOf, type ResponseAsked } from './asked.ts'

export type Counts = {
  readonly all: readonly Counted[]
  readonly byValue: ReadonlyMap<string, readonly Counted[]>
}
type Row = { readonly value: string; readonly bin: number; readonly first: number; readonly leads: number }
export type Range = { readonly above: number; readonly upTo: number }

/** How many have got an answer, or another end, between any two cuts: for everybody, and for each value of the dimension asked for. */
export async function countsBetween(
  client: PoolClient,
  workspace: Id,
  { asked, cuts }: { asked: ResponseAsked; cuts: Float64Array },
): Promise<Counts> {
  return isPlain(asked)
    ? keptCounts(client, workspace, { asked, cuts })
    : freshCounts(client, workspace, { asked, cuts })
}

async function freshCounts(
  client: PoolClient,
  workspace: Id,
  { asked, cuts }: { asked: ResponseAsked; cuts: Float64Array },
): Promise<Counts> {
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const { rows } = await client.query<Row>(
    `select ${valueOf[asked.by]} as value, width_bucket(${after}, $${values.length + 1}::bigint[]) as bin, ${first} as first, count(*) as leads
    from response r where ${condition} and ${first} > 0 group by 1, 2, 3`,
    [...values, Array.from(cuts, (cut) => cut + 1)],
  )
  return gathered(rows.map(({ bin, ...row }) => ({ ...row, cut: cuts[bin] ?? NEVER_MS })))
}

/** From the counts that are kept ready; only a bin in which somebody is waiting just now is looked at lead by lead. */
async function keptCounts(
  client: PoolClient,
  workspace: Id,
  { asked, cuts }: { asked: ResponseAsked; cuts: Float64Array },
): Promise<Counts> {
  const { rows } = await client.query<Row>({
    name: 'view-response-counts',
    text: `select value, bin, first, leads from response_count
      where workspace = $1 and clock = $2 and dimension = $3 and leads > 0`,
    values: [workspace, asked.clock, asked.by],
  })
  const split = binsSplit(cuts)
  const whole = rows.filter(({ bin }) => !split.has(bin))
  const ranges = [...split].map((bin) => ({ above: edges[bin - 1] ?? -1, upTo: edges[bin] ?? NEVER_MS }))
  const close = await momentsWithin(client, workspace, { asked, ranges })
  return gathered([
    ...whole.map(({ bin, ...row }) => ({ ...row, cut: edges[bin] ?? NEVER_MS })),
    ...close.map(({ value, first, after, leads }) => ({ value, first, leads, cut: firstFrom(cuts, after) })),
  ])
}

/** The bins of the kept counts that a cut falls into, other than at their end. */
function binsSplit(cuts: Float64Array): ReadonlySet<number> {
  const split = new Set<number>()
  let bin = 0
  for (const cut of cuts) {
    while (bin < edges.length && (edges[bin] ?? 0) < cut) bin++
    if (edges[bin] !== cut && cut < NEVER_MS) split.add(bin)
  }
  return split
}

function firstFrom(cuts: Float64Array, moment: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle] ?? 0) < moment) low = middle + 1
    else high = middle
  }
  return cuts[low] ?? NEVER_MS
}

export type Moment = {
  readonly value: string
  readonly first: number
  readonly after: number
  readonly leads: number
}

/** The very moments within these ranges. */
export async function momentsWithin(
  client: PoolClient,
  workspace: Id,
  { asked, ranges }: { asked: ResponseAsked; ranges: readonly Range[] },
): Promise<readonly Moment[]> {
  if (ranges.length === 0) return []
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const place = values.length
  const { rows } = await client.query<Moment>(
    `select ${valueOf[asked.by]} as value, ${first} as first, ${after} as after, count(*) as leads
    from unnest($${place + 1}::bigint[], $${place + 2}::bigint[]) as span (above, upto)
    join response r on ${after} > span.above and ${after} <= span.upto
    where ${condition} and ${first} > 0 group by 1, 2, 3`,
    [...values, ranges.map(({ above }) => above), ranges.map(({ upTo }) => upTo)],
  )
  return rows
}

/** Each lead has one value of the dimension, so that all values together are everybody. */
const gathered = (rows: readonly (Counted & { readonly value: string })[]): Counts => ({
  all: rows,
  byValue: Map.groupBy(rows, ({ value }) => value),
})
