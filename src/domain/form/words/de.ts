import type { Words } from './words.ts'

export const german: Words = {
  labels: {
    name: 'Ihr Name',
    email: 'E-Mail-Adresse',
    company: 'Firma',
    job_title: 'Ihre Position',
    phone: 'Telefon',
    country: 'Land',
    employees: 'Wie viele Menschen arbeiten dort?',
    website: 'Website',
    when: 'Wann passt es Ihnen am besten?',
  },
  whenHint: 'Tag und Uhrzeit, und wo Sie sind.',
  kinds: {
    contact: { title: 'Schreiben Sie uns', button: 'Nachricht senden', message: 'Wie können wir helfen?' },
    demo: {
      title: 'Sehen Sie es selbst',
      button: 'Um eine Vorführung bitten',
      message: 'Was möchten Sie sehen?',
    },
    pricing: {
      title: 'Fragen Sie nach dem Preis',
      button: 'Preis anfragen',
      message: 'Was brauchen Sie, und für wie viele?',
    },
    callback: { title: 'Wir rufen Sie an', button: 'Um einen Anruf bitten', message: 'Worum geht es?' },
    download: { title: 'Holen Sie sich Ihr Exemplar', button: 'Exemplar holen' },
    webinar: { title: 'Sichern Sie sich einen Platz', button: 'Platz sichern' },
    newsletter: { title: 'Ab und zu von uns hören', button: 'Anmelden' },
    trial: { title: 'Probieren Sie es aus', button: 'Ausprobieren' },
  },
  fixed: {
    optional: '(freiwillig)',
    choose: 'Bitte wählen',
    missing: 'Bitte füllen Sie dies aus.',
    badEmail: 'Das sieht nicht nach einer vollständigen E-Mail-Adresse aus.',
    didYouMean: 'Meinten Sie {address}?',
    sending: 'Wird gesendet …',
    thanks: 'Vielen Dank. Wir haben Ihre Nachricht.',
    nextBy: '{what}, bis {when}.',
    offline:
      'Sie sind offline. Was Sie geschrieben haben, bleibt in diesem Browser und geht von selbst hinaus, sobald Sie online sind.',
    retrying:
      'Das Senden ist noch nicht gelungen. Was Sie geschrieben haben, bleibt in diesem Browser; wir versuchen es von selbst weiter.',
    kept: 'Was Sie vorhin geschrieben haben, ist noch nicht gesendet. Wir versuchen es wieder.',
    tryNow: 'Jetzt noch einmal versuchen',
    look: 'Da stimmt noch etwas nicht ganz. Nichts von Ihren Worten ist verloren.',
    refused:
      'Dieses Formular kann Ihre Nachricht nicht annehmen. Bitte schreiben Sie uns auf anderem Weg; Ihre Worte stehen noch hier.',
    status: 'Sehen, wo Ihre Nachricht steht',
    another: 'Eine weitere Nachricht schreiben',
    files: 'Es können mehrere sein, je bis zu 10 MB.',
    leaveEmpty: 'Bitte leer lassen',
    ownPage: 'Das Formular auf seiner eigenen Seite öffnen',
  },
  own: {
    title: 'Ihre eigene Seite',
    words:
      'Dort sehen Sie jederzeit, wer Ihre Nachricht hat und wann Sie von uns hören. Sie können uns dort auch sagen, dass Sie nichts gehört haben oder keine Antwort mehr brauchen.',
    keep: 'Behalten Sie diese Adresse, um wiederzukommen:',
  },
  promised: {
    answer: 'Jemand von uns liest Ihre Nachricht und antwortet Ihnen',
    copy: 'Wir schicken Ihnen, worum Sie gebeten haben, und niemand ruft Sie deswegen an',
  },
}
