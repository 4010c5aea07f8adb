import type { AppointmentPageWords } from './words.ts'

export const german: AppointmentPageWords = {
  locale: 'de-DE',
  titles: {
    ahead: 'Unser Termin',
    cancelled: 'Der Termin ist abgesagt',
    missed: 'Finden wir einen anderen Termin?',
    over: 'Wie war unser Termin?',
    choose: 'Wann passt Ihnen ein Gespräch?',
    gone: 'Hier ist nichts mehr',
  },
  leads: {
    with: '{who} von {firm} spricht {how} mit Ihnen.',
    cancelled: 'Wenn Ihnen ein anderer Termin besser passt, wählen Sie ihn einfach hier.',
    missed: 'Wenn Sie weiterhin mit uns sprechen möchten, wählen Sie, wann es Ihnen am besten passt.',
    over: 'Sie hatten einen Termin mit {who} von {firm}: {when}.',
    choose: 'Zu diesen Zeiten ist {who} von {firm} für Sie da.',
    none: 'In den nächsten drei Wochen ist leider nichts mehr frei. Wir melden uns bei Ihnen.',
    gone: 'Dieser Termin wird hier nicht mehr aufbewahrt.',
  },
  places: { phone: 'am Telefon', video: 'per Video', 'on site': 'persönlich' },
  minutes: '{count} Minuten',
  move: {
    title: 'Ein anderer Termin',
    button: 'Termin verschieben',
    none: 'Im Moment ist kein anderer Termin frei.',
  },
  choose: { button: 'Diesen Termin nehmen' },
  zone: { told: 'Alle Uhrzeiten: {zone}.', label: 'Uhrzeiten für einen anderen Ort', button: 'Umrechnen' },
  cancel: {
    summary: 'Termin absagen',
    said: 'Möchten Sie uns sagen, warum?',
    button: 'Ja, diesen Termin absagen',
  },
  ask: {
    title: 'Haben wir uns wie vereinbart gesprochen?',
    said: 'Möchten Sie etwas hinzufügen?',
    results: {
      held: 'Ja, wir haben gesprochen',
      'missed by us': 'Von Ihnen war niemand da',
      'missed by them': 'Ich war verhindert',
      moved: 'Wir haben ihn verschoben',
    },
    thanks: 'Sie haben gesagt: „{result}“. Vielen Dank.',
  },
  offer: {
    title: 'Sprechen Sie mit uns, wann es Ihnen passt',
    words: 'Suchen Sie sich einen Termin aus; {who} ist dann für Sie da.',
    button: 'Termin aussuchen',
  },
  notes: {
    agreed: 'Der Termin steht. Die Einladung haben wir Ihnen per E-Mail geschickt.',
    moved: 'Der Termin ist verschoben. Die neue Einladung haben wir Ihnen per E-Mail geschickt.',
    cancelled: 'Der Termin ist abgesagt. Danke, dass Sie uns Bescheid gegeben haben.',
    answered: 'Danke, dass Sie es uns gesagt haben.',
    sorry: 'Das tut uns leid: Es war unser Fehler. Jemand, der sich darum kümmern kann, weiß jetzt Bescheid.',
    taken: 'Dieser Termin ist inzwischen vergeben. Bitte wählen Sie einen anderen.',
    nothing: 'Bitte wählen Sie zuerst eine Uhrzeit.',
    over: 'Das geht nicht mehr: Der Termin hat sich inzwischen geändert.',
  },
}
