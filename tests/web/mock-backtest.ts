import { Backtest, BacktestRequest, Backtests, type BacktestResult } from '#contract/backtest.ts'
import { assumptions } from '#domain/backtest/staffing.ts'
import { idOf, iso, ref } from './mock-basics.ts'

const DAY_MS = 86_400_000
const DAYS = 90
const LEADS = 4_812

/** Backtests of the made-up firm: one that is done, and those that are begun, each a little further whenever it is asked. */
export function mockBacktests(now: number, digest: string) {
  const about = (id: string, at: number) => ({
    ...{ id, at: iso(at), by: ref('Mia Chen'), playbook: 'Starter', textDigest: digest, handlingMinutes: 15 },
    ...{ since: iso(at - DAYS * DAY_MS), until: iso(at) },
  })
  const kept = [
    {
      ...about(idOf('backtest'), now - DAY_MS),
      state: 'done' as 'running' | 'done' | 'cancelled',
      taken: LEADS,
    },
  ]
  const shown = ({ taken, ...one }: (typeof kept)[number]) =>
    Backtest.parse({
      ...one,
      progress: {
        ...{ done: taken, total: LEADS, leadsPerSecond: 640 },
        ...(one.state === 'running' && { secondsLeft: Math.ceil((LEADS - taken) / 640) }),
      },
      result: one.state === 'done' ? resultOf(one) : null,
    })
  return (method: string, path: string, body: unknown): unknown => {
    const id = /^\/playbook\/backtests\/(.+)$/.exec(path)?.[1]
    const found = kept.find((each) => each.id === id)
    if (method === 'GET' && id === undefined) return Backtests.parse({ items: kept })
    if (method === 'POST') {
      const asked = BacktestRequest.parse(body)
      const begun = { ...about(asked.id, now), since: asked.since, state: 'running' as const, taken: 0 }
      kept.unshift(begun)
      return shown(begun)
    }
    if (!found) return undefined
    if (method === 'DELETE') return (found.state = 'cancelled')
    return shown(found)
  }
}

function resultOf({ since, until }: { readonly since: string; readonly until: string }): BacktestResult {
  return {
    ...{ playbook: 'Starter', since, until, leads: LEADS, forgotten: 12, stayed: 4_236 },
    segments: [
      { segment: 'customers who ask', motion: 'respond', team: 'account managers', had: 610, would: 610 },
      { segment: 'hand-raisers in profile', motion: 'qualify', team: 'qualifiers', had: 1_204, would: 1_660 },
      { segment: 'readers', motion: 'nurture', team: null, had: 2_530, would: 2_530 },
      { segment: 'everything else', motion: 'respond', team: 'inside sales', had: 348, would: 0 },
      { segment: 'not judged', motion: null, team: null, had: 108, would: 0 },
    ],
    moved: [
      {
        ...{ from: 'everything else', to: 'hand-raisers in profile', count: 348 },
        outcomes: { lost: 180, won: 92, unreachable: 51, 'still open': 25 },
      },
      { from: 'not judged', to: 'hand-raisers in profile', count: 108, outcomes: { won: 60, deferred: 48 } },
    ],
    load: ['qualifiers', 'account managers'].flatMap((team, which) =>
      Array.from({ length: 7 * 24 }, (_, slot) => {
        const [weekday, hour] = [Math.floor(slot / 24) + 1, slot % 24]
        const openMinutes = weekday > 5 || hour < 9 || hour > 17 ? 0 : hour === 17 ? 30 : 60
        const leads = Math.round(Math.max(0, 46 - 7 * Math.abs(hour - 10) - 6 * weekday) / (which + 1))
        return { team, calendar: 'office', weekday, hour, leads, perWeek: leads / 12.9, openMinutes }
      }).filter(({ leads, openMinutes }) => leads > 0 || openMinutes > 0),
    ),
    missed: [
      {
        ...{ segment: 'hand-raisers in profile', team: 'qualifiers', owed: 1_660, answered: 1_402 },
        ...{ early: 31, pastTarget: 1_011, pastLimit: 498, undecided: 14 },
      },
      {
        ...{ segment: 'customers who ask', team: 'account managers', owed: 610, answered: 604 },
        ...{ early: 0, pastTarget: 41, pastLimit: 3, undecided: 0 },
      },
    ],
    staffing: [
      {
        ...{ of: 'hand-raisers in profile', team: 'qualifiers', people: 2, wanted: 0.9, withinMinutes: 15 },
        ...{ expected: 0.64, needed: 4, can: 'no' },
        overloaded: [
          { weekday: 1, hour: 9 },
          { weekday: 1, hour: 10 },
        ],
      },
      {
        ...{
          of: 'customers who ask',
          team: 'account managers',
          people: null,
          wanted: 0.8,
          withinMinutes: 30,
        },
        ...{ expected: null, needed: 1, can: 'unknown', overloaded: [] },
      },
    ],
    ...{ handlingMinutes: 15, assumptions: [...assumptions] },
  }
}
