import type { LanguageWords } from './words.ts'

export const english: LanguageWords = {
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
