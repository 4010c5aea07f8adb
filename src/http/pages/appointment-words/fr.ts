import type { AppointmentPageWords } from './words.ts'

export const french: AppointmentPageWords = {
  locale: 'fr-FR',
  titles: {
    ahead: 'Notre rendez-vous',
    cancelled: 'Le rendez-vous est annulé',
    missed: 'Trouvons-nous un autre moment ?',
    over: 'Comment s’est passé notre rendez-vous ?',
    choose: 'Quand souhaitez-vous parler ?',
    gone: 'Il n’y a plus rien ici',
  },
  leads: {
    with: '{who}, de {firm}, vous parlera {how}.',
    cancelled: 'Si un autre moment vous convient mieux, choisissez-le ici.',
    missed: 'Si vous souhaitez toujours nous parler, choisissez le moment qui vous convient le mieux.',
    over: 'Vous aviez rendez-vous avec {who}, de {firm} : {when}.',
    choose: '{who}, de {firm}, est disponible à ces moments.',
    none: 'Plus rien n’est libre dans les trois prochaines semaines. Nous reviendrons vers vous.',
    gone: 'Ce rendez-vous n’est plus conservé ici.',
  },
  places: { phone: 'par téléphone', video: 'en visioconférence', 'on site': 'en personne' },
  minutes: '{count} minutes',
  move: {
    title: 'Un autre moment',
    button: 'Déplacer le rendez-vous',
    none: 'Aucun autre moment n’est libre pour l’instant.',
  },
  choose: { button: 'Prendre ce rendez-vous' },
  zone: {
    told: 'Toutes les heures : {zone}.',
    label: 'Voir les heures d’un autre lieu',
    button: 'Convertir',
  },
  cancel: {
    summary: 'Annuler le rendez-vous',
    said: 'Voulez-vous nous dire pourquoi ?',
    button: 'Oui, annuler ce rendez-vous',
  },
  ask: {
    title: 'Nous sommes-nous parlé comme convenu ?',
    said: 'Voulez-vous ajouter quelque chose ?',
    results: {
      held: 'Oui, nous nous sommes parlé',
      'missed by us': 'Personne de chez vous n’était là',
      'missed by them': 'Je n’ai pas pu venir',
      moved: 'Nous l’avons déplacé',
    },
    thanks: 'Vous avez dit : « {result} ». Merci.',
  },
  offer: {
    title: 'Parlez-nous quand cela vous convient',
    words: 'Choisissez un moment ; {who} sera là pour vous.',
    button: 'Choisir un moment',
  },
  notes: {
    agreed: 'C’est noté. Nous vous avons envoyé une invitation par courriel.',
    moved: 'Le rendez-vous est déplacé. Nous vous avons envoyé une nouvelle invitation par courriel.',
    cancelled: 'Le rendez-vous est annulé. Merci de nous avoir prévenus.',
    answered: 'Merci de nous le dire.',
    sorry: 'Nous sommes désolés : c’était notre faute. Quelqu’un qui peut y veiller est maintenant prévenu.',
    taken: 'Ce moment n’est plus libre. Veuillez en choisir un autre.',
    nothing: 'Veuillez d’abord choisir une heure.',
    over: 'Ce n’est plus possible : le rendez-vous a changé entre-temps.',
  },
}
