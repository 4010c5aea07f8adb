import { roles } from '../playbook.ts'
import {
  child,
  clause,
  entries,
  items,
  listed,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'
import { windowSentence } from './rules.ts'

/** office keeps the time of Europe/London: Monday to Friday 09:00-17:30. */
export const readCalendarSentences = (section: Spot): readonly Sentence[] =>
  entries(section).flatMap((calendar) => {
    const hours = child(calendar, 'hours')
    const days = hours ? entries(hours) : []
    const zone = value(child(calendar, 'zone'), { kind: 'text', label: 'Zone' })
    const holidays = value(child(calendar, 'holidays'), { kind: 'text', label: 'Whose public holidays' })
    const open = days.flatMap((day, index): readonly Part[] => [
      plain(`${index === 0 ? '' : '; '}${day.name} `),
      ...ranges(day, `Hours, ${day.name}`),
    ])
    const sentences = [
      {
        ...sentence(calendar.line, 'keeps the time of ', zone, open.length > 0 ? ', open ' : '', open, '.'),
        head: calendar.name,
      },
    ]
    const rest = (key: string, before: string): readonly Sentence[] => {
      const spot = child(calendar, key)
      return spot && spot.tree.kind !== 'map'
        ? [sentence(spot.tree.line, before, ranges(spot, before.trim()), '.')]
        : []
    }
    const special = child(calendar, 'special')
    return [
      ...sentences,
      ...rest('breaks', 'Breaks: '),
      ...(holidays
        ? [
            sentence(
              child(calendar, 'holidays')?.tree.line ?? calendar.line,
              'Closed on the public holidays of ',
              holidays,
              '.',
            ),
          ]
        : []),
      ...rest('closed', 'Closed also on '),
      ...(special
        ? entries(special).map((day) =>
            sentence(day.line, `On ${day.name} open `, ranges(day, `Hours on ${day.name}`), '.'),
          )
        : []),
    ]
  })

const ranges = (spot: Spot, label: string): readonly Part[] => {
  const said = items(spot).flatMap((range) => value(range, { kind: 'text', label }) ?? [])
  return said.length > 0 ? listed(said) : [plain('never')]
}

export const readTeamSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((team) => {
    const calendar = value(child(team, 'calendar'), {
      kind: 'choice',
      label: 'In whose hours',
      choices: names['calendars'] ?? [],
    })
    const steward = value(child(team, 'steward'), { kind: 'text', label: 'Steward' })
    const languages = child(team, 'languages')
    const says = child(team, 'says')
    const chain = child(team, 'escalate')
    return [
      {
        ...sentence(
          team.line,
          clause('works in the hours of ', calendar),
          clause('; its steward is ', steward),
          languages ? ['; it speaks ', ranges(languages, 'Language')].flat().map(asPart) : '',
          '.',
        ),
        head: team.name,
      },
      ...(says ? [sentence(says.tree.line, value(says, { kind: 'text', label: 'What it is for' }))] : []),
      ...(chain ? [chainSentence(chain)] : []),
    ]
  })

const asPart = (part: string | Part): Part => (typeof part === 'string' ? plain(part) : part)

/** Who is told when nobody answers: one after the other, to the last. */
function chainSentence(chain: Spot): Sentence {
  const rungs = items(chain).map((level): readonly Part[] => {
    const after = value(child(level, 'after'), { kind: 'duration', label: 'After' })
    const when = clause('', after, ' after the limit ') ?? []
    const role = value(child(level, 'role'), { kind: 'choice', label: 'Which role', choices: roles })
    const member = value(child(level, 'member'), { kind: 'text', label: 'Whom' })
    if (role) return [...when, plain('a '), role]
    if (member) return [...when, member]
    return [
      ...when,
      plain(textOf(level) === 'steward' || child(level, 'steward') ? 'the steward' : (textOf(level) ?? '')),
    ]
  })
  const said = rungs.flatMap((rung, index) => (index === 0 ? rung : [plain(', then '), ...rung]))
  return sentence(chain.tree.line, 'When an answer is late, these are told: ', said, '.')
}

export const readObjectiveSentences = (section: Spot, names: Names): readonly Sentence[] =>
  items(section).map((objective) => {
    const choice = (key: string, label: string) =>
      value(child(objective, key), {
        kind: 'choice',
        label,
        choices: names[key === 'of' ? 'segments' : 'calendars'] ?? [],
      })
    return sentence(
      objective.tree.line,
      value(child(objective, 'answered'), { kind: 'share', label: 'What share' }),
      clause(' of "', choice('of', 'Which segment'), '"'),
      clause(
        ' are answered within ',
        value(child(objective, 'within'), { kind: 'duration', label: 'Within' }),
      ),
      clause(', in the hours of ', choice('calendar', 'In whose hours')),
      clause(
        ' (told from ',
        value(child(objective, 'atLeast'), { kind: 'number', label: 'From how many' }),
        ' leads on)',
      ),
      '.',
    )
  })

export function readQualifiedSentences(section: Spot): readonly Sentence[] {
  const criteria = child(section, 'criteria')
  const name = value(child(section, 'name'), { kind: 'text', label: 'Name of the definition' })
  const atLeast = value(child(section, 'atLeast'), { kind: 'number', label: 'How many at least' })
  const says = child(section, 'says')
  const script = child(section, 'script')
  return [
    sentence(
      section.tree.line,
      '"Qualified" means ',
      name,
      clause(': at least ', atLeast, ' of these are known'),
      '.',
    ),
    ...(says ? [sentence(says.tree.line, value(says, { kind: 'text', label: 'In a sentence' }))] : []),
    ...(script
      ? [
          sentence(
            script.tree.line,
            'It begins: "',
            value(script, { kind: 'text', label: 'The script' }),
            '".',
          ),
        ]
      : []),
    ...(criteria ? entries(criteria).flatMap(criterionSentences) : []),
  ]
}

function criterionSentences(criterion: ReturnType<typeof entries>[number]): readonly Sentence[] {
  const needed = value(child(criterion, 'needed') ?? criterion, {
    kind: 'choice',
    label: `Whether ${criterion.name} is needed`,
    choices: ['required', 'optional'],
  })
  const ask = value(child(criterion, 'ask'), { kind: 'text', label: 'The question' })
  const script = value(child(criterion, 'script'), { kind: 'text', label: 'What to say around it' })
  const said = sentence(
    criterion.line,
    'is ',
    needed,
    clause(': "', ask, '"'),
    clause(' (', script, ')'),
    '.',
  )
  return [{ ...said, head: criterion.name }]
}

export function readHandoffSentences(section: Spot, names: Names): readonly Sentence[] {
  const line = section.tree.line
  const mail = (key: string) => value(child(section, key), { kind: 'text', label: key })
  const time = (key: string, label: string) => value(child(section, key), { kind: 'duration', label })
  const needs = child(section, 'needs')
  const some = (...parts: readonly (string | Part | readonly Part[] | undefined)[]) =>
    parts.includes(undefined) ? [] : [sentence(line, ...parts)]
  return [
    ...windowSentence(child(section, 'accept'), 'A hand-off is accepted or rejected', names),
    ...(needs ? [sentence(needs.tree.line, 'It brings ', ranges(needs, 'What it brings'), '.')] : []),
    ...some('A rejection may be disputed for ', time('dispute', 'How long'), '.'),
    ...some('Disputes are ruled on by ', mail('arbiter'), '.'),
    ...windowSentence(child(section, 'ruling'), 'The ruling is due', names),
    ...some('What came of a meeting is told within ', time('result', 'Within'), '.'),
    ...some('Who hears nothing is asked about after ', time('idle', 'After'), '.'),
  ]
}

export const readTemplateSentences = (section: Spot): readonly Sentence[] =>
  entries(section).flatMap((template) => {
    const purpose = textOf(child(template, 'purpose'))
    const languages = child(template, 'in')
    return [
      {
        ...sentence(template.line, purpose === undefined ? 'A message.' : `A message: ${purpose}.`),
        head: template.name,
      },
      ...(languages
        ? entries(languages).flatMap((language) => [
            ...(['subject', 'text'] as const).flatMap((key) => {
              const spot = child(language, key)
              const said = value(spot, {
                kind: 'message',
                label: `${template.name}, ${key} (${language.name})`,
              })
              return spot && said ? [sentence(spot.tree.line, `${language.name}, ${key}: `, said)] : []
            }),
          ])
        : []),
    ]
  })

export const readSignatorySentences = (section: Spot): readonly Sentence[] =>
  entries(section).map((side) => ({
    ...sentence(
      side.line,
      'is signed for by ',
      value(side, { kind: 'text', label: `Who signs for ${side.name}` }),
      '.',
    ),
    head: side.name,
  }))
