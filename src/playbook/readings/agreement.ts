import { child, clause, entries, type Names, type Sentence, sentence, type Spot, value } from './parts.ts'
import { windowSentence } from './rules.ts'
import { about, around, inItsWords, sayingWith } from './saying.ts'

export function readQualifiedSentences(section: Spot): readonly Sentence[] {
  const criteria = child(section, 'criteria')
  const name = value(child(section, 'name'), { kind: 'text', label: 'Name of the definition' })
  const atLeast = value(child(section, 'atLeast'), { kind: 'number', label: 'How many at least' })
  const says = child(section, 'says')
  const script = child(section, 'script')
  return [
    sentence(
      section.tree.line,
      '“Qualified” means ',
      name,
      clause(': at least ', atLeast, ' of what follows is known'),
      '.',
    ),
    ...(says ? [sentence(says.tree.line, value(says, { kind: 'text', label: 'In a sentence' }))] : []),
    ...(script
      ? [
          sentence(
            script.tree.line,
            'It begins: “',
            value(script, { kind: 'text', label: 'The script' }),
            '”.',
          ),
        ]
      : []),
    ...about(
      section,
      'expects',
      around(
        'What prospects may look for: ',
        sayingWith({})(section, 'expects', {
          label: 'What they look for',
          choices: ['to buy', 'to compare', 'to learn'],
          last: 'or',
        }),
        '.',
      ),
    ),
    ...(criteria ? entries(criteria).flatMap(criterionSentences) : []),
  ]
}

const evidence = ['conversation', 'mail', 'document', 'answer']
const evidenceInWords = {
  conversation: 'a conversation',
  mail: 'a mail',
  document: 'a document',
  answer: 'an answer',
}

function criterionSentences(criterion: ReturnType<typeof entries>[number]): readonly Sentence[] {
  const needed = value(child(criterion, 'needed') ?? criterion, {
    kind: 'choice',
    label: `Whether ${criterion.name} is needed`,
    choices: ['required', 'optional'],
  })
  const says = sayingWith({})
  const ask = value(child(criterion, 'ask'), { kind: 'text', label: 'The question' })
  const script = value(child(criterion, 'script'), { kind: 'text', label: 'What to say around it' })
  const said = sentence(
    criterion.line,
    'is ',
    needed,
    clause(': “', ask, '”'),
    clause(' (', script, ')'),
    around(
      '; it must rest on ',
      says(criterion, 'evidence', {
        label: 'What it must rest on',
        choices: evidence,
        last: 'or',
        shown: evidenceInWords,
      }),
    ),
    '.',
  )
  return [{ ...said, head: criterion.name }, ...inItsWords(criterion, 'When it counts as met')]
}

const carriedInWords = {
  ...{ report: 'the report', brief: 'the brief', appointment: 'an appointment' },
  consent: 'their consent',
}
const carried = Object.keys(carriedInWords)

export function readHandoffSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  const needs = child(section, 'needs')
  return [
    ...windowSentence(child(section, 'accept'), 'A hand-off is to be accepted or rejected', names),
    ...(needs
      ? [
          sentence(
            needs.tree.line,
            'It brings ',
            says(section, 'needs', { label: 'What it brings', choices: carried, shown: carriedInWords }),
            '.',
          ),
        ]
      : []),
    ...about(
      section,
      'dispute',
      around('A rejection may be disputed for ', says(section, 'dispute', { label: 'How long' }), '.'),
    ),
    ...about(
      section,
      'arbiter',
      around(
        'Disputes are ruled on by ',
        says(section, 'arbiter', { label: 'Who rules', kind: 'text' }),
        '.',
      ),
    ),
    ...windowSentence(child(section, 'ruling'), 'A ruling is due', names),
    ...about(
      section,
      'result',
      around('What came of a meeting is told within ', says(section, 'result', { label: 'Within' }), '.'),
    ),
    ...about(
      section,
      'idle',
      around(
        'A representative may hold a lead without a next step for ',
        says(section, 'idle', { label: 'How long without a step' }),
        '.',
      ),
    ),
    ...about(
      section,
      'routing',
      around(
        'The representative is found by “',
        says(section, 'routing', { label: 'How they are found' }),
        '”.',
      ),
    ),
  ]
}
