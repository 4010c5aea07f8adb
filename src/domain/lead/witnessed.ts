import { answered } from './answered.ts'
import { carriedStep, stepSettled } from './carried-step.ts'
import type { LeadEvent, TouchLogged } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { ReceiveMail } from './receive-mail.ts'
import type { KnownLead } from './state.ts'
import { earliness, tooEarly } from './too-early.ts'

/**
 * A member's own mail to the prospect, seen by us, is a touch with the time at which our mail server had it. On its own word nothing
 * is: somebody who only says that they are a member stops no clock. Who writes to a prospect whom nobody has accepted accepts them.
 */
export function witnessed(
  lead: KnownLead,
  { at, by, received, toThem, happenedAt = at }: ReceiveMail,
  facts: LeadFacts,
): readonly LeadEvent[] {
  const { mail, member, verified } = received
  if (member === undefined || verified !== true || toThem !== true || lead.resolution) return []
  // The same mail by two ways, in a copy to us and among those that they have sent, is one touch.
  if (lead.touches.some((one) => one.touch === mail)) return []
  if (happenedAt < lead.opened.submittedAt || happenedAt > at) return []
  const owner = lead.owner ?? member
  const carried = carriedStep(lead, { channel: 'mail' }, facts)
  const touch: TouchLogged = {
    type: 'TouchLogged',
    at,
    by,
    data: {
      touch: mail,
      channel: 'mail',
      direction: 'out',
      result: 'sent',
      evidence: 'witnessed',
      member,
      happenedAt,
      ...earliness(tooEarly(lead, { at: happenedAt, by: member })),
      ...(carried.step !== undefined && { step: carried.step }),
    },
  }
  return [
    ...(lead.owner === undefined ? [{ type: 'LeadAccepted', at, by, data: { member } } as const] : []),
    touch,
    ...stepSettled(carried, { at, by, happenedAt }),
    ...answered(lead, { at, by, happenedAt, owner }, facts),
  ]
}
