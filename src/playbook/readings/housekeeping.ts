import { holdableNames } from '#domain/screening/holdable.ts'
import {
  child,
  entries,
  items,
  listed,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
} from './parts.ts'
import { about, around, own, sayingWith, type Says, valueAt } from './saying.ts'

export const readLanguageSentences = (section: Spot): readonly Sentence[] => [
  sentence(
    section.tree.line,
    'Where a prospect has none of the languages of a message, they get it in ',
    languageOf(section),
    '.',
  ),
]

const languageOf = (spot: Spot): readonly Part[] => {
  const { tree, path } = spot
  if (tree.kind !== 'text') return []
  const edit = { path, kind: 'text', label: 'Which language', value: tree.text } as const
  return [{ text: tree.text, edit }]
}

/** What is held back as junk, who always passes, and who looks at what is held. */
export function readScreeningSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  const sign = { label: 'What is looked for', choices: holdableNames }
  const hold = child(section, 'hold')
  const trusted = child(section, 'trusted')
  const trust = (before: string, key: string, label: string) =>
    around(before, says(trusted, key, { label, kind: 'text' }))
  const classes = child(section, 'classes')
  return [
    ...(hold ? items(hold) : []).map((entry) => {
      const signs = items(entry).flatMap((one) => valueAt(one, 'hold', { ...sign, names }) ?? [])
      return sentence(entry.tree.line, 'Held back is what shows this: ', listed(signs, 'together with'), '.')
    }),
    ...about(section, 'off', around('Not looked for: ', says(section, 'off', sign), '.')),
    ...about(section, 'trusted', [
      plain('These always pass:'),
      ...trust(' the senders ', 'senders', 'A sender'),
      ...trust(' the domains ', 'domains', 'A domain'),
      ...trust(' whoever writes ', 'phrases', 'A phrase'),
      plain('.'),
    ]),
    ...about(
      section,
      'confirmAfter',
      around(
        'What is held is taken for junk after ',
        says(section, 'confirmAfter', { label: 'Taken for junk after' }),
        '.',
      ),
    ),
    ...about(section, 'review', [
      ...around('It is looked at within ', says(section, 'review', { label: 'Looked at within' })),
      ...around(', in the hours of ', says(section, 'calendar', { label: 'In whose hours' })),
      plain('.'),
    ]),
    ...about(
      section,
      'team',
      around('The steward of ', says(section, 'team', { label: 'Whose steward' }), ' looks at it.'),
    ),
    ...(classes ? entries(classes) : []).map(({ name, line }) =>
      sentence(
        line,
        `Messages of the class “${name}” go to “`,
        says(classes, name, { label: `Where “${name}” goes`, choices: names['segments'] ?? [] }),
        '”.',
      ),
    ),
  ]
}

const roles: Readonly<Record<string, string>> = {
  qualifier: 'a qualifier',
  representative: 'a representative',
  manager: 'a manager',
  marketing: 'a marketer',
  admin: 'an admin',
}
const touches: Readonly<Record<string, string>> = { social: 'note on a network' }

/** What sources, work and leads cost, each amount with what it is for. */
export function readCostSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  const each = (key: string, say: (map: Spot, name: string) => readonly Part[]): readonly Sentence[] => {
    const map = child(section, key)
    return (map ? entries(map) : []).map(({ name, line }) => sentence(line, map ? say(map, name) : []))
  }
  const sources = child(section, 'sources')
  return [
    ...about(
      section,
      'currency',
      around('All amounts are in ', says(section, 'currency', { label: 'Currency' }), '.'),
    ),
    ...(sources ? entries(sources) : []).flatMap((source) =>
      items(source).map((cost) => spent(cost, source.name, says)),
    ),
    ...each('rates', (map, name) =>
      around(
        `An hour of ${own(roles, name) ?? name} costs `,
        says(map, name, { label: `An hour, ${name}` }),
        '.',
      ),
    ),
    ...each('minutes', (map, name) =>
      around(
        `A ${own(touches, name) ?? name} takes `,
        says(map, name, { label: `Minutes for a ${name}` }),
        ' minutes, where nobody said.',
      ),
    ),
    ...each('worth', (map, name) =>
      around(
        `A won lead of “${name}” is worth `,
        says(map, name, { label: `Worth of “${name}”` }),
        ' while we have no figures of our own.',
      ),
    ),
    ...about(
      section,
      'countFrom',
      around(
        'We have figures of our own from ',
        says(section, 'countFrom', { label: 'From how many results' }),
        ' results on.',
      ),
    ),
  ]
}

const spent = (cost: Spot, source: string, says: Says): Sentence =>
  sentence(
    cost.tree.line,
    around(`“${source}” costs `, says(cost, 'amount', { label: `Cost of “${source}”` })),
    around(' for each ', says(cost, 'each', { label: 'For each', choices: ['submission', 'month', 'year'] })),
    around(' from ', says(cost, 'from', { label: 'From', kind: 'date' })),
    around(' to ', says(cost, 'to', { label: 'To', kind: 'date' })),
    '.',
  )

const kept: Readonly<Record<string, string>> = {
  raw: 'The bytes of a submission, as they arrived, are',
  junk: 'What was confirmed as junk is',
  resolved: 'Leads that have ended are, with the people in them,',
  won: 'Those who bought are',
  lost: 'Those who did not buy are',
  declined: 'Those whom we declined are',
  withdrawn: 'Those who no longer wanted it are',
  unreachable: 'Those whom nobody reached are',
  mails: 'The words of mails are',
  visits: 'What page visits tell is',
  calls: 'What was noted of calls is',
}

export const readRetentionSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).map(({ name, line }) =>
    sentence(
      line,
      around(
        `${own(kept, name) ?? name} kept for `,
        sayingWith(names)(section, name, { label: 'How long it is kept' }),
        '.',
      ),
    ),
  )

export function readNeglectSentences(section: Spot, names: Names): readonly Sentence[] {
  const says = sayingWith(names)
  return [
    ...about(
      section,
      'held',
      around(
        'Who has held a lead without a step for ',
        says(section, 'held', { label: 'Held for' }),
        ' owes an explanation.',
      ),
    ),
    ...about(
      section,
      'unopened',
      around(
        'Who has not opened a lead for ',
        says(section, 'unopened', { label: 'Unopened for' }),
        ' after it was passed to them is asked about it.',
      ),
    ),
    ...about(
      section,
      'explain',
      around(
        'They have ',
        says(section, 'explain', { label: 'Time to explain' }),
        ' to explain it or to put it right.',
      ),
    ),
  ]
}
