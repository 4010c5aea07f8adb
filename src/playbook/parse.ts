import { builtInNames } from './built-in/built-in.ts'
import { knownIntents } from './facts.ts'
import { type Finding, findingsList, hasErrors, inFileOrder, type Note } from './finding.ts'
import { type FurtherSections, furtherSections, sectionNames, sections } from './grammar/sections.ts'
import type { NamedThing, Reading, Reference } from './grammar/shape.ts'
import type { Playbook, Written } from './playbook.ts'
import { readCalendars } from './read-calendars.ts'
import { readCondition } from './read-condition.ts'
import { readExpression } from './read-expression.ts'
import { intentWordsIn, readFacts, readIntents, readJourney, readSignals } from './read-lead.ts'
import { readFit, readObjectives, readQualified, readTerms } from './read-sections.ts'
import { readSegments } from './read-segments.ts'
import { readSignatories, readTeams } from './read-teams.ts'
import { type Fields, readFields, readName, unknownWord } from './reader.ts'
import { readTree, type Tree } from './tree.ts'
import { vocabularyOf } from './vocabulary.ts'

export type PlaybookParsed = { readonly playbook?: Playbook; readonly findings: readonly Finding[] }

/**
 * Reads a playbook and checks what can be told without weighing its rules against each other (`checkPlaybook` does).
 * All findings come at once, in the order of the file; there is a playbook only where none of them is an error. Never
 * throws, whatever the text.
 */
export function parsePlaybook(text: string): PlaybookParsed {
  const { findings, note } = findingsList()
  const tree = readTree(text, note)
  const playbook = tree && readPlaybook(tree, note)
  if (playbook) checkUse(playbook, findings, note)
  const complete = playbook !== undefined && !hasErrors(findings)
  return { findings: inFileOrder(findings), ...(complete && { playbook }) }
}

/**
 * A version that was signed stays in force, also where the rules of checking have become stricter since: what could be followed then is
 * followed now. Undefined only where nobody could say any more what the text means.
 */
export function onceSigned(text: string): Playbook | undefined {
  const ignored: Note = () => undefined
  const tree = readTree(text, ignored)
  const playbook = tree && readPlaybook(tree, ignored)
  if (!playbook || playbook.segments.at(-1)?.when) return undefined
  const vocabulary = vocabularyOf(playbook)
  const written = [...playbook.terms, ...playbook.fit.in, ...playbook.fit.out]
  const canBeRead = written.every(({ expression }) => readExpression(expression, vocabulary).expression)
  return canBeRead ? playbook : undefined
}

function readPlaybook(tree: Tree, note: Note): Playbook | undefined {
  const owes = ['segments']
  const fields = readFields(tree, { what: 'the playbook', keys: sectionNames, needs: ['name'], owes }, note)
  if (!fields) return undefined
  const references: Reference[] = []
  const playbook = readSections(fields, references, note)
  checkReferences(references, playbook, note)
  const vocabulary = vocabularyOf(playbook)
  for (const written of [...playbook.terms, ...playbook.fit.in, ...playbook.fit.out])
    checkExpression(written, (source) => readExpression(source, vocabulary), note)
  return playbook
}

function readSections(fields: Fields, references: Reference[], note: Note): Playbook {
  const get = fields.get
  const terms = readTerms(get('terms'), note)
  const intentWords = [...new Set([...knownIntents, ...intentWordsIn(get('intents'))])]
  const words = { terms: namesOf(terms), isTerm: new Set(namesOf(terms)), intents: intentWords }
  const calendars = readCalendars(get('calendars'), note)
  const reading: Reading = {
    note,
    calendars,
    refer: (reference) => references.push(reference),
    condition: (tree) => readCondition(tree, words, note),
  }
  const teams = readTeams(get('teams'), calendars, reading)
  const segmentsTree = get('segments')
  const segments = segmentsTree ? readSegments(segmentsTree, { teams: namesOf(teams) }, reading) : []
  if (!segmentsTree && !fields.meant('segments')) {
    const message = 'There are no segments. At least the last one is needed, for everything else.'
    note({ code: 'no-catch-all', at: fields.at, message })
  }
  const qualified = readQualified(get('qualified'), reading)
  const signatories = readSignatories(get('signatories'), note)
  return {
    ...readFurther(get, reading),
    name: readName(get('name'), 'the name of the playbook', note) ?? '',
    calendars,
    facts: readFacts(get('facts'), reading),
    signals: readSignals(get('signals'), reading),
    terms,
    intents: readIntents(get('intents'), reading),
    fit: readFit(get('fit'), note),
    journey: readJourney(get('journey'), reading),
    segments,
    teams,
    objectives: readObjectives(get('objectives'), { segments: namesOf(segments), calendars }, note),
    ...(qualified && { qualified }),
    ...(signatories && { signatories }),
  }
}

