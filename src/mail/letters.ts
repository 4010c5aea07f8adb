import type { Letters } from '#app/mail-ports.ts'
import type { StopReason } from '#domain/lead/mail-events.ts'
import { spoken } from '#domain/time/spoken.ts'
import { appointmentDetails, appointmentLetter, appointmentNewsLetter } from './appointment-letters.ts'
import { handoffWords } from './handoff-words.ts'
import { written, type Letter, type Piece } from './letter.ts'
import { morning } from './morning.ts'
import { acknowledgement, invitation } from './templates.ts'

/** The words of every mail that the system writes by itself. */
export const letters: Letters = {
  acknowledgement: ({ firm, ...about }) => wordsOf(acknowledgement({ firmName: firm, ...about })),
  morning: (about) => wordsOf(morning(about)),
  invitation: ({ firm, ...about }) => wordsOf(invitation({ firmName: firm, ...about })),
  alert: ({ firm, name, zone, items }) => {
    const late = items.some(({ level }) => level > 0)
    const count = items.length === 1 ? 'One prospect waits' : `${items.length} prospects wait`
    return wordsOf(
      written({
        subject: late ? `${count} longer than we promised` : `${count} for your answer`,
        sender: firm,
        pieces: [
          { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
          {
            is: 'paragraph',
            words: late
              ? `${count} longer than we promised, and it has come to you so that somebody answers.`
              : `${count} for your answer. There is still time.`,
          },
          {
            is: 'list',
            items: items.map(({ segment, submittedAt, limit, level, url }) => ({
              head: `Asked ${spoken(submittedAt, { zone })}`,
              about: `${segment}, ${level > 0 ? 'due since' : 'due by'} ${spoken(limit, { zone })}`,
              url,
            })),
          },
        ],
      }),
    )
  },
  appointment: (about) => wordsOf(appointmentLetter(about)),
  appointmentNews: (about) => wordsOf(appointmentNewsLetter(about)),
  appointmentDetails,
  handoff: (about) => wordsOf(written({ ...handoffWords(about), sender: about.firm })),
  notFetched: ({ firm, name, form, provider, why, url }) =>
    wordsOf(
      written({
        subject: 'A lead was announced that we could not fetch',
        sender: firm,
        pieces: [
          { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
          {
            is: 'paragraph',
            words: `${provider} has told us of a lead for "${form}", and ${why}. Until it is fetched nobody can answer it. We go on trying.`,
          },
          { is: 'button', words: 'Open the forms', url },
        ],
      }),
    ),
  triedAgain: ({ firm, name, zone, segment, submittedAt, url, wrote }) =>
    wordsOf(
      written({
        subject: wrote ? 'A buyer has written to you' : 'A buyer who waits for you has tried again',
        sender: firm,
        pieces: [
          { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
          {
            is: 'paragraph',
            words: wrote
              ? `Somebody who first asked ${spoken(submittedAt, { zone })} has answered by mail (${segment}).`
              : `Somebody who first asked ${spoken(submittedAt, { zone })} has asked once more (${segment}). Their clock still runs from the first time.`,
          },
          { is: 'button', words: 'Open the lead', url },
        ],
      }),
    ),
  stopped: ({ because, firm, name, zone, segment, submittedAt, url }) =>
    wordsOf(
      written({
        subject: stops[because].subject,
        sender: firm,
        pieces: [
          { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
          {
            is: 'paragraph',
            words: `Somebody asked ${spoken(submittedAt, { zone })} (${segment}), and ${stops[because].what}.`,
          },
          { is: 'paragraph', words: stops[because].next },
          { is: 'button', words: 'Open the lead', url },
        ],
      }),
    ),
}

/** What has become of the address, and what can be done about it. */
const stops: Readonly<Record<StopReason, { subject: string; what: string; next: string }>> = {
  'hard bounce': {
    subject: 'A mail of ours came back: their address takes no mail',
    what: 'our mail came back for good, so they have not read it',
    next: 'Call them, or find out their right address; until then nothing more is mailed to this one.',
  },
  complaint: {
    subject: 'Somebody has reported a mail of ours as unwanted',
    what: 'our mail was reported as unwanted',
    next: 'Nothing more is mailed to them. Go on only if they asked for it, and by another way; else end the lead.',
  },
  unsubscribed: {
    subject: 'Somebody wants no more mail from us',
    what: 'they ended our mails with one press',
    next: 'Nothing more is mailed to them. If they still wait for an answer, call them; else end the lead.',
  },
}

const wordsOf = ({ subject, text }: Letter) => ({ subject, text: withoutSignature(text) })

const SIGNATURE = '\n\n-- \n'
const withoutSignature = (text: string): string => text.slice(0, text.lastIndexOf(SIGNATURE))

/** What was kept as text, dressed as a mail again: its paragraphs, its links as buttons, its lists. */
export function dressed({
  subject,
  text,
  sender,
  own,
}: {
  subject: string
  text: string
  sender: string
  own: boolean
}): Letter {
  const pieces = own ? [{ is: 'words' as const, words: text }] : text.split('\n\n').map(pieceOf)
  return written({ subject, sender, pieces })
}

function pieceOf(block: string): Piece {
  const [first = '', second = '', third = ''] = block.split('\n')
  if (first.startsWith('* ') && /^ {2}https?:\/\//.test(third))
    return { is: 'list', items: [{ head: first.slice(2), about: second.trim(), url: third.trim() }] }
  if (/^https?:\/\//.test(second) && first.endsWith(':'))
    return { is: 'button', words: first.slice(0, -1), url: second }
  const linked = second === '' ? /^([^:\n]{1,40}): (https?:\/\/\S+)$/.exec(first) : null
  if (linked) return { is: 'link', words: linked[1] ?? '', url: linked[2] ?? '' }
  if (second.startsWith('> '))
    return {
      is: 'quote',
      about: first,
      words: block
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^> ?/, ''))
        .join('\n'),
    }
  return { is: 'words', words: block }
}
