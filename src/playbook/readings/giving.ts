import { routes } from '../grammar/people.ts'
import {
  child,
  entries,
  items,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
} from './parts.ts'
import { about, allOf, around, headed, inItsWords, sayingWith, type Says, valueAt } from './saying.ts'

const ways: Readonly<Record<string, string>> = {
  'account owner': 'whoever owns the account',
  'open lead owner': 'whoever has an open lead of theirs',
  'previous owner': 'whoever had them before',
  territory: 'those who serve their territory',
  language: 'those who speak their language',
  skill: 'those with the skill',
  pair: 'those who work with whoever qualified them',
  'fair turns': 'whose turn it is',
}

/** How a lead finds its person: asked in order, to the last resort. */
export const readRoutingSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((way) => {
    const says = sayingWith(names)
    const steps = child(way, 'steps')
    const last = child(way, 'fallback')
    return [
      headed(way, [plain('looks for a person in this order')]),
      ...inItsWords(way, 'What it is for'),
      ...(steps ? items(steps) : []).map((step, index) =>
        sentence(step.tree.line, `Step ${index + 1}: `, lookingFor(step, names), '.'),
      ),
      ...(last
        ? [
            sentence(
              last.tree.line,
              'Where nobody fits: ',
              items(last).flatMap((one, index) => [
                ...(index === 0 ? [] : [plain(', then ')]),
                ...says(one, 'team', { label: 'Which team' }),
                ...says(one, 'member', { label: 'Whom', kind: 'text' }),
              ]),
              '.',
            ),
          ]
        : []),
    ]
  })

function lookingFor(step: Spot, names: Names): readonly Part[] {
  const says = sayingWith(names)
  const about = { label: 'Whom to look for', choices: routes, shown: ways }
  const short = textOf(step) === undefined ? undefined : valueAt(step, 'to', { ...about, names })
  return [
    ...(short ? [short] : says(step, 'to', about)),
    ...around(' for “', says(step, 'skill', { label: 'Which skill', kind: 'text' }), '”'),
    ...around(' among “', says(step, 'turns', { label: 'Which turns' }), '”'),
    ...around(', of the team ', says(step, 'team', { label: 'Which team' })),
    ...around(', unless away for ', says(step, 'unlessAwayFor', { label: 'Unless away for' })),
    ...around(', only where this holds: ', allOf(child(step, 'when'), names)),
  ]
}

export const readTerritorySentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((place) => {
    const says = sayingWith(names)
    const codes = child(place, 'postcodes')
    const covers = (before: string, key: string, label: string) =>
      around(before, says(place, key, { label, kind: 'text' }))
    const servedBy = [
      ...around('is served by ', says(place, 'team', { label: 'Which team' })),
      ...covers(
        textOf(child(place, 'team')) === undefined ? 'is served by ' : ' and ',
        'members',
        'Who serves it',
      ),
    ]
    return [
      headed(
        place,
        covers('takes in the countries ', 'countries', 'Which country'),
        covers('takes in the regions ', 'regions', 'Which region'),
        covers('takes in the accounts ', 'accounts', 'Which account'),
        servedBy,
      ),
      ...inItsWords(place, 'What it is'),
      ...(codes ? items(codes) : []).map((range) =>
        sentence(
          range.tree.line,
          around(
            'It takes in the postcodes ',
            says(range, 'from', { label: 'The first postcode', kind: 'text' }),
          ),
          around(' to ', says(range, 'to', { label: 'The last postcode', kind: 'text' })),
          around(' of ', says(range, 'country', { label: 'Of which country', kind: 'text' })),
          '.',
        ),
      ),
    ]
  })

export const readTurnsSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((turns) => {
    const says = sayingWith(names)
    const weights = child(turns, 'weights')
    const ramp = child(turns, 'ramp')
    return [
      headed(
        turns,
        around('gives leads in fair turns to the team ', says(turns, 'team', { label: 'Which team' })),
        around(
          'gives a turn back for ',
          says(turns, 'credit', { label: 'What gives a turn back', choices: credits, last: 'or' }),
        ),
      ),
      ...(weights ? entries(weights) : []).map(({ name, line }) =>
        sentence(
          line,
          `${name} gets `,
          says(weights, name, { label: `The share of ${name}` }),
          ' times the usual share.',
        ),
      ),
      ...about(turns, 'caps', caps(child(turns, 'caps'), says)),
      ...about(turns, 'ramp', [
        ...around(
          'Who is new begins with ',
          says(ramp, 'from', { label: 'The share to begin with' }),
          ' of a full share',
        ),
        ...around(
          ', and has all of it after ',
          says(ramp, 'weeks', { label: 'Weeks until the full share' }),
          ' weeks',
        ),
        plain('.'),
      ]),
    ]
  })

const credits = ['no-show', 'upheld rejection', 'junk']

function caps(spot: Spot | undefined, says: Says): readonly Part[] {
  const limits = [
    around('', says(spot, 'perDay', { label: 'New leads a day' }), ' new leads a day'),
    around('', says(spot, 'perWeek', { label: 'New leads a week' }), ' new leads a week'),
    around('', says(spot, 'open', { label: 'Open leads' }), ' open leads at once'),
  ].filter((parts) => parts.length > 0)
  return around(
    'Nobody gets more than ',
    limits.flatMap((parts, index) => (index === 0 ? parts : [plain(', nor more than '), ...parts])),
    '.',
  )
}

export const readPairSentences = (section: Spot, names: Names): readonly Sentence[] =>
  items(section).map((pair) => {
    const says = sayingWith(names)
    return sentence(
      pair.tree.line,
      around('What ', says(pair, 'qualifier', { label: 'Who qualifies', kind: 'text' })),
      around(
        ' qualifies goes to ',
        says(pair, 'representatives', { label: 'Who gets it', kind: 'text', last: 'or' }),
      ),
      around(
        ', for the territory ',
        says(pair, 'territories', { label: 'Which territory', choices: names['territories'] ?? [] }),
      ),
      '.',
    )
  })

export const readSupplySentences = (section: Spot, names: Names): readonly Sentence[] =>
  items(section).map((owed) => {
    const says = sayingWith(names)
    return sentence(
      owed.tree.line,
      around('Each of “', says(owed, 'team', { label: 'Which team' }), '” is owed '),
      says(owed, 'accepted', { label: 'Accepted hand-offs' }),
      around(
        ' accepted hand-offs every ',
        says(owed, 'every', { label: 'How often', choices: ['week', 'month'] }),
      ),
      '.',
    )
  })
