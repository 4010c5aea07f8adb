import type { LeadRefusal } from '../lead/refusals.ts'
import { NONE_GIVEN, type LeadResolved, type Money, type Outcome } from '../lead/resolution.ts'
import type { KnownLead } from '../lead/state.ts'
import type { Instant } from '../time/instant.ts'

/** Whether a representative has had it: they accepted it, or a ruling gave it back to them. */
export const wasHandedOver = ({ handoffs }: KnownLead): boolean =>
  handoffs.some(({ offers }) =>
    offers.some(({ accepted, ruling }) => accepted !== undefined || ruling?.next === 'back'),
  )

type Ending = {
  readonly outcome: Outcome
  readonly reason?: string | undefined
  readonly amount?: Money | undefined
  readonly because?: string | undefined
}

/** After a hand-off exactly one end follows, and it says what it came to: how much was sold, or why nothing was. */
export function whatEndLacks(
  lead: KnownLead,
  { outcome, reason, amount, because }: Ending,
): LeadRefusal | undefined {
  if (!wasHandedOver(lead)) return undefined
  if ((outcome === 'won' || outcome === 'introductory order') && !amount) return { code: 'amount_missing' }
  if ((outcome === 'lost' || outcome === 'deferred') && !because && !reason)
    return { code: 'reason_missing', reasons: outcome === 'lost' ? [NONE_GIVEN] : [] }
  return undefined
}

/** The end as it is kept. */
export const endOf = (
  { outcome, told, amount, because }: Ending & Pick<LeadResolved['data'], 'told'>,
  returnsAt: Instant | undefined,
): LeadResolved['data'] => ({
  ...{ outcome, told },
  ...(returnsAt && { returnsAt }),
  ...(amount && { amount }),
  ...(because && { because }),
})
