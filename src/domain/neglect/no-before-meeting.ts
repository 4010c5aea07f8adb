import { isTheirs } from '../lead/mail-events.ts'
import type { KnownLead } from '../lead/state.ts'
import type { Instant } from '../time/instant.ts'
import { found, type Finding } from './signal.ts'

const noes: ReadonlySet<string> = new Set(['lost', 'declined by us', 'unreachable'])

/**
 * "I called ahead and he wasn't interested": the end was written down before the meeting that had been agreed. Where the prospect said so
 * themselves, in writing or on their own page, it is their word.
 */
export function noBeforeMeeting(lead: KnownLead): readonly Finding[] {
  const { resolution, report, watch, received } = lead
  const agreed = agreedFor(lead)
  if (!resolution || agreed === undefined || !noes.has(resolution.outcome)) return []
  if (resolution.at >= agreed || resolution.told.how === 'their own words') return []
  const since = report?.at ?? lead.openedAt
  if (received.some((mail) => isTheirs(mail) && mail.at >= since)) return []
  return found('no before the meeting', {
    since: resolution.at,
    members: [resolution.by, watch?.held?.by],
    evidence: [
      { what: 'agreed for', at: agreed },
      { what: 'ended as', at: resolution.at, name: resolution.outcome },
    ],
  })
}

/**
 * The meeting that was still to come: as it stands in the diary, else as the report says. What they called off themselves is none, and
 * what we called off is none once they met at another time.
 */
function agreedFor({ appointments, report, resolution }: KnownLead): Instant | undefined {
  if (!appointments || appointments.length === 0) return report?.appointment
  const met = appointments.some(({ status }) => status === 'held')
  return appointments
    .filter(({ status, by }) => !(status === 'cancelled' && (by === 'buyer' || met)))
    .map(({ start }) => start)
    .filter((start) => resolution !== undefined && start > resolution.at)
    .toSorted()[0]
}
