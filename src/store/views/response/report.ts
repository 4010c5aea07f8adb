import { setImmediate } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges, horizons } from '#domain/response/bins.ts'
import { codeOf, firsts } from '#domain/response/first.ts'
import {
  binsOfMedian,
  curveOf,
  medianOf,
  middleMedianOf,
  takenApart,
  type Bin,
  type Median,
  type Seen,
} from '#domain/response/picture.ts'
import { responseSentence, SPOKEN_MS } from '#domain/response/sentence.ts'
import { isoDurationOf } from '#domain/time/duration.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { ResponseAsked } from './asked.ts'
import { labelsOf } from './labels.ts'
import { againstObjectives, goalsOf, objectivesIn } from './objectives.ts'
import { picturesOf } from './count.ts'
import type { Pictures } from './pictures.ts'
import { waitingLongest } from './waiting-longest.ts'
import { waitingNow } from './waiting.ts'

type Asking = { readonly asked: ResponseAsked; readonly playbooks: Playbooks }

/** Are we answering? Everything that the page, the command and the route tell, as of the moment that the projector has come to. */
export async function responseReport(client: PoolClient, workspace: Id, { asked, playbooks }: Asking) {
  const asOf = await projectedTo(client)
  const waiting = await waitingNow(client, workspace, { asked, asOf, playbooks })
  const objectives = await objectivesIn(client, workspace, { asked, playbooks })
  const pictures = await picturesOf(client, workspace, { asked, waiting, goals: goalsOf(objectives) })
  const { all, owed } = pictures
  const groups = new Map([...pictures.groups].toSorted(inOrder))
  const curves = new Map<string, Curve>()
  for (const [value, seen] of groups) curves.set(value, await curveBetween(seen))
  const curve = await curveBetween(all)
  const medians = await mediansOf({ ...pictures, groups, curve, curves })
  const moments = asked.at.length > 0 ? asked.at : horizons
  const labels = await labelsOf(client, workspace, { by: asked.by, values: [...groups.keys()] })
  const { claimed, kept, late, broken, owed: open, early } = owed
  const numbers = { leads: totalOf(all), ...cameFirst(all.counted), claimed, waiting: all.waiting.length }
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
    commitments: { kept, late, broken, open, early },
    objectives: againstObjectives(objectives, pictures.goals),
    curve: drawn(all).map((after) => ({ after: isoDurationOf(after), ...pointOf(curve, after) })),
    by: {
      dimension: asked.by,
      rows: [...groups].map(([value, seen]) => ({
        ...{ value, label: labels.get(value) ?? value, leads: totalOf(seen) },
        ...{ ...cameFirst(seen.counted), waiting: seen.waiting.length },
        shares: sharesOf(curves.get(value) ?? curve),
        median: duration(medians.of.get(value)),
      })),
    },
    longest: await waitingLongest(client, workspace, asked, asOf),
  }
}

/** Others are answered between two curves: where a hundred thousand wait, each takes its time. */
async function curveBetween(seen: Seen): Promise<Curve> {
  await setImmediate()
  return curveOf(seen)
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
type Curves = { readonly curve: Curve; readonly curves: ReadonlyMap<string, Curve> }

/** Medians to the millisecond: the few bins in which one lies are taken apart. */
async function mediansOf({ cuts, all, groups, curve, curves, momentsIn }: Pictures & Curves) {
  const bins = binsOfMedian(cuts, curve, { limits: true })
  const wanted = [...groups].map(([value, seen]) => {
    const own = curves.get(value) ?? curve
    return { value, seen, own, bins: binsOfMedian(cuts, own, { limits: false }) }
  })
  const every = [...bins, ...wanted.flatMap(({ bins }) => bins)]
  const close = await momentsIn([...new Map(every.map((bin) => [bin.upTo, bin])).values()])
  const exactly = async (
    seen: Seen,
    coarse: Curve,
    { bins, value }: { bins: readonly Bin[]; value?: string },
  ) => (bins.length === 0 ? coarse : curveBetween(takenApart(seen, bins, close(value))))
  const of = new Map<string, number | null>()
  for (const { value, seen, own, bins } of wanted)
    of.set(value, middleMedianOf(await exactly(seen, own, { bins, value })))
  return { all: medianOf(await exactly(all, curve, { bins })), of }
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

/**
 * A point of the chart. Just before it nothing is known of those at risk, unless it is told of too, so these are whom it leaves: the
 * same whether the bin that it ends is taken apart or not.
 */
const pointOf = (curve: Curve, after: number) => {
  const isTold = after === 0 || horizons.includes(after)
  return isTold ? curve.at(after) : { ...curve.at(after), atRisk: curve.left(after) }
}

const sharesOf = (curve: Curve) => {
  return horizons.map((after) => {
    const { share, low, high, answered } = curve.at(after)
    return { within: isoDurationOf(after), share, low, high, answered }
  })
}

const durations = ({ estimate, low, high }: Median) => ({
  estimate: duration(estimate),
  low: duration(low),
  high: duration(high),
})

const duration = (ms: number | null | undefined): string | null =>
  ms === null || ms === undefined ? null : isoDurationOf(Math.round(ms))

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
