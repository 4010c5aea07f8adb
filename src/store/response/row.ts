import type { Outcome } from '#domain/lead/resolution.ts'
import type { Id } from '#domain/ledger.ts'
import { codeOf, endWithoutAnswer, whatCameFirst } from '#domain/response/first.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { coveredClock } from '#domain/time/covered-clock.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { LoadedPlaybook } from '#app/playbooks.ts'
import type { Row } from '../tables.ts'

/** A lead as the operational read models have it. */
export type LeadFound = {
  readonly lead: Id
  /** Since when they have been waiting for a person. */
  readonly askedAt: Instant
  readonly segment: string
  readonly segmentOrder: number
  readonly source: string
  readonly campaign: string | null
  readonly form: Id
  readonly team: Id | null
  readonly teamCalendar: string | null
  readonly owner: Id | null
  readonly motion: string
  readonly historical: boolean
  readonly playbook: number
  readonly resolvedAt: Instant | null
  readonly outcome: Outcome | null
  readonly answeredAt: Instant | null
  readonly answeredBy: Id | null
  readonly evidence: 'witnessed' | 'claimed' | null
  readonly witnessedAt: Instant | null
  readonly kept: number
  readonly late: number
  readonly broken: number
  readonly owed: number
  readonly early: boolean
}

/** What a lead is counted under stands in keys, and a key has room for little; nobody names a source at greater length. */
const NAME_CHARS_MAX = 200
const short = (name: string): string =>
  name.length <= NAME_CHARS_MAX ? name : Array.from(name).slice(0, NAME_CHARS_MAX).join('')

/** The row of a lead: what came first, on both clocks, and under what it is counted. */
export function responseRow(found: LeadFound, loaded: LoadedPlaybook): Row {
  const { lead, form, team, motion, historical } = found
  const asked = epochMsOf(found.askedAt)
  const calendar = calendarOf(found, loaded)
  const covered = calendar ? coveredClock(calendar) : (at: number) => at
  const coveredFrom = covered(asked)
  const ended =
    found.resolvedAt !== null && found.outcome !== null
      ? { at: epochMsOf(found.resolvedAt), as: endWithoutAnswer(found.outcome) }
      : undefined
  const cameBy = (answeredAt: Instant | null) => {
    const answered = answeredAt === null ? undefined : epochMsOf(answeredAt)
    const { first, after } = whatCameFirst(asked, { answeredAt: answered, ended })
    return { first, after, covered: after === null ? null : covered(asked + after) - coveredFrom }
  }
  const [any, witnessed] = [cameBy(found.answeredAt), cameBy(found.witnessedAt)]
  const isAnswered = any.first === codeOf('answered')
  const { kept, late, broken, owed, early } = found
  return {
    ...{ lead, form, team, motion, historical },
    ...{ segment: short(found.segment), source: short(found.source) },
    campaign: found.campaign === null ? null : short(found.campaign),
    ...{ kept, late, broken, owed, early },
    submitted_at: found.askedAt,
    ...arrival(asked, calendar?.zone ?? loaded.zone),
    member: isAnswered ? found.answeredBy : found.owner,
    playbook: calendar ? loaded.version : null,
    calendar: calendar?.name,
    covered_from: calendar ? coveredFrom : null,
    ...{ first: any.first, first_after: any.after, first_covered: any.covered },
    witnessed: witnessed.first,
    ...{ witnessed_after: witnessed.after, witnessed_covered: witnessed.covered },
    claimed: isAnswered && found.evidence === 'claimed',
  }
}

/** The segment's own calendar, else its team's, else the firm's first: what was never judged here waited for the firm as well. */
function calendarOf(
  { playbook, segmentOrder, segment, teamCalendar }: LeadFound,
  { playbook: rules, calendars }: LoadedPlaybook,
): Calendar | undefined {
  const isJudged = playbook > 0 && segment !== ''
  const own = isJudged ? rules.segments[segmentOrder]?.respond?.calendar : undefined
  return calendars.get(own ?? teamCalendar ?? '') ?? calendars.values().next().value
}

function arrival(at: number, zone: string): { readonly weekday: number; readonly hour: number } {
  const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return { weekday: dayOfWeek, hour }
}
