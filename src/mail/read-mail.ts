import { hash } from 'node:crypto'
import type { CalendarAnswer, ReadMail } from '#app/read-mail.ts'
import {
  FileAllowance,
  safeName,
  saidType,
  type AttachedFile,
  type Files,
  type LeftOut,
} from '#domain/submission/attachment.ts'
import { storable } from '#domain/text/storable.ts'
import { readAnswer } from './calendar/read.ts'
import { classify } from './classify/classify.ts'
import { seenIn } from './classify/seen.ts'
import { addressesIn } from './read/addresses.ts'
import { findingsIn } from './read/findings.ts'
import { header, headersNamed, headerText, type Headers } from './read/headers.ts'
import { idsIn, keyOf } from './read/ids.ts'
import { contentOf, leavesOf, mailIn, textOf, type Part } from './read/parts.ts'
import { failedFor, insideOf } from './read/passed-on.ts'
import { wordsOf, written } from './read/words.ts'
import { OWN_HEADER } from './outgoing.ts'

const WORDS_CHARS_MAX = 200_000
const IDS_MAX = 50

/** A mail as taking it in needs it: whose it is, what it goes on with, what it says, what it brings. It never throws. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const mail = mailIn(bytes)
  const { headers } = mail
  const words = storable((await wordsOf(mail)).slice(0, WORDS_CHARS_MAX))
  const verdict = classify(seenIn(mail, words))
  const [from] = addressesIn(header(headers, 'from'))
  const [replyTo] = addressesIn(header(headers, 'reply-to'))
  const messageId = idsIn(header(headers, 'message-id'))[0]
  const files = filesIn(mail)
  // One line, whatever was hidden in its letters.
  const subject = storable(headerText(headers, 'subject'))
    .replaceAll(/[\r\n]+/g, ' ')
    .slice(0, 1_000)
  const sameness = Buffer.from(
    JSON.stringify([
      from?.address,
      header(headers, 'date'),
      subject,
      words,
      files.kept.map(({ digest }) => digest),
    ]),
  )
  return {
    messageId,
    key: keyOf(messageId) ?? hash('sha256', sameness),
    sameness,
    from: from && { name: storable(from.name).slice(0, 300), address: from.address },
    replyTo: replyTo?.address,
    to: recipientsIn(headers),
    subject,
    words,
    verdict: { ...verdict, text: storable(verdict.text) },
    refersTo: referredIn(mail),
    inside: insideOf(mail, words),
    failedFor: failedFor(mail),
    findings: findingsIn(headers),
    list: listIn(headers),
    calendar: calendarIn(mail),
    ours: header(headers, OWN_HEADER) !== undefined,
    files,
  }
}

/** Every mail it goes on with; a bounce or a complaint names it in the mail that it brings back. */
function referredIn(mail: Part): readonly string[] {
  const inHead = ['in-reply-to', 'references'].flatMap((name) =>
    headersNamed(mail.headers, name).flatMap(idsIn),
  )
  const returned = leavesOf(mail).flatMap((part) => {
    if (part.message) return idsIn(header(part.message.headers, 'message-id'))
    return part.type.endsWith('rfc822-headers')
      ? idsIn(/^message-id:.*(?:\n[ \t].*)*/im.exec(textOf(part))?.[0])
      : []
  })
  const quoted =
    inHead.length + returned.length > 0 ? [] : idsIn(/^[ \t>]*message-id:[^\n]*/im.exec(mail.body)?.[0])
  return [...new Set([...inHead, ...returned, ...quoted])].slice(-IDS_MAX)
}

const recipientsIn = (headers: Headers): readonly string[] => [
  ...new Set(
    ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
      headersNamed(headers, name).flatMap((value) => addressesIn(value).map(({ address }) => address)),
    ),
  ),
]

/** The address of the list through which it came. */
function listIn(headers: Headers): string | undefined {
  const said = header(headers, 'list-post') ?? header(headers, 'list-id') ?? header(headers, 'mailing-list')
  if (said !== undefined) return storable(said).slice(0, 300)
  if (header(headers, 'list-unsubscribe') !== undefined) return 'unsubscribe'
  return /^\s*(?:list|bulk|junk)\b/i.test(header(headers, 'precedence') ?? '') ? 'precedence' : undefined
}

/** The answer of a calendar, as a part or as a file of its own. */
const calendarIn = (mail: Part): CalendarAnswer | undefined =>
  leavesOf(mail)
    .filter(({ type }) => type === 'text/calendar' || type === 'application/ics')
    .map((part) => readAnswer(textOf(part)))
    .find((answer) => answer !== undefined)

function filesIn(mail: Part): Files {
  const allowance = new FileAllowance()
  const [kept, leftOut]: [AttachedFile[], LeftOut[]] = [[], []]
  for (const part of written(mail).files) {
    const content = contentOf(part)
    const bytes = content.length
    if (bytes === 0) continue
    const name = safeName(part.fileName ?? nameless(part))
    const because = allowance.refuses(bytes)
    if (because !== undefined) {
      leftOut.push({ name, bytes, because })
      continue
    }
    allowance.take(bytes)
    kept.push({ field: '', name, type: saidType(part.type), bytes, digest: hash('sha256', content), content })
  }
  return { kept, leftOut }
}

const nameless = ({ type, message }: Part): string =>
  message
    ? `${headerText(message.headers, 'subject') || 'mail'}.eml`
    : `file.${/[a-z0-9]+$/.exec(type)?.[0] ?? 'bin'}`
