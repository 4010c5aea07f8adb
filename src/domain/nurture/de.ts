import type { NurtureWords } from './words.ts'

export const german: NurtureWords = {
  lang: 'de',
  links: {
    talk: 'Sprechen Sie mit mir',
    later: 'Fragen Sie mich später',
    where: 'Sagen, wo ich stehe',
    wrong: 'Ich bin nicht zuständig',
    stop: 'Keine Mails mehr',
  },
  title: 'Was möchten Sie?',
  lead: 'Es geschieht nichts, bevor Sie auf einen Knopf drücken.',
  talk: {
    title: 'Sprechen Sie mit mir',
    hint: 'Ein Mensch antwortet Ihnen und hat vorher gelesen, was wir schon wissen.',
    said: 'Worum geht es? (wenn Sie mögen)',
    button: 'Um ein Gespräch bitten',
  },
  later: {
    title: 'Fragen Sie mich später',
    hint: 'Bis dahin hören Sie nichts von uns.',
    on: 'Oder an einem bestimmten Tag',
    button: 'An diesem Tag fragen',
    months: (months) => (months === 1 ? 'In einem Monat' : `In ${months} Monaten`),
  },
  where: {
    title: 'Wo stehen Sie?',
    hint: 'So wissen wir, was Ihnen nützt und was nur stören würde.',
    button: 'Das sagen',
  },
  stages: {
    browsing: 'Ich sehe mich nur um.',
    comparing: 'Ich vergleiche, was es gibt.',
    'ready to talk': 'Ich möchte mit jemandem sprechen.',
    deciding: 'Ich entscheide mich gerade.',
  },
  wrong: {
    title: 'Ich bin nicht zuständig',
    hint: 'Wir schreiben Ihnen nicht wieder. Wenn Sie mögen, sagen Sie, wer zuständig ist: Auch dorthin schreiben wir nicht, aber wir wissen dann, wer sie geschickt hat.',
    email: 'Deren E-Mail-Adresse (wenn Sie mögen)',
    button: 'Ich bin nicht zuständig',
  },
  stop: {
    title: 'Keine Mails mehr',
    hint: 'Alles endet, und wir schicken Ihnen nichts mehr.',
    button: 'Alles beenden',
  },
  done: {
    talk: {
      title: 'Jemand spricht mit Ihnen',
      text: 'Wir haben es den Menschen hier gesagt. Sie melden sich selbst.',
    },
    later: { title: 'Wir fragen Sie dann', text: 'Bis zu diesem Tag hören Sie nichts von uns.' },
    where: { title: 'Danke, dass Sie es sagen', text: 'Was wir Ihnen als Nächstes schicken, passt besser.' },
    wrong: { title: 'Vielen Dank', text: 'Wir schreiben Ihnen nicht wieder.' },
    stop: { title: 'Alles ist beendet', text: 'Wir schicken Ihnen nichts mehr.' },
    nothing: {
      title: 'Das ist schon beendet',
      text: 'Hier lässt sich nichts mehr ändern. Sie können uns jederzeit schreiben.',
    },
  },
  noDay: 'Bitte nennen Sie einen kommenden Tag.',
}
