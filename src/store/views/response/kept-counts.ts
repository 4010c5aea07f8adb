import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, told } from '#domain/response/bins.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import { cutsOf, type Seen } from '#domain/response/picture.ts'
import { binOf, binsToSplit, endOf, startOf } from '#domain/response/split.ts'
import { binned, momentsAmong, type Afters } from './afters.ts'
import type { ResponseAsked } from './asked.ts'
import { aftersWithin } from './moments.ts'
import { addedUp, keptBins, type InBin } from './kept-bins.ts'
import { namesIn, noneOwed, type Goals, type Owed, type Pictures, type Picturing } from './pictures.ts'
import { timesOf, type Waiting } from './waiting.ts'

/** From the counts that are kept ready; only bins in which somebody waits, and matters, are looked at lead by lead. */
export async function keptPictures(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, goals }: Picturing,
): Promise<Pictures> {
  const shared = goals.get(asked.clock)
  const isSame = asked.by === 'segment' && shared !== undefined
  const at = isSame ? [...asked.at, ...shared.at] : asked.at
  const { cuts, all, groups } = await seenBy(client, workspace, { asked, at, waiting })
  const others = await goalsBeside(client, workspace, { asked, waiting, goals, isSame })
  return {
    ...{ cuts, all, groups },
    goals: isSame ? new Map([...others, [asked.clock, groups]]) : others,
    owed: await keptOwed(client, workspace),
    momentsIn: async (bins) => momentsAmong(await aftersWithin(client, workspace, { asked, bins }), bins),
  }
}

/** The segments that have an objective, where the page itself doesn't show them on its clock. */
async function goalsBeside(
  client: PoolClient,
  workspace: Id,
  { asked, waiting, goals, isSame }: Picturing & { readonly goals: Goals; readonly isSame: boolean },
): Promise<Pictures['goals']> {
  const pictures = new Map<ClockName, ReadonlyMap<string, Seen>>()
  for (const [clock, { segments, at }] of goals) {
    if (isSame && clock === asked.clock) continue
    const theirs = waiting
      .filter(({ segment }) => segments.includes(segment))
      .map((each) => ({ ...each, value: each.segment }))
    const about = { ...asked, clock, by: 'segment' as const }
    const { groups } = await seenBy(client, workspace, {
      asked: about,
      at,
      waiting: theirs,
      values: segments,
      furthest: Math.max(0, ...at),
    })
    pictures.set(clock, groups)
  }
  return pictures
}

type Seeing = {
  readonly asked: ResponseAsked
  readonly at: readonly number[]
  readonly waiting: readonly Waiting[]
  /** Only these, where it is only these that are wanted. */
  readonly values?: readonly string[]
  /** Nobody looks at what is later. */
  readonly furthest?: number
}
type Kept = Pick<Pictures, 'cuts' | 'all' | 'groups'>

async function seenBy(
  client: PoolClient,
  workspace: Id,
  { asked, at, waiting, values, furthest = Infinity }: Seeing,
): Promise<Kept> {
  const { clock } = asked
  const counts = await keptBins(client, workspace, { clock, by: asked.by, values })
  const waitingBy = Map.groupBy(waiting, ({ value }) => value)
  const everybody = { mine: addedUp(counts.values()), waits: timesOf(waiting, clock) }
  const parts = namesIn(counts.keys(), waitingBy.keys()).map((value) => ({
    ...{ value, mine: counts.get(value) ?? [] },
    waits: timesOf(waitingBy.get(value) ?? [], clock),
  }))
  let split = binsToSplit(everybody.mine, everybody.waits, { told: told(at), furthest })
  for (const { mine, waits } of parts) split = binsToSplit(mine, waits, { split, furthest })
  const bins = [...split].map((bin) => ({ above: startOf(bin), upTo: endOf(bin) }))
  const afters = await aftersWithin(client, workspace, { asked, bins })
  const within = everybody.waits.filter((after) => split.has(binOf(after)))
  const cuts = cutsOf(edges, told(at), within)
  const see = async (mine: readonly InBin[], waits: Float64Array, near: readonly Afters[]): Promise<Seen> => {
    const whole = mine.filter(({ bin }) => !split.has(bin))
    const counted = whole.map(({ bin, first, leads }) => ({ first, leads, cut: endOf(bin) }))
    const waiting = waits.map((after) => (split.has(binOf(after)) ? after : endOf(binOf(after))))
    return { counted: [...counted, ...(await binned(near, cuts))], waiting }
  }
  const aftersBy = Map.groupBy(afters, ({ value }) => value)
  const groups = new Map<string, Seen>()
  for (const { value, mine, waits } of parts)
    groups.set(value, await see(mine, waits, aftersBy.get(value) ?? []))
  return { cuts, groups, all: await see(everybody.mine, everybody.waits, afters) }
}

async function keptOwed(client: PoolClient, workspace: Id): Promise<Owed> {
  const { rows } = await client.query<Owed>(
    'select leads, claimed, kept, late, broken, owed, early from response_owed where workspace = $1',
    [workspace],
  )
  return rows[0] ?? noneOwed
}
