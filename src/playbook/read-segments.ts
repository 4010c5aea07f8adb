import type { Note } from './finding.ts'
import { lawfulBases } from './grammar/law.ts'
import { segment } from './grammar/lead.ts'
import { oneOrMore } from './grammar/parts.ts'
import { nameOf } from './grammar/scalars.ts'
import type { NamedThing, Reading } from './grammar/shape.ts'
import { type Condition, motions, type Segment } from './playbook.ts'
import { readWindow } from './read-window.ts'
import { type Fields, readFields, readList, readText, readWord, withoutUndefined } from './reader.ts'
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

const { keys } = segment

/** What can't be read is filled in: with a finding against it the playbook goes nowhere, but other findings still come. */
function readSegment(tree: Tree, known: Known, reading: Reading): Segment {
  const { note } = reading
  const fields = readFields(tree, { what: 'the segment', keys, needs: ['name'] }, note)
  if (!fields)
    return { name: '', line: tree.line, column: tree.column, motion: 'decline', when: [], before: [] }
  const name = readText(fields.get('name'), 'the name of a segment', note) ?? ''
  const when = readWhen(fields.get('when'), reading)
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
function readWhen(tree: Tree | undefined, reading: Reading): readonly Condition[] | undefined {
  if (!tree) return undefined
  const items = tree.kind === 'list' ? tree.items : [tree]
  if (items.length === 0) {
    const message = 'This `when` is empty. Name a term, or leave `when` out in the last segment.'
    reading.note({ code: 'type-mismatch', at: tree, message })
  }
  return items.flatMap((item) => reading.condition(item) ?? [])
}
