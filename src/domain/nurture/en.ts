import type { NurtureWords } from './words.ts'

export const english: NurtureWords = {
  lang: 'en',
  links: {
    talk: 'Talk to me',
    later: 'Ask me later',
    where: 'Say where I am',
    wrong: 'I am the wrong person',
    stop: 'Stop',
  },
  title: 'What would you like?',
  lead: 'Nothing happens until you press a button.',
  talk: {
    title: 'Talk to me',
    hint: 'A person will answer you, and will have read what we know before.',
    said: 'What is it about? (as you like)',
    button: 'Ask for a person',
  },
  later: {
    title: 'Ask me later',
    hint: 'Until then you hear nothing from us.',
    on: 'Or on a day of your own',
    button: 'Ask me on that day',
    months: (months) => (months === 1 ? 'In a month' : `In ${months} months`),
  },
  where: {
    title: 'Where are you?',
    hint: 'It tells us what is of use to you, and what would only be a nuisance.',
    button: 'Tell you',
  },
  stages: {
    browsing: 'I am only looking around.',
    comparing: 'I am comparing what there is.',
    'ready to talk': 'I would like to talk with somebody.',
    deciding: 'I am about to decide.',
  },
  wrong: {
    title: 'I am the wrong person',
    hint: 'We will not write to you again. If you like, say who would be the right one: we do not write to them either, but we will know who sent them.',
    email: 'Their e-mail address (as you like)',
    button: 'I am the wrong person',
  },
  stop: {
    title: 'Stop',
    hint: 'Everything ends, and nothing more is sent to you.',
    button: 'Stop everything',
  },
  done: {
    talk: {
      title: 'Somebody will talk to you',
      text: 'We have told the people here. They answer you themselves.',
    },
    later: { title: 'We will ask you then', text: 'Until that day you hear nothing from us.' },
    where: { title: 'Thank you for telling us', text: 'What we send you next will fit better.' },
    wrong: { title: 'Thank you', text: 'We will not write to you again.' },
    stop: { title: 'Everything has ended', text: 'Nothing more is sent to you.' },
    nothing: {
      title: 'This has ended already',
      text: 'There is nothing here any more that could be changed. You can always write to us.',
    },
  },
  noDay: 'Please name a day to come.',
}
