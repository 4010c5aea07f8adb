import type { AppointmentNews, Letters } from '#app/mail-ports.ts'
import { minutesOf } from '#domain/appointment/when.ts'
import { spoken } from '#domain/time/spoken.ts'
import { appointmentWords, type LanguageWords } from './appointment-words/words.ts'
import { written, type Letter, type Piece } from './letter.ts'

type About = Parameters<Letters['appointment']>[0]

/** Letters in which the time is over, or none stands: they don't repeat it as one that does. */
const withoutFacts: ReadonlySet<About['kind']> = new Set([
  ...(['cancelled by us', 'cancelled by them', 'how was it', 'missed by us', 'missed by them'] as const),
])

/** What the prospect is written about an appointment. */
export function appointmentLetter({ kind, language, firm, name, member, appointment, url }: About): Letter {
  const words = appointmentWords[language]
  const { letters, greeting } = words
  const { start, zone } = appointment
  const said = { firm, member, when: spoken(start, { zone, locale: words.locale }) }
  const { subject, says, button } = letters[kind]
  const paragraph = (words: string): Piece => ({ is: 'paragraph', words })
  return written({
    subject: subject(said),
    sender: firm,
    pieces: [
      paragraph(greeting(name)),
      ...says(said).map(paragraph),
      ...(withoutFacts.has(kind) ? [] : [{ is: 'words' as const, words: facts(words, appointment) }]),
      { is: 'button', words: button, url },
    ],
  })
}

function facts(
  { facts: named, places, minutes, locale }: LanguageWords,
  appointment: About['appointment'],
): string {
  const { start, zone, place, where, about } = appointment
  return [
    `${named.when}: ${spoken(start, { zone, locale })}, ${minutes(minutesOf(appointment))}`,
    `${named.how}: ${places[place]}`,
    ...(where ? [`${named.where}: ${where}`] : []),
    ...(about ? [`${named.about}: ${about}`] : []),
  ].join('\n')
}

const news: Readonly<Record<AppointmentNews, { readonly subject: string; readonly says: string }>> = {
  agreed: { subject: 'An appointment is agreed', says: 'You are to meet somebody who asked us.' },
  moved: { subject: 'An appointment of yours has moved', says: 'It has another time or place.' },
  cancelled: {
    subject: 'An appointment of yours is called off',
    says: 'It is called off. Whoever it was with is owed a word from you.',
  },
  'yours now': { subject: 'An appointment is yours now', says: 'You are to be there.' },
  'taken over': {
    subject: 'A colleague takes an appointment of yours',
    says: 'A colleague will be there; you need not be.',
  },
  soon: { subject: 'You meet somebody soon', says: 'This is to remind you.' },
  clash: {
    subject: 'You can’t be at an appointment: who stands in?',
    says: 'You are away, or have something else, at the time of an appointment. Name a colleague who stands in, or agree on another time, today.',
  },
  wish: {
    subject: 'They wish another time for your appointment',
    says: 'Their calendar proposes another time. Move the appointment, or tell them why not.',
  },
  'missed by us': {
    subject: 'We missed an appointment',
    says: 'A prospect was there and nobody of us was. They have our apology and can choose a new time; see that it is kept.',
  },
  'nobody came': {
    subject: 'A prospect says that nobody of us came',
    says: 'They have our apology and can choose a new time. Whoever was to be there says what happened, and sees to it that it is put right.',
  },
  'told differently': {
    subject: 'An appointment is told in two ways',
    says: 'What we wrote down of an appointment and what the prospect says of it differ.',
  },
}

/** To a member; nobody is named in what is kept of it. */
export function appointmentNewsLetter({
  firm,
  name,
  news: what,
  url,
}: Parameters<Letters['appointmentNews']>[0]): Letter {
  const { subject, says } = news[what]
  return written({
    subject,
    sender: firm,
    pieces: [
      { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
      { is: 'paragraph', words: says },
      { is: 'button', words: 'Open the lead', url },
    ],
  })
}

/** With whom, when and where: what leaves, and is not kept. */
export function appointmentDetails({
  prospect,
  organisation,
  zone,
  appointment,
}: Parameters<Letters['appointmentDetails']>[0]): string {
  const who = [prospect, organisation].filter((part) => part !== '').join(', ')
  const theirs =
    appointment.zone === zone ? [] : [`Their time: ${spoken(appointment.start, { zone: appointment.zone })}`]
  return [
    ...(who === '' ? [] : [`With: ${who}`]),
    facts(appointmentWords.en, { ...appointment, zone }),
    ...theirs,
  ].join('\n')
}
