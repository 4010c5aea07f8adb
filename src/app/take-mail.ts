import type { Id } from '#domain/ledger.ts'
import type { AsideReason } from '#domain/mailbox/mailbox.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { FIELD_CHARS_MAX } from '#domain/submission/limits.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { takeAnswer } from './take-answer.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import {
  lookFor,
  mailIdOf,
  ownId,
  placeOf,
  senderOf,
  type Looked,
  type LookFor,
  type Placed,
  type Sender,
} from './place-mail.ts'
import type { KeepSubmission } from './ports.ts'
import type { ReadMail } from './read-mail.ts'
import { AGE_BELIEVED_MS_MAX, receive, type OpenForm } from './receive.ts'
import { stopAddresses } from './stop-addresses.ts'

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
  readonly look: (workspace: Id, wanted: LookFor) => Promise<Looked>
  /** The same for a mail that comes to a mailbox, which is noted there; undefined where there is no such mailbox. */
  readonly arrive: (
    workspace: Id,
    mailbox: Id,
    about: { readonly at: Instant; readonly wanted: LookFor },
  ) => Promise<(Pick<TakingMailbox, 'address' | 'authserv'> & { readonly looked: Looked }) | undefined>
  readonly setAside: (workspace: Id, aside: Aside) => Promise<void>
  readonly released: (workspace: Id, aside: Id) => Promise<void>
  /** The lead whose reply address this is. */
  readonly leadOfAddress: (workspace: Id, address: string) => Id | undefined
}

/** The mailbox that a mail came to; its address tells our own group from a list that somebody else runs. */
export type TakingMailbox = {
  readonly id: Id
  readonly form: OpenForm
  readonly address: string | undefined
  /** The name under which its mail server says what it found out about senders. */
  readonly authserv: string | undefined
}
export type Taken =
  | { readonly became: 'submission'; readonly submission: Id; readonly repeated: boolean }
  | { readonly became: 'reply'; readonly lead: Id; readonly class: string; readonly repeated: boolean }
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
 * send is set aside, where it is counted and can be seen. Nothing is lost, and the same mail taken in twice is taken in once. Undefined
 * where there is no such mailbox.
 */
