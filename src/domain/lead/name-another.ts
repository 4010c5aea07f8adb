import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import type { KnownLead, Lead } from './state.ts'

/**
 * "You want somebody else": whom they named, as a fingerprint of their address and no more. They have asked us for nothing, so nobody
 * writes to them; if they come, they are known to have been sent.
 */
export type ReferralNamed = EventOf<'ReferralNamed', { referral: Id }, { key: string }>
export type Referral = { readonly id: Id; readonly key?: string | undefined }

export type NameAnother = Asked & {
  readonly type: 'NameAnother'
  readonly referral: Id
  readonly key?: string | undefined
}

/** They are not the right one: it ends with that, politely, whether or not they name who is. */
export function nameAnother(lead: Lead, command: NameAnother): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const { at, by, referral, key } = command
  const named: readonly LeadEvent[] =
    key === undefined || lead.referrals.some((one) => one.id === referral || one.key === key)
      ? []
      : [{ type: 'ReferralNamed', at, by, data: { referral }, private: { key } }]
  if (lead.resolution) return named.length > 0 ? happened<LeadEvent>(...named) : nothing
  return happened<LeadEvent>(...named, ...settledBy(lead, { at, by }), {
    ...{ type: 'LeadResolved', at, by },
    data: { outcome: 'withdrawn', told: { how: 'their own words' } },
    private: { reason: 'They say that they are the wrong person.' },
  })
}

export const referred = (
  lead: KnownLead,
  { data: { referral }, private: told }: ReferralNamed,
): Partial<KnownLead> => ({ referrals: [...lead.referrals, { id: referral, ...told }] })
