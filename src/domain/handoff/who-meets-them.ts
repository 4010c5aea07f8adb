import { appointmentAhead } from '../lead/appointment-events.ts'
import type { Offer } from '../lead/offered-by.ts'
import type { KnownLead } from '../lead/state.ts'
import { isThere } from '../routing/there.ts'
import { personOf, teamOf, type People } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { NextWanted } from './terms.ts'

/**
 * The prospect has agreed to meet somebody: a representative who is there is offered the lead before anybody's turn, so that nobody else
 * comes to that meeting. Not where they can't be at it, were asked before, qualified the lead themselves, or another team is named.
 */
export function whoMeetsThem(
  lead: KnownLead,
  { team, tried, qualifier, at }: NextWanted & { readonly at: Instant },
  people: People,
): Offer | undefined {
  const ahead = appointmentAhead(lead, at)
  const host = personOf(people, ahead?.member)
  if (!ahead || !host || ahead.clash || host.id === qualifier || tried.includes(host.id)) return undefined
  if (!host.roles.includes('representative') || !isThere(host, at)) return undefined
  if (team !== undefined && teamOf(people, team)?.members.includes(host.id) !== true) return undefined
  const line = { asked: 'appointment', verdict: 'takes it', who: [host.id] } as const
  return { to: host.id, because: 'is to meet them', route: { lines: [line] } }
}