export async function takeMail(
  parts: TakeParts,
  { id, form }: Pick<TakingMailbox, 'id' | 'form'>,
  arriving: Arriving & { readonly released?: boolean },
): Promise<Taken | undefined> {
  const { workspace } = form
  const { mail, released = false } = arriving
  const at = await parts.clock.now()
  const found = await parts.mailroom.arrive(workspace, id, { at, wanted: wantedBy(parts, workspace, mail) })
  if (!found) return undefined
  const { looked, address, authserv } = found
  const mailbox = { id, form, address, authserv }
  if (arriving.tooLarge === true) return setAside(parts, mailbox, { ...arriving, at, why: 'too_large' })
  if (isOurs(mail, looked)) return setAside(parts, mailbox, { ...arriving, at, why: 'ours' })
  const sender = senderOf(mail, looked, mailbox)
  const aside = released ? undefined : whyAside(mail, mailbox, sender)
  const answers = await takeAnswer(parts, workspace, {
    ...{ mail, authserv: mailbox.authserv },
    leadOfAddress: (address) => parts.mailroom.leadOfAddress(workspace, address),
  })
  const placed = looked.taken ? undefined : (placeOf(mail, looked, sender) ?? answering(answers))
  // Who writes to a list, or is taken by hand for an inquiry, is not answering us, whoever they are.
  const byPerson = aside !== 'list' && !released
  if (placed && (placed.found !== 'person' || byPerson)) {
    const reply = await reach(parts, workspace, { ...arriving, placed, sender, at })
    if (reply) return reply
  }
  if (aside !== undefined) return setAside(parts, mailbox, { ...arriving, at, why: aside })
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

/** A calendar's answer names what it answers, though it goes on with no mail. */
const answering = (lead: Id | undefined): Placed | undefined =>
  lead === undefined
    ? undefined
    : { lead, found: 'thread', about: undefined, toThem: false, forwarded: false }

function wantedBy({ mailroom, textDigest }: TakeParts, workspace: Id, mail: ReadMail): LookFor {
  const named = [...mail.to, ...mail.inside]
    .map((address) => mailroom.leadOfAddress(workspace, address))
    .find((lead) => lead !== undefined)
  return lookFor(mail, { named, keyOf: textDigest })
}

function whyAside(
  mail: ReadMail,
  mailbox: TakingMailbox,
  sender: Sender | undefined,
): AsideReason | undefined {
  const { verdict, list, from } = mail
  if (verdict.class !== 'human_reply') return verdict.class
  if (list !== undefined && !isOwnGroup(list, mailbox)) return 'list'
  if (sender) return 'member'
  return from === undefined ? 'no_sender' : undefined
}

/** Many firms read sales@ as a group, which marks every mail as that of a list. */
function isOwnGroup(list: string, { address }: TakingMailbox): boolean {
  const domain = address?.split('@')[1]?.toLowerCase()
  return domain !== undefined && list.toLowerCase().includes(domain)
}

const isOurs = ({ ours, messageId = '' }: ReadMail, looked: Looked): boolean =>
  ours || ownId(messageId).some((id) => looked.ours.some(({ mail }) => mail === id))

/** Puts it on the lead; undefined where that lead is no more, or has ended and they begin anew. */
async function reach(
  parts: TakeParts,
  workspace: Id,
  about: Arriving & { placed: Placed; sender: Sender | undefined; at: Instant },
): Promise<Taken | undefined> {
  const { mail, placed, at } = about
  const { lead } = placed
  const { files, verdict } = mail
  const received = receivedAs(about)
  const attachments = files.kept.map((file) => ({ ...file, id: parts.newId() }))
  const command = {
    type: 'ReceiveMail',
    at,
    by: actorOf(about),
    received,
    said: saidIn(mail, { attachments, whole: received.forwarded === true }),
    toThem: placed.toThem,
    happenedAt: instantOf(epochMsOf(at) - Math.min(Math.max(about.ageMs ?? 0, 0), AGE_BELIEVED_MS_MAX)),
  } as const
  // The mail as it came has the id by which it is known, so that it can be asked for.
  const whole = {
    id: received.mail,
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
    if (happened) {
      await tx.keepFiles({ stream: lead, at, files: [...attachments, { ...whole, content: about.raw }] })
      await stopAddresses(parts, tx, { lead, outcome, at })
    }
    return { became: 'reply', lead, class: verdict.class, repeated: !happened }
  })
}

type Reaching = { readonly mail: ReadMail; readonly placed: Placed; readonly sender: Sender | undefined }

function receivedAs({ mail: { key, verdict }, placed, sender }: Reaching) {
  const { found, about, forwarded } = placed
  return {
    mail: mailIdOf(key),
    class: verdict.class,
    ...(verdict.hard !== undefined && { hard: verdict.hard }),
    ...(verdict.returns !== undefined && { returns: verdict.returns }),
    found,
    ...(about !== undefined && { about }),
    ...sender,
    ...(sender && forwarded && { forwarded: true as const }),
  }
}

/** Who only says that they are a member did nothing here. */
function actorOf({ mail: { verdict }, sender }: Reaching): string {
  if (sender) return sender.verified ? sender.member : 'system'
  return verdict.class === 'human_reply' ? 'buyer' : 'system'
}

/** What was passed on is the point of passing it on, so nothing of it is cut. */
function saidIn(
  { files, verdict, messageId, subject, from, words }: ReadMail,
  {
    attachments,
    whole,
  }: { attachments: readonly (ReadMail['files']['kept'][number] & { id: Id })[]; whole: boolean },
) {
  return {
    ...{ from: from?.address ?? '', subject, text: shortened(whole ? words : verdict.text || words) },
    ...(messageId !== undefined && { messageId }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ content: _content, ...attachment }) => attachment),
    }),
    ...(files.leftOut.length > 0 && { leftOut: files.leftOut }),
  }
}

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
