import { happened, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { AddressStopped, StopReason } from './mail-events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'

export type StopAddress = Asked & {
  readonly type: 'StopAddress'
  readonly because: StopReason
  readonly mail: Id
}

/** Nothing more is mailed to where this mail went, because its reader says so. */
export function stopAddress(lead: Lead, command: StopAddress): Decision<AddressStopped, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (!lead.mails.some(({ id }) => id === command.mail))
    return refused({ code: 'mail_unknown', mail: command.mail })
  return happened(...stopped(lead, command))
}

/** Said once for each reason. */
export const stopped = (
  lead: KnownLead,
  { at, by, because, mail }: Omit<StopAddress, 'type'>,
): readonly AddressStopped[] =>
  lead.stopped?.because === because ? [] : [{ type: 'AddressStopped', at, by, data: { because, mail } }]
