import { briefed, isBriefEvent, type BriefEvent } from '../brief/brief.ts'
import { noted, type AppointmentNoted } from './appointment-events.ts'
import { toldUs } from './told-us.ts'
import { changeCommitment, climbed, held, made, offered, returned, signalled, touched } from './changes.ts'
import { ended } from '../handoff/drop-offers.ts'
import { isHandoffEvent, type HandoffEvent } from '../handoff/events.ts'
import { isNeglectEvent, type NeglectEvent } from '../neglect/events.ts'
import { questioned } from '../neglect/state.ts'
import { watched } from '../neglect/watch.ts'
import { handedOff } from '../handoff/evolve.ts'
import type { LeadEvent, LeadOpened } from './events.ts'
import type { MailEvent } from './mail-events.ts'
import { isMailEvent, mailed } from './mailed.ts'
import { opened } from './opened.ts'
import { followPlan } from './follow-plan.ts'
import { shownBy } from './readiness.ts'
import { called } from './seen-call.ts'
import type { KnownLead, Lead } from './state.ts'

/** What a lead has become after one more event. Facts in `private` may be missing (erased) and change nothing that is counted. */
export function evolve(lead: Lead, event: LeadEvent): Lead {
  if (event.type === 'LeadOpened') return opened(event)
  if (lead.status === 'none') return lead
  const plan = followPlan(lead.plan, event)
  const shown = shownBy(event)
  const watch = watched(lead.watch, event)
  return {
    ...lead,
    ...changed(lead, event),
    ...(plan && { plan }),
    ...(watch && { watch }),
    ...(shown.length > 0 && { shown: [...lead.shown, ...shown] }),
  }
}

function changed(lead: KnownLead, event: Exclude<LeadEvent, LeadOpened>): Partial<KnownLead> {
  if (isNeglectEvent(event)) return questioned(lead, event)
  if (isBriefEvent(event)) return briefed(lead, event)
  if (isHandoffEvent(event)) return handedOff(lead, event)
  if (isMailEvent(event)) return mailed(lead, event)
  return event.type === 'AppointmentNoted' ? noted(lead, event) : changes(lead, event)
}

type Own = Exclude<
  LeadEvent,
  LeadOpened | HandoffEvent | NeglectEvent | BriefEvent | MailEvent | AppointmentNoted
>
function changes(lead: KnownLead, event: Own): Partial<KnownLead> {
  switch (event.type) {
    case 'LeadAdopted':
      return { historical: false }
    case 'LeadJudged':
      return { judged: event.data }
    case 'CommitmentMade':
      return made(lead, event)
    case 'LeadOffered':
      return offered(lead, event)
    case 'SubmissionJoined':
      return { submissions: [...lead.submissions, event.data.submission], tries: lead.tries + 1 }
    case 'LeadAccepted':
      return { ...held(lead, event.data.member), offered: event.data.member }
    case 'LeadRead':
      return { readBy: [...lead.readBy, event.data.member] }
    case 'TouchLogged':
      return { ...called(lead, event), touches: [...lead.touches, touched(event)] }
    case 'CallWitnessed':
    case 'CallEnded':
      return called(lead, event)
    case 'LeadAssigned':
      return { ...held(lead, lead.team ? undefined : event.data.to), offered: event.data.to }
    case 'LeadTakenOver':
      return { ...held(lead, event.data.to), offered: event.data.to }
    case 'CommitmentReminded':
    case 'CommitmentClimbed':
      return climbed(lead, { level: 0, ...event.data, at: event.at })
    case 'CommitmentSettled':
      return changeCommitment(lead, event.data.commitment, { state: event.data.state, settledAt: event.at })
    case 'LeadResolved':
      return ended(lead, event)
    case 'LeadReopened':
      return { status: 'open', resolution: undefined }
    case 'LeadTakenBack':
      return { submissions: lead.submissions.filter((id) => id !== event.data.submission) }
    case 'LeadReturned':
      return returned(lead, event)
    case 'WishesTold':
      return { wishes: event.data }
    case 'LeadForgotten':
      return { forgotten: true }
    case 'NoteAdded':
      return { notes: [...lead.notes, event.data.note] }
    case 'CadenceStarted':
    case 'StepPlanned':
    case 'StepSkipped':
    case 'CadenceResumed':
    case 'CadenceEnded':
    case 'ConversationHeld':
    case 'WordsForgotten':
      return {}
    case 'BuyerWithdrew':
    case 'BuyerAskedAgain':
    case 'BuyerAskedToTalk':
    case 'AnswerRated':
    case 'ReadinessShown':
    case 'ReferralNamed':
      return toldUs(lead, event)
    case 'LeadSignalled':
      return signalled(lead, event)
  }
}
