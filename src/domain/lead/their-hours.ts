import type { Week } from '../cadence/cadence.ts'
import { firstOpen, theirHours } from '../cadence/opening.ts'
import { epochMsOf, type Instant } from '../time/instant.ts'
import type { FollowUp, LeadFacts } from './facts.ts'
import { isTheirs } from './mail-events.ts'
import { openCommitments, type KnownLead } from './state.ts'

/** Whoever has just written to us is awake, whatever their clock says. */
export const AWAKE_HOURS = 3

/** When they may be written to next, by which clock, and whether we know that it is theirs. */
export type TheirHours = { readonly goesAt: Instant; readonly zone: string; readonly zoneKnown: boolean }

/**
 * When a mail written at `at` is to leave us; undefined where that is now: in their hours, where the firm names none, and always to
 * somebody who is owed an answer or who has just written.
 */
export function theirNextHours(lead: KnownLead, at: Instant, { follow }: LeadFacts): TheirHours | undefined {
  if (!follow || isOwedAnAnswer(lead, at) || isAwake(lead, at)) return undefined
  const { hours, zone, zoneKnown } = theirClock(lead, follow)
  const goesAt = firstOpen(at, { theirs: theirHours(hours, zone) })
  return goesAt > at ? { goesAt, zone, zoneKnown } : undefined
}

/** The hours of the plan, on their wall: where they said they are, else what their country tells, else ours. */
function theirClock(
  lead: KnownLead,
  follow: FollowUp,
): { readonly hours: Week | undefined; readonly zone: string; readonly zoneKnown: boolean } {
  const cadence = follow.cadenceOf(lead)
  const known = lead.wishes?.zone ?? lead.plan?.zone ?? follow.theirZone?.()
  return {
    hours: lead.wishes?.hours ?? cadence?.hours ?? follow.hours,
    zone: known ?? cadence?.calendar?.zone ?? follow.zone,
    zoneKnown: known !== undefined,
  }
}

/** What they asked for themselves, once its time has come, may come at any hour. */
const isOwedAnAnswer = (lead: KnownLead, at: Instant): boolean =>
  openCommitments(lead).some(({ kind, window }) => answers.has(kind) && window.notBefore <= at)
const answers: ReadonlySet<string> = new Set(['respond', 'contact', 'callback'])

const isAwake = (lead: KnownLead, at: Instant): boolean =>
  saidAt(lead).some((said) => said <= at && epochMsOf(at) - epochMsOf(said) < AWAKE_HOURS * 60 * 60_000)

/** Every time at which they themselves let us hear something. */
const saidAt = ({
  opened,
  received,
  touches,
  askedAt,
  askedToTalkAt,
  shown,
}: KnownLead): readonly Instant[] => [
  opened.submittedAt,
  ...received.flatMap((mail) => (isTheirs(mail) ? [mail.at] : [])),
  ...touches.flatMap(({ direction, result, happenedAt }) =>
    direction === 'in' || result === 'answered' ? [happenedAt] : [],
  ),
  ...[askedAt, askedToTalkAt].flatMap((one) => one ?? []),
  ...shown.flatMap(({ how, at }) => (how === 'said' ? [at] : [])),
]
