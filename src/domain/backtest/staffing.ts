import { HOUR_MS } from '../time/calendar.ts'
import { shareWithin } from './erlang.ts'
import { rounded, type TeamLoad } from './load.ts'
import { weekdayAndHour } from './week.ts'

/** What the playbook promises itself about a segment. */
export type Goal = { readonly of: string; readonly share: number; readonly withinMs: number }

/** Whether a team can keep a goal with the people it has: an estimate, under `assumptions`. */
export type Staffing = {
  readonly of: string
  readonly team: string
  /** Active members; null where the team isn't one of the workspace's yet. */
  readonly people: number | null
  readonly wanted: number
  readonly withinMinutes: number
  /** The share we would expect to be answered in time; null where nothing came or nobody knows how many people there are. */
  readonly expected: number | null
  /** The fewest people with whom the goal would be kept; null where even very many would not do, or nothing came. */
  readonly needed: number | null
  readonly can: 'yes' | 'no' | 'unknown'
  /** Hours of the week with more work than people. */
  readonly overloaded: readonly { readonly weekday: number; readonly hour: number }[]
}

export const assumptions: readonly string[] = [
  'Leads come at random at an even pace within each hour of the week, as many as came on average over the period.',
  'What comes while a team is closed waits, and counts from the next opening.',
  'Each lead takes its handling time, on average and at random; whoever is free takes the next; nobody leaves the line.',
  'All active members of a team are there whenever its calendar is open, and do nothing else.',
  'Each hour is looked at by itself (an M/M/c queue, Erlang C); what is left over from the hour before is not carried on, and in an hour with more work than people nobody is answered in time.',
]

const PEOPLE_MAX = 1_000

/** The estimate for one goal, over all hours in which the team's leads of that segment can be worked on. */
export function staffingFor(
  goal: Goal,
  { load, people, handlingMs }: { load: TeamLoad; people: number | null; handlingMs: number },
): Staffing {
  const hours = hoursOf(load, goal.of, handlingMs)
  const reckon = (with_: number) => expectedShare(hours, with_, { handlingMs, withinMs: goal.withinMs })
  const expected = people === null ? undefined : reckon(people)
  const isKept = expected !== undefined && expected >= goal.share
  return {
    ...{ of: goal.of, team: load.team, people, wanted: goal.share },
    withinMinutes: rounded(goal.withinMs / 60_000),
    expected: expected === undefined ? null : rounded(expected),
    needed: fewest(reckon, goal.share),
    can: expected === undefined ? 'unknown' : isKept ? 'yes' : 'no',
    overloaded:
      people === null
        ? []
        : hours.filter(({ offered }) => offered >= people).map(({ slot }) => weekdayAndHour(slot)),
  }
}

type Hour = { readonly slot: number; readonly leads: number; readonly offered: number }

/** All segments of the team are in one line, so they count for the work; the goal's own leads weigh how often it matters. */
function hoursOf({ workable, openMs }: TeamLoad, segment: string, handlingMs: number): readonly Hour[] {
  const own = workable.get(segment) ?? []
  return own.flatMap((leads, slot) => {
    const open = openMs[slot] ?? 0
    if (leads === 0 || open === 0) return []
    const all = [...workable.values()].reduce((sum, week) => sum + (week[slot] ?? 0), 0)
    return [{ slot, leads, offered: (all / (open / HOUR_MS)) * (handlingMs / HOUR_MS) }]
  })
}

function expectedShare(
  hours: readonly Hour[],
  people: number,
  times: { handlingMs: number; withinMs: number },
): number | undefined {
  const total = hours.reduce((sum, { leads }) => sum + leads, 0)
  if (total === 0) return undefined
  return (
    hours.reduce((sum, { leads, offered }) => sum + leads * shareWithin(people, { ...times, offered }), 0) /
    total
  )
}

/** More people never make it worse, so the fewest are found by halving. */
function fewest(reckon: (people: number) => number | undefined, share: number): number | null {
  const most = reckon(PEOPLE_MAX)
  if (most === undefined || most < share) return null
  let [few, enough] = [0, PEOPLE_MAX]
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2)
    if ((reckon(middle) ?? 0) >= share) enough = middle
    else few = middle
  }
  return enough
}
