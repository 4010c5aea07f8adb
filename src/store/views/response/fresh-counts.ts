import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, NEVER_MS, told } from '#domain/response/bins.ts'
import type { Counted } from '#domain/response/cut-table.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import { cutsOf, type Seen } from '#domain/response/picture.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'
import { packed, unpacked } from './packed.ts'
import {
  namesIn,
  noneOwed,
  owedNames,
  type Goals,
  type Owed,
  type Pictures,
  type Picturing,
} from './pictures.ts'
import { timesOf, type Waiting } from './waiting.ts'

/**
 * Counted anew, in one reading of the rows asked for. Time is cut at every wait, so that all that is left to do is to count. What the
 * objectives ask for, by segment and perhaps on the other clock, is counted in the same reading: only as far as the time that one is
 * set for, so that there are few more cuts.
 */
export async function freshPictures(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, goals }: Picturing,
): Promise<Pictures> {
  const waits = timesOf(waiting, asked.clock)
  const cuts = cutsOf(edges, told(asked.at), waits)
  const near = new Map([...goals].map(([clock, goal]) => [clock, nearCuts(waiting, { clock, ...goal })]))
  const { byValue, byGoal, owed } = await counted(client, workspace, { asked, cuts, goals, near })
  const waitingBy = Map.groupBy(waiting, ({ value }) => value)
  const groups = new Map(
    namesIn(byValue.keys(), waitingBy.keys()).map((value): [string, Seen] => [
      value,
      { counted: byValue.get(value) ?? [], waiting: timesOf(waitingBy.get(value) ?? [], asked.clock) },
    ]),
  )
  const seenOf = (clock: ClockName, segment: string): Seen => ({
    counted: byGoal.get(`${clock}/${segment}`) ?? [],
    waiting: timesOf(
      waiting.filter((each) => each.segment === segment),
      clock,
    ),
  })
  return {
    ...{ cuts, groups, owed },
    all: { counted: [...byValue.values()].flat(), waiting: waits },
    goals: new Map(
      [...goals].map(([clock, { segments }]) => [
        clock,
        new Map(segments.map((segment) => [segment, seenOf(clock, segment)])),
      ]),
    ),
  }
}

/** All moments at which somebody of these segments is last seen waiting, as far as an objective reaches. */
function nearCuts(
  waiting: readonly Waiting[],
  { clock, segments, at }: { clock: ClockName; segments: readonly string[]; at: readonly number[] },
): Float64Array {
  const furthest = Math.max(0, ...at)
  const theirs = waiting.filter(({ segment }) => segments.includes(segment))
  return cutsOf(
    told(at),
    timesOf(theirs, clock).filter((after) => after <= furthest),
  )
}

type Counting = {
  readonly asked: ResponseAsked
  readonly cuts: Float64Array
  readonly goals: Goals
  readonly near: ReadonlyMap<ClockName, Float64Array>
}
type Row = { readonly kind: 'value' | 'owed' | ClockName; readonly name: string; readonly counts: Buffer }

async function counted(client: PoolClient, workspace: Id, counting: Counting) {
  const { text, values } = question(workspace, counting)
  const { rows } = await client.query<Row>(text, values)
  const [byValue, byGoal] = [new Map<string, readonly Counted[]>(), new Map<string, readonly Counted[]>()]
  let owed = noneOwed
  for (const { kind, name, counts } of rows) {
    if (kind === 'owed') owed = owedIn(counts)
    else if (kind === 'value') byValue.set(name, atCuts(counts, counting.cuts))
    else byGoal.set(`${kind}/${name}`, atCuts(counts, counting.near.get(kind) ?? counting.cuts))
  }
  return { byValue, byGoal, owed }
}

const atCuts = (counts: Buffer, cuts: Float64Array): readonly Counted[] =>
  unpacked(counts).map(({ at, first, leads }) => ({ first, leads, cut: cuts[at] ?? NEVER_MS }))

/** The smallest groups first, in one reading that several processes may share; sums of them by value, by objective and of all. */
function question(workspace: Id, { asked, cuts, goals, near }: Counting) {
  const { condition, values } = whereOf(asked, workspace)
  const place = (value: unknown): string => `$${values.push(value)}`
  const binned = (column: string, at: Float64Array) =>
    `width_bucket(${column}::float8, ${place(Array.from(at, (cut) => cut + 1))}::float8[])`
  const { first, after } = columnsOf(asked)
  const clocks = [...goals.keys()]
  const aimed = clocks.map((clock) => {
    const wanted = `r.segment = any(${place(goals.get(clock)?.segments ?? [])}::text[])`
    const bin = binned(columnsOf({ ...asked, clock }).after, near.get(clock) ?? cuts)
    return { wanted, column: `case when ${wanted} then ${bin} end as ${clock}` }
  })
  const segment = `case when ${aimed.map(({ wanted }) => wanted).join(' or ') || 'false'} then r.segment end as segment`
  const keys = [
    `${valueOf[asked.by]} as value`,
    `${first} as first`,
    `${binned(after, cuts)} as bin`,
    segment,
    ...aimed.map(({ column }) => column),
  ]
  const summed = (['kept', 'late', 'broken', 'owed'] as const).map((name) => `sum(r.${name}) as ${name}`)
  const claimed = asked.evidence === 'any' ? 'count(*) filter (where r.claimed)' : '0'
  const byValue = packed({ at: 'bin', first: 'first', leads: 'leads' })
  return {
    text: `with least as materialized (
        select ${keys.join(', ')}, count(*) as leads, ${claimed} as claimed, ${summed.join(', ')}, count(*) filter (where r.early) as early
        from response r where ${condition} group by ${keys.map((_, index) => index + 1).join(', ')}
      )
      select 'value' as kind, value as name, ${byValue} as counts from (
        select value, bin, first, sum(leads) as leads from least where first > 0 group by 1, 2, 3
      ) by_value group by value
      ${clocks.map(byGoal).join('\n')}
      union all select 'owed', '', ${owedPacked} from least`,
    values,
  }
}

const byGoal = (clock: ClockName): string => `union all
  select '${clock}', segment, ${packed({ at: clock, first: 'first', leads: 'leads' })} from (
    select segment, ${clock}, first, sum(leads) as leads from least where first > 0 and ${clock} is not null group by 1, 2, 3
  ) by_${clock} group by segment`

const owedPacked = owedNames.map((name) => `float8send(coalesce(sum(${name}), 0)::float8)`).join(' || ')

function owedIn(counts: Buffer): Owed {
  const at = (name: keyof Owed) => counts.readDoubleBE(owedNames.indexOf(name) * 8)
  const [leads, claimed, early] = [at('leads'), at('claimed'), at('early')]
  return { leads, claimed, early, kept: at('kept'), late: at('late'), broken: at('broken'), owed: at('owed') }
}
