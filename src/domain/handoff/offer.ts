import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { appointmentAhead } from '../lead/appointment-events.ts'
import { atWork, type ByMember } from '../lead/at-work.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { personOf, type People } from '../team/people.ts'
import { missingFrom } from './missing.ts'
import { offering, setAside, withLeadDue } from './offering.ts'
import { recipientOf, type Wanted } from './recipient.ts'
import { handoffIn, handoffOf } from './state.ts'
import { noTerms } from './terms.ts'

export type OfferHandoff = Asked &
  ByMember &
  Wanted & {
    readonly type: 'OfferHandoff'
    readonly handoff: Id
    /** A manager lets it pass in spite of what is missing. */
    readonly override?: { readonly reason: string } | undefined
  }

/** A qualified lead is offered to a representative, or to a team of which the first to accept has it. Its team owes it meanwhile. */
export function offerHandoff(
  lead: Lead,
  command: OfferHandoff,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status !== 'none' && handoffOf(lead, command.handoff)) return nothing
  const work = mayHandOff(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { at, by, handoff, override } = command
  const open = handoffIn(work.lead, 'open', 'disputed')
  if (open) return refused({ code: 'handoff_open', handoff: open.handoff.id })
  const terms = facts.handoff ?? noTerms
  const appointed = appointmentAhead(work.lead, at) !== undefined
  const missing = missingFrom(work.lead.report, { ...terms, appointed })
  if (missing && !override) return refused({ code: 'handoff_lacks', ...missing })
  if (missing && !isManager(facts.people, by)) return refused({ code: 'override_needs_manager' })
  const qualifier = work.lead.owner ?? by
  const recipient = recipientOf(work.lead, { ...command, qualifier, tried: [] }, facts)
  if ('code' in recipient) return refused(recipient)
  const left = handoffIn(work.lead, 'rejected')
  return happened<LeadEvent>(
    ...work.first,
    ...(left
      ? [
          {
            type: 'RejectionLeft',
            at,
            by,
            data: { handoff: left.handoff.id, offer: left.offer.offer, because: 'agreed' },
          } as const,
        ]
      : []),
    ...withLeadDue(
      work.lead,
      [
        ...offering(
          work.lead,
          {
            ...{ handoff, offer: 1, qualifier, recipient },
            ...(missing && override && { overridden: missing, reason: override.reason }),
          },
          { at, by, facts },
        ),
        ...planEnded(work.lead, { at, by }),
        ...setAside(work.lead, steps, { at, by }),
      ],
      { at, by, facts },
    ),
  )
}

const steps: ReadonlySet<string> = new Set(['touch'])

const planEnded = ({ plan }: KnownLead, { at, by }: Pick<Asked, 'at' | 'by'>): readonly LeadEvent[] =>
  plan && !plan.ended ? [{ type: 'CadenceEnded', at, by, data: { because: 'handed off' } }] : []

/** Who has the lead, or is the first to take it; and a manager for whoever has it. */
function mayHandOff(lead: Lead, command: OfferHandoff, facts: LeadFacts): ReturnType<typeof atWork> {
  const { by } = command
  const isOf = lead.status === 'open' && lead.owner !== undefined && lead.owner !== by
  if (!isOf || command.takeOver || !isManager(facts.people, by)) return atWork(lead, command, facts)
  return personOf(facts.people, by)?.active
    ? { lead, first: [] }
    : { refusal: { code: 'member_inactive', member: by } }
}

export const isManager = (people: People, member: Id): boolean =>
  personOf(people, member)?.roles.some((role) => role === 'manager' || role === 'admin') === true
