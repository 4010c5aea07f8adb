import type { LanguageWords } from './words.ts'

export const french: LanguageWords = {
  locale: 'fr-FR',
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  places: { phone: 'par téléphone', video: 'en visioconférence', 'on site': 'en personne' },
  // French has a space before a colon, at which no line ends.
  facts: {
    when: 'Quand\u00A0',
    how: 'Comment\u00A0',
    where: 'Où\u00A0',
    about: 'Sujet\u00A0',
  },
  minutes: (count) => `${count} minutes`,
  letters: {
    agreed: {
      subject: ({ when, firm }) => `Notre rendez-vous : ${when}, ${firm}`,
      says: ({ member, firm }) => [`${member}, de ${firm}, sera au rendez-vous, comme convenu.`],
      button: 'Déplacer ou annuler',
    },
    moved: {
      subject: ({ when, firm }) => `Notre rendez-vous est désormais ${when}, ${firm}`,
      says: ({ member, firm }) => [`L’heure ou le lieu du rendez-vous avec ${member}, de ${firm}, a changé.`],
      button: 'Déplacer ou annuler',
    },
    'cancelled by us': {
      subject: ({ firm }) => `Notre rendez-vous est annulé, ${firm}`,
      says: ({ firm }) => [
        `${firm} doit annuler le rendez-vous. Nous vous prions de nous en excuser.`,
        'Choisissez un autre moment qui vous convient, ou attendez : nous reviendrons vers vous.',
      ],
      button: 'Choisir un autre moment',
    },
    'cancelled by them': {
      subject: ({ firm }) => `Notre rendez-vous est annulé, ${firm}`,
      says: () => [
        'Le rendez-vous est annulé, comme vous le souhaitiez. Si un autre moment vous convient mieux, choisissez-le.',
      ],
      button: 'Choisir un autre moment',
    },
    'another person': {
      subject: ({ when, member }) => `${member} vous parlera ${when}`,
      says: ({ member, firm }) => [
        `${member}, de ${firm}, sera au rendez-vous. L’heure et le lieu ne changent pas.`,
      ],
      button: 'Déplacer ou annuler',
    },
    reminder: {
      subject: ({ when, firm }) => `${when} : notre rendez-vous, ${firm}`,
      says: ({ member, firm }) => [`${member}, de ${firm}, se réjouit de vous parler.`],
      button: 'Déplacer ou annuler',
    },
    'old answer': {
      subject: ({ when }) => `Votre réponse concernait un autre horaire ; c’est désormais ${when}`,
      says: () => [
        'Merci de votre réponse. Elle concernait une invitation qui a changé depuis et ne vaut donc pas pour le nouvel horaire. Merci de répondre à celle-ci.',
      ],
      button: 'Voir le rendez-vous',
    },
    'how was it': {
      subject: ({ firm }) => `Nous sommes-nous parlé comme convenu ? ${firm}`,
      says: ({ member }) => [
        `Vous aviez rendez-vous avec ${member}. Un clic nous dit comment cela s’est passé.`,
      ],
      button: 'Dire comment cela s’est passé',
    },
    'missed by us': {
      subject: ({ firm }) => `Toutes nos excuses : nous avons manqué notre rendez-vous, ${firm}`,
      says: ({ firm }) => [
        `Vous étiez là et nous n’y étions pas. L’erreur est de notre côté, et nous vous présentons nos excuses. Chez ${firm}, la personne qui peut y remédier est au courant.`,
        'Si vous souhaitez toujours nous parler, choisissez le moment qui vous convient le mieux.',
      ],
      button: 'Choisir un nouveau moment',
    },
    'missed by them': {
      subject: ({ firm }) => `Trouvons-nous un autre moment ? ${firm}`,
      says: () => [
        'Nous n’avons pas pu vous joindre à l’heure de notre rendez-vous. Un imprévu, peut-être ; cela arrive.',
        'Si vous souhaitez toujours nous parler, choisissez un moment qui vous convient mieux.',
      ],
      button: 'Choisir un nouveau moment',
    },
  },
}
