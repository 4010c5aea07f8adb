import type { LeadRefusal } from '#domain/lead/refusals.ts'
import { handoffProblems } from './handoff-problems.ts'
import { neglectProblems } from './neglect-problems.ts'
import type { Problem } from './problem.ts'

/** Every "no" that a lead can say. */
export const leadProblems: Readonly<Record<LeadRefusal['code'], Problem>> = {
  ...handoffProblems,
  ...neglectProblems,
  no_such_lead: {
    status: 404,
    title: 'There is no such lead.',
    next: 'Check the address, or look for it in the list of leads.',
  },
  lead_exists: { status: 409, title: 'This lead exists already.', next: 'Open the lead that is there.' },
  lead_historical: {
    status: 409,
    title: 'This lead came with the history: nothing is owed on it.',
    next: 'Adopt it to work on it here, or leave it as it was.',
  },
  lead_not_historical: {
    status: 409,
    title: 'This lead is being worked on here already.',
    next: 'Open the lead that is there.',
  },
  lead_resolved: {
    status: 409,
    title: 'This lead has been resolved.',
    next: 'Add a note, or wait for the prospect to write again: that opens a new lead.',
  },
  permission_missing: {
    status: 409,
    title: 'They have not allowed us to reach them by this way.',
    next: 'Take another way; or, where they have said yes to you, record their permission first.',
  },
  lead_unresolved: {
    status: 409,
    title: 'This request is not over yet.',
    next: 'Wait until it is; then say whether the answer helped.',
  },
  lead_touched: {
    status: 409,
    title: 'Somebody has done something about this lead already.',
    next: 'Open the lead, and end it as junk if that is what it is.',
  },
  already_accepted: {
    status: 409,
    title: 'A colleague has already accepted this lead.',
    next: 'Take it over with a reason, or leave it with them.',
  },
  held_by_another: {
    status: 409,
    title: 'A colleague has this lead.',
    next: 'Speak with them, or take it over and say why.',
  },
  member_inactive: {
    status: 422,
    title: 'This person does not work here at present.',
    next: 'Choose somebody who is active.',
  },
  opens_later: {
    status: 422,
    title: 'It is too early to contact this prospect.',
    next: 'Wait until the window opens, or say why it cannot wait.',
  },
  in_nurture: {
    status: 422,
    title: 'This prospect is only looking around, and has asked for nobody.',
    next: 'Leave them to what they came for until they ask, or say why you contact them now; the manager sees it.',
  },
  brief_unread: {
    status: 422,
    title: 'The brief comes first: you have not read what we know of them.',
    next: 'Open the brief on the lead, which takes ten seconds; or say why it cannot wait, and the manager sees it.',
  },
  brief_in_the_making: {
    status: 409,
    title: 'The brief is still being made.',
    next: 'Look again in a moment; two minutes after the inquiry it can be read in any case.',
  },
  happened_in_future: {
    status: 422,
    title: 'That has not happened yet.',
    next: 'Give the time at which it happened.',
  },
  happened_before_asked: {
    status: 422,
    title: 'That was before the prospect asked.',
    next: 'Give a time after the inquiry arrived.',
  },
  address_stopped: {
    status: 422,
    title: 'Nothing may be mailed to this address: it takes no mail, or its reader wants none.',
    next: 'Call them, or write another way; the lead says why and since when.',
  },
  no_address: {
    status: 422,
    title: 'We have no e-mail address of this prospect.',
    next: 'Call them, or ask a colleague who knows the address.',
  },
  lead_forgotten: {
    status: 409,
    title: 'This person was forgotten at their wish.',
    next: 'Leave it as it is: only what may be counted is kept.',
  },
  mail_unknown: {
    status: 422,
    title: 'There is no such mail to this prospect.',
    next: 'Name a reply that you wrote on this lead, or write one now.',
  },
  mail_failed: {
    status: 422,
    title: 'That mail never reached the prospect.',
    next: 'Tell them another way, or say why they could not be told.',
  },
  mail_not_put_off: {
    status: 409,
    title: 'This mail lies here no more: it has left, or was taken back.',
    next: 'Look at the lead: its timeline says what became of the mail.',
  },
  touch_unknown: {
    status: 422,
    title: 'There is no such contact on this lead.',
    next: 'Log the call or meeting first, then resolve.',
  },
  touch_unheard: {
    status: 422,
    title: 'The prospect cannot have heard that.',
    next: 'Name a contact that reached them, or write to them now.',
  },
  prospect_untold: {
    status: 422,
    title: 'The prospect has not been told.',
    next: 'Write to them now, name the contact in which you told them, or choose the reason why you could not.',
  },
  prospect_reachable: {
    status: 422,
    title: 'There is a way to tell them: we have an address, and nothing forbids a mail.',
    next: 'Write to them now. If they asked for no mail, note that first; it holds for everybody.',
  },
  effort_missing: {
    status: 422,
    title: 'Not everything has been tried yet to reach this prospect.',
    next: 'Do what is missing of the agreed effort first: attempts, channels, days.',
  },
  end_lacks: {
    status: 422,
    title: 'This end rests on something that is not there yet.',
    next: 'Bring what is missing, as the playbook asks for it; then end the lead.',
  },
  reason_unknown: {
    status: 422,
    title: 'The playbook has other reasons for this end.',
    next: 'Choose one of them; what else there is to say goes into the words beside it.',
  },
  too_much: {
    status: 422,
    title: 'That would be more contact in a week than was agreed.',
    next: 'Wait until the day that is named, or say why it cannot wait.',
  },
  other_channel: {
    status: 422,
    title: 'The plan has another channel for this step.',
    next: 'Use the channel of the plan, or say why another one is better.',
  },
  channel_unwished: {
    status: 422,
    title: 'The prospect asked to be reached another way.',
    next: 'Use the way they asked for, or say why it has to be another.',
  },
  channel_unused: {
    status: 422,
    title: 'Your firm does not write or speak to prospects this way.',
    next: 'Use one of the ways that the playbook names, or say why it has to be another.',
  },
  returns_in_past: {
    status: 422,
    title: 'That day has passed, or is no day.',
    next: 'Name the day on which they wish to be asked again.',
  },
  callback_in_past: {
    status: 422,
    title: 'That time has passed.',
    next: 'Name the time at which they wish to be called.',
  },
  no_plan: {
    status: 409,
    title: 'No cadence is followed with this lead.',
    next: 'Go on by hand, or let the playbook name a cadence for its segment.',
  },
  no_step_due: {
    status: 409,
    title: 'No step is due on this lead.',
    next: 'Wait for the next one, or log what you did.',
  },
  answer_owed: {
    status: 409,
    title: 'The prospect has written, and is owed an answer first.',
    next: 'Answer them; afterwards the plan can go on.',
  },
  skip_needs_reason: {
    status: 422,
    title: 'This step may not be left out without a reason.',
    next: 'Say why it is left out.',
  },
}
