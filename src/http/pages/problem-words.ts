import type { Language } from '#domain/form/sheet.ts'

type Told = { readonly title: string; readonly next: string }
/** What a buyer should read where the catalogue speaks to those who build forms. */
export type ProblemWords = {
  readonly codes: Readonly<Record<string, Told>>
  readonly lookAt: string
  readonly sendAgain: string
  readonly goBack: string
  /** What is said of a field; the catalogue's own words where they are in this language. */
  readonly field: string | undefined
}

const english: ProblemWords = {
  codes: {
    bad_request: {
      title: 'Something needs another look',
      next: 'Please correct what is marked below and send it again.',
    },
    field_too_long: {
      title: 'That is a little too long',
      next: 'Please shorten what is marked below and send it again.',
    },
    too_many_fields: {
      title: 'We could not take this form',
      next: 'It has more fields than we can take. Please write to us another way: the fault is in the form, not with you.',
    },
    body_too_large: {
      title: 'That is more than we can take at once',
      next: 'Please go back, shorten your message or leave out the files, and send it again.',
    },
    unreadable_body: {
      title: 'We could not read what was sent',
      next: 'Please go back and send it once more. If it happens again, write to us another way: the fault is in the form, not with you.',
    },
    rate_limited: {
      title: 'That was a little too often',
      next: 'Please wait a minute and send it again. Nothing that you sent before is lost.',
    },
    fate_unknown: {
      title: 'We are not sure that this reached us',
      next: 'Please send it again. If it did reach us, we will notice and keep it only once.',
    },
    unavailable: {
      title: 'We can not take your message just now',
      next: 'Please wait a moment and send it again.',
    },
    internal: { title: 'Something went wrong on our side', next: 'Please send it again in a moment.' },
    no_such_form: {
      title: 'There is no form here',
      next: 'Please check the address, or go back to the page that you came from.',
    },
    not_found: {
      title: 'There is nothing at this address',
      next: 'Please check that the address is complete: a mail program may have broken it in two.',
    },
  },
  lookAt: 'Please look at:',
  sendAgain: 'Send it again',
  goBack: 'Your browser’s back button leads to the form, usually with your words still in it.',
  field: undefined,
}

const german: ProblemWords = {
  codes: {
    bad_request: {
      title: 'Da stimmt noch etwas nicht ganz',
      next: 'Bitte berichtigen Sie, was unten markiert ist, und senden Sie es noch einmal.',
    },
    field_too_long: {
      title: 'Das ist ein wenig zu lang',
      next: 'Bitte kürzen Sie, was unten markiert ist, und senden Sie es noch einmal.',
    },
    too_many_fields: {
      title: 'Dieses Formular können wir nicht annehmen',
      next: 'Es hat mehr Felder, als wir annehmen können. Bitte schreiben Sie uns auf anderem Weg: Der Fehler liegt am Formular, nicht an Ihnen.',
    },
    body_too_large: {
      title: 'Das ist mehr, als wir auf einmal annehmen können',
      next: 'Bitte gehen Sie zurück, kürzen Sie Ihre Nachricht oder lassen Sie die Dateien weg, und senden Sie es noch einmal.',
    },
    unreadable_body: {
      title: 'Was ankam, konnten wir nicht lesen',
      next: 'Bitte gehen Sie zurück und senden Sie es noch einmal. Geschieht es wieder, schreiben Sie uns auf anderem Weg.',
    },
    rate_limited: {
      title: 'Das war ein wenig zu oft',
      next: 'Bitte warten Sie eine Minute und senden Sie es noch einmal. Nichts Früheres ist verloren.',
    },
    fate_unknown: {
      title: 'Wir sind nicht sicher, ob dies bei uns ankam',
      next: 'Bitte senden Sie es noch einmal. Kam es doch an, bemerken wir es und behalten es nur einmal.',
    },
    unavailable: {
      title: 'Gerade können wir Ihre Nachricht nicht annehmen',
      next: 'Bitte warten Sie einen Augenblick und senden Sie es noch einmal.',
    },
    internal: { title: 'Bei uns ist etwas schiefgegangen', next: 'Bitte senden Sie es gleich noch einmal.' },
    no_such_form: {
      title: 'Hier ist kein Formular',
      next: 'Bitte prüfen Sie die Adresse, oder gehen Sie zurück zu der Seite, von der Sie kamen.',
    },
    not_found: {
      title: 'Unter dieser Adresse ist nichts',
      next: 'Bitte prüfen Sie, ob die Adresse vollständig ist: Manche Mailprogramme brechen sie in der Mitte um.',
    },
  },
  lookAt: 'Bitte sehen Sie noch einmal hin:',
  sendAgain: 'Noch einmal senden',
  goBack: 'Mit „Zurück“ in Ihrem Browser kommen Sie wieder zum Formular; meist steht Ihr Text noch darin.',
  field: 'stimmt noch nicht ganz',
}

