import type { NurtureWords } from './words.ts'

export const french: NurtureWords = {
  lang: 'fr',
  links: {
    talk: 'Parlez-moi',
    later: 'Redemandez-moi plus tard',
    where: 'Dire où j’en suis',
    wrong: 'Je ne suis pas la bonne personne',
    stop: 'Plus de courriels',
  },
  title: 'Que souhaitez-vous ?',
  lead: 'Il ne se passe rien tant que vous n’avez pas appuyé sur un bouton.',
  talk: {
    title: 'Parlez-moi',
    hint: 'Une personne vous répondra, et elle aura lu ce que nous savons déjà.',
    said: 'De quoi s’agit-il ? (si vous voulez)',
    button: 'Demander à parler à quelqu’un',
  },
  later: {
    title: 'Redemandez-moi plus tard',
    hint: 'D’ici là, vous n’aurez pas de nouvelles de nous.',
    on: 'Ou un jour de votre choix',
    button: 'Me redemander ce jour-là',
    months: (months) => (months === 1 ? 'Dans un mois' : `Dans ${months} mois`),
  },
  where: {
    title: 'Où en êtes-vous ?',
    hint: 'Nous saurons ainsi ce qui vous est utile, et ce qui ne ferait que vous déranger.',
    button: 'Vous le dire',
  },
  stages: {
    browsing: 'Je regarde seulement.',
    comparing: 'Je compare ce qui existe.',
    'ready to talk': 'J’aimerais parler à quelqu’un.',
    deciding: 'Je suis sur le point de décider.',
  },
  wrong: {
    title: 'Je ne suis pas la bonne personne',
    hint: 'Nous ne vous écrirons plus. Si vous voulez, dites-nous qui le serait : nous ne lui écrirons pas non plus, mais nous saurons qui nous l’a envoyée.',
    email: 'Son adresse électronique (si vous voulez)',
    button: 'Je ne suis pas la bonne personne',
  },
  stop: {
    title: 'Plus de courriels',
    hint: 'Tout s’arrête, et nous ne vous enverrons plus rien.',
    button: 'Tout arrêter',
  },
  done: {
    talk: {
      title: 'Quelqu’un va vous parler',
      text: 'Nous l’avons dit aux personnes d’ici. Elles vous répondront elles-mêmes.',
    },
    later: {
      title: 'Nous vous redemanderons alors',
      text: 'Jusqu’à ce jour, vous n’aurez pas de nouvelles de nous.',
    },
    where: {
      title: 'Merci de nous le dire',
      text: 'Ce que nous vous enverrons ensuite vous conviendra mieux.',
    },
    wrong: { title: 'Merci', text: 'Nous ne vous écrirons plus.' },
    stop: { title: 'Tout est arrêté', text: 'Nous ne vous enverrons plus rien.' },
    nothing: {
      title: 'C’est déjà terminé',
      text: 'Il n’y a plus rien à changer ici. Vous pouvez nous écrire à tout moment.',
    },
  },
  noDay: 'Veuillez indiquer un jour à venir.',
}
