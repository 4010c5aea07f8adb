import type { Words } from './words.ts'

export const french: Words = {
  labels: {
    name: 'Votre nom',
    email: 'Adresse e-mail',
    company: 'Entreprise',
    job_title: 'Votre fonction',
    phone: 'Téléphone',
    country: 'Pays',
    employees: 'Combien de personnes y travaillent ?',
    website: 'Site web',
    when: 'Quel moment vous convient le mieux ?',
  },
  whenHint: 'Un jour et une heure, et où vous êtes.',
  kinds: {
    contact: {
      title: 'Écrivez-nous',
      button: 'Envoyer votre message',
      message: 'Comment pouvons-nous vous aider ?',
    },
    demo: {
      title: 'Voyez par vous-même',
      button: 'Demander une démonstration',
      message: 'Que souhaitez-vous voir ?',
    },
    pricing: {
      title: 'Demandez le prix',
      button: 'Demander un prix',
      message: 'De quoi avez-vous besoin, et pour combien de personnes ?',
    },
    callback: { title: 'Nous vous appelons', button: 'Demander un appel', message: 'De quoi s’agit-il ?' },
    download: { title: 'Recevez votre exemplaire', button: 'Recevoir mon exemplaire' },
    webinar: { title: 'Réservez votre place', button: 'Réserver ma place' },
    newsletter: { title: 'De nos nouvelles de temps en temps', button: 'S’inscrire' },
    trial: { title: 'Essayez', button: 'Commencer mon essai' },
  },
  fixed: {
    optional: '(facultatif)',
    choose: 'Veuillez choisir',
    missing: 'Veuillez remplir ce champ.',
    badEmail: 'Cela ne ressemble pas à une adresse e-mail complète.',
    didYouMean: 'Vouliez-vous dire {address} ?',
    sending: 'Envoi en cours …',
    thanks: 'Merci. Nous avons votre message.',
    nextBy: '{what}, au plus tard {when}.',
    offline:
      'Vous êtes hors ligne. Ce que vous avez écrit reste dans ce navigateur et partira de lui-même dès que vous serez en ligne.',
    retrying:
      'L’envoi n’a pas encore réussi. Ce que vous avez écrit reste dans ce navigateur, et nous continuons d’essayer.',
    kept: 'Ce que vous avez écrit plus tôt n’est pas encore parti. Nous essayons de nouveau.',
    tryNow: 'Réessayer maintenant',
    look: 'Quelque chose est à revoir. Rien de ce que vous avez écrit n’est perdu.',
    refused:
      'Ce formulaire ne peut pas prendre votre message. Veuillez nous écrire autrement ; vos mots sont toujours là.',
    status: 'Voir où en est votre message',
    another: 'Écrire un autre message',
    files: 'Plusieurs fichiers sont possibles, 10 Mo au plus chacun.',
    leaveEmpty: 'Veuillez laisser ce champ vide',
    ownPage: 'Ouvrir le formulaire sur sa propre page',
  },
  own: {
    title: 'Votre propre page',
    words:
      'Vous y voyez à tout moment qui a votre message et quand vous aurez de nos nouvelles. Vous pouvez aussi nous y dire que vous n’avez rien reçu, ou que vous n’avez plus besoin de réponse.',
    keep: 'Gardez cette adresse pour y revenir :',
  },
  promised: {
    answer: 'L’un de nous lira votre message et vous répondra',
    copy: 'Nous vous enverrons ce que vous avez demandé, et personne ne vous appellera à ce sujet',
  },
}
