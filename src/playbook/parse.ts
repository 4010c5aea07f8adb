import { type Finding, findingsList, hasErrors, inFileOrder, type Note } from './finding.ts'
import { knownIntents } from './facts.ts'
import type { Playbook, Written } from './playbook.ts'
import { readCalendars } from './read-calendars.ts'
import { readExpression } from './read-expression.ts'
import { readFit, readIntents, readObjectives, readQualified, readTerms } from './read-sections.ts'
import { readSegments } from './read-segments.ts'
import { readSignatories, readTeams } from './read-teams.ts'
import { type Fields, readFields, readText } from './reader.ts'
import { readTree, type Tree } from './tree.ts'

export type PlaybookParsed = { readonly playbook?: Playbook; readonly findings: readonly Finding[] }

/**
 * Reads a playbook and checks all that can be told from the file alone. All findings come at once, in the order of the
 * file; there is a playbook only where none of them is an error. Never throws, whatever the text.
 */
export function parsePlaybook(text: string): PlaybookParsed {
  const { findings, note } = findingsList()
  const tree = readTree(text, note)
  const playbook = tree && readPlaybook(tree, note)
  const complete = playbook !== undefined && !hasErrors(findings)
  return { findings: inFileOrder(findings), ...(complete && { playbook }) }
}

const keys = [
  'name',
  'calendars',
  'terms',
  'intents',
  'fit',
  'segments',
  'teams',
  'objectives',
  'qualified',
  'signatories',
]

function readPlaybook(tree: Tree, note: Note): Playbook | undefined {
  const fields = readFields(tree, { what: 'the playbook', keys, needs: ['name'] }, note)
  if (!fields) return undefined
  const playbook = readSections(fields, note)
  for (const written of [...playbook.terms, playbook.fit.in, playbook.fit.out]) checkExpression(written, note)
  checkUse(playbook, note)
  return playbook
}

function readSections(fields: Fields, note: Note): Playbook {
  const name = readText(fields.get('name'), 'the name of the playbook', note) ?? ''
  const calendars = readCalendars(fields.get('calendars'), note)
  const terms = readTerms(fields.get('terms'), note)
  const intents = readIntents(fields.get('intents'), note)
  const teams = readTeams(fields.get('teams'), calendars, note)
  const known = {
    calendars,
    terms: namesOf(terms),
    teams: namesOf(teams),
    intents: [...knownIntents, ...intents.map(({ intent }) => intent)],
  }
  const segmentsTree = fields.get('segments')
  const segments = segmentsTree ? readSegments(segmentsTree, known, note) : []
  if (!segmentsTree) {
    const message = 'There are no segments. At least the last one is needed, for everything else.'
    note({ code: 'no-catch-all', at: fields.at, message })
  }
  const objectives = readObjectives(
    fields.get('objectives'),
    { segments: namesOf(segments), calendars },
    note,
  )
  const qualified = readQualified(fields.get('qualified'), note)
  const signatories = readSignatories(fields.get('signatories'), note)
  return {
    name,
    calendars,
    terms,
    intents,
    fit: readFit(fields.get('fit'), note),
    segments,
    teams,
    objectives,
    ...(qualified && { qualified }),
    ...(signatories && { signatories }),
  }
}

const namesOf = (things: readonly { readonly name: string }[]): readonly string[] =>
  things.map(({ name }) => name)

/** A term that no segment names is not wrong, but the reader will look for what it does. */
function checkUse({ terms, segments }: Playbook, note: Note): void {
  const conditions = segments.flatMap(({ when }) => when ?? [])
  const used = new Set(conditions.map((condition) => (condition.kind === 'term' ? condition.term : '')))
  for (const { name, line } of terms.filter(({ name }) => !used.has(name))) {
    note({ code: 'term-unused', at: { line, column: 1 }, message: `No segment uses the term "${name}".` })
  }
}

/** The places inside a condition that runs over several lines are those of its first. */
function checkExpression(written: Written | undefined, note: Note): void {
  if (!written) return
  const { expression, line, column } = written
  for (const { code, offset, message, suggestion } of readExpression(expression).problems) {
    const at = { line, column: expression.includes('\n') ? column : column + offset }
    note({ code, at, message, suggestion })
  }
}
