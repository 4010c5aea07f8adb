import { channels } from '#domain/lead/touch.ts'
import {
  child,
  entries,
  items,
  type Named,
  type Names,
  plain,
  type Part,
  type Sentence,
  sentence,
  type Spot,
} from './parts.ts'
import {
  about,
  allOf,
  anyOf,
  around,
  headed,
  inItsWords,
  isTrue,
  own,
  sayingWith,
  type Says,
  week,
} from './saying.ts'

/** How people are followed up: each plan with its limits, then one touch after the other. */
export function readCadenceSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  return entries(section).flatMap((plan) => [
    headed(
      plan,
      around('counts its time in the hours of ', says(plan, 'calendar', { label: 'In whose hours' })),
      around('ends with the letter “', says(plan, 'lastLetter', { label: 'Which last letter' }), '”'),
      around(
        'which goes out ',
        says(plan, 'lastLetterAfter', { label: 'The last letter after' }),
        ' after the last step',
      ),
    ),
    ...inItsWords(plan, 'What it is for'),
    ...about(
      plan,
      'hours',
      around('It reaches people ', week(child(plan, 'hours')), ', on their own clock.'),
    ),
    ...about(plan, 'minimumEffort', effort(child(plan, 'minimumEffort'), says)),
    ...about(plan, 'maximumPressure', pressure(child(plan, 'maximumPressure'), says)),
    ...others(plan, says),
    ...stepsOf(plan, (step) => touch(step, says)),
  ])
}

const effort = (spot: Spot | undefined, says: Says): readonly Part[] => [
  plain('Nobody says “unreachable” before '),
  ...says(spot, 'attempts', { label: 'Attempts at least' }),
  plain(' attempts'),
  ...around(' over ', says(spot, 'channels', { label: 'Channels at least' }), ' channels'),
  ...around(' on ', says(spot, 'days', { label: 'Days at least' }), ' different days'),
  plain('.'),
]

export function pressure(spot: Spot | undefined, says: Says): readonly Part[] {
  const person = says(spot, 'person', { label: 'Touches a week to a person' })
  const firm = says(spot, 'account', { label: 'Touches a week to an organisation' })
  const toOne = around('to one person ', person)
  const between = person.length > 0 && firm.length > 0 ? [plain(', ')] : []
  return around(
    'Touches a week, at most: ',
    [...toOne, ...between, ...around('to one organisation ', firm)],
    '.',
  )
}

const seniorities: Readonly<Record<string, string>> = {
  executive: 'Those who lead an organisation',
  director: 'Those who lead a part of it',
  manager: 'Those who lead a team',
  specialist: 'Specialists',
  junior: 'Those who learn the work',
}

/** Another plan for some. */
const others = (plan: Named, says: Says): readonly Sentence[] => {
  const map = child(plan, 'bySeniority')
  return (map ? entries(map) : []).map((one) =>
    sentence(
      one.line,
      `${own(seniorities, one.name) ?? one.name} are followed up by “`,
      says(map, one.name, { label: 'Which plan', choices: [] }),
      '” instead.',
    ),
  )
}

const stepsOf = (plan: Spot, say: (step: Spot) => readonly Part[]): readonly Sentence[] => {
  const steps = child(plan, 'steps')
  return (steps ? items(steps) : []).map((step, index) =>
    sentence(step.tree.line, `Step ${index + 1}: `, say(step), '.'),
  )
}

function touch(step: Spot, says: Says): readonly Part[] {
  return [
    ...around('after ', says(step, 'after', { label: 'How long after the step before' }), ', '),
    ...says(step, 'channel', { label: 'By which channel', choices: channels, shown: byChannel }),
    ...around(', “', says(step, 'name', { label: 'What the step is called' }), '”'),
    ...around(' with the message “', says(step, 'template', { label: 'Which message' }), '”'),
    ...around(', only ', week(child(step, 'hours'))),
    ...(isTrue(step, 'optional') ? [plain(', which may be left out')] : []),
    ...branchesOf(step, says),
  ]
}

const byChannel: Readonly<Record<string, string>> = {
  call: 'a call',
  voicemail: 'a voicemail',
  mail: 'a mail',
  letter: 'a letter',
  meeting: 'a meeting',
  chat: 'a chat',
  social: 'a note on a network',
}

const results: Readonly<Record<string, string>> = {
  answered: 'if they spoke',
  'left word': 'if word was left',
  sent: 'once it is sent',
  'no answer': 'if nobody answers',
  'wrong person': 'if it is the wrong person',
}

/** Where it goes on, by what came of the touch. */
function branchesOf(step: Spot, says: Says): readonly Part[] {
  const branches = child(step, 'branches')
  return (branches ? entries(branches) : []).flatMap(({ name }) => [
    plain(`; ${own(results, name) ?? name}, `),
    ...says(branches, name, { label: `Where to go on ${own(results, name) ?? name}`, shown: goingOn }),
  ])
}

const goingOn = { end: 'it ends', next: 'on with the next' }

/** What those get who only look around. */
export function readTrackSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  return entries(section).flatMap((track) => {
    const end = child(track, 'ends')
    return [
      headed(
        track,
        [plain('goes step by step')],
        around('is looked after by ', says(track, 'team', { label: 'Which team' })),
        around('counts its time in the hours of ', says(track, 'calendar', { label: 'In whose hours' })),
      ),
      ...inItsWords(track, 'What it is for'),
      ...stepsOf(track, (step) => [
        ...around('after ', says(step, 'after', { label: 'How long after the step before' }), ', '),
        ...around('“', says(step, 'name', { label: 'What the step is called' }), '”, '),
        ...around(
          'they are sent “',
          says(step, 'mail', { label: 'Which message', choices: names['templates'] ?? [] }),
          '”',
        ),
        ...around('somebody does this: ', says(step, 'task', { label: 'The task', kind: 'text' })),
        ...around(', only where this holds: ', allOf(child(step, 'when'), names)),
      ]),
      ...about(
        track,
        'returns',
        around('They come back to a person when this holds: ', anyOf(child(track, 'returns'), names), '.'),
      ),
      ...about(track, 'ends', [
        ...around(
          'It ends ',
          says(end, 'after', { label: 'How long after the last step' }),
          ' after the last step',
        ),
        ...around(', with the message “', says(end, 'tell', { label: 'Which message' }), '”'),
        plain('.'),
      ]),
    ]
  })
}

const bases = ['consent', 'contract', 'legitimate interest']

/** What holds for every plan. */
export function readContactSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  const way = { label: 'Which channel', choices: channels } as const
  return [
    ...about(
      section,
      'hours',
      around('People are reached ', week(child(section, 'hours')), ', on their own clock.'),
    ),
    ...about(section, 'pressure', pressure(child(section, 'pressure'), says)),
    ...about(
      section,
      'channels',
      around('We reach people by ', says(section, 'channels', way), ', in this order.'),
    ),
    ...about(
      section,
      'askBefore',
      around('We ask for permission before we use ', says(section, 'askBefore', way), '.'),
    ),
    ...about(
      section,
      'lawfulBasis',
      around(
        'We keep and use what people send on the ground of ',
        says(section, 'lawfulBasis', { label: 'On what we rest', choices: bases }),
        '.',
      ),
    ),
  ]
}
