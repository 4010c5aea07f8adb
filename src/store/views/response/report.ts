import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, horizons } from '#domain/response/bins.ts'
import { codeOf, firsts } from '#domain/response/first.ts'
import { binsOfMedian, curveOf, medianOf, takenApart, type Bin, type Seen } from '#domain/response/picture.ts'
import { responseSentence, SPOKEN_MS } from '#domain/response/sentence.ts'
import { isoDurationOf } from '#domain/time/duration.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { ResponseAsked } from './asked.ts'
import { picturesOf } from './counts.ts'
import { momentsWithin } from './moments.ts'
import { labelsOf } from './labels.ts'
import { objectivesFor } from './objectives.ts'
import { owedCounts } from './owed.ts'
import { waitingLongest } from './waiting-longest.ts'
import { waitingNow } from './waiting.ts'

type Asking = { readonly asked: ResponseAsked; readonly playbooks: Playbooks }

/** Are we answering? Everything that the page, the command and the route tell, as of the moment that the projector has come to. */
export async function responseReport(client: PoolClient, workspace: Id, { asked, playbooks }: Asking) {
  const asOf = await projectedTo(client)
  const waiting = await waitingNow(client, workspace, { asked, asOf, playbooks })
  const pictures = await picturesOf(client, workspace, { asked, waiting, at: asked.at })
  const { all, cuts } = pictures
  const groups = new Map([...pictures.groups].toSorted(inOrder))
  const curves = new Map([...groups].map(([value, seen]) => [value, curveOf(seen)]))
  const medians = await mediansOf(client, workspace, { asked, cuts, all, groups, curves })
  const curve = curveOf(all)
  const { leads: _, claimed, ...commitments } = await owedCounts(client, workspace, asked)
  const came = cameFirst(all.counted)
  const moments = asked.at.length > 0 ? asked.at : horizons
  const labels = await labelsOf(client, workspace, { by: asked.by, values: [...groups.keys()] })
  const numbers = { leads: totalOf(all), ...came, claimed, waiting: waiting.length }
  return {
    ...{ asOf, asked: said(asked), ...numbers },
    sentence: responseSentence({
      ...numbers,
      withinHour: curve.at(SPOKEN_MS),
      median: medians.all.estimate,
      covered: asked.clock === 'covered',
    }),
    shares: moments.map((after) => ({ within: isoDurationOf(after), ...curve.at(after) })),
    median: durations(medians.all),
    commitments,
    objectives: await objectivesFor(client, workspace, { asked, asOf, playbooks }),
    curve: drawn(all).map((after) => ({ after: isoDurationOf(after), ...curve.at(after) })),
    by: {
      dimension: asked.by,
      rows: [...groups].map(([value, seen]) => ({
        ...{ value, label: labels.get(value) ?? value, leads: totalOf(seen) },
        ...{ ...cameFirst(seen.counted), waiting: seen.waiting.length },
        shares: sharesOf(curves.get(value) ?? curve),
        median: durations(medians.of.get(value)).estimate,
      })),
    },
    longest: await waitingLongest(client, workspace, asked, asOf),
  }
}

async function projectedTo(client: PoolClient): Promise<Instant> {
  const { rows } = await client.query<{ asOf: Instant }>('select as_of as "asOf" from projection')
  return rows[0]?.asOf ?? instantOf(0)
}

/** Hours and weekdays as they come, all else with the most leads first. */
const inOrder = ([name, one]: [string, Seen], [other, another]: [string, Seen]): number =>
  /^\d\d?$/.test(name) && /^\d\d?$/.test(other)
    ? Number(name) - Number(other)
    : totalOf(another) - totalOf(one)

type Curve = ReturnType<typeof curveOf>
type Pictures = {
  readonly asked: ResponseAsked
  readonly cuts: Float64Array
  readonly all: Seen
  readonly groups: ReadonlyMap<string, Seen>
  readonly curves: ReadonlyMap<string, Curve>
}

/** Medians to the millisecond: the few bins in which one lies are taken apart. */
async function mediansOf(client: PoolClient, workspace: Id, pictures: Pictures) {
  const { asked, cuts, all, groups, curves } = pictures
  const bins = binsOfMedian(cuts, curveOf(all), { limits: true })
  const wanted = [...groups].map(([value, seen]) => {
    const curve = curves.get(value)
    return { value, seen, bins: curve ? binsOfMedian(cuts, curve, { limits: false }) : [] }
  })
  const close = await momentsWithin(client, workspace, {
    asked,
    ranges: [...bins, ...wanted.flatMap(({ value, bins }) => bins.map((bin) => ({ ...bin, value })))],
  })
  const exactly = (seen: Seen, bins: readonly Bin[], value?: string) =>
    medianOf(curveOf(takenApart(seen, bins, close(value))))
  return {
    all: exactly(all, bins),
    of: new Map(wanted.map(({ value, seen, bins }) => [value, exactly(seen, bins, value)])),
  }
}

const totalOf = ({ counted, waiting }: Seen): number =>
  counted.reduce((sum, { leads }) => sum + leads, waiting.length)

function cameFirst(counted: Seen['counted']) {
  const of = new Map<number, number>()
  for (const { first, leads } of counted) of.set(first, (of.get(first) ?? 0) + leads)
  const [answered = 0, ...others] = firsts.map((first) => of.get(codeOf(first)) ?? 0)
  const [withdrawn = 0, junk = 0, selfServed = 0, resolved = 0] = others
  return { answered, ended: { withdrawn, junk, selfServed, resolved } }
}

const sharesOf = (curve: Curve) => {
  return horizons.map((after) => {
    const { share, low, high, answered } = curve.at(after)
    return { within: isoDurationOf(after), share, low, high, answered }
  })
}

const durations = (median: ReturnType<typeof medianOf> | undefined) => {
  const told = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? null : isoDurationOf(Math.round(ms))
  return { estimate: told(median?.estimate), low: told(median?.low), high: told(median?.high) }
}

const CURVE_POINTS = 240
const MINUTE_MS = 60_000

/** The moments that a chart is drawn by: up to the last that anything was seen at, closer together where the curve is young. */
function drawn({ counted, waiting }: Seen): readonly number[] {
  const last = Math.max(
    ...horizons,
    counted.reduce((latest, { cut }) => Math.max(latest, cut), 0),
    waiting.reduce((latest, after) => Math.max(latest, after), 0),
  )
  const inReach = edges.filter((edge) => edge >= MINUTE_MS && edge <= last)
  const step = Math.max(1, Math.floor(inReach.length / CURVE_POINTS))
  const thinned = inReach.filter((edge, index) => index % step === 0 || horizons.includes(edge))
  return [0, ...thinned]
}

/** What was asked, as it stands in the address. */
const said = ({ clock, evidence, motions, by, from, to, only }: ResponseAsked) => ({
  ...{ clock, evidence, motions, by },
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...only,
})
