import { channels, type touchResults } from '#domain/lead/touch.ts'
import type { Seniority } from '#domain/text/seniority.ts'
import { lawfulBases } from './law.ts'
import { conditions, fields, keyed, list, named, oneOrMore } from './parts.ts'
import { count, days, duration, nameOf, text, truth, word } from './scalars.ts'
import { type Read, says } from './shape.ts'
import { hoursOfWeek } from './time.ts'

export const channel = word('a channel', channels)

const branches = keyed(
  'the branches',
  {
    answered: 'After they spoke.',
    'left word': 'After word was left for them.',
    sent: 'After it was sent.',
    'no answer': 'After nobody answered.',
    'wrong person': 'After it turned out to be somebody else.',
  } satisfies Readonly<Record<(typeof touchResults)[number], string>>,
  text('a branch'),
)

const step = fields('the step', {
  needs: { channel: says('How the prospect is reached.', channel) },
  may: {
    name: says('What branches call it. Without one it has its number.', text('the name of a step')),
    after: says(
      'How long after the step before; covered time where the cadence names a calendar. The first counts from the start.',
      duration('after'),
    ),
    hours: says("When, on the prospect's own wall clock.", hoursOfWeek),
    template: says('The message, or the script of a call.', nameOf('template')),
    branches: says('Where to go on by result: the name of a step, `next` or `end`.', branches),
    optional: says('It may be left out without a reason.', truth('optional')),
  },
})

const effort = fields('the minimum effort', {
  needs: { attempts: says('How many attempts at least.', count('attempts')) },
  may: {
    channels: says('Over how many channels.', count('channels')),
    days: says('On how many different days.', count('days')),
  },
})

export const pressure = fields('the maximum pressure', {
  needs: {},
  may: {
    person: says('Touches a week to one person at most.', count('person')),
    account: says('Touches a week to one organisation at most.', count('account')),
  },
})

const bySeniority = keyed(
  'the plans by seniority',
  {
    executive: 'For those who lead the organisation.',
    director: 'For those who lead a part of it.',
    manager: 'For those who lead a team.',
    specialist: 'For everybody else.',
    junior: 'For those who learn the work.',
  } satisfies Readonly<Record<Seniority, string>>,
  nameOf('cadence'),
)

const cadence = fields('the cadence', {
  needs: { steps: says('The touches in order.', list('the steps', step, 1)) },
  may: {
    says: says('What it is for, in a sentence.', text('what a cadence says')),
    calendar: says('Whose hours the spacing counts.', nameOf('calendar')),
    hours: says("When, on the prospect's own wall clock.", hoursOfWeek),
    minimumEffort: says('What must have been done before anybody may say "unreachable".', effort),
    maximumPressure: says('What this cadence never exceeds.', pressure),
    bySeniority: says('Another cadence for some, by how senior the person is.', bySeniority),
    lastLetter: says('The courteous last message after the minimum effort.', nameOf('template')),
    lastLetterAfter: says('How long after the last step it goes out.', duration('lastLetterAfter')),
  },
})

export const cadences = named('cadences', cadence)
export type CadenceRule = Read<typeof cadence>

const trackStep = fields('the step', {
  needs: { after: says('How long after the step before.', duration('after')) },
  may: {
    name: says('What it is called.', text('the name of a step')),
    mail: says('The message that goes out.', nameOf('template')),
    task: says('What a person does instead.', text('a task')),
    when: says('Only for those whom this is true of.', conditions),
  },
})

const track = fields('the track', {
  needs: { steps: says('What is sent or done, in order.', list('the steps', trackStep, 1)) },
  may: {
    says: says('What it is for, in a sentence.', text('what a track says')),
    calendar: says('Whose hours the spacing counts.', nameOf('calendar')),
    team: says('Who looks after it.', nameOf('team')),
    returns: says('What brings a reader back to people: any one of these.', list('returns', conditions, 1)),
    ends: says(
      'When it is over, and what is said then.',
      fields('the end of the track', {
        needs: { after: says('How long after the last step.', duration('after')) },
        may: { tell: says('The last message.', nameOf('template')) },
      }),
    ),
  },
})

export const tracks = named('tracks', track)
export type TrackRule = Read<typeof track>

/** How long things are kept. */
export const retention = keyed(
  'retention',
  {
    raw: 'The bytes of a submission, as they arrived.',
    junk: 'What was confirmed as junk.',
    resolved: 'Leads after their end, and the people with them once none of theirs is kept any more.',
    won: 'The same of those who bought.',
    lost: 'The same of those who did not.',
    declined: 'The same of those whom we declined.',
    withdrawn: 'The same of those who no longer wanted it.',
    unreachable: 'The same of those whom nobody reached.',
    mails: 'The words of mails, ours and theirs, with what came along with them, each from its own day on.',
    visits: 'What page visits tell, kept with consent, each from its own day on.',
    calls: 'What members noted of calls, and links to recordings, each from its own day on.',
  },
  days('how long this is kept'),
)

/** A rule of somebody's own hours for contact, for all cadences. */
export const contact = fields('the rules of contact', {
  needs: {},
  may: {
    hours: says("When anybody may be reached, on the prospect's own wall clock.", hoursOfWeek),
    pressure: says('Never more than this, over all members, cadences and tracks.', pressure),
    channels: says(
      'The channels that this firm uses, in the order of preference.',
      oneOrMore('channels', channel),
    ),
    askBefore: says('Channels that need permission first.', oneOrMore('askBefore', channel)),
    lawfulBasis: says(
      'On what the firm rests when it keeps and uses what people sent; shown with them, and told to whoever asks.',
      word('a lawful basis', lawfulBases),
    ),
  },
})
