import type { NurtureWords } from './words.ts'

export const spanish: NurtureWords = {
  lang: 'es',
  links: {
    talk: 'Hablen conmigo',
    later: 'Pregúntenme más adelante',
    where: 'Decir en qué punto estoy',
    wrong: 'No soy la persona indicada',
    stop: 'No más correos',
  },
  title: '¿Qué desea?',
  lead: 'No ocurre nada hasta que pulse un botón.',
  talk: {
    title: 'Hablen conmigo',
    hint: 'Le responderá una persona, que antes habrá leído lo que ya sabemos.',
    said: '¿De qué se trata? (si quiere)',
    button: 'Pedir hablar con alguien',
  },
  later: {
    title: 'Pregúntenme más adelante',
    hint: 'Hasta entonces no tendrá noticias nuestras.',
    on: 'O un día que usted elija',
    button: 'Preguntarme ese día',
    months: (months) => (months === 1 ? 'Dentro de un mes' : `Dentro de ${months} meses`),
  },
  where: {
    title: '¿En qué punto está?',
    hint: 'Así sabemos qué le sirve y qué solo le molestaría.',
    button: 'Decírselo',
  },
  stages: {
    browsing: 'Solo estoy mirando.',
    comparing: 'Estoy comparando lo que hay.',
    'ready to talk': 'Me gustaría hablar con alguien.',
    deciding: 'Estoy a punto de decidir.',
  },
  wrong: {
    title: 'No soy la persona indicada',
    hint: 'No volveremos a escribirle. Si quiere, díganos quién lo sería: tampoco le escribiremos, pero sabremos quién nos la envió.',
    email: 'Su dirección de correo (si quiere)',
    button: 'No soy la persona indicada',
  },
  stop: {
    title: 'No más correos',
    hint: 'Todo termina, y no le enviaremos nada más.',
    button: 'Terminar todo',
  },
  done: {
    talk: {
      title: 'Alguien hablará con usted',
      text: 'Se lo hemos dicho a las personas de aquí. Le responderán ellas mismas.',
    },
    later: { title: 'Le preguntaremos entonces', text: 'Hasta ese día no tendrá noticias nuestras.' },
    where: { title: 'Gracias por decírnoslo', text: 'Lo próximo que le enviemos le servirá mejor.' },
    wrong: { title: 'Gracias', text: 'No volveremos a escribirle.' },
    stop: { title: 'Todo ha terminado', text: 'No le enviaremos nada más.' },
    nothing: {
      title: 'Esto ya había terminado',
      text: 'Aquí ya no hay nada que cambiar. Puede escribirnos cuando quiera.',
    },
  },
  noDay: 'Indique un día que aún no haya pasado.',
}
