import type { Note } from './finding.ts'
import { lawfulBases } from './grammar/law.ts'
import { segment } from './grammar/lead.ts'
import { oneOrMore } from './grammar/parts.ts'
import { nameOf } from './grammar/scalars.ts'
import type { NamedThing, Reading } from './grammar/shape.ts'
import { type Condition, motions, type Segment } from './playbook.ts'
import { readWindow } from './read-window.ts'
import {
  type Fields,
  readFields,
  readList,
  readName,
  readText,
  readWord,
  withoutUndefined,
} from './reader.ts'
import type { Tree } from './tree.ts'

/** The names that a segment may use. */
export type Known = {
  readonly teams: readonly string[]
}

export function readSegments(tree: Tree, known: Known, reading: Reading): readonly Segment[] {
  const { note } = reading
  const items = readList(tree, 'segments', note)
  const segments = items.map((item) => readSegment(item, known, reading))
  const catchAll = segments.findIndex(({ when }) => when === undefined)
  if (catchAll === -1 && tree.kind === 'list') {
    const message =
      'The last segment must have no `when`, so that it takes everything else: no lead goes without an owner.'
    note({ code: 'no-catch-all', at: items.at(-1) ?? tree, message })
  }
  const firsts = new Map<string, number>()
  segments.forEach(({ name, line, before }, index) => {
    if (name === '') return
    const at = items[index] ?? tree
    if (catchAll !== -1 && index > catchAll) {
      const message = `No lead ever gets to "${name}": "${segments[catchAll]?.name ?? ''}" above has no \`when\` and takes everything.`
      note({ code: 'segment-unreachable', at, message })
    }
    const first = firsts.get(name)
    if (first === undefined) firsts.set(name, line)
    else {
      const message = `Another segment is called "${name}" (line ${first}). Give each its own name.`
      note({ code: 'bad-yaml', at, message })
    }
    for (const other of before.filter((other) => firsts.has(other))) {
      const where =
        other === name ? 'is this segment itself' : `stands above (line ${firsts.get(other) ?? 0})`
      const message = `\`before\` names segments below this one, and "${other}" ${where}. Move it, or leave it out.`
      note({ code: 'type-mismatch', at, message })
    }
  })
  return segments
}

const { keys } = segment

/** What can't be read is filled in: with a finding against it the playbook goes nowhere, but other findings still come. */
function readSegment(tree: Tree, known: Known, reading: Reading): Segment {
  const { note } = reading
  const owes = ['motion', 'when']
  const fields = readFields(tree, { what: 'the segment', keys, needs: ['name'], owes }, note)
  if (!fields)
    return { name: '', line: tree.line, column: tree.column, motion: 'decline', when: [], before: [] }
  const name = readName(fields.get('name'), 'the name of a segment', note) ?? ''
  const when = readWhen(tree, fields, reading)
  const motion = readMotion(fields, note)
  const team = readWord(fields.get('team'), { what: 'a team', words: known.teams }, note)
  const respond = readWindow(fields.get('respond'), reading)
  const named = (key: string, thing: NamedThing): string | undefined => {
    const at = fields.get(key)
    return at && nameOf(thing).read(at, reading)
  }
  const texts = {
    cadence: named('cadence', 'cadence'),
    track: named('track', 'track'),
    routing: named('routing', 'routing'),
    tell: named('tell', 'template'),
    acknowledge: named('acknowledge', 'template'),
    because: named('because', 'decline'),
    lawfulBasis: readWord(fields.get('lawfulBasis'), { what: 'a lawful basis', words: lawfulBases }, note),
    says: readText(fields.get('says'), 'what a segment says', note),
  }
  const beforeTree = fields.get('before')
  const before = (beforeTree && oneOrMore('before', nameOf('segment')).read(beforeTree, reading)) ?? []
  return {
    name,
    line: tree.line,
    column: tree.column,
    motion,
    ...(when && { when }),
    ...(team !== undefined && { team }),
    ...(respond && { respond }),
    ...withoutUndefined(texts),
    before,
  }
}

const needsOf: Readonly<Record<Segment['motion'], readonly (keyof typeof whyNeeded)[]>> = {
  respond: ['team', 'respond'],
  qualify: ['team', 'respond'],
  nurture: ['track'],
  decline: [],
}

const whyNeeded = {
  team: 'who answers',
  respond: 'when the first answer is owed',
  track: 'what its readers are sent',
} as const

function readMotion(fields: Fields, note: Note): Segment['motion'] {
  const tree = fields.get('motion')
  if (!tree) {
    if (fields.meant('motion')) return 'decline'
    note({
      code: 'motion-incomplete',
      at: fields.at,
      message: `A segment needs a motion: ${motions.join(', ')}.`,
    })
    return 'decline'
  }
  const motion = readWord(tree, { what: 'a motion', words: motions }, note)
  if (!motion) return 'decline'
  const needs = needsOf[motion]
  for (const key of needs.filter((key) => !fields.get(key) && !fields.meant(key))) {
    const message = `The motion "${motion}" needs \`${key}\`: ${whyNeeded[key]}.`
    note({ code: 'motion-incomplete', at: tree, message })
  }
  return motion
}

/** An empty or misspelt `when` is a slip, not a segment that takes everything. */
function readWhen(segment: Tree, fields: Fields, reading: Reading): readonly Condition[] | undefined {
  const tree = segment.kind === 'map' ? segment.entries.find(({ key }) => key === 'when')?.value : undefined
  if (!tree) return fields.meant('when') ? [] : undefined
  const items = tree.kind === 'list' ? tree.items : tree.kind === 'nothing' ? [] : [tree]
  if (items.length === 0) {
    const message = 'This `when` is empty. Name a term, or leave `when` out in the last segment.'
    reading.note({ code: 'type-mismatch', at: tree, message })
  }
  return items.flatMap((item) => reading.condition(item) ?? [])
}
