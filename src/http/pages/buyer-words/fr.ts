import type { BuyerWords } from './words.ts'

export const french: BuyerWords = {
  titles: {
    received: 'Nous avons votre message',
    waiting: 'Nous nous occupons de votre message',
    answered: 'Nous vous avons répondu',
    resolved: 'Votre demande est réglée',
    withdrawn: 'Nous ne vous écrirons plus à ce sujet',
    forgotten: 'Il n’y a plus rien ici',
  },
  has: 'Votre message est chez {first}',
  leads: {
    received: 'Il est en route vers la personne qui peut le mieux y répondre.',
    answered: 'L’un de nous vous a écrit ou téléphoné.',
    answeredBy: '{first} vous a écrit ou téléphoné.',
    withdrawn:
      'Vous nous avez dit que vous n’aviez plus besoin d’une réponse, et nous avons clos votre demande.',
    forgotten: 'Ce que vous nous avez dit a été effacé, à votre demande. Nous ne savons plus qui vous êtes.',
  },
  inPerson: '{first}, {role}, vous répondra en personne.',
  more: {
    answered:
      'Si rien ne vous est parvenu, regardez d’abord parmi vos courriers indésirables, puis dites-le-nous.',
    resolved: 'S’il y a du nouveau, écrivez à {firm} de la même façon. Nous saurons que vous êtes déjà venu.',
    withdrawn: 'Si cela change, écrivez à {firm} de la même façon, quand vous voudrez.',
  },
  due: 'Vous aurez de nos nouvelles avant le {when}.',
  overdue:
    'Vous auriez dû avoir de nos nouvelles avant le {when}. Nous en sommes désolés. Votre demande a été transmise à quelqu’un qui s’en occupera.',
  road: {
    title: 'Où en est votre demande',
    steps: ['Reçue', 'Chez l’un de nous', 'Répondue', 'Réglée'],
    with: 'Chez {first}',
  },
  told: 'Merci de nous le dire. Votre demande est maintenant urgente.',
  toldThem: 'Merci de nous le dire. Nous avons prévenu {first}, et votre demande est maintenant urgente.',
  notHeard: {
    title: 'Pas de nouvelles ?',
    words: 'Dites-le-nous, et nous verrons tout de suite ce qu’il en est.',
    button: 'Je n’ai pas eu de vos nouvelles',
  },
  withdrawal: {
    title: 'Avez-vous trouvé ce qu’il vous faut ?',
    summary: 'Je n’ai plus besoin d’une réponse',
    words: 'Nous fermerons votre demande, et personne de {firm} ne vous contactera à ce sujet.',
    said: 'Voulez-vous nous dire quelque chose ?',
    button: 'Oui, fermer ma demande',
  },
  outcomes: {
    won: 'Nous travaillons maintenant ensemble. Merci.',
    'introductory order': 'Nous avons commencé à travailler ensemble. Merci.',
    deferred: 'Nous avons convenu d’y revenir à un meilleur moment.',
    lost: 'Nous avons clos votre demande, comme nous vous l’avons dit.',
    'declined by us': 'Nous vous avons dit que nous n’étions pas les bons interlocuteurs pour cela.',
    unreachable: 'Nous avons essayé de vous joindre, sans y parvenir.',
    withdrawn: 'Vous nous avez dit que vous n’aviez plus besoin d’une réponse.',
    duplicate: 'C’était la même demande qu’une autre de vous ; la réponse vous y a été donnée.',
    junk: 'Nous avons clos cette demande.',
  },
  roles: {
    representative: 'qui s’occupe des nouveaux clients',
    qualifier: 'qui répond aux premières questions',
    manager: 'qui dirige l’équipe',
  },
}
