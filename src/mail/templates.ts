import { spokenPromise } from '#domain/submission/spoken-promise.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { OwnThanks } from '#app/mail-ports.ts'
import type { Instant } from '#domain/time/instant.ts'
import { spoken } from '#domain/time/spoken.ts'
import { acknowledgementWords } from './acknowledgement-words.ts'
import { written, type Letter, type Piece } from './letter.ts'

/** Told to out-of-office programs, so that two machines don't write to each other. */
const fromMachine = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
const inAnswer = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }

type Acknowledgement = {
  readonly firmName: string
  readonly name?: string | undefined
  readonly next: Promised
  readonly statusUrl: string
  readonly zone: string
  /** The firm's own words instead of ours; what happens next, and where to look, is told in any case. */
  readonly own?: OwnThanks | undefined
}

/**
 * What the buyer hears at once: that we have it, what happens next, by when, and where to look. It goes to an address
 * that nobody has proved to be theirs, so it repeats nothing of what was written: no stranger can send words through us.
 */
export function acknowledgement(about: Acknowledgement): Letter {
  const { firmName, next, statusUrl, zone } = about
  const words = acknowledgementWords[next.language ?? 'en']
  const name = nameIn(about.name)
  const own = about.own?.({ name, firm: firmName, member: firmName, signature: firmName, page: statusUrl })
  return written({
    subject: own?.subject || words.subject(firmName),
    sender: firmName,
    headers: inAnswer,
    pieces: [
      ...(own
        ? [{ is: 'words' as const, words: own.text.trim() }]
        : [
            { is: 'paragraph' as const, words: words.greeting(name) },
            { is: 'paragraph' as const, words: words.thanks },
          ]),
      { is: 'strong', words: spokenPromise(next, { zone }) },
      { is: 'button', words: words.look, url: statusUrl },
      { is: 'small', words: words.also },
    ],
  })
}

export type AlertItem = {
  readonly who: string
  readonly account?: string | undefined
  /** What is owed, as words that follow "owed": "a first answer", "an outcome". */
  readonly owed: string
  readonly limit: Instant
  readonly late: boolean
  /** Who holds it; absent when the reader does. */
  readonly holder?: string | undefined
  readonly url: string
}
type Alert = {
  readonly firmName: string
  readonly name: string
  readonly items: readonly AlertItem[]
  readonly zone: string
  readonly queueUrl: string
}

/** One message with everything that has climbed to one person. */
export function alert({ firmName, name, items, zone, queueUrl }: Alert): Letter {
  const late = items.filter((item) => item.late).length
  const count = items.length === 1 ? 'One prospect is' : `${items.length} prospects are`
  return written({
    subject: `${count} waiting for an answer${late > 0 ? `, ${late === items.length ? 'past the time we promised' : `${late} past the time we promised`}` : ''}`,
    sender: firmName,
    headers: fromMachine,
    pieces: [
      { is: 'paragraph', words: greeting(name) },
      { is: 'paragraph', words: `${count} waiting, and this has come to you so that somebody answers.` },
      { is: 'list', items: items.map((item) => itemOf(item, zone)) },
      { is: 'button', words: 'Open your queue', url: queueUrl },
    ],
  })
}

function itemOf({ who, account, owed, limit, late, holder, url }: AlertItem, zone: string) {
  const whose = holder === undefined ? 'You owe' : `${holder} owes`
  const when = spoken(limit, { zone })
  return {
    head: account === undefined ? who : `${who}, ${account}`,
    about: `${whose} ${owed}, ${late ? `due since ${when}` : `due by ${when}`}`,
    url,
  }
}

type Invitation = {
  readonly firmName: string
  readonly name: string
  readonly invitedBy: string
  readonly url: string
}

export const invitation = ({ firmName, name, invitedBy, url }: Invitation): Letter =>
  written({
    subject: `${invitedBy} invites you to ${firmName} on Handraise`,
    sender: firmName,
    headers: fromMachine,
    pieces: [
      { is: 'paragraph', words: greeting(name) },
      {
        is: 'paragraph',
        words: `${invitedBy} would like you to help answer the people who write to ${firmName}. Choose a password, and you can begin.`,
      },
      { is: 'button', words: 'Accept the invitation', url },
      {
        is: 'small',
        words:
          'This link is yours alone. If you did not expect it, do nothing: nobody can use it without this mail.',
      },
    ],
  })

type Personal = {
  readonly firmName: string
  readonly subject: string
  /** The member's own words; nothing is put into their mouth. */
  readonly words: string
  readonly signature: { readonly name: string; readonly title?: string | undefined }
  readonly statusUrl?: string | undefined
  readonly asked?: string | undefined
}

export const reply = ({ firmName, subject, words, signature, statusUrl, asked }: Personal): Letter =>
  written({
    subject,
    sender: firmName,
    pieces: [
      { is: 'words', words },
      { is: 'words', words: signed(signature, firmName) },
      ...linked('Where your request stands', statusUrl),
      ...quoted('You wrote:', asked),
    ],
  })

/** The answer that ends it, in the member's own words, with the way back. */
export const resolution = ({ firmName, subject, words, signature, statusUrl, asked }: Personal): Letter =>
  written({
    subject,
    sender: firmName,
    pieces: [
      { is: 'words', words },
      { is: 'words', words: signed(signature, firmName) },
      { is: 'small', words: 'If anything changes, just reply to this mail: it comes to a person.' },
      ...linked('Your request in short', statusUrl),
      ...quoted('You wrote:', asked),
    ],
  })

const linked = (words: string, url: string | undefined): readonly Piece[] =>
  url === undefined ? [] : [{ is: 'link', words, url }]

/** A name, and not a line of somebody's advertisement. */
const NAME = /^(?!.*\.\p{L}{2})\p{L}[\p{L}\p{M}'’ .-]{0,60}$/u

const nameIn = (name = ''): string | undefined => (NAME.test(name.trim()) ? name.trim() : undefined)
const greeting = (name?: string): string => acknowledgementWords.en.greeting(nameIn(name))

const signed = ({ name, title }: Personal['signature'], firmName: string): string =>
  [name, [title, firmName].filter((part) => part).join(', ')].join('\n')

const QUOTE_CHARS_MAX = 2_000

function quoted(about: string, words: string | undefined): readonly Piece[] {
  if (words === undefined || words.trim() === '') return []
  const short = words.length > QUOTE_CHARS_MAX ? `${words.slice(0, QUOTE_CHARS_MAX).toWellFormed()} …` : words
  return [{ is: 'quote', about, words: short }]
}
