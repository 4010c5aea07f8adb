import type { AppointmentStatus } from '../appointment/state.ts'
import type { Id } from '../ledger.ts'
import { answered } from './answered.ts'
import { contactOwed, done, openOf, type Noting } from './appointment-owed.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LogTouch } from './log-touch.ts'
import { callDuring } from './seen-call.ts'
import type { KnownLead } from './state.ts'
import { conversationHeld } from './what-it-meant.ts'

/** What was said there, and the touch and the conversation that it was. */
export type Held = {
  readonly touch: Id
  readonly said?: string | undefined
  readonly minutes?: number | undefined
  readonly conversation: NonNullable<LogTouch['conversation']>
  /** The prospect says themselves that it was held. */
  readonly confirmed: boolean
}
type Ended = Noting & { readonly held?: Held | undefined }

/** What follows once an appointment is told of, or called off. */
export const appointmentEnded = (lead: KnownLead, noting: Ended, facts: LeadFacts): readonly LeadEvent[] => [
  ...settled(lead, noting),
  ...spoken(lead, noting, facts),
  ...afterwards(lead, noting, facts),
]

/** Told in time or late; of one that was called off nothing is to be told. */
function settled(lead: KnownLead, { at, by, noted }: Noting): readonly LeadEvent[] {
  const mine = openOf(lead, ['result', 'stand-in']).filter(
    ({ appointment }) => appointment === noted.appointment,
  )
  return mine.flatMap((one): readonly LeadEvent[] =>
    one.kind === 'result' && isTold(noted.status) ? [done(one, { at, by })] : dropped([one], at),
  )
}
const isTold = (status: AppointmentStatus): boolean => status !== 'cancelled' && status !== 'agreed'

/**
 * Whoever met them has spoken with them: a touch, and a conversation. It is witnessed where the telephone was seen to ring then, or the
 * prospect says so themselves; else it is what a member says.
 */
function spoken(lead: KnownLead, { at, by, noted, held }: Ended, facts: LeadFacts): readonly LeadEvent[] {
  if (noted.status !== 'held' || !held) return []
  const { touch, said, confirmed, conversation } = held
  const call = callDuring(lead, noted)
  const seen = call?.seconds === undefined ? undefined : Math.ceil(call.seconds / 60)
  const minutes = held.minutes ?? seen
  const data = {
    touch,
    channel: 'meeting',
    direction: 'out',
    result: 'answered',
    evidence: call || confirmed ? 'witnessed' : 'claimed',
    member: noted.member,
    happenedAt: call?.startedAt ?? noted.start,
    early: false,
    ...(minutes !== undefined && { minutes }),
    ...(call && { call: call.call }),
  } as const
  return [
    { type: 'TouchLogged', at, by, data, private: { ...(said && { said }) } },
    conversationHeld({ at, by, touch, minutes, conversation }, facts),
  ]
}

/** Who met them has answered them; who was missed, or called off, is owed a word. */
const afterwards = (lead: KnownLead, { at, by, noted }: Noting, facts: LeadFacts): readonly LeadEvent[] =>
  noted.status === 'held'
    ? answered(
        lead,
        { at, by, happenedAt: callDuring(lead, noted)?.startedAt ?? noted.start, owner: lead.owner },
        facts,
      )
    : contactOwed(lead, { at, by, from: at }, facts)
