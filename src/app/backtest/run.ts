import { countLoad, loadRows, type Load } from '#domain/backtest/load.ts'
import { countMissed, type Missed } from '#domain/backtest/missed.ts'
import { countMoves, type Move } from '#domain/backtest/moves.ts'
import type { Period, Replayed } from '#domain/backtest/replayed.ts'
import { countSegments, type InSegment } from '#domain/backtest/segments.ts'
import { assumptions, staffingFor, type Staffing } from '#domain/backtest/staffing.ts'
import type { Motion } from '#domain/lead/events.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/calendar.ts'
import type { Duration } from '#domain/time/duration.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import { pastsFor, type PastAsked } from '../past-facts.ts'
import { accountsThen, type AccountThen } from './accounts-then.ts'
import type { PastLead, PastLeads } from './past-lead.ts'
import { readsClasses, replay, type ReplayParts } from './replay.ts'

export type Backtested = {
  readonly playbook: string
  readonly since: Instant
  readonly until: Instant
  /** Leads of the period; those forgotten among them could not be judged and are left out of everything else. */
  readonly leads: number
  readonly forgotten: number
  readonly stayed: number
  /** The draft's own in their order, then those that it no longer has. */
  readonly segments: readonly (InSegment & { readonly motion: Motion | null; readonly team: string | null })[]
  readonly moved: readonly Move[]
  readonly load: readonly Load[]
  readonly missed: readonly Missed[]
  readonly staffing: readonly Staffing[]
  readonly handlingMinutes: number
  readonly assumptions: readonly string[]
}

export type BacktestAsked = Period & {
  readonly draft: LoadedPlaybook
  readonly people: People
  readonly handlingMs: number
  /** Now: who waits has waited until here, also where the period ended before. */
  readonly asOf: number
}

/** Puts every lead of a period through a draft. `progress` hears of each batch. */
export async function backtest(
  past: PastLeads,
  asked: BacktestAsked,
  about: Pick<ReplayParts, 'isPersonal' | 'isDisposable'> & {
    readonly progress: (progress: { readonly done: number; readonly total: number }) => void
  },
): Promise<Backtested> {
  const { draft, since, until, handlingMs } = asked
  const total = await past.count()
  const { isPersonal, isDisposable } = about
  const accountThen = accountsThen(await past.standings(), isPersonal)
  const tally = tallyFor(asked)
  const counts = { leads: 0, forgotten: 0, stayed: 0 }
  const { playbook } = draft
  const wanted = { signals: playbook.signals.length > 0, roads: readsClasses(playbook) }
  for await (const batch of past.batches(wanted)) {
    const accounts = batch.map(accountThen)
    const pasts = await pastsFor(past, playbook, askedOf(batch, accounts))
    for (const [index, lead] of batch.entries()) {
      const account = accounts[index]?.facts
      const replayed = replay(draft, lead, { isPersonal, isDisposable, account, past: pasts[index] })
      counts.leads += 1
      if (!replayed) counts.forgotten += 1
      else if (replayed.from === replayed.to) counts.stayed += 1
      if (replayed) tally.add(replayed)
    }
    about.progress({ done: counts.leads, total: Math.max(total, counts.leads) })
  }
  return {
    playbook: draft.playbook.name,
    ...{ since: instantOf(since), until: instantOf(until) },
    ...counts,
    ...tally.result(),
    handlingMinutes: handlingMs / MINUTE_MS,
    assumptions,
  }
}

const askedOf = (
  batch: readonly PastLead[],
  accounts: readonly ReturnType<AccountThen>[],
): readonly PastAsked[] =>
  batch.map(({ id: self, prospect, predecessor, submittedAt }, index) => ({
    ...{ self, prospect, before: submittedAt, domains: accounts[index]?.domains },
    predecessor: predecessor ?? undefined,
  }))

function tallyFor({ draft, people, handlingMs, since, until, asOf }: BacktestAsked) {
  const period = { since, until }
  const [moves, missed] = [countMoves(), countMissed(asOf)]
  const ways = new Map(
    draft.playbook.segments.map(({ name, motion, team }) => [name, { motion, team: team ?? null }]),
  )
  const segments = countSegments([...ways.keys()])
  const teams = new Map(
    draft.playbook.teams.flatMap(({ name, calendar }) => {
      const open = draft.calendars.get(calendar)
      return open ? [[name, countLoad(name, open, period)] as const] : []
    }),
  )
  return {
    add: (lead: Replayed) => {
      segments.add(lead)
      moves.add(lead)
      missed.add(lead)
      if (lead.owed?.team !== undefined) teams.get(lead.owed.team)?.add(lead)
    },
    result: () => {
      const loads = new Map([...teams].map(([name, counted]) => [name, counted.load()]))
      const staffing = draft.playbook.objectives.flatMap(({ of, share, within }) => {
        const team = draft.playbook.segments.find(({ name }) => name === of)?.team
        const load = team === undefined ? undefined : loads.get(team)
        if (team === undefined || !load) return []
        const goal = { of, share, withinMs: msOf(within, load.openMs) }
        return [staffingFor(goal, { load, people: activeIn(people, team), handlingMs })]
      })
      return {
        segments: segments
          .segments()
          .map((counted) => ({ ...counted, ...(ways.get(counted.segment) ?? nowhere) })),
        moved: moves.moved(),
        load: [...loads.values()].flatMap((load) => loadRows(load, period)),
        missed: missed.missed(),
        staffing,
      }
    },
  }
}

/** A segment that the draft no longer has. */
const nowhere = { motion: null, team: null }

function activeIn(people: People, name: string): number | null {
  const team = teamNamed(people, name)
  if (!team) return null
  return people.members.filter(({ id, active }) => active && team.members.includes(id)).length
}

const HOURS_OF_DAY = 24

/** A working day is as long as the team is open in a day of its week on which it opens at all, on average. */
function msOf({ amount, unit }: Duration, openMs: readonly number[]): number {
  if (unit !== 'wd') return amount * { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS }[unit]
  const busiest = Math.max(...openMs)
  if (busiest === 0) return amount * DAY_MS
  const days = new Set(openMs.flatMap((ms, slot) => (ms > 0 ? [Math.floor(slot / HOURS_OF_DAY)] : [])))
  const hours = openMs.reduce((sum, ms) => sum + ms / busiest, 0)
  return amount * (hours / days.size) * HOUR_MS
}
