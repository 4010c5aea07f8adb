import type { Duration } from '#domain/time/duration.ts'
import type { Note } from './finding.ts'
import { oneOrMore } from './grammar/parts.ts'
import { team } from './grammar/people.ts'
import { language, nameOf } from './grammar/scalars.ts'
import type { Reading } from './grammar/shape.ts'
import {
  type CalendarRule,
  type EscalationLevel,
  roles,
  type Signatories,
  type TeamRule,
} from './playbook.ts'
import {
  readCalendarName,
  readDuration,
  readEmail,
  readEntries,
  readFields,
  readList,
  readText,
  readWord,
  withoutUndefined,
} from './reader.ts'
import type { Entry, Tree } from './tree.ts'

export function readTeams(
  tree: Tree | undefined,
  calendars: readonly CalendarRule[],
  reading: Reading,
): readonly TeamRule[] {
  if (!tree) return []
  return (readEntries(tree, { what: 'teams' }, reading.note) ?? []).map((entry) =>
    readTeam(entry, calendars, reading),
  )
}

function readTeam(
  { key: name, at, value }: Entry,
  calendars: readonly CalendarRule[],
  reading: Reading,
): TeamRule {
  const { note } = reading
  const line = at.line
  const what = `the team "${name}"`
  const owes = ['steward', 'escalate']
  const fields =
    value.kind === 'nothing'
      ? undefined
      : readFields(value, { what, keys: team.keys, needs: ['calendar'], owes }, note)
  if (value.kind === 'nothing' || (fields && !fields.get('steward') && !fields.meant('steward'))) {
    const message = `The team "${name}" has no steward, so nobody owes what no member has accepted yet.`
    note({ code: 'team-empty', at, message })
  }
  if (!fields) return { name, line, calendar: '', steward: '', escalate: [], languages: [] }
  const calendar = readCalendarName(fields.get('calendar'), calendars, note) ?? ''
  const steward = readEmail(fields.get('steward'), 'the steward', note) ?? ''
  const escalate = fields.meant('escalate') ? [] : readEscalation(fields.get('escalate'), { name, at }, note)
  const languagesTree = fields.get('languages')
  const languages =
    (languagesTree && oneOrMore('languages', language('a language')).read(languagesTree, reading)) ?? []
  const routingTree = fields.get('routing')
  const routing = routingTree && nameOf('routing').read(routingTree, reading)
  const says = readText(fields.get('says'), 'what a team says', note)
  return { name, line, calendar, steward, escalate, languages, ...withoutUndefined({ routing, says }) }
}

/** A chain must reach a person by name: a role may be empty one day, and then nobody would be told. */
function readEscalation(
  tree: Tree | undefined,
  { name, at }: { readonly name: string; readonly at: Entry['at'] },
  note: Note,
): readonly EscalationLevel[] {
  const items = tree ? readList(tree, 'escalate', note) : []
  if (tree && tree.kind !== 'list') return []
  const levels = items.map((item) => readLevel(item, note))
  const known = levels.filter((level) => level !== undefined)
  if (known.length === levels.length && known.every(({ to }) => to === 'role')) {
    const why =
      known.length === 0 ? 'nobody is told' : 'only roles are told, and there may be nobody with them'
    const message = `When the team "${name}" is late, ${why}. Let the chain reach the steward or a member.`
    note({ code: 'escalation-open-ended', at: tree ?? at, message })
  }
  items.forEach((item, index) => {
    const level = levels[index]
    if (index === 0 || !level || level.after) return
    note({
      code: 'escalation-open-ended',
      at: item,
      message: 'Say how long after the limit this level is reached, such as `after: 30m`.',
    })
  })
  checkOrder(items, levels, note)
  return known
}

/** All levels count from the limit: one that comes sooner than the level above it would never wait for that. */
function checkOrder(
  items: readonly Tree[],
  levels: readonly (EscalationLevel | undefined)[],
  note: Note,
): void {
  levels.forEach((level, index) => {
    const [above, at] = [levels[index - 1]?.after, items[index]]
    if (!above || !level?.after || !at || !isSooner(level.after, above)) return
    const message = `This level is reached before the one above it, because both count from the limit. Write them in the order of time.`
    note({ code: 'type-mismatch', at, message })
  })
}

/** Only units that compare, whatever the day. */
function isSooner(one: Duration, other: Duration): boolean {
  const minutes = { m: 1, h: 60, d: NaN, wd: NaN }
  return one.unit === other.unit
    ? one.amount < other.amount
    : one.amount * minutes[one.unit] < other.amount * minutes[other.unit]
}

/** What most people take for a working day, for the suggestion only. */
const WORKING_HOURS = 8

function readLevel(tree: Tree, note: Note): EscalationLevel | undefined {
  if (tree.kind === 'text') {
    const to = readWord(tree, { what: 'somebody to escalate to', words: ['steward'] }, note)
    return to && { to, line: tree.line }
  }
  const fields = readFields(
    tree,
    { what: 'a level of escalation', keys: ['steward', 'role', 'member', 'after'] },
    note,
  )
  if (!fields) return undefined
  const after = readDuration(fields.get('after'), 'after', note)
  if (after && (after.unit === 'd' || after.unit === 'wd')) {
    const message = `\`after\`: a chain counts hours and minutes that the team's calendar covers, and a day is none of them. Write hours.`
    const suggestion = `${after.amount * WORKING_HOURS}h`
    note({ code: 'day-in-covered-time', at: fields.get('after') ?? tree, message, suggestion })
  }
  const rest = { line: tree.line, ...(after && { after }) }
  const named = ['steward', 'role', 'member'].filter((key) => fields.get(key))
  if (named.length > 1) {
    const message = `This level names ${named.map((key) => `\`${key}\``).join(' and ')}, and only one is told. Make two levels of it.`
    note({ code: 'type-mismatch', at: tree, message })
  }
  if (fields.get('member')) {
    const email = readEmail(fields.get('member'), 'the member', note)
    return email === undefined ? undefined : { to: 'member', email, ...rest }
  }
  if (fields.get('role')) {
    const role = readWord(fields.get('role'), { what: 'a role', words: roles }, note)
    return role && { to: 'role', role, ...rest }
  }
  if (fields.get('steward')) return { to: 'steward', ...rest }
  if (['steward', 'role', 'member'].some(fields.meant)) return undefined
  note({
    code: 'type-mismatch',
    at: tree,
    message: 'A level of escalation names `steward`, a `role` or a `member`.',
  })
  return undefined
}

export function readSignatories(tree: Tree | undefined, note: Note): Signatories | undefined {
  const keys = ['marketing', 'sales']
  const fields = tree && readFields(tree, { what: 'the list of signatories', keys, needs: keys }, note)
  if (!fields) return undefined
  const marketing = readEmail(fields.get('marketing'), 'the signatory of marketing', note)
  const sales = readEmail(fields.get('sales'), 'the signatory of sales', note)
  if (marketing === undefined || sales === undefined) return undefined
  return { marketing, sales, line: fields.at.line }
}
