import type { MailFound } from '#domain/lead/mail-events.ts'
import type { Id } from '#domain/ledger.ts'
import { checksOut } from '#domain/mailbox/sender.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { ReadMail } from './read-mail.ts'

/** A lead, and the address of its prospect as far as it has one. */
export type LeadSeen = { readonly lead: Id; readonly email: string | null }
/** What is known here of whom and what a mail names, in one look. */
export type Looked = {
  readonly member: { readonly id: Id; readonly joined: boolean } | undefined
  /** Mails and notices of ours among the ids. */
  readonly ours: readonly { readonly mail: Id; readonly lead: Id | null; readonly email: string | null }[]
  /** Leads on which the mails with these keys are. */
  readonly theirs: readonly LeadSeen[]
  /** Leads that somebody is working on, whose prospects have one of these addresses. */
  readonly open: readonly LeadSeen[]
  readonly named: LeadSeen | undefined
  /** This very mail is an inquiry here. */
  readonly taken: boolean
}
export type LookFor = {
  readonly sender: string | undefined
  /** What ids of our own mails begin with. */
  readonly ids: readonly Id[]
  readonly key: string
  /** Keys of the mails that it goes on with. */
  readonly keys: readonly string[]
  readonly people: readonly string[]
  readonly lead: Id | undefined
}

/** Whose mail it says it is, where that is a member; `verified` where that is known and not only said. */
export type Sender = { readonly member: Id; readonly verified: boolean }
export type Placed = {
  readonly lead: Id
  readonly found: MailFound
  readonly about: Id | undefined
  /** It is written to the prospect. */
  readonly toThem: boolean
  /** It holds what the prospect wrote to somebody else. */
  readonly forwarded: boolean
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=@)/i
export const ownId = (messageId: string): readonly Id[] => UUID.exec(messageId.toLowerCase()) ?? []

/** An id made of the key, so that every copy of a mail has the same. */
export const mailIdOf = (key: string): Id =>
  key
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-8$3-8$4-$5')
    .slice(0, 36)

/** What has to be looked up to know where a mail belongs. */
export function lookFor(
  mail: ReadMail,
  about: { readonly named: Id | undefined; readonly keyOf: (messageId: string) => string },
): LookFor {
  const { messageId, refersTo, from, replyTo, to, inside, failedFor, verdict } = mail
  const { named, keyOf } = about
  const ids = messageId === undefined ? refersTo : [...refersTo, messageId]
  const automatic = verdict.class === 'bounce' || verdict.class === 'complaint'
  return {
    sender: from?.address,
    ids: ids.flatMap(ownId),
    key: mail.key,
    keys: refersTo.map(keyOf),
    people: (automatic ? failedFor : [from?.address, replyTo, ...to, ...inside]).flatMap((one) => one ?? []),
    lead: named,
  }
}

/** Known is a member's mail by our own mail server's findings, or where it came through the mailbox that is theirs. */
export function senderOf(
  { from, findings }: ReadMail,
  { member }: Looked,
  { authserv, owner }: { readonly authserv: string | undefined; readonly owner?: Id | undefined },
): Sender | undefined {
  if (!member || !from) return undefined
  const known = owner === member.id || checksOut(from.address, { findings, ours: authserv })
  return { member: member.id, verified: member.joined && known }
}

/** By the address that only this lead has, else by the mails that it goes on with, else by whom it is from; a member's by whom it is to. */
export function placeOf(mail: ReadMail, looked: Looked, sender: Sender | undefined): Placed | undefined {
  const thread = threadOf(mail, looked)
  const seen: (LeadSeen & { found: MailFound }) | undefined =
    (looked.named && { ...looked.named, found: 'address' }) ??
    (thread && { ...thread, found: 'thread' }) ??
    personOf(mail, looked, sender)
  if (!seen) return undefined
  const { lead, found, email } = seen
  const isTheirs = (address: string): boolean => email !== null && emailKey(address) === email
  const about = mail.refersTo
    .flatMap(ownId)
    .findLast((id) => looked.ours.some((ours) => ours.mail === id && ours.lead === lead))
  return {
    ...{ lead, found, about },
    toThem: mail.to.some(isTheirs),
    forwarded: !mail.to.some(isTheirs) && mail.inside.some(isTheirs),
  }
}

function threadOf({ refersTo }: ReadMail, { ours, theirs }: Looked): LeadSeen | undefined {
  const ids = refersTo.flatMap(ownId)
  const known = ids
    .toReversed()
    .flatMap((id) => ours.filter(({ mail, lead }) => mail === id && lead !== null))[0]
  return known?.lead ? { lead: known.lead, email: known.email } : theirs.at(-1)
}

function personOf(
  { from, replyTo, to, inside, failedFor, verdict }: ReadMail,
  { open }: Looked,
  sender: Sender | undefined,
): (LeadSeen & { found: 'person' }) | undefined {
  const machine = verdict.class === 'bounce' || verdict.class === 'complaint'
  const people = machine ? failedFor : sender ? [...to, ...inside] : [from?.address, replyTo]
  for (const address of people) {
    const found = address === undefined ? undefined : open.find(({ email }) => email === emailKey(address))
    if (found) return { ...found, found: 'person' }
  }
  return undefined
}
