import type { AppointmentLetter, Letters } from '#app/mail-ports.ts'
import type { AppointmentLanguage } from '#app/appointment-people.ts'
import type { Place } from '#domain/appointment/events.ts'

type About = Parameters<Letters['appointment']>[0]
type Said = Pick<About, 'firm' | 'member'> & { readonly when: string }

/** One letter: what stands above it, what it says, and what its button leads to. */
type Words = {
  readonly subject: (said: Said) => string
  readonly says: (said: Said) => readonly string[]
  readonly button: string
}
export type LanguageWords = {
  readonly locale: string
  readonly greeting: (name: string | undefined) => string
  readonly places: Readonly<Record<Place, string>>
  readonly facts: {
    readonly when: string
    readonly how: string
    readonly where: string
    readonly about: string
  }
  readonly minutes: (count: number) => string
  readonly letters: Readonly<Record<AppointmentLetter, Words>>
}

const english: LanguageWords = {
  locale: 'en-GB',
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  places: { phone: 'by telephone', video: 'by video', 'on site': 'in person' },
  facts: { when: 'When', how: 'How', where: 'Where', about: 'What for' },
  minutes: (count) => `${count} minutes`,
  letters: {
    agreed: {
      subject: ({ when, firm }) => `Our appointment ${when}, ${firm}`,
      says: ({ member, firm }) => [`${member} of ${firm} will meet you, as agreed.`],
      button: 'Move it or call it off',
    },
    moved: {
      subject: ({ when, firm }) => `Our appointment is now ${when}, ${firm}`,
      says: ({ member, firm }) => [`The appointment with ${member} of ${firm} has another time or place.`],
      button: 'Move it or call it off',
    },
    'cancelled by us': {
      subject: ({ firm }) => `Our appointment is called off, ${firm}`,
      says: ({ firm }) => [
        `${firm} has to call off the appointment. We are sorry for the trouble.`,
        'Choose another time that suits you, or wait: we will be in touch.',
      ],
      button: 'Choose another time',
    },
    'cancelled by them': {
      subject: ({ firm }) => `Our appointment is called off, ${firm}`,
      says: () => [
        'The appointment is called off, as you wished. If another time suits you better, choose one.',
      ],
      button: 'Choose another time',
    },
    'another person': {
      subject: ({ when, member }) => `${member} will meet you ${when}`,
      says: ({ member, firm }) => [`${member} of ${firm} will be there. Time and place stay as they are.`],
      button: 'Move it or call it off',
    },
    reminder: {
      subject: ({ when, firm }) => `${when}: our appointment, ${firm}`,
      says: ({ member, firm }) => [`${member} of ${firm} looks forward to meeting you.`],
      button: 'Move it or call it off',
    },
    'old answer': {
      subject: ({ when }) => `Your answer was to an earlier time; it is now ${when}`,
      says: () => [
        'Thank you for your answer. It was to an invitation that has changed since, so it is not counted for the new time. Please answer this one.',
      ],
      button: 'See the appointment',
    },
    'how was it': {
      subject: ({ firm }) => `Did we meet as agreed? ${firm}`,
      says: ({ member }) => [`You had an appointment with ${member}. One click tells us how it was.`],
      button: 'Say how it was',
    },
    'missed by us': {
      subject: ({ firm }) => `We are sorry: we missed our appointment, ${firm}`,
      says: ({ firm }) => [
        `You were there and we were not. That was our mistake, and we apologise. Somebody at ${firm} who can see to it knows of it.`,
        'If you still wish to talk, choose the time that suits you best.',
      ],
      button: 'Choose a new time',
    },
    'missed by them': {
      subject: ({ firm }) => `Shall we find another time? ${firm}`,
      says: () => [
        'We did not reach you at the time of our appointment. Something may have come up; that happens.',
        'If you still wish to talk, choose a time that suits you better.',
      ],
      button: 'Choose a new time',
    },
  },
}