/** The sections that make sense by their shape alone. */
function readFurther(get: Fields['get'], reading: Reading): FurtherSections {
  const read: Record<string, unknown> = {}
  for (const name of furtherSections) {
    const tree = get(name)
    const value = tree && sections[name].read(tree, reading)
    if (value !== undefined) read[name] = value
  }
  return read
}

const namesOf = (things: readonly { readonly name: string }[] | undefined): readonly string[] =>
  things?.map(({ name }) => name) ?? []

/** Names that are meant and never said. */
function checkReferences(references: readonly Reference[], playbook: Playbook, note: Note): void {
  const known: Readonly<Record<NamedThing, readonly string[]>> = {
    calendar: namesOf(playbook.calendars),
    team: namesOf(playbook.teams),
    segment: namesOf(playbook.segments),
    template: [...namesOf(playbook.templates), ...builtInNames('templates')],
    cadence: [...namesOf(playbook.cadences), ...builtInNames('cadences')],
    track: [...namesOf(playbook.tracks), ...builtInNames('tracks')],
    routing: namesOf(playbook.routing),
    territory: namesOf(playbook.territories),
    turns: namesOf(playbook.turns),
    signal: namesOf(playbook.signals),
    decline: namesOf(playbook.declines),
  }
  for (const { to, name, at } of references) {
    if (known[to].includes(name)) continue
    unknownWord(note, {
      code: 'unknown-term',
      at,
      word: name,
      known: known[to],
      what: `a ${to} of this playbook`,
    })
  }
}

/** A term that nothing names is not wrong, but the reader will look for what it does. */
function checkUse(
  { terms, segments, journey, intents, tracks, routing }: Playbook,
  findings: readonly Finding[],
  note: Note,
): void {
  const conditions = [
    ...segments.flatMap(({ when }) => when ?? []),
    ...journey.flatMap(({ shownBy }) => shownBy.flat()),
    ...intents.flatMap(({ rules }) => rules.flatMap(({ when }) => when ?? [])),
    ...(tracks ?? []).flatMap(({ value }) => [
      ...value.steps.flatMap(({ when }) => when ?? []),
      ...(value.returns ?? []).flat(),
    ]),
    ...(routing ?? []).flatMap(({ value }) =>
      value.steps.flatMap((step) => (typeof step === 'string' ? [] : (step.when ?? []))),
    ),
  ]
  const used = new Set(conditions.map((condition) => (condition.kind === 'term' ? condition.term : '')))
  // Whoever misspelt it wanted to use it.
  const meant = new Set(findings.map(({ suggestion }) => suggestion))
  for (const { name, at } of terms.filter(({ name }) => !used.has(name) && !meant.has(name)))
    note({ code: 'term-unused', at, message: `Nothing uses the term "${name}".` })
}

/** The places inside a condition that runs over several lines are those of its first. */
function checkExpression(
  { expression, line, column }: Written,
  read: (source: string) => ReturnType<typeof readExpression>,
  note: Note,
): void {
  for (const { code, offset, message, suggestion } of read(expression).problems) {
    const at = { line, column: expression.includes('\n') ? column : column + offset }
    note({ code, at, message, suggestion })
  }
}
