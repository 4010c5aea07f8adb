import { motions } from '../playbook.ts'
import {
  child,
  clause,
  entries,
  items,
  type Names,
  type Part,
  saysBuiltIn,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'
import type { Glossary } from './condition-in-words.ts'
import { about, allOf, around, sayingWith } from './saying.ts'

/** Read aloud in words; what is changed is the condition itself. */
const spoken = (part: Part | undefined, gloss: Glossary): Part | undefined =>
  part && { ...part, text: gloss(part.text) ?? part.text }

/** "asked to talk" means: the form is “contact” or “demo”. What has no such words stands as it is written. */
export const readTermSentences = (section: Spot, gloss: Glossary): readonly Sentence[] =>
  entries(section).map((term) => ({
    ...sentence(
      term.line,
      'means: ',
      spoken(value(term, { kind: 'condition', label: `When "${term.name}" holds` }), gloss),
      '.',
    ),
    head: term.name,
  }))

export function readFitSentences(section: Spot, gloss: Glossary): readonly Sentence[] {
  return entries(section).flatMap((side) =>
    items(side).map((rule): Sentence => {
      const when = child(rule, 'when') ?? rule
      const condition = value(when, { kind: 'condition', label: `Who is ${side.name} of the profile` })
      const because = value(child(rule, 'because'), { kind: 'text', label: 'The reason that people read' })
      const reason = clause(', because they are ', because)
      const said = sentence(rule.tree.line, 'when ', spoken(condition, gloss), reason, '.')
      return { ...said, head: side.name === 'in' ? 'In profile' : 'Out of profile' }
    }),
  )
}

/** In the order in which they are asked: the first that applies decides. */
export const readSegmentSentences = (section: Spot, names: Names): readonly Sentence[] =>
  items(section).flatMap((segment) => [
    whoAndWhat(segment, names),
    ...windowSentence(child(segment, 'respond'), 'They are owed a first answer', names),
    ...furtherOf(segment, names),
    ...about(
      segment,
      'before',
      around(
        'They come first, on purpose, before ',
        sayingWith(names)(segment, 'before', {
          label: 'Before which segment',
          choices: names['segments'] ?? [],
        }),
        '.',
      ),
    ),
  ])

const did = {
  respond: 'are answered',
  qualify: 'are qualified',
  nurture: 'are nurtured',
  decline: 'are declined politely',
} as const

function whoAndWhat(segment: Spot, names: Names): Sentence {
  const when = child(segment, 'when')
  const conditions = allOf(when, names)
  const motion = value(child(segment, 'motion'), {
    kind: 'choice',
    label: 'What is done with them',
    choices: motions,
  })
  const shown = motion && {
    ...motion,
    text: Object.entries(did).find(([key]) => key === motion.text)?.[1] ?? motion.text,
  }
  const team = value(child(segment, 'team'), {
    kind: 'choice',
    label: 'Which team',
    choices: names['teams'] ?? [],
  })
  const who: readonly (string | Part | readonly Part[])[] =
    conditions.length > 0 ? ['Leads that match ', conditions] : ['All other leads']
  return {
    ...sentence(segment.tree.line, ...who, clause(' ', shown), clause(' by ', team), '.'),
    head: textOf(child(segment, 'name')) ?? 'A segment without a name',
  }
}

/** When an answer is owed, as one sentence. */
export function windowSentence(window: Spot | undefined, begin: string, names: Names): readonly Sentence[] {
  if (!window) return []
  const notBefore = child(window, 'notBefore')
  const duration = (spot: Spot | undefined, label: string) => value(spot, { kind: 'duration', label })
  const signal =
    notBefore &&
    value(child(notBefore, 'signal'), {
      kind: 'choice',
      label: 'Which signal',
      choices: names['signals'] ?? [],
    })
  const calendar = value(child(window, 'calendar'), {
    kind: 'choice',
    label: 'In whose hours',
    choices: names['calendars'] ?? [],
  })
  return [
    sentence(
      window.tree.line,
      begin,
      clause(' within ', duration(child(window, 'target'), 'Target')),
      clause(', at the latest within ', duration(child(window, 'limit'), 'Limit')),
      clause(', not before ', duration(notBefore, 'Not before')),
      clause(', not before the signal “', signal, '”'),
      notBefore && clause(' or ', duration(child(notBefore, 'orAfter'), 'Or after'), ' without it'),
      clause(', in the hours of ', calendar),
      textOf(child(window, 'afterBrief')) === 'true' ? ', once whoever answers has read the brief' : '',
      '.',
    ),
  ]
}

const further = [
  ['says', 'text', '', '', ''],
  ['cadence', 'choice', 'They are followed up by the plan “', '”.', 'cadences'],
  ['track', 'choice', 'They are sent the series “', '”.', 'tracks'],
  ['routing', 'choice', 'They find their person by “', '”.', 'routing'],
  ['tell', 'choice', 'They are told by the message “', '”.', 'templates'],
  ['because', 'choice', 'The reason they are given is “', '”.', 'declines'],
  ['lawfulBasis', 'text', 'We keep and use what they send on the ground of ', '.', ''],
  ['acknowledge', 'choice', 'They are thanked by the message “', '”.', 'templates'],
] as const

const furtherOf = (segment: Spot, names: Names): readonly Sentence[] =>
  further.flatMap(([key, kind, before, after, section]) => {
    const spot = child(segment, key)
    const choices = section === '' ? undefined : names[section]
    const said = value(spot, {
      kind,
      label: key === 'says' ? 'What it is for' : `Which ${key}`,
      ...(choices && { choices }),
    })
    if (!spot || !said) return []
    const plan = key === 'cadence' || key === 'track' ? saysBuiltIn(names, said.text) : undefined
    return [sentence(spot.tree.line, before, said, plan === undefined ? after : `${after} ${plan}`)]
  })
