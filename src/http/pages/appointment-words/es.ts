import type { AppointmentPageWords } from './words.ts'

export const spanish: AppointmentPageWords = {
  locale: 'es-ES',
  titles: {
    ahead: 'Nuestra cita',
    cancelled: 'La cita está cancelada',
    missed: '¿Buscamos otro momento?',
    over: '¿Qué tal fue nuestra cita?',
    choose: '¿Cuándo le viene bien hablar?',
    gone: 'Aquí ya no hay nada',
  },
  leads: {
    with: '{who}, de {firm}, hablará con usted {how}.',
    cancelled: 'Si otro momento le viene mejor, elíjalo aquí.',
    missed: 'Si todavía quiere hablar con nosotros, elija el momento que mejor le venga.',
    over: 'Tenía una cita con {who}, de {firm}: {when}.',
    choose: '{who}, de {firm}, está disponible a estas horas.',
    none: 'No queda nada libre en las próximas tres semanas. Nos pondremos en contacto con usted.',
    gone: 'Esta cita ya no se guarda aquí.',
  },
  places: { phone: 'por teléfono', video: 'por videollamada', 'on site': 'en persona' },
  minutes: '{count} minutos',
  move: {
    title: 'Otro momento',
    button: 'Cambiar la cita',
    none: 'Por ahora no hay ningún otro momento libre.',
  },
  choose: { button: 'Tomar esta cita' },
  zone: { told: 'Todas las horas: {zone}.', label: 'Ver las horas de otro lugar', button: 'Convertir' },
  cancel: {
    summary: 'Cancelar la cita',
    said: '¿Quiere decirnos por qué?',
    button: 'Sí, cancelar esta cita',
  },
  ask: {
    title: '¿Hablamos como habíamos acordado?',
    said: '¿Quiere añadir algo?',
    results: {
      held: 'Sí, hablamos',
      'missed by us': 'Por su parte no había nadie',
      'missed by them': 'Yo no pude',
      moved: 'La cambiamos',
    },
    thanks: 'Nos dijo: «{result}». Gracias.',
  },
  offer: {
    title: 'Hable con nosotros cuando le venga bien',
    words: 'Elija un momento; {who} estará disponible para usted.',
    button: 'Elegir un momento',
  },
  notes: {
    agreed: 'La cita queda fijada. Le hemos enviado una invitación por correo.',
    moved: 'La cita se ha cambiado. Le hemos enviado una nueva invitación por correo.',
    cancelled: 'La cita está cancelada. Gracias por avisarnos.',
    answered: 'Gracias por decírnoslo.',
    sorry: 'Lo sentimos: fue un error nuestro. Alguien que puede ocuparse de ello ya lo sabe.',
    taken: 'Ese momento ya no está libre. Elija otro, por favor.',
    nothing: 'Elija primero una hora, por favor.',
    over: 'Ya no es posible: la cita ha cambiado entretanto.',
  },
}
