import type { BuyerWords } from './words.ts'

export const spanish: BuyerWords = {
  titles: {
    received: 'Tenemos su mensaje',
    waiting: 'Nos estamos ocupando de su mensaje',
    answered: 'Le hemos respondido',
    resolved: 'Su solicitud está resuelta',
    withdrawn: 'No volveremos a escribirle sobre esto',
    forgotten: 'Aquí ya no hay nada',
  },
  has: '{first} tiene su mensaje',
  leads: {
    received: 'Va camino de la persona que mejor puede responderlo.',
    answered: 'Alguien de nuestro equipo le ha escrito o le ha llamado.',
    answeredBy: '{first} le ha escrito o le ha llamado.',
    withdrawn: 'Nos dijo que ya no necesita una respuesta, y hemos cerrado su solicitud.',
    forgotten: 'Lo que nos contó se ha borrado, como pidió. Ya no sabemos quién es usted.',
  },
  inPerson: '{first}, {role}, le responderá en persona.',
  more: {
    answered: 'Si no le ha llegado nada, mire primero entre el correo no deseado y luego díganoslo.',
    resolved:
      'Si surge algo nuevo, escriba a {firm} otra vez de la misma manera. Sabremos que ya ha estado aquí.',
    withdrawn: 'Si eso cambia, escriba a {firm} otra vez de la misma manera, cuando quiera.',
  },
  due: 'Tendrá noticias nuestras antes del {when}.',
  overdue:
    'Debería haber tenido noticias nuestras antes del {when}. Lo sentimos. Lo hemos pasado a alguien que se ocupará de ello.',
  road: {
    title: 'Cómo va su solicitud',
    steps: ['Recibida', 'Con nuestro equipo', 'Respondida', 'Resuelta'],
    with: 'Con {first}',
  },
  told: 'Gracias por decírnoslo. Su solicitud es ahora urgente.',
  toldThem: 'Gracias por decírnoslo. Hemos avisado a {first}, y su solicitud es ahora urgente.',
  notHeard: {
    title: '¿No ha sabido nada?',
    words: 'Díganoslo, y lo miraremos enseguida.',
    button: 'No he tenido noticias suyas',
  },
  withdrawal: {
    title: '¿Ha encontrado lo que necesita?',
    summary: 'Ya no necesito una respuesta',
    words: 'Cerraremos su solicitud, y nadie de {firm} le contactará por este asunto.',
    said: '¿Hay algo que quiera decirnos?',
    button: 'Sí, cerrar mi solicitud',
  },
  outcomes: {
    won: 'Ahora trabajamos juntos. Gracias.',
    'introductory order': 'Hemos empezado a trabajar juntos. Gracias.',
    deferred: 'Hemos acordado retomarlo en un momento mejor.',
    lost: 'Hemos cerrado esto, como le dijimos.',
    'declined by us': 'Le dijimos que no somos los indicados para esto.',
    unreachable: 'Intentamos hablar con usted y no lo conseguimos.',
    withdrawn: 'Nos dijo que ya no necesita una respuesta.',
    duplicate: 'Era lo mismo que otra solicitud suya, y se respondió allí.',
    junk: 'Hemos cerrado esta solicitud.',
  },
  roles: {
    representative: 'que atiende a los nuevos clientes',
    qualifier: 'que responde a las primeras preguntas',
    manager: 'que dirige el equipo',
  },
}
