import type { AppointmentPageWords } from './words.ts'

export const english: AppointmentPageWords = {
  locale: 'en-GB',
  titles: {
    ahead: 'Our appointment',
    cancelled: 'The appointment is called off',
    missed: 'Shall we find another time?',
    over: 'How was our appointment?',
    choose: 'When would you like to talk?',
    gone: 'There is nothing here any more',
  },
  leads: {
    with: '{who} of {firm} will talk to you {how}.',
    cancelled: 'If another time suits you better, choose one here.',
    missed: 'If you still wish to talk, choose the time that suits you best.',
    over: 'You had an appointment with {who} of {firm} on {when}.',
    choose: '{who} of {firm} is free at these times.',
    none: 'Nothing is free in the next three weeks. We will be in touch with you.',
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
  zone: { told: 'All times: {zone}.', label: 'See the times of another place', button: 'Convert' },
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
    thanks: 'You said: “{result}”. Thank you.',
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
