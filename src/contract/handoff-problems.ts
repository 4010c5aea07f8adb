import type { HandoffRefusal } from '#domain/handoff/refusals.ts'
import type { Problem } from './problem.ts'

/** Every "no" that a hand-off, a report or a dispute can say. */
export const handoffProblems: Readonly<Record<HandoffRefusal['code'], Problem>> = {
  report_stale: {
    status: 409,
    title: 'Somebody has saved this report since you opened it.',
    next: 'Load the report again; your words are still on your page to be copied.',
  },
  criterion_unknown: {
    status: 422,
    title: 'The definition of "qualified" has no such criterion.',
    next: 'Load the page again: the definition in force may have changed.',
  },
  no_such_handoff: {
    status: 404,
    title: 'There is no such hand-off.',
    next: 'Check the address, or open the lead: its hand-offs are listed there.',
  },
  handoff_open: {
    status: 409,
    title: 'This lead is being handed off already.',
    next: 'Wait for the answer, or pass that offer on to somebody else.',
  },
  handoff_first: {
    status: 409,
    title: 'This lead is offered to you as a hand-off that you have not answered.',
    next: 'Read its report, then accept or reject it.',
  },
  handoff_lacks: {
    status: 422,
    title: 'This lead is not qualified yet, by the definition in force.',
    next: 'Find out what is missing, or let a manager hand it off with a reason.',
  },
  override_needs_manager: {
    status: 403,
    title: 'Only a manager may hand off a lead that lacks something.',
    next: 'Ask a manager to hand it off, or find out what is missing.',
  },
  not_a_representative: {
    status: 422,
    title: 'This person is no representative.',
    next: 'Choose a representative, a team, or whoever has the next turn.',
  },
  pool_empty: {
    status: 422,
    title: 'Nobody of this team could accept it.',
    next: 'Choose another team, or a representative by name.',
  },
  nobody_to_hand_to: {
    status: 422,
    title: 'No representative is left who could be asked.',
    next: 'Name a representative, or ask a manager who is to have it.',
  },
  handoff_taken: {
    status: 409,
    title: 'A colleague was faster: they have accepted this hand-off.',
    next: 'Leave it with them; the next one may be yours.',
  },
  handoff_moved_on: {
    status: 409,
    title: 'This hand-off has gone on to a colleague.',
    next: 'If you still want it, ask the qualifier or a manager to pass it back to you.',
  },
  handoff_not_yours: {
    status: 403,
    title: 'This is not yours to decide.',
    next: 'Open the hand-off: it says whose answer is awaited.',
  },
  handoff_over: {
    status: 409,
    title: 'This offer has been answered, or its lead has ended.',
    next: 'Open the hand-off to see what became of it.',
  },
  rejection_reason_unknown: {
    status: 422,
    title: 'The playbook has no such reason for a rejection.',
    next: 'Choose one of its reasons; a new one takes a new version of the playbook.',
  },
  rejection_lacks: {
    status: 422,
    title: 'A rejection for this reason rests on more than that.',
    next: 'Name the criterion that fails, say what was said, or log the touch that it rests on.',
  },
  not_rejected: {
    status: 409,
    title: 'This hand-off is not rejected just now.',
    next: 'Open the hand-off to see how it stands.',
  },
  dispute_open: {
    status: 409,
    title: 'This rejection is disputed already.',
    next: 'Add your words to the dispute that is there.',
  },
  dispute_too_late: {
    status: 409,
    title: 'The time to dispute this rejection is over.',
    next: 'Qualify the lead further, and hand it off anew.',
  },
  no_such_dispute: {
    status: 404,
    title: 'There is no such dispute.',
    next: 'Check the address, or open the hand-off that it is about.',
  },
  already_ruled: {
    status: 409,
    title: 'This dispute has been ruled on.',
    next: 'Read the ruling; it stands.',
  },
  ruling_not_yours: {
    status: 403,
    title: 'Somebody else rules on this dispute.',
    next: 'Wait for the arbiter; if they are late, it climbs by itself.',
  },
  ruling_impossible: {
    status: 422,
    title: 'That does not follow from this ruling.',
    next: 'An upheld rejection is qualified again, nurtured, declined or rerouted; an overturned one goes back, or to another.',
  },
  amount_missing: {
    status: 422,
    title: 'A sale has an amount.',
    next: 'Say how much was ordered, and in which currency.',
  },
  reason_missing: {
    status: 422,
    title: 'A lead that was handed off is lost for a reason, or for none that was given.',
    next: 'Choose the reason; if they gave none, choose "none given".',
  },
}
