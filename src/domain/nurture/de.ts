import type { NurtureWords } from './words.ts'

export const german: NurtureWords = {
  lang: 'de',
  links: {
    talk: 'Sprechen Sie mit mir',
    later: 'Melden Sie sich später',
    where: 'Sagen, wo ich stehe',
    wrong: 'Ich bin nicht zuständig',
    stop: 'Keine Mails mehr',
  },
  title: 'Was können wir für Sie tun?',
  lead: 'Es geschieht nichts, bevor Sie auf einen Knopf drücken.',
  talk: {
    title: 'Sprechen Sie mit mir',
    hint: 'Ein Mensch antwortet Ihnen und liest vorher, was wir schon voneinander wissen.',
    said: 'Worum geht es? (wenn Sie mögen)',
    button: 'Um ein Gespräch bitten',
  },
  later: {
    title: 'Melden Sie sich später',
    hint: 'Bis dahin lassen wir Sie in Ruhe.',
    on: 'Oder an einem bestimmten Tag',
    button: 'An diesem Tag melden',
    months: (months) => (months === 1 ? 'In einem Monat' : `In ${months} Monaten`),
  },
  where: {
    title: 'Wo stehen Sie?',
    hint: 'So wissen wir, was Ihnen nützt und was nur stören würde.',
    button: 'Mitteilen',
  },
  stages: {
    browsing: 'Ich sehe mich nur um.',
    comparing: 'Ich vergleiche, was es gibt.',
    'ready to talk': 'Ich möchte mit jemandem sprechen.',
    deciding: 'Ich entscheide mich gerade.',
  },
  wrong: {
    title: 'Ich bin nicht zuständig',
    hint: 'Wir schreiben Ihnen nicht mehr. Wenn Sie mögen, nennen Sie uns die richtige Person: Auch ihr schreiben wir nicht, aber falls sie sich meldet, wissen wir, wem wir das verdanken.',
    email: 'E-Mail-Adresse der richtigen Person (wenn Sie mögen)',
    button: 'Ich bin nicht zuständig',
  },
  stop: {
    title: 'Keine Mails mehr',
    hint: 'Wir schicken Ihnen nichts mehr.',
    button: 'Keine Mails mehr schicken',
  },
  done: {
    talk: {
      title: 'Wir melden uns persönlich',
      text: 'Ihre Bitte liegt jetzt bei einem Menschen, der sich selbst bei Ihnen meldet.',
    },
    later: { title: 'Wir melden uns dann', text: 'Bis zu diesem Tag hören Sie nichts von uns.' },
    where: {
      title: 'Danke, dass Sie es uns sagen',
      text: 'Was wir Ihnen als Nächstes schicken, passt dann besser zu Ihnen.',
    },
    wrong: { title: 'Vielen Dank', text: 'Wir schreiben Ihnen nicht mehr.' },
    stop: { title: 'Sie bekommen keine Mails mehr', text: 'Wir schicken Ihnen nichts mehr.' },
    nothing: {
      title: 'Das ist schon abgeschlossen',
      text: 'Hier lässt sich nichts mehr ändern. Sie können uns aber jederzeit schreiben.',
    },
  },
  noDay: 'Bitte wählen Sie einen Tag, der noch kommt.',
}
