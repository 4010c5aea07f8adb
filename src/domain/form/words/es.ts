import type { Words } from './words.ts'

export const spanish: Words = {
  labels: {
    name: 'Su nombre',
    email: 'Correo electrónico',
    company: 'Empresa',
    job_title: 'Su puesto',
    phone: 'Teléfono',
    country: 'País',
    employees: '¿Cuántas personas trabajan allí?',
    website: 'Sitio web',
    when: '¿Cuándo le viene mejor?',
  },
  whenHint: 'Un día y una hora, y dónde está usted.',
  kinds: {
    contact: { title: 'Escríbanos', button: 'Enviar su mensaje', message: '¿Cómo podemos ayudarle?' },
    demo: { title: 'Véalo usted mismo', button: 'Pedir una demostración', message: '¿Qué le gustaría ver?' },
    pricing: {
      title: 'Pregunte el precio',
      button: 'Pedir un precio',
      message: '¿Qué necesita, y para cuántas personas?',
    },
    callback: { title: 'Le llamamos', button: 'Pedir una llamada', message: '¿De qué se trata?' },
    download: { title: 'Reciba su ejemplar', button: 'Recibir mi ejemplar' },
    webinar: { title: 'Reserve su plaza', button: 'Reservar mi plaza' },
    newsletter: { title: 'Noticias nuestras de vez en cuando', button: 'Suscribirse' },
    trial: { title: 'Pruébelo', button: 'Empezar mi prueba' },
  },
  fixed: {
    optional: '(opcional)',
    choose: 'Elija, por favor',
    missing: 'Rellene este campo, por favor.',
    badEmail: 'Esto no parece una dirección de correo completa.',
    didYouMean: '¿Quería decir {address}?',
    sending: 'Enviando …',
    thanks: 'Gracias. Tenemos su mensaje.',
    nextBy: '{what}, a más tardar el {when}.',
    offline:
      'No tiene conexión. Lo que ha escrito queda guardado en este navegador y saldrá por sí solo en cuanto tenga conexión.',
    retrying:
      'Todavía no se ha podido enviar. Lo que ha escrito queda guardado en este navegador, y seguimos intentándolo.',
    kept: 'Lo que escribió antes aún no se ha enviado. Lo intentamos de nuevo.',
    tryNow: 'Intentarlo ahora',
    look: 'Hay algo que revisar. No se ha perdido nada de lo que ha escrito.',
    refused:
      'Este formulario no puede aceptar su mensaje. Escríbanos por otra vía, por favor; sus palabras siguen aquí.',
    status: 'Ver dónde está su mensaje',
    another: 'Escribir otro mensaje',
    files: 'Pueden ser varios, de hasta 10 MB cada uno.',
    leaveEmpty: 'Deje este campo vacío, por favor',
    ownPage: 'Abrir el formulario en su propia página',
  },
  own: {
    title: 'Su propia página',
    words:
      'Allí ve en todo momento quién tiene su mensaje y cuándo tendrá noticias nuestras. También puede decirnos allí que no ha recibido nada, o que ya no necesita respuesta.',
    keep: 'Guarde esta dirección para volver:',
  },
  promised: {
    answer: 'Uno de nosotros leerá su mensaje y le responderá',
    copy: 'Le enviaremos lo que ha pedido, y nadie le llamará por ello',
  },
}
