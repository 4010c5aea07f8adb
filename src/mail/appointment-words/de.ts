import type { LanguageWords } from './words.ts'

export const german: LanguageWords = {
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
