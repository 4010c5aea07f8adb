import type { MailClass } from '#domain/lead/mail-events.ts'
import type { Id } from '#domain/ledger.ts'
import type { AsideReason } from '#domain/mailbox/mailbox.ts'
import type { Files } from '#domain/submission/attachment.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { FIELD_CHARS_MAX } from '#domain/submission/limits.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { KeepSubmission } from './ports.ts'
import { receive, type OpenForm } from './receive.ts'

/** A mail as it was read; nothing in it was opened or believed. */
export type ReadMail = {
  readonly messageId: string | undefined
  /** The same for every copy of one mail, in hex. */
  readonly key: string
  readonly sameness: Uint8Array
  readonly from: { readonly name: string; readonly address: string } | undefined
  readonly replyTo: string | undefined
  readonly to: readonly string[]
  readonly subject: string
  readonly words: string
  readonly verdict: {
    readonly class: MailClass
    readonly hard?: boolean
    readonly returns?: string
    readonly reason: string
    readonly text: string
  }
  /** The ids of the mails that it goes on with or brings back. */
  readonly refersTo: readonly string[]
  readonly list: string | undefined
  readonly ours: boolean
  readonly files: Files
}

export type Aside = {
  readonly id: Id
  readonly mailbox: Id
  readonly key: string
  readonly why: AsideReason
  readonly from: string | undefined
  readonly subject: string
  readonly raw: Uint8Array
  readonly at: Instant
}

/** What a mail is compared with, and where it is put that belongs nowhere. */
export type Mailroom = {
  /** Which of these ids are mails of ours, and of which lead. */
  readonly sent: (workspace: Id, ids: readonly Id[]) => Promise<readonly { readonly lead: Id | null }[]>
  readonly memberOf: (workspace: Id, address: string) => Promise<Id | undefined>
  readonly setAside: (workspace: Id, aside: Aside) => Promise<void>
  readonly released: (workspace: Id, aside: Id) => Promise<void>
  /** The lead whose reply address this is. */
  readonly leadOfAddress: (workspace: Id, address: string) => Id | undefined
  readonly arrived: (workspace: Id, mailbox: Id, at: Instant) => Promise<void>
}

/** The mailbox that a mail came to; its address tells our own group from a list that somebody else runs. */
export type TakingMailbox = { readonly id: Id; readonly form: OpenForm; readonly address: string | undefined }
export type Taken =
  | { readonly became: 'submission'; readonly submission: Id; readonly repeated: boolean }
  | { readonly became: 'reply'; readonly lead: Id; readonly class: MailClass; readonly repeated: boolean }
  | { readonly became: 'aside'; readonly why: AsideReason }

type TakeParts = Parts & { readonly mailroom: Mailroom; readonly keep: KeepSubmission }
type Arriving = {
  readonly mail: ReadMail
  readonly raw: Uint8Array
  readonly ageMs?: number | undefined
  readonly tooLarge?: boolean
}

/**
 * A mail that came to a mailbox: one that belongs to a lead goes there, a person's own new mail is a submission, and what machines
 * send is set aside, where it is counted and can be seen. Nothing is lost, and the same mail taken in twice is taken in once.
 */
export async function takeMail(
  parts: TakeParts,
  mailbox: TakingMailbox,
  arriving: Arriving & { readonly released?: boolean },
): Promise<Taken> {
  const { workspace } = mailbox.form
  const { mail, released = false } = arriving
  const at = await parts.clock.now()
  await parts.mailroom.arrived(workspace, mailbox.id, at)
  if (arriving.tooLarge === true) return setAside(parts, mailbox, { ...arriving, at, why: 'too_large' })
  if (await isOurs(parts, workspace, mail)) return setAside(parts, mailbox, { ...arriving, at, why: 'ours' })
  const member = mail.from && (await parts.mailroom.memberOf(workspace, mail.from.address))
  const lead = await leadOf(parts, workspace, mail)
  if (lead !== undefined) {
    const reply = await reach(parts, workspace, { ...arriving, lead, member, at })
    if (reply) return reply
  }
  const why = released ? undefined : whyAside(mail, mailbox, member)
  if (why !== undefined) return setAside(parts, mailbox, { ...arriving, at, why })
  const { submission, repeated } = await receive(parts, parts.keep, {
    form: mailbox.form,
    arrival: {
      canonicalAt: (times) => ({ ...canonicalOf(mail, mailbox.form), ...times }),
      raw: arriving.raw,
      contentType: 'message/rfc822',
      key: mail.key,
      address: undefined,
      files: mail.files,
      sameness: mail.sameness,
      ageMs: arriving.ageMs,
    },
  })
  return { became: 'submission', submission, repeated }
}

function whyAside(mail: ReadMail, mailbox: TakingMailbox, member: Id | undefined): AsideReason | undefined {
  const { verdict, list, from } = mail
  if (verdict.class !== 'human_reply') return verdict.class
  if (list !== undefined && !isOwnGroup(list, mailbox)) return 'list'
  if (member !== undefined) return 'member'
  return from === undefined ? 'no_sender' : undefined
}

