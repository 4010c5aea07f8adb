import type { Language } from '#domain/form/sheet.ts'

type UnsubscribeWords = {
  readonly asks: { readonly title: string; readonly lead: string; readonly button: string }
  readonly done: { readonly title: string; readonly lead: string; readonly still: string }
}

export const unsubscribeWords: Readonly<Record<Language, UnsubscribeWords>> = {
  en: {
    asks: {
      title: 'No more mail from us?',
      lead: 'One press, and nothing more is mailed to your address.',
      button: 'Stop all mail',
    },
    done: {
      title: 'You get no more mail from us',
      lead: 'Nothing more is mailed to your address.',
      still: 'If you still wait for an answer from us, we will look for another way to give it.',
    },
  },
  de: {
    asks: {
      title: 'Keine Mails mehr von uns?',
      lead: 'Ein Klick genügt, und wir schicken nichts mehr an Ihre Adresse.',
      button: 'Keine Mails mehr schicken',
    },
    done: {
      title: 'Sie bekommen keine Mails mehr von uns',
      lead: 'Wir schicken nichts mehr an Ihre Adresse.',
      still: 'Falls Sie noch auf eine Antwort von uns warten, suchen wir einen anderen Weg zu Ihnen.',
    },
  },
  fr: {
    asks: {
      title: 'Plus de courriels de notre part ?',
      lead: 'Un clic suffit, et nous n’enverrons plus rien à votre adresse.',
      button: 'Arrêter tous les courriels',
    },
    done: {
      title: 'Vous ne recevrez plus de courriels de notre part',
      lead: 'Nous n’enverrons plus rien à votre adresse.',
      still: 'Si vous attendez encore une réponse, nous chercherons un autre moyen de vous la donner.',
    },
  },
  es: {
    asks: {
      title: '¿No más correos nuestros?',
      lead: 'Basta un clic, y no enviaremos nada más a su dirección.',
      button: 'Dejar de recibir correos',
    },
    done: {
      title: 'Ya no recibirá correos nuestros',
      lead: 'No enviaremos nada más a su dirección.',
      still: 'Si todavía espera una respuesta, buscaremos otra manera de dársela.',
    },
  },
}
