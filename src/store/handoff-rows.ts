import type { KnownLead } from '#domain/lead/state.ts'
import type { Handoff, HandoffOffer } from '#domain/handoff/state.ts'
import type { Row } from './tables.ts'

/** The offers of a lead's hand-offs, each with what became of it. */
export const handoffRows = (lead: string, { handoffs }: KnownLead): readonly Row[] =>
  handoffs.flatMap((handoff) => handoff.offers.map((offer) => row(lead, handoff, offer)))

function row(lead: string, { id, qualifier, offers }: Handoff, offer: HandoffOffer): Row {
  const { state, because, commitment, to, pool, team, at, report, playbook, definition } = offer
  const { accepted, overridden, route, appointment } = offer
  return {
    ...{
      id,
      lead,
      qualifier,
      state,
      because,
      commitment,
      to,
      pool,
      team,
      report,
      playbook,
      definition,
      appointment,
    },
    offer: offer.offer,
    turn_of: route?.turn?.of ?? route?.credit?.of,
    last: offer === offers.at(-1),
    offered_at: at,
    overridden: overridden !== undefined,
    opened_at: offer.received.find(({ receipt }) => receipt === 'opened')?.at,
    notified: offer.received.flatMap(({ receipt, member }) =>
      receipt === 'notified' && member ? [member] : [],
    ),
    accepted_by: accepted?.member,
    accepted_at: accepted?.at,
    ...rejected(offer),
    ...rated(offer),
  }
}

function rejected({ rejection, dispute, ruling }: HandoffOffer): Row {
  return {
    rejected_by: rejection?.member,
    rejected_at: rejection?.at,
    reason: rejection?.reason,
    criterion: rejection?.criterion,
    credit: ruling ? ruling.credit : (rejection?.credit ?? false),
    dispute: dispute?.id,
    disputed_by: dispute?.by,
    disputed_at: dispute?.at,
    arbiter: dispute?.arbiter,
    ruling: ruling?.ruling,
    ruled_by: ruling?.by,
    ruled_at: ruling?.at,
    ruled_next: ruling?.next,
    words: wordsOf([
      rejection?.note,
      dispute?.grounds,
      ...(dispute?.answers ?? []).map(({ words }) => words),
      ruling?.because,
    ]),
  }
}

const wordsOf = (said: readonly (string | undefined)[]): string | undefined => {
  const words = said.filter((one) => one !== undefined)
  return words.length === 0 ? undefined : words.join('\n')
}

/** The last word of sales on it. */
function rated({ ratings }: HandoffOffer): Row {
  const last = ratings.at(-1)
  return { useful: last?.useful, wrong: last?.wrong, class: last?.class }
}