const german: LanguageWords = {
  locale: 'de-DE',
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  places: { phone: 'am Telefon', video: 'per Video', 'on site': 'persönlich' },
  facts: { when: 'Wann', how: 'Wie', where: 'Wo', about: 'Worum es geht' },
  minutes: (count) => `${count} Minuten`,
  letters: {
    agreed: {
      subject: ({ when, firm }) => `Unser Termin ${when}, ${firm}`,
      says: ({ member, firm }) => [`wie vereinbart trifft Sie ${member} von ${firm}.`],
      button: 'Verschieben oder absagen',
    },
    moved: {
      subject: ({ when, firm }) => `Unser Termin ist jetzt ${when}, ${firm}`,
      says: ({ member, firm }) => [
        `der Termin mit ${member} von ${firm} hat eine andere Zeit oder einen anderen Ort.`,
      ],
      button: 'Verschieben oder absagen',
    },
    'cancelled by us': {
      subject: ({ firm }) => `Unser Termin ist abgesagt, ${firm}`,
      says: ({ firm }) => [
        `${firm} muss den Termin leider absagen. Bitte entschuldigen Sie die Umstände.`,
        'Wählen Sie eine andere Zeit, die Ihnen passt, oder warten Sie: Wir melden uns.',
      ],
      button: 'Eine andere Zeit wählen',
    },
    'cancelled by them': {
      subject: ({ firm }) => `Unser Termin ist abgesagt, ${firm}`,
      says: () => [
        'der Termin ist abgesagt, wie Sie es wünschten. Wenn Ihnen eine andere Zeit besser passt, wählen Sie eine.',
      ],
      button: 'Eine andere Zeit wählen',
    },
    'another person': {
      subject: ({ when, member }) => `${member} trifft Sie ${when}`,
      says: ({ member, firm }) => [`${member} von ${firm} wird da sein. Zeit und Ort bleiben, wie sie sind.`],
      button: 'Verschieben oder absagen',
    },
    reminder: {
      subject: ({ when, firm }) => `${when}: unser Termin, ${firm}`,
      says: ({ member, firm }) => [`${member} von ${firm} freut sich auf das Gespräch mit Ihnen.`],
      button: 'Verschieben oder absagen',
    },
    'old answer': {
      subject: ({ when }) => `Ihre Antwort galt einer früheren Zeit; jetzt ist es ${when}`,
      says: () => [
        'danke für Ihre Antwort. Sie galt einer Einladung, die sich seither geändert hat, und zählt darum nicht für die neue Zeit. Bitte antworten Sie auf diese.',
      ],
      button: 'Den Termin ansehen',
    },
    'how was it': {
      subject: ({ firm }) => `Haben wir uns wie vereinbart getroffen? ${firm}`,
      says: ({ member }) => [`Sie hatten einen Termin mit ${member}. Ein Klick sagt uns, wie es war.`],
      button: 'Sagen, wie es war',
    },
    'missed by us': {
      subject: ({ firm }) => `Es tut uns leid: Wir haben unseren Termin versäumt, ${firm}`,
      says: ({ firm }) => [
        `Sie waren da und wir nicht. Das war unser Fehler, und wir bitten um Entschuldigung. Bei ${firm} weiß davon, wer sich darum kümmern kann.`,
        'Wenn Sie weiterhin mit uns sprechen möchten, wählen Sie die Zeit, die Ihnen am besten passt.',
      ],
      button: 'Eine neue Zeit wählen',
    },
    'missed by them': {
      subject: ({ firm }) => `Finden wir eine andere Zeit? ${firm}`,
      says: () => [
        'wir haben Sie zur Zeit unseres Termins nicht erreicht. Vielleicht kam etwas dazwischen; das kommt vor.',
        'Wenn Sie weiterhin mit uns sprechen möchten, wählen Sie eine Zeit, die Ihnen besser passt.',
      ],
      button: 'Eine neue Zeit wählen',
    },
  },
}

export const appointmentWords: Readonly<Record<AppointmentLanguage, LanguageWords>> = {
  en: english,
  de: german,
}
