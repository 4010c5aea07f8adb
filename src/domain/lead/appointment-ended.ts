import type { AppointmentStatus } from '../appointment/state.ts'
import type { Id } from '../ledger.ts'
import { answered } from './answered.ts'
import { contactOwed, done, openOf, type Noting } from './appointment-owed.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { KnownLead } from './state.ts'

/** What was said there, and the touch that it was. */
export type Held = { readonly touch: Id; readonly said?: string | undefined }

/** What follows once an appointment is told of, or called off. */
export const appointmentEnded = (
  lead: KnownLead,
  noting: Noting & { readonly held?: Held | undefined },
  facts: LeadFacts,
): readonly LeadEvent[] => [...settled(lead, noting), ...touched(noting), ...afterwards(lead, noting, facts)]

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

function touched({
  at,
  by,
  noted,
  held,
}: Noting & { readonly held?: Held | undefined }): readonly LeadEvent[] {
  if (noted.status !== 'held' || !held) return []
  const { touch, said } = held
  const { start: happenedAt, member } = noted
  const data = {
    touch,
    channel: 'meeting',
    direction: 'out',
    result: 'answered',
    evidence: 'claimed',
    member,
    happenedAt,
    early: false,
  } as const
  return [{ type: 'TouchLogged', at, by, data, private: { ...(said && { said }) } }]
}

/** Who met them has answered them; who was missed, or called off, is owed a word. */
const afterwards = (lead: KnownLead, { at, by, noted }: Noting, facts: LeadFacts): readonly LeadEvent[] =>
  noted.status === 'held'
    ? answered(lead, { at, by, happenedAt: noted.start, owner: lead.owner }, facts)
    : contactOwed(lead, { at, by, from: at }, facts)
