import { roles } from '../playbook.ts'
import {
  child,
  clause,
  entries,
  items,
  type Named,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'
import { about, around, languageInWords, own, ranges, sayingWith, week } from './saying.ts'

/** office keeps the time of Europe/London: Monday to Friday 09:00-17:30. */
export const readCalendarSentences = (section: Spot): readonly Sentence[] =>
  entries(section).flatMap((calendar) => {
    const hours = child(calendar, 'hours')
    const zone = value(child(calendar, 'zone'), { kind: 'text', label: 'Zone' })
    const holidays = value(child(calendar, 'holidays'), { kind: 'text', label: 'Whose public holidays' })
    const open = week(hours)
    const sentences = [
      {
        ...sentence(calendar.line, 'keeps the time of ', zone, open.length > 0 ? ', open ' : '', open, '.'),
        head: calendar.name,
      },
    ]
    const rest = (key: string, before: string): readonly Sentence[] => {
      const spot = child(calendar, key)
      if (!spot) return []
      const said = spot.tree.kind === 'map' ? week(spot) : ranges(spot, before.trim())
      return [sentence(spot.tree.line, before, said, '.')]
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
      ...daysOff(calendar),
      ...(special
        ? entries(special).map((day) =>
            sentence(day.line, `On ${day.name} open `, ranges(day, `Hours on ${day.name}`), '.'),
          )
        : []),
    ]
  })

/** Where there is none yet, one may be added. */
function daysOff(calendar: Named): readonly Sentence[] {
  const label = 'A day off'
  const closed = child(calendar, 'closed')
  if (closed && items(closed).length > 0)
    return [sentence(closed.tree.line, 'Closed also on ', ranges(closed, label), '.')]
  const add = { path: [...calendar.path, 'closed'], kind: 'date', label } as const
  const line = closed?.tree.line ?? calendar.line
  return [sentence(line, 'It has no other days off yet. ', { text: '', add })]
}

export const readTeamSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((team) => {
    const calendar = value(child(team, 'calendar'), {
      kind: 'choice',
      label: 'In whose hours',
      choices: names['calendars'] ?? [],
    })
    const steward = value(child(team, 'steward'), { kind: 'text', label: 'Steward' })
    const says = child(team, 'says')
    const chain = child(team, 'escalate')
    return [
      {
        ...sentence(
          team.line,
          clause('works in the hours of ', calendar),
          clause('; its steward is ', steward),
          around(
            '; it answers in ',
            sayingWith(names)(team, 'languages', { label: 'Language', kind: 'text' }),
          ),
          '.',
        ),
        head: team.name,
      },
      ...(says ? [sentence(says.tree.line, value(says, { kind: 'text', label: 'What it is for' }))] : []),
      ...about(
        team,
        'routing',
        around(
          'Its leads find their person by “',
          sayingWith(names)(team, 'routing', { label: 'How its leads find their person' }),
          '”.',
        ),
      ),
      ...(chain ? [chainSentence(chain)] : []),
    ]
  })

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
      clause(' of “', choice('of', 'Which segment'), '”'),
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

const purposes: Readonly<Record<string, string>> = {
  answer: 'an answer',
  decline: 'a polite no',
  nurture: 'something useful, for those in nurture',
  appointment: 'about an appointment',
  'last letter': 'a last letter',
  script: 'what is said aloud',
}

export const readTemplateSentences = (section: Spot): readonly Sentence[] =>
  entries(section).flatMap((template) => {
    const purpose = textOf(child(template, 'purpose'))
    const languages = child(template, 'in')
    return [
      {
        ...sentence(
          template.line,
          purpose === undefined
            ? 'is a message.'
            : `is ${own(purposes, purpose) ?? `a message (${purpose})`}.`,
        ),
        head: template.name,
      },
      ...(languages
        ? entries(languages).flatMap((language) => [
            ...(['subject', 'text'] as const).flatMap((key) => {
              const spot = child(language, key)
              const said = value(spot, {
                kind: 'message',
                label: `${template.name}, ${key} (${languageInWords(language.name)})`,
              })
              return spot && said
                ? [sentence(spot.tree.line, `In ${languageInWords(language.name)}, the ${key}: `, said)]
                : []
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
