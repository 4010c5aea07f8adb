import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { lastResort, personOf } from '../team/people.ts'
import { whyNotTheirs } from './accept.ts'
import { setAside, settledAs, withLeadDue, type When } from './offering.ts'
import { whatLacks } from './rejection-needs.ts'
import { handoffOf, lastOffer, type Handoff } from './state.ts'
import { noTerms } from './terms.ts'

export type RejectHandoff = Asked & {
  readonly type: 'RejectHandoff'
  readonly handoff: Id
  readonly reason: string
  /** The criterion that fails. */
  readonly criterion?: string | undefined
  /** What was said, and in which touch. */
  readonly note?: string | undefined
  readonly touch?: Id | undefined
}

/** The representative doesn't want it: for a reason of the playbook, with what that rests on. Its team has it back at once. */
export function rejectHandoff(
  lead: Lead,
  command: RejectHandoff,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const { at, by, note, criterion, touch } = command
  const handoff = handoffOf(lead, command.handoff)
  const offer = handoff && lastOffer(handoff)
  if (!handoff || !offer) return refused({ code: 'no_such_handoff' })
  if (offer.rejection?.member === by && offer.rejection.reason === command.reason) return nothing
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (!personOf(facts.people, by)?.active) return refused({ code: 'member_inactive', member: by })
  const no = isHeldBy(lead, handoff, by) ? undefined : whyNotTheirs(handoff, { by, facts })
  if (no) return refused(no)
  const terms = facts.handoff ?? noTerms
  const reason = terms.reasons.find(({ name }) => name === command.reason)
  if (!reason)
    return refused({ code: 'rejection_reason_unknown', reasons: terms.reasons.map(({ name }) => name) })
  const lacks = whatLacks(lead, command, { reason, terms })
  if (lacks) return refused(lacks)
  const { next, credit } = reason
  const data = {
    ...{ handoff: handoff.id, offer: offer.offer, member: by, reason: reason.name, next, credit },
    ...(criterion !== undefined && { criterion }),
    ...(touch !== undefined && { touch }),
    disputeUntil: terms.disputeUntil(at),
  }
  return happened<LeadEvent>(
    ...givenBack(
      lead,
      {
        handoff,
        rejected: {
          type: 'HandoffRejected',
          at,
          by,
          data,
          ...(note && !lead.forgotten && { private: { note } }),
        },
      },
      { at, by, facts },
    ),
  )
}

const isHeldBy = (lead: KnownLead, handoff: Handoff, by: Id): boolean =>
  lead.owner === by && lastOffer(handoff)?.accepted?.member === by && lastOffer(handoff)?.state === 'accepted'

const BACK = 'their hand-off was rejected'

/** Before whoever qualified it; where no team owes it meanwhile, it is theirs at once. */
function backTo(
  { owner }: KnownLead,
  { team, qualifier, at, facts }: Pick<When, 'at' | 'facts'> & { team: Id | undefined; qualifier: Id },
): readonly LeadEvent[] {
  const active = personOf(facts.people, qualifier)?.active === true
  const asked = { at, by: 'system' } as const
  if (team !== undefined)
    return active ? [{ type: 'LeadOffered', ...asked, data: { to: qualifier, team, because: BACK } }] : []
  const to = active ? qualifier : lastResort(facts.people)
  if (to === undefined || to === owner) return []
  const data = { ...(owner && { from: owner }), to }
  return [{ type: 'LeadAssigned', ...asked, data, private: { reason: `Because ${BACK}.` } }]
}

const theirs: ReadonlySet<string> = new Set(['contact'])

function givenBack(
  lead: KnownLead,
  { handoff, rejected }: { handoff: Handoff; rejected: LeadEvent },
  when: When,
): readonly LeadEvent[] {
  const { at, by, facts } = when
  const { from = lead.team, commitment } = lastOffer(handoff) ?? {}
  return withLeadDue(
    lead,
    [
      ...(commitment ? settledAs(lead, commitment, { at, by, done: true }) : []),
      rejected,
      ...setAside(lead, theirs, { at, by }),
      ...backTo(lead, { team: from, qualifier: handoff.qualifier, at, facts }),
    ],
    when,
  )
}
