import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, NEVER_MS, told } from '#domain/response/bins.ts'
import { cutsOf, type Seen } from '#domain/response/picture.ts'
import { binOf, binsToSplit, endOf, startOf } from '#domain/response/split.ts'
import { columnsOf, isPlain, valueOf, whereOf, type ResponseAsked } from './asked.ts'
import { momentsWithin } from './moments.ts'
import type { Waiting } from './waiting.ts'

/** What was seen of everybody, and of each value of the dimension asked for. */
export type Pictures = {
  readonly cuts: Float64Array
  readonly all: Seen
  readonly groups: ReadonlyMap<string, Seen>
}
type Asking = {
  readonly asked: ResponseAsked
  readonly waiting: readonly Waiting[]
  /** Times that are told of, beside the edges. */
  readonly at: readonly number[]
}
type Row = { readonly value: string; readonly bin: number; readonly first: number; readonly leads: number }

/** How many have got an answer, or another end, between any two cuts. */
export const picturesOf = (client: PoolClient, workspace: Id, asking: Asking): Promise<Pictures> =>
  isPlain(asking.asked) ? keptPictures(client, workspace, asking) : freshPictures(client, workspace, asking)

/** Time is cut at every wait, so that all that is left to do is to count. */
async function freshPictures(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, at }: Asking,
): Promise<Pictures> {
  const cuts = cutsOf(
    edges,
    told(at),
    waiting.map(({ after }) => after),
  )
  const { condition, values } = whereOf(asked, workspace)
  const { first, after } = columnsOf(asked)
  const { rows } = await client.query<Row>(
    `select ${valueOf[asked.by]} as value, width_bucket(${after}::float8, $${values.length + 1}::float8[]) as bin, ${first} as first, count(*) as leads
    from response r where ${condition} and ${first} > 0 group by 1, 2, 3`,
    [...values, Array.from(cuts, (cut) => cut + 1)],
  )
  const counted = rows.map(({ bin, ...row }) => ({ ...row, cut: cuts[bin] ?? NEVER_MS }))
  const byValue = Map.groupBy(counted, ({ value }) => value)
  const seen = (value: string): Seen => ({
    counted: byValue.get(value) ?? [],
    waiting: times(waiting.filter((each) => each.value === value)),
  })
  return {
    cuts,
    all: { counted, waiting: times(waiting) },
    groups: new Map(valuesIn(rows, waiting).map((value) => [value, seen(value)])),
  }
}

/** From the counts that are kept ready; only bins in which somebody waits, and matters, are looked at lead by lead. */
async function keptPictures(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, at }: Asking,
): Promise<Pictures> {
  const { rows } = await client.query<Row>({
    name: 'view-response-counts',
    text: `select value, bin, first, leads from response_count
      where workspace = $1 and clock = $2 and dimension = $3 and leads > 0`,
    values: [workspace, asked.clock, asked.by],
  })
  const [rowsBy, waitingBy] = [
    Map.groupBy(rows, ({ value }) => value),
    Map.groupBy(waiting, ({ value }) => value),
  ]
  const parts = [undefined, ...valuesIn(rows, waiting)].map((value) => {
    const mine = value === undefined ? rows : (rowsBy.get(value) ?? [])
    const waits = times(value === undefined ? waiting : (waitingBy.get(value) ?? []))
    return { value, mine, waits, split: binsToSplit(mine, waits, told(at)) }
  })
  const close = await momentsWithin(client, workspace, {
    asked,
    ranges: parts.flatMap(({ value, split }) =>
      [...split].map((bin) => ({ value, above: startOf(bin), upTo: endOf(bin) })),
    ),
  })
  const seen = parts.map(({ value, mine, waits, split }): readonly [string | undefined, Seen] => {
    const whole = mine.filter(({ bin }) => !split.has(bin))
    const counted = whole.map(({ bin, first, leads }) => ({ first, leads, cut: endOf(bin) }))
    const put = waits.map((after) => (split.has(binOf(after)) ? after : endOf(binOf(after))))
    return [value, { counted: [...counted, ...close(value)], waiting: put }]
  })
  const [[, all] = [undefined, { counted: [], waiting: new Float64Array() }], ...groups] = seen
  return { cuts: Float64Array.from([...edges, NEVER_MS]), all, groups: new Map(groups as [string, Seen][]) }
}

const times = (waiting: readonly Waiting[]): Float64Array => Float64Array.from(waiting, ({ after }) => after)

const valuesIn = (...lists: readonly (readonly { readonly value: string }[])[]): readonly string[] => [
  ...new Set(lists.flat().map(({ value }) => value)),
]
