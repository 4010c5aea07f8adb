import type { Language } from '#domain/form/sheet.ts'

type Words = {
  readonly subject: (firm: string) => string
  readonly greeting: (name: string | undefined) => string
  readonly thanks: string
  readonly look: string
  readonly also: string
}

/** The thank-you by mail, in the language in which somebody asked. */
export const acknowledgementWords: Readonly<Record<Language, Words>> = {
  en: {
    subject: (firm) => `${firm}: we have your message`,
    greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    thanks: 'Thank you for writing to us. Your message has arrived safely.',
    look: 'See where your message is',
    also: 'On that page you can also tell us that you have not heard from us, or that you no longer need an answer.',
  },
  de: {
    subject: (firm) => `${firm}: wir haben Ihre Nachricht`,
    greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
    thanks: 'vielen Dank, dass Sie uns geschrieben haben. Ihre Nachricht ist gut angekommen.',
    look: 'Sehen, wo Ihre Nachricht ist',
    also: 'Auf dieser Seite können Sie uns auch sagen, dass Sie nichts von uns gehört haben oder keine Antwort mehr brauchen.',
  },
  fr: {
    subject: (firm) => `${firm} : nous avons votre message`,
    greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
    thanks: 'merci de nous avoir écrit. Votre message est bien arrivé.',
    look: 'Voir où en est votre message',
    also: 'Sur cette page, vous pouvez aussi nous dire que vous n’avez pas eu de nos nouvelles, ou que vous n’avez plus besoin de réponse.',
  },
  es: {
    subject: (firm) => `${firm}: tenemos su mensaje`,
    greeting: (name) => (name === undefined ? 'Buenos días:' : `Buenos días, ${name}:`),
    thanks: 'gracias por escribirnos. Su mensaje ha llegado bien.',
    look: 'Ver dónde está su mensaje',
    also: 'En esa página también puede decirnos que no ha tenido noticias nuestras, o que ya no necesita respuesta.',
  },
}