/** Many firms read sales@ as a group, which marks every mail as that of a list. */
function isOwnGroup(list: string, { address }: TakingMailbox): boolean {
  const domain = address?.split('@')[1]?.toLowerCase()
  return domain !== undefined && list.toLowerCase().includes(domain)
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=@)/i
const ownId = (messageId: string): readonly Id[] => UUID.exec(messageId.toLowerCase()) ?? []

async function isOurs(
  { mailroom }: TakeParts,
  workspace: Id,
  { ours, messageId = '' }: ReadMail,
): Promise<boolean> {
  return (
    ours || (ownId(messageId).length > 0 && (await mailroom.sent(workspace, ownId(messageId))).length > 0)
  )
}

/** By the address that only this lead has, else by the mails of ours that it goes on with. */
async function leadOf(
  { mailroom }: TakeParts,
  workspace: Id,
  { to, refersTo }: ReadMail,
): Promise<Id | undefined> {
  for (const address of to) {
    const lead = mailroom.leadOfAddress(workspace, address)
    if (lead !== undefined) return lead
  }
  const ids = refersTo.flatMap(ownId)
  if (ids.length === 0) return undefined
  return (await mailroom.sent(workspace, ids)).findLast(({ lead }) => lead !== null)?.lead ?? undefined
}

/** Puts it on the lead; undefined where that lead is no more, or has ended and they begin anew. */
async function reach(
  parts: TakeParts,
  workspace: Id,
  about: Arriving & { lead: Id; member: Id | undefined; at: Instant },
): Promise<Taken | undefined> {
  const { mail, lead, member, at } = about
  const { files, verdict, messageId, subject, from } = mail
  const attachments = files.kept.map((file) => ({ ...file, id: parts.newId() }))
  const received = {
    mail: idOf(mail.key),
    class: verdict.class,
    ...(verdict.hard !== undefined && { hard: verdict.hard }),
    ...(verdict.returns !== undefined && { returns: verdict.returns }),
    ...(member !== undefined && { member }),
  }
  const said = {
    ...{ from: from?.address ?? '', subject, text: shortened(verdict.text || mail.words) },
    ...(messageId !== undefined && { messageId }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ content: _content, ...attachment }) => attachment),
    }),
    ...(files.leftOut.length > 0 && { leftOut: files.leftOut }),
  }
  const theirs = verdict.class === 'human_reply' && member === undefined
  const command = {
    type: 'ReceiveMail',
    at,
    by: member ?? (theirs ? 'buyer' : 'system'),
    received,
    said,
  } as const
  const whole = {
    id: parts.newId(),
    field: '',
    name: 'mail.eml',
    type: 'message/rfc822',
    bytes: 0,
    digest: '',
  }
  return parts.ledger.transaction(workspace, async (tx) => {
    const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
    if (outcome?.outcome === 'refused') return undefined
    const happened = outcome?.outcome === 'happened'
    if (happened)
      await tx.keepFiles({ stream: lead, at, files: [...attachments, { ...whole, content: about.raw }] })
    return { became: 'reply', lead, class: verdict.class, repeated: !happened }
  })
}

/** An id made of the key, so that every copy of a mail has the same. */
const idOf = (key: string): Id =>
  key
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-8$3-8$4-$5')
    .slice(0, 36)

async function setAside(
  { mailroom, newId }: TakeParts,
  { id: mailbox, form: { workspace } }: TakingMailbox,
  { mail, raw, at, why }: Arriving & { at: Instant; why: AsideReason },
): Promise<Taken> {
  const { key, subject } = mail
  await mailroom.setAside(workspace, {
    id: newId(),
    mailbox,
    key,
    why,
    from: mail.from?.address,
    subject,
    raw,
    at,
  })
  return { became: 'aside', why }
}

const shortened = (words: string): string => {
  const letters = Array.from(words.slice(0, FIELD_CHARS_MAX * 2))
  return letters.length <= FIELD_CHARS_MAX ? words : `${letters.slice(0, FIELD_CHARS_MAX - 1).join('')}…`
}

type Said = Omit<CanonicalSubmission, 'submittedAt' | 'receivedAt' | 'clock'>

/** What somebody writes, in the one form of every door: the subject is an answer, the text their message. */
function canonicalOf(mail: ReadMail, form: OpenForm): Said {
  const { from, replyTo, subject, words, verdict, messageId } = mail
  const message = shortened(verdict.text || words)
  const all = shortened(words)
  return {
    ...{ source: form.name, provider: 'mail', providerId: messageId ?? null, kind: form.kind, test: false },
    person: {
      ...(from && from.name !== '' && !from.name.includes('@') && { name: from.name }),
      ...(from && { email: replyTo ?? from.address }),
    },
    organisation: {},
    ...(message !== '' && { message }),
    campaign: {},
    consent: [],
    answers: [
      ...(subject === '' ? [] : [{ key: 'subject', label: 'Subject', value: [subject] }]),
      ...(mail.to.length === 0 ? [] : [{ key: 'to', label: 'To', value: mail.to.slice(0, 20) }]),
      ...(replyTo !== undefined && from && replyTo !== from.address
        ? [{ key: 'from', label: 'From', value: [from.address] }]
        : []),
      ...(all === message ? [] : [{ key: 'text', label: 'All they wrote', value: [all] }]),
    ],
  }
}