const french: ProblemWords = {
  codes: {
    bad_request: {
      title: 'Quelque chose est à revoir',
      next: 'Veuillez corriger ce qui est indiqué ci-dessous et l’envoyer de nouveau.',
    },
    field_too_long: {
      title: 'C’est un peu trop long',
      next: 'Veuillez raccourcir ce qui est indiqué ci-dessous et l’envoyer de nouveau.',
    },
    too_many_fields: {
      title: 'Nous ne pouvons pas prendre ce formulaire',
      next: 'Il a plus de champs que nous n’en pouvons prendre. Veuillez nous écrire autrement : la faute est au formulaire, pas à vous.',
    },
    body_too_large: {
      title: 'C’est plus que nous ne pouvons prendre à la fois',
      next: 'Veuillez revenir en arrière, raccourcir votre message ou retirer les fichiers, et l’envoyer de nouveau.',
    },
    unreadable_body: {
      title: 'Nous n’avons pas pu lire ce qui est arrivé',
      next: 'Veuillez revenir en arrière et l’envoyer encore une fois. Si cela se reproduit, écrivez-nous autrement.',
    },
    rate_limited: {
      title: 'C’était un peu trop souvent',
      next: 'Veuillez attendre une minute et l’envoyer de nouveau. Rien de ce qui précède n’est perdu.',
    },
    fate_unknown: {
      title: 'Nous ne sommes pas sûrs que cela nous soit parvenu',
      next: 'Veuillez l’envoyer de nouveau. Si c’était arrivé, nous le remarquerons et ne le garderons qu’une fois.',
    },
    unavailable: {
      title: 'Nous ne pouvons pas prendre votre message en ce moment',
      next: 'Veuillez attendre un instant et l’envoyer de nouveau.',
    },
    internal: {
      title: 'Quelque chose s’est mal passé de notre côté',
      next: 'Veuillez l’envoyer de nouveau dans un instant.',
    },
    no_such_form: {
      title: 'Il n’y a pas de formulaire ici',
      next: 'Veuillez vérifier l’adresse, ou revenir à la page d’où vous venez.',
    },
    not_found: {
      title: 'Il n’y a rien à cette adresse',
      next: 'Veuillez vérifier que l’adresse est complète : un logiciel de courriel a pu la couper en deux.',
    },
  },
  lookAt: 'Veuillez regarder :',
  sendAgain: 'Envoyer de nouveau',
  goBack: 'Le bouton de retour de votre navigateur ramène au formulaire, le plus souvent avec vos mots.',
  field: 'est à revoir',
}

const spanish: ProblemWords = {
  codes: {
    bad_request: {
      title: 'Hay algo que revisar',
      next: 'Corrija lo que se indica abajo, por favor, y envíelo de nuevo.',
    },
    field_too_long: {
      title: 'Es un poco demasiado largo',
      next: 'Acorte lo que se indica abajo, por favor, y envíelo de nuevo.',
    },
    too_many_fields: {
      title: 'No podemos aceptar este formulario',
      next: 'Tiene más campos de los que podemos aceptar. Escríbanos por otra vía, por favor: la falta es del formulario, no suya.',
    },
    body_too_large: {
      title: 'Es más de lo que podemos aceptar de una vez',
      next: 'Vuelva atrás, por favor, acorte su mensaje o quite los archivos, y envíelo de nuevo.',
    },
    unreadable_body: {
      title: 'No hemos podido leer lo que llegó',
      next: 'Vuelva atrás, por favor, y envíelo una vez más. Si vuelve a ocurrir, escríbanos por otra vía.',
    },
    rate_limited: {
      title: 'Ha sido un poco demasiado a menudo',
      next: 'Espere un minuto, por favor, y envíelo de nuevo. No se ha perdido nada de lo anterior.',
    },
    fate_unknown: {
      title: 'No estamos seguros de que nos haya llegado',
      next: 'Envíelo de nuevo, por favor. Si ya nos llegó, lo notaremos y lo guardaremos una sola vez.',
    },
    unavailable: {
      title: 'Ahora mismo no podemos aceptar su mensaje',
      next: 'Espere un momento, por favor, y envíelo de nuevo.',
    },
    internal: {
      title: 'Algo ha fallado por nuestra parte',
      next: 'Envíelo de nuevo en un momento, por favor.',
    },
    no_such_form: {
      title: 'Aquí no hay ningún formulario',
      next: 'Compruebe la dirección, por favor, o vuelva a la página de la que venía.',
    },
    not_found: {
      title: 'No hay nada en esta dirección',
      next: 'Compruebe, por favor, que la dirección esté completa: un programa de correo puede haberla partido en dos.',
    },
  },
  lookAt: 'Mire, por favor:',
  sendAgain: 'Enviar de nuevo',
  goBack: 'El botón de volver de su navegador lleva al formulario, casi siempre con sus palabras.',
  field: 'necesita otra mirada',
}

export const problemWords: Readonly<Record<Language, ProblemWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}
