import type { AppointmentLanguage } from '#app/appointment-people.ts'
import type { Place, Result } from '#domain/appointment/events.ts'

/** What was just done, or could not be, and is said back once. */
export const appointmentNotes = [
  'agreed',
  'moved',
  'cancelled',
  'answered',
  'sorry',
  'taken',
  'nothing',
  'over',
] as const
export type AppointmentNote = (typeof appointmentNotes)[number]
export const problemNotes: ReadonlySet<AppointmentNote> = new Set<AppointmentNote>([
  'taken',
  'nothing',
  'over',
])

export type AppointmentPageWords = {
  readonly locale: string
  readonly titles: {
    readonly ahead: string
    readonly cancelled: string
    readonly missed: string
    readonly over: string
    readonly choose: string
    readonly gone: string
  }
  readonly leads: {
    readonly with: string
    readonly cancelled: string
    readonly missed: string
    readonly over: string
    readonly choose: string
    readonly none: string
    readonly gone: string
  }
  readonly places: Readonly<Record<Place, string>>
  readonly minutes: string
  readonly move: { readonly title: string; readonly button: string; readonly none: string }
  readonly choose: { readonly button: string }
  readonly zone: { readonly label: string; readonly button: string }
  readonly cancel: { readonly summary: string; readonly said: string; readonly button: string }
  readonly ask: {
    readonly title: string
    readonly said: string
    readonly results: Readonly<Record<Result, string>>
    readonly thanks: string
  }
  readonly offer: { readonly title: string; readonly words: string; readonly button: string }
  readonly notes: Readonly<Record<AppointmentNote, string>>
}

const english: AppointmentPageWords = {
  locale: 'en-GB',
  titles: {
    ahead: 'Our appointment',
    cancelled: 'The appointment is called off',
    missed: 'Shall we find another time?',
    over: 'How was our appointment?',
    choose: 'Choose a time to talk',
    gone: 'There is nothing here any more',
  },
  leads: {
    with: '{who} of {firm} will meet you {how}.',
    cancelled: 'If another time suits you better, choose one here.',
    missed: 'If you still wish to talk, choose the time that suits you best.',
    over: 'You had an appointment with {who} of {firm} on {when}.',
    choose: '{who} of {firm} is free at these times.',
    none: 'No time is free in the next three weeks. Please wait for us: we will be in touch.',
    gone: 'This appointment is no longer kept here.',
  },
  places: { phone: 'by telephone', video: 'by video', 'on site': 'in person' },
  minutes: '{count} minutes',
  move: {
    title: 'Another time',
    button: 'Move the appointment',
    none: 'No other time is free at the moment.',
  },
  choose: { button: 'Take this time' },
  zone: { label: 'Times as clocks show them in', button: 'Show' },
  cancel: { summary: 'Call it off', said: 'Would you like to say why?', button: 'Call off the appointment' },
  ask: {
    title: 'Did we meet as agreed?',
    said: 'Anything you would like to add?',
    results: {
      held: 'Yes, we met',
      'missed by us': 'Nobody of you was there',
      'missed by them': 'I could not make it',
      moved: 'We moved it',
    },
    thanks: 'You said: {result}. Thank you.',
  },
  offer: {
    title: 'Talk to us at a time of your choice',
    words: 'Choose when it suits you; {who} is there then.',
    button: 'Choose a time',
  },
  notes: {
    agreed: 'That time is yours. We have sent you an invitation by mail.',
    moved: 'The appointment is moved. We have sent you a new invitation by mail.',
    cancelled: 'The appointment is called off. Thank you for telling us.',
    answered: 'Thank you for telling us.',
    sorry: 'We are sorry: that was our mistake. Somebody who can see to it knows of it now.',
    taken: 'That time is no longer free. Please choose another.',
    nothing: 'Please choose a time first.',
    over: 'That is no longer possible: the appointment has changed meanwhile.',
  },
}

const german: AppointmentPageWords = {
  locale: 'de-DE',
  titles: {
    ahead: 'Unser Termin',
    cancelled: 'Der Termin ist abgesagt',
    missed: 'Finden wir eine andere Zeit?',
    over: 'Wie war unser Termin?',
    choose: 'Wählen Sie eine Zeit für ein Gespräch',
    gone: 'Hier gibt es nichts mehr',
  },
  leads: {
    with: '{who} von {firm} trifft Sie {how}.',
    cancelled: 'Wenn Ihnen eine andere Zeit besser passt, wählen Sie hier eine.',
    missed: 'Wenn Sie weiterhin mit uns sprechen möchten, wählen Sie die Zeit, die Ihnen am besten passt.',
    over: 'Sie hatten einen Termin mit {who} von {firm}: {when}.',
    choose: '{who} von {firm} ist zu diesen Zeiten frei.',
    none: 'In den nächsten drei Wochen ist keine Zeit frei. Bitte warten Sie auf uns: Wir melden uns.',
    gone: 'Dieser Termin wird hier nicht mehr aufbewahrt.',
  },
  places: { phone: 'am Telefon', video: 'per Video', 'on site': 'persönlich' },
  minutes: '{count} Minuten',
  move: {
    title: 'Eine andere Zeit',
    button: 'Termin verschieben',
    none: 'Im Moment ist keine andere Zeit frei.',
  },
  choose: { button: 'Diese Zeit nehmen' },
  zone: { label: 'Zeiten, wie Uhren sie zeigen in', button: 'Anzeigen' },
  cancel: { summary: 'Absagen', said: 'Möchten Sie sagen, warum?', button: 'Den Termin absagen' },
  ask: {
    title: 'Haben wir uns wie vereinbart getroffen?',
    said: 'Möchten Sie etwas hinzufügen?',
    results: {
      held: 'Ja, wir haben uns getroffen',
      'missed by us': 'Von Ihnen war niemand da',
      'missed by them': 'Ich war verhindert',
      moved: 'Wir haben ihn verschoben',
    },
    thanks: 'Sie sagten: {result}. Vielen Dank.',
  },
  offer: {
    title: 'Sprechen Sie mit uns, wann es Ihnen passt',
    words: 'Wählen Sie, wann es Ihnen passt; dann ist {who} für Sie da.',
    button: 'Eine Zeit wählen',
  },
  notes: {
    agreed: 'Diese Zeit gehört Ihnen. Wir haben Ihnen eine Einladung per Mail geschickt.',
    moved: 'Der Termin ist verschoben. Wir haben Ihnen eine neue Einladung per Mail geschickt.',
    cancelled: 'Der Termin ist abgesagt. Danke, dass Sie es uns gesagt haben.',
    answered: 'Danke, dass Sie es uns gesagt haben.',
    sorry: 'Es tut uns leid: Das war unser Fehler. Wer sich darum kümmern kann, weiß jetzt davon.',
    taken: 'Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere.',
    nothing: 'Bitte wählen Sie zuerst eine Zeit.',
    over: 'Das geht nicht mehr: Der Termin hat sich inzwischen geändert.',
  },
}

export const appointmentPageWords: Readonly<Record<AppointmentLanguage, AppointmentPageWords>> = {
  en: english,
  de: german,
}
