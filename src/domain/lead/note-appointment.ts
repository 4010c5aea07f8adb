import { happened, refused, type Decision } from '../decision.ts'
import { withLeadDue } from '../handoff/offering.ts'
import type { Asked } from '../ledger.ts'
import { appointmentEnded, type Held } from './appointment-ended.ts'
import type { AppointmentNoted } from './appointment-events.ts'
import { contactOwed, openOf, resultOwed, standInOwed } from './appointment-owed.ts'
import { atWork } from './at-work.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Letter, LeadFacts } from './facts.ts'
import type { CalendarTold } from './mail-events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'

export type NoteAppointment = Asked & {
  readonly type: 'NoteAppointment'
  readonly noted: AppointmentNoted['data']
  /** A member agrees it, which is work on the lead, and may be somebody else's. */
  readonly agreedBy?: { readonly takeOver?: { readonly reason: string } | undefined } | undefined
  /** What the prospect is written. */
  readonly letters?: readonly (Letter & { readonly calendar?: CalendarTold })[]
  readonly held?: Held | undefined
  /** They wish something of us now. */
  readonly wished?: boolean
}

/** How an appointment stands now, and what is owed of it: an end of the plan, a stand-in, its result, a word after one that failed. */
export function noteAppointment(
  lead: Lead,
  command: NoteAppointment,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const work = command.agreedBy
    ? atWork(lead, { ...command, ...command.agreedBy }, facts)
    : { lead, first: [] }
  if ('refusal' in work) return refused(work.refusal)
  if (lead.resolution && command.noted.status === 'agreed' && !isKnown(lead, command))
    return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const { at, by, noted } = command
  const events: readonly LeadEvent[] = [
    ...work.first,
    ...(isNoted(lead, noted) ? [] : [{ type: 'AppointmentNoted', at, by, data: noted } as const]),
    ...(command.letters ?? []).map((letter) => queued(letter, command)),
  ]
  const after = events.reduce<Lead>(evolve, lead)
  const tells = noted.status === 'agreed' || !isNoted(lead, noted)
  if (after.status !== 'open' || !tells) return happened(...events)
  return happened(...withLeadDue(lead, [...events, ...follows(after, command, facts)], { at, by, facts }))
}

const isKnown = ({ appointments = [] }: KnownLead, { noted }: NoteAppointment): boolean =>
  appointments.some(({ appointment }) => appointment === noted.appointment)

const isNoted = ({ appointments = [] }: KnownLead, noted: AppointmentNoted['data']): boolean =>
  appointments.some(
    (one) =>
      one.appointment === noted.appointment &&
      one.status === noted.status &&
      one.start === noted.start &&
      one.end === noted.end &&
      one.member === noted.member &&
      one.clash === noted.clash,
  )

const queued = (
  { mail, calendar, ...content }: Letter & { readonly calendar?: CalendarTold },
  { at }: NoteAppointment,
): LeadEvent => ({
  ...{ type: 'MailQueued', at, by: 'system' },
  data: { mail, purpose: 'appointment', ...(calendar && { calendar }) },
  private: content,
})

function follows(lead: KnownLead, command: NoteAppointment, facts: LeadFacts): readonly LeadEvent[] {
  const { at, by, noted, wished } = command
  const { plan } = lead
  if (noted.status !== 'agreed') return appointmentEnded(lead, command, facts)
  return [
    ...(plan && !plan.ended
      ? [{ type: 'CadenceEnded', at, by, data: { because: 'appointment' } } as const]
      : []),
    // What comes of the appointment comes before an outcome.
    ...dropped(openOf(lead, ['outcome', 'touch', 'nurture']), at),
    ...resultOwed(lead, command, facts),
    ...standInOwed(lead, command, facts),
    ...(wished ? contactOwed(lead, { at, by, from: at }, facts) : []),
  ]
}
