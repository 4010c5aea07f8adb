import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { reopened } from './goes-on.ts'
import { isPutOff, type PutOff } from './mail-state.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'

/** A mail that was put off goes now all the same. */
export type ReleaseMail = Asked & { readonly type: 'ReleaseMail'; readonly mail: Id }
/** A mail that was put off is not to go at all. */
export type TakeBackMail = Asked & { readonly type: 'TakeBackMail'; readonly mail: Id }

export function releaseMail(
  lead: Lead,
  command: ReleaseMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const found = putOffIn(lead, command, facts)
  if ('refusal' in found) return refused(found.refusal)
  const { at, by, mail } = command
  if (found.state !== 'put off')
    return found.state === 'taken back' ? refused({ code: 'mail_not_put_off', mail }) : nothing
  if (facts.follow?.barred?.includes('mail')) return refused({ code: 'permission_missing', channel: 'mail' })
  return happened<LeadEvent>({ type: 'MailReleased', at, by, data: { mail, because: 'asked' } })
}

/** The end of a lead that rests on it has told nobody then, so the lead goes on. */
export function takeBackMail(
  lead: Lead,
  command: TakeBackMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const found = putOffIn(lead, command, facts)
  if ('refusal' in found) return refused(found.refusal)
  const { at, by, mail } = command
  if (found.state !== 'put off')
    return found.state === 'taken back' ? nothing : refused({ code: 'mail_not_put_off', mail })
  const back: LeadEvent = { type: 'MailTakenBack', at, by, data: { mail, because: 'asked' } }
  return happened<LeadEvent>(back, ...reopened(found.lead, found.mail, { at, by, facts }))
}

type Found =
  | { readonly state: 'put off'; readonly lead: KnownLead; readonly mail: PutOff }
  | { readonly state: 'left' | 'taken back' }
  | { readonly refusal: LeadRefusal }

/** The mail, where this member may say what becomes of it: who wrote it, or whoever has the lead. */
function putOffIn(lead: Lead, { mail: id, by }: ReleaseMail | TakeBackMail, { people }: LeadFacts): Found {
  if (lead.status === 'none') return { refusal: { code: 'no_such_lead' } }
  const mail = lead.mails.find((one) => one.id === id)
  if (!mail) return { refusal: { code: 'mail_unknown', mail: id } }
  if (!personOf(people, by)?.active) return { refusal: { code: 'member_inactive', member: by } }
  const { owner } = lead
  if (owner !== undefined && by !== owner && by !== mail.by)
    return { refusal: { code: 'held_by_another', member: owner } }
  if (isPutOff(mail)) return { state: 'put off', lead, mail }
  return { state: mail.state === 'taken back' ? 'taken back' : 'left' }
}
