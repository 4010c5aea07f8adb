import { reach } from '../team/people.ts'
import type { LeadOffered } from './offered-by.ts'
import type { LeadFacts } from './facts.ts'
import type { KnownLead } from './state.ts'

/** To the team's steward, where its owner has left; where no team holds the lead, the plan itself names a person. */
export function passedOn(
  { team }: KnownLead,
  { people }: LeadFacts,
): Omit<LeadOffered, 'at' | 'by'> | undefined {
  const to = team && reach(people, 'steward', { team })
  return team && to ? { type: 'LeadOffered', data: { team, to, because: 'its owner has left' } } : undefined
}
