import type { Id } from '../ledger.ts'
import type { KnownLead } from '../lead/state.ts'
import type { Instant } from '../time/instant.ts'
import type {
  AfterRuling,
  HandoffOffered,
  HandoffPassedOn,
  HandoffRated,
  HandoffRejected,
  Receipt,
  Ruling,
} from './events.ts'

type Then<Data> = Omit<Data, 'handoff' | 'offer'> & { readonly at: Instant }

/**
 *   open ──▶ accepted | passed on | dropped (the lead ended)
 *   open or accepted ──▶ rejected ──▶ left | disputed ──▶ upheld | overturned
 */
export type OfferState =
  | 'open'
  | 'accepted'
  | 'passed on'
  | 'dropped'
  | 'rejected'
  | 'left'
  | 'disputed'
  | 'upheld'
  | 'overturned'

/** One offer of a hand-off to one representative, or to all of a team, with all that became of it. */
export type HandoffOffer = Omit<HandoffOffered['data'], 'handoff'> & {
  readonly state: OfferState
  readonly at: Instant
  readonly by: string
  readonly overrideBecause?: string | undefined
  readonly received: readonly {
    readonly receipt: Receipt
    readonly at: Instant
    readonly member?: Id | undefined
    readonly messageId?: string | undefined
  }[]
  readonly accepted?: { readonly member: Id; readonly at: Instant }
  readonly passedOn?: Pick<HandoffPassedOn['data'], 'because'> & { readonly at: Instant }
  readonly rejection?: Then<HandoffRejected['data']> & { readonly note?: string | undefined }
  readonly dispute?: {
    readonly id: Id
    readonly by: string
    readonly at: Instant
    readonly arbiter: Id
    readonly commitment: Id
    readonly grounds?: string | undefined
    readonly answers: readonly {
      readonly by: string
      readonly at: Instant
      readonly words?: string | undefined
    }[]
  }
  readonly ruling?: {
    readonly by: string
    readonly at: Instant
    readonly ruling: Ruling
    readonly next: AfterRuling
    readonly credit: boolean
    readonly because?: string | undefined
  }
  readonly ratings: readonly (Then<HandoffRated['data']> & {
    readonly by: string
    readonly note?: string | undefined
  })[]
}

/** The passing of a qualified lead to a representative; it may take several offers. */
export type Handoff = { readonly id: Id; readonly qualifier: Id; readonly offers: readonly HandoffOffer[] }

export const lastOffer = (handoff: Handoff): HandoffOffer | undefined => handoff.offers.at(-1)

export const handoffOf = (lead: KnownLead, id: Id): Handoff | undefined =>
  lead.handoffs.find((handoff) => handoff.id === id)

/** The hand-off whose last offer stands like this. */
export function handoffIn(
  lead: KnownLead,
  ...states: readonly OfferState[]
): { readonly handoff: Handoff; readonly offer: HandoffOffer } | undefined {
  const handoff = lead.handoffs.at(-1)
  const offer = handoff && lastOffer(handoff)
  return handoff && offer && states.includes(offer.state) ? { handoff, offer } : undefined
}

/** Everybody to whom this hand-off has been offered, and whoever of a team has sent it back. */
export const triedIn = (handoff: Handoff): readonly Id[] =>
  handoff.offers.flatMap(({ to, rejection }) => to ?? rejection?.member ?? [])

/** The hand-off that waits for this member's own answer. */
export function offeredTo(lead: KnownLead, member: Id): Id | undefined {
  const open = handoffIn(lead, 'open')
  return open?.offer.to === member ? open.handoff.id : undefined
}
