import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, told } from '#domain/response/bins.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import { cutsOf, type Seen } from '#domain/response/picture.ts'
import { binned, momentsAmong, type Afters } from './afters.ts'
import { leadsAsked, type Reading } from './fresh-leads.ts'
import { namesIn, noneOwed, owedNames, type Owed, type Pictures, type Picturing } from './pictures.ts'
import { timesOf, type Waiting } from './waiting.ts'

/** Counted anew, from one reading of the rows asked for. Time is cut at every wait, so that all that is left to do is to count. */
export async function freshPictures(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, goals }: Picturing,
): Promise<Pictures> {
  const readings = await leadsAsked(client, workspace, { asked, goals })
  const afters = readings.flatMap(({ afters }) => afters[asked.clock] ?? [])
  const waits = timesOf(waiting, asked.clock)
  const cuts = cutsOf(edges, told(asked.at), waits)
  const groups = await seenBy(afters, { waiting, clock: asked.clock, cuts, nameOf: ({ value }) => value })
  const counted = new Map<ClockName, ReadonlyMap<string, Seen>>()
  for (const [clock, goal] of goals)
    counted.set(clock, await seenOfGoal(readings, waiting, { clock, ...goal }))
  return {
    ...{ cuts, groups, goals: counted, owed: owedIn(readings) },
    all: { counted: [...groups.values()].flatMap(({ counted }) => counted), waiting: waits },
    momentsIn: (bins) => momentsAmong(afters, bins),
  }
}

type Grouping = {
  readonly waiting: readonly Waiting[]
  readonly clock: ClockName
  readonly cuts: Float64Array
  readonly nameOf: (of: { readonly value: string; readonly segment: string | null }) => string
}

async function seenBy(
  afters: readonly Afters[],
  { waiting, clock, cuts, nameOf }: Grouping,
): Promise<ReadonlyMap<string, Seen>> {
  const [aftersBy, waitingBy] = [Map.groupBy(afters, nameOf), Map.groupBy(waiting, nameOf)]
  const groups = new Map<string, Seen>()
  for (const name of namesIn(aftersBy.keys(), waitingBy.keys()))
    groups.set(name, {
      counted: await binned(aftersBy.get(name) ?? [], cuts),
      waiting: timesOf(waitingBy.get(name) ?? [], clock),
    })
  return groups
}

/** The segments of an objective, cut at the moments at which somebody is last seen waiting, as far as the objective reaches. */
function seenOfGoal(
  readings: readonly Reading[],
  waiting: readonly Waiting[],
  { clock, segments, at }: { clock: ClockName; segments: readonly string[]; at: readonly number[] },
): Promise<ReadonlyMap<string, Seen>> {
  const isTheirs = ({ segment }: { readonly segment: string | null }) => segments.includes(segment ?? '')
  const theirs = waiting.filter(isTheirs)
  const furthest = Math.max(0, ...at)
  const cuts = cutsOf(
    told(at),
    timesOf(theirs, clock).filter((after) => after <= furthest),
  )
  const afters = readings.filter(isTheirs).flatMap((reading) => reading.afters[clock] ?? [])
  return seenBy(afters, { waiting: theirs, clock, cuts, nameOf: ({ segment }) => segment ?? '' })
}

function owedIn(readings: readonly Reading[]): Owed {
  const sum = { ...noneOwed }
  for (const { owed } of readings) for (const name of owedNames) sum[name] += owed[name]
  return sum
}
