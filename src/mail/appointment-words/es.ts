import type { LanguageWords } from './words.ts'

export const spanish: LanguageWords = {
  locale: 'es-ES',
  greeting: (name) => (name === undefined ? 'Hola:' : `Hola, ${name}:`),
  places: { phone: 'por teléfono', video: 'por videollamada', 'on site': 'en persona' },
  facts: { when: 'Cuándo', how: 'Cómo', where: 'Dónde', about: 'Motivo' },
  minutes: (count) => `${count} minutos`,
  letters: {
    agreed: {
      subject: ({ when, firm }) => `Nuestra cita: ${when}, ${firm}`,
      says: ({ member, firm }) => [`${member}, de ${firm}, estará en la cita, como acordamos.`],
      button: 'Cambiarla o cancelarla',
    },
    moved: {
      subject: ({ when, firm }) => `Nuestra cita es ahora: ${when}, ${firm}`,
      says: ({ member, firm }) => [`La cita con ${member}, de ${firm}, tiene otra hora u otro lugar.`],
      button: 'Cambiarla o cancelarla',
    },
    'cancelled by us': {
      subject: ({ firm }) => `Nuestra cita está cancelada, ${firm}`,
      says: ({ firm }) => [
        `${firm} tiene que cancelar la cita. Le pedimos disculpas por las molestias.`,
        'Elija otro momento que le venga bien, o espere: nos pondremos en contacto con usted.',
      ],
      button: 'Elegir otro momento',
    },
    'cancelled by them': {
      subject: ({ firm }) => `Nuestra cita está cancelada, ${firm}`,
      says: () => ['La cita está cancelada, como deseaba. Si otro momento le viene mejor, elíjalo.'],
      button: 'Elegir otro momento',
    },
    'another person': {
      subject: ({ when, member }) => `${member} hablará con usted: ${when}`,
      says: ({ member, firm }) => [
        `${member}, de ${firm}, estará en la cita. La hora y el lugar no cambian.`,
      ],
      button: 'Cambiarla o cancelarla',
    },
    reminder: {
      subject: ({ when, firm }) => `${when}: nuestra cita, ${firm}`,
      says: ({ member, firm }) => [`${member}, de ${firm}, espera con interés hablar con usted.`],
      button: 'Cambiarla o cancelarla',
    },
    'old answer': {
      subject: ({ when }) => `Su respuesta era para otra hora; ahora es: ${when}`,
      says: () => [
        'Gracias por su respuesta. Era para una invitación que ha cambiado desde entonces, por lo que no cuenta para la nueva hora. Por favor, responda a esta.',
      ],
      button: 'Ver la cita',
    },
    'how was it': {
      subject: ({ firm }) => `¿Hablamos como habíamos acordado? ${firm}`,
      says: ({ member }) => [`Tenía una cita con ${member}. Un clic nos dice cómo fue.`],
      button: 'Decir cómo fue',
    },
    'missed by us': {
      subject: ({ firm }) => `Lo sentimos: faltamos a nuestra cita, ${firm}`,
      says: ({ firm }) => [
        `Usted estaba allí y nosotros no. El error fue nuestro y le pedimos disculpas. En ${firm} lo sabe ya quien puede ocuparse de ello.`,
        'Si todavía quiere hablar con nosotros, elija el momento que mejor le venga.',
      ],
      button: 'Elegir un nuevo momento',
    },
    'missed by them': {
      subject: ({ firm }) => `¿Buscamos otro momento? ${firm}`,
      says: () => [
        'No logramos encontrarle a la hora de nuestra cita. Quizá surgió algo; esas cosas pasan.',
        'Si todavía quiere hablar con nosotros, elija un momento que le venga mejor.',
      ],
      button: 'Elegir un nuevo momento',
    },
  },
}
