import type { HandoffOffer } from '../handoff/state.ts'
import type { KnownLead } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import { found, type Finding } from './signal.ts'

/**
 * "I never got it", the other way round: it is proven to have reached them, and they never looked. An offer of a hand-off counts once its
 * window has gone by; a lead that was passed to somebody by name, after some days.
 */
export const neverOpened = (lead: KnownLead): readonly Finding[] => [
  ...lead.handoffs.flatMap(({ id, offers }) => offers.flatMap((offer) => unopenedOffer(lead, id, offer))),
  ...givenAndUnopened(lead),
]

function unopenedOffer(lead: KnownLead, handoff: Id, offer: HandoffOffer): readonly Finding[] {
  const { to, passedOn, received, at } = offer
  if (to === undefined || passedOn?.because !== 'not accepted in time') return []
  // Taken by their mail server, or on their screen. Without either, "I never got it" is true.
  const told = received.find(({ receipt }) => receipt === 'mailed' || receipt === 'notified')
  if (!told || hasSeen(lead, to)) return []
  return found('never opened', {
    since: passedOn.at,
    cause: `${handoff}/${offer.offer}`,
    members: [to],
    evidence: [
      { what: 'given', at },
      { what: 'told of it', at: told.at },
      { what: 'passed on', at: passedOn.at },
    ],
  })
}

function givenAndUnopened(lead: KnownLead): readonly Finding[] {
  const { watch, status, offered, owner } = lead
  const held = watch?.held
  if (!held || held.how !== 'given' || status !== 'open' || (owner ?? offered) !== held.by) return []
  if (hasSeen(lead, held.by)) return []
  return found('never opened', {
    since: held.at,
    waits: 'unopened',
    members: [held.by],
    evidence: [{ what: 'given', at: held.at }],
  })
}

/** They looked at it, at its brief or at its hand-off; or did something with it, which nobody does unseen. */
export const hasSeen = ({ readBy, brief, handoffs, watch, ...done }: KnownLead, member: Id): boolean =>
  readBy.includes(member) ||
  (brief?.openedBy.includes(member) ?? false) ||
  handoffs.some(({ offers }) => offers.some((offer) => opened(offer, member))) ||
  (watch?.workedBy?.includes(member) ?? false) ||
  done.touches.some((touch) => touch.member === member) ||
  done.calls.some((call) => call.member === member) ||
  done.mails.some(({ by }) => by === member)

const opened = ({ received }: HandoffOffer, by: Id): boolean =>
  received.some(({ receipt, member }) => receipt === 'opened' && member === by)
