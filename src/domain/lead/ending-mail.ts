import type { Actor, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadFacts } from './facts.ts'
import type { MailQueued } from './mail-events.ts'
import type { KnownLead } from './state.ts'
import { theirNextHours } from './their-hours.ts'
import type { WriteMail } from './write-mail.ts'

/** The mail that tells a prospect of the end, written with it. */
export type EndingMail = Pick<WriteMail, 'to' | 'subject' | 'text' | 'when'> & { readonly mail: Id }

/** It is written by a person, so it keeps to the hours of whoever reads it like any other. */
export function endingMail(
  lead: KnownLead,
  { mail, to, subject, text, when }: EndingMail,
  { at, by, facts }: { readonly at: Instant; readonly by: Actor; readonly facts: LeadFacts },
): MailQueued {
  const putOff = when === 'now' ? undefined : theirNextHours(lead, at, facts)
  const data = { mail, purpose: 'resolution', ...(putOff && { notBefore: putOff.goesAt }) } as const
  return { type: 'MailQueued', at, by, data, private: { to, subject, text } }
}
