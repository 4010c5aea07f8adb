import type { Note } from './finding.ts'
import { type CalendarRule, type Condition, type FitVerdict, motions, type Segment } from './playbook.ts'
import { readWindow } from './read-window.ts'
import { type Fields, readFields, readList, readText, readWord, unknownWord } from './reader.ts'
import type { Tree } from './tree.ts'

/** The names that a segment may use. */
export type Known = {
  readonly terms: readonly string[]
  readonly intents: readonly string[]
  readonly teams: readonly string[]
  readonly calendars: readonly CalendarRule[]
}

export function readSegments(tree: Tree, known: Known, note: Note): readonly Segment[] {
  const items = readList(tree, 'segments', note)
  const segments = items.map((item) => readSegment(item, known, note))
  const catchAll = segments.findIndex(({ when }) => when === undefined)
  if (catchAll === -1) {
    const message =
      'The last segment must have no `when`, so that it takes everything else: no lead goes without an owner.'
    note({ code: 'no-catch-all', at: items.at(-1) ?? tree, message })
  }
  segments.forEach(({ name, line }, index) => {
    const at = items[index] ?? tree
    if (catchAll !== -1 && index > catchAll) {
      const message = `No lead ever gets to "${name}": "${segments[catchAll]?.name ?? ''}" above has no \`when\` and takes everything.`
      note({ code: 'segment-unreachable', at, message })
    }
    const first = segments.findIndex((other) => other.name === name)
    if (name === '' || first === index) return
    const message = `Another segment is called "${name}" (line ${segments[first]?.line ?? line}). Give each its own name.`
    note({ code: 'bad-yaml', at, message })
  })
  return segments
}

const keys = ['name', 'when', 'motion', 'team', 'respond', 'cadence', 'track']

/** What can't be read is filled in: with a finding against it the playbook goes nowhere, but other findings still come. */
function readSegment(tree: Tree, known: Known, note: Note): Segment {
  const fields = readFields(tree, { what: 'the segment', keys, needs: ['name'] }, note)
  if (!fields) return { name: '', line: tree.line, motion: 'decline', when: [] }
  const name = readText(fields.get('name'), 'the name of a segment', note) ?? ''
  const when = readWhen(fields.get('when'), known, note)
  const motion = readMotion(fields, note)
  const team = readWord(fields.get('team'), { what: 'a team', words: known.teams }, note)
  const respond = readWindow(fields.get('respond'), known.calendars, note)
  const cadence = readText(fields.get('cadence'), 'the cadence', note)
  const track = readText(fields.get('track'), 'the track', note)
  return {
    name,
    line: tree.line,
    motion,
    ...(when && { when }),
    ...(team !== undefined && { team }),
    ...(respond && { respond }),
    ...(cadence !== undefined && { cadence }),
    ...(track !== undefined && { track }),
  }
}

function readMotion(fields: Fields, note: Note): Segment['motion'] {
  const tree = fields.get('motion')
  if (!tree) {
    note({
      code: 'motion-incomplete',
      at: fields.at,
      message: `A segment needs a motion: ${motions.join(', ')}.`,
    })
    return 'decline'
  }
  const motion = readWord(tree, { what: 'a motion', words: motions }, note)
  if (!motion) return 'decline'
  const needs = {
    respond: ['team', 'respond'],
    qualify: ['team', 'respond'],
    nurture: ['track'],
    decline: [],
  }[motion]
  for (const key of needs.filter((key) => !fields.get(key))) {
    note({ code: 'motion-incomplete', at: tree, message: `The motion "${motion}" needs \`${key}\`.` })
  }
  return motion
}

/** An empty `when` is a slip, not a segment that takes everything. */
function readWhen(tree: Tree | undefined, known: Known, note: Note): readonly Condition[] | undefined {
  if (!tree) return undefined
  const items = tree.kind === 'text' ? [tree] : readList(tree, 'when', note)
  if (tree.kind === 'list' && items.length === 0) {
    const message = 'This `when` is empty. Name a term, or leave `when` out in the last segment.'
    note({ code: 'type-mismatch', at: tree, message })
  }
  return items.flatMap((item) => {
    const text = readText(item, 'a condition', note)
    return text === undefined ? [] : (readCondition({ text, at: item }, known, note) ?? [])
  })
}

const fitVerdicts: readonly FitVerdict[] = ['in', 'out', 'unknown']

function readCondition(
  { text, at }: { readonly text: string; readonly at: Tree },
  known: Known,
  note: Note,
): Condition | undefined {
  const written = { text, line: at.line }
  const [, subject, is = ''] = /^(fit|intent) is (.+)$/.exec(text) ?? []
  if (subject === 'intent') {
    if (known.intents.includes(is)) return { kind: 'intent', is, ...written }
    unknownWord(note, { code: 'unknown-term', at, word: is, known: known.intents, what: 'an intent' })
    return undefined
  }
  if (subject === 'fit') {
    const verdict = fitVerdicts.find((candidate) => candidate === is)
    if (verdict) return { kind: 'fit', is: verdict, ...written }
    note({ code: 'unknown-term', at, message: `Fit is in, out or unknown; it is never "${is}".` })
    return undefined
  }
  const negated = text.startsWith('not ')
  const term = negated ? text.slice('not '.length).trim() : text
  if (known.terms.includes(term)) return { kind: 'term', term, negated, ...written }
  unknownWord(note, { code: 'unknown-term', at, word: term, known: known.terms, what: 'a term' })
  return undefined
}
