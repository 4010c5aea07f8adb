import { type Compiled, compilePlaybook } from '../compile.ts'
import type { Note } from '../finding.ts'
import { judge } from '../judge.ts'
import type { Playbook, Segment } from '../playbook.ts'
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts'
import { type Example, factsFrom } from './domain.ts'
import { type Rules, rulesOf } from './rules.ts'
import { type Answer, type Demand, Solver } from './solve.ts'

/** More parts than this are not weighed against each other. */
export const FORMULAS_MAX = 20_000
/** Who has so many overlaps won't read more of them. */
const OVERLAPS_MAX = 50

type Weighing = {
  readonly playbook: Playbook
  readonly compiled: Compiled
  readonly rules: Rules
  readonly solver: Solver
  readonly note: Note
}

/**
 * Weighs the segments against each other: which no lead gets to, which want the same leads, and which send people who
 * only look around to people who sell. Each finding comes with an example lead, and each example was judged.
 */
export function checkSegments(playbook: Playbook, note: Note): void {
  const vocabulary: Vocabulary = vocabularyOf(playbook)
  const rules = rulesOf(playbook, vocabulary)
  const first = playbook.segments[0]
  if (rules.graph.formulas.length > FORMULAS_MAX && first) {
    const message = 'The conditions are too many to be weighed against each other.'
    note({ code: 'undecided', at: placeOf(first), message })
    return
  }
  const solver = new Solver(rules.graph, vocabulary)
  const weighing = { playbook, compiled: compilePlaybook(playbook), rules, solver, note }
  const reached = playbook.segments.map((_, index) => reaches(weighing, index))
  checkOverlaps(weighing, reached)
  checkBrowsers(weighing, reached)
}

const ends = ({ gets }: Rules, index: number): Demand => ({ of: gets[index] ?? 0, verdict: 'true' })
const taken = ({ takes }: Rules, index: number): Demand => ({ of: takes[index] ?? 0, verdict: 'true' })
const notTaken = ({ takes }: Rules, index: number): Demand => ({ of: takes[index] ?? 0, verdict: 'false' })
/** A lead whose class of message sends it somewhere is never asked about. */
const asked = ({ goesByClass }: Rules): Demand => ({ of: goesByClass, verdict: 'false' })

const placeOf = ({ line, column }: Segment) => ({ line, column })
const quoted = ({ name }: Segment): string => `"${name}"`

function reaches(weighing: Weighing, index: number): boolean {
  const { playbook, rules, solver, note } = weighing
  const segment = playbook.segments[index]
  if (!segment?.when) return true
  const { found } = solver.solve([ends(rules, index)])
  if (found === 'none')
    note({
      code: 'segment-unreachable',
      at: placeOf(segment),
      message: `No lead ever gets to ${quoted(segment)}: ${whyUnreachable(weighing, index, segment)}.`,
    })
  if (found === 'undecided') {
    const why = solver.exhausted
      ? 'there is too much to weigh against each other in this playbook'
      : 'its conditions go beyond comparisons of facts with constants, or are too many'
    const message = `Whether any lead gets to ${quoted(segment)} can't be told: ${why}.`
    note({ code: 'undecided', at: placeOf(segment), message })
  }
  return found !== 'none'
}

function whyUnreachable({ playbook, rules, solver }: Weighing, index: number, segment: Segment): string {
  if (solver.solve([taken(rules, index)]).found === 'none') {
    const never = segment.when?.find(
      (condition) => solver.solve([{ of: rules.condition(condition), verdict: 'true' }]).found === 'none',
    )
    if (!never) return 'its conditions exclude each other'
    return never.kind === 'intent'
      ? `no form asks for that ("${never.text}"). Say under \`intents\` which does`
      : `"${never.text}" is never true`
  }
  const before = playbook.segments
    .slice(0, index)
    .find((_, earlier) => solver.solve([taken(rules, index), notTaken(rules, earlier)]).found === 'none')
  return before
    ? `${quoted(before)} above takes all of them (line ${before.line})`
    : 'the segments above take all of them between them'
}

function checkOverlaps(weighing: Weighing, reached: readonly boolean[]): void {
  const { segments } = weighing.playbook
  let told = 0
  for (const [second, later] of segments.entries()) {
    if (!later.when || !reached[second]) continue
    for (const [first, earlier] of segments.slice(0, second).entries()) {
      const same = earlier.motion === later.motion && earlier.team === later.team
      if (same || !reached[first] || earlier.before.includes(later.name)) continue
      if (weighing.solver.exhausted || told >= OVERLAPS_MAX) {
        const message = `From ${quoted(later)} on, the segments were not weighed against those above: there are too many.`
        weighing.note({ code: 'undecided', at: placeOf(later), message })
        return
      }
      if (checkOverlap(weighing, { first, second, earlier, later }) !== 'none') told += 1
    }
  }
}

type Pair = {
  readonly first: number
  readonly second: number
  readonly earlier: Segment
  readonly later: Segment
}

/** Where one contains the other, the narrower stands first on purpose. */
function checkOverlap(
  { rules, solver, note, compiled }: Weighing,
  { first, second, earlier, later }: Pair,
): Answer['found'] {
  // What costs least is asked first: most segments have nothing in common, whatever stands above them.
  const [one, other] = [taken(rules, first), taken(rules, second)]
  if (solver.solve([asked(rules), other, one]).found === 'none') return 'none'
  const firstAlone = solver.solve([asked(rules), notTaken(rules, second), one]).found
  if (firstAlone === 'none') return 'none'
  const secondAlone = solver.solve([asked(rules), other, notTaken(rules, first)]).found
  if (secondAlone === 'none') return 'none'
  const both = solver.solve([asked(rules), ends(rules, first), other])
  if (both.found === 'none') return 'none'
  const said = exampleSaid(both, compiled, first)
  if (said === undefined || firstAlone === 'undecided' || secondAlone === 'undecided') {
    const message = `Whether ${quoted(earlier)} (line ${earlier.line}) and ${quoted(later)} want the same leads can't be told.`
    note({ code: 'undecided', at: placeOf(later), message })
    return 'undecided'
  }
  const message = `${quoted(earlier)} (line ${earlier.line}) and ${quoted(later)} both want a lead such as this: ${said}. It goes to ${quoted(earlier)}, which stands first. If that is meant, write \`before: ${JSON.stringify(later.name)}\` there.`
  note({ code: 'segments-overlap', at: placeOf(later), message })
  return 'example'
}

/** E1: who only looks around is not to be called, unless marketing and sales both want it and say so by name. */
function checkBrowsers(
  { rules, solver, note, playbook, compiled }: Weighing,
  reached: readonly boolean[],
): void {
  const reading: Demand = { of: rules.intentIs('to read'), verdict: 'true' }
  const stillLooking: readonly Demand[] = (['comparing', 'ready to talk', 'deciding'] as const).map(
    (stage) => ({
      of: rules.readinessIs(stage),
      verdict: 'false',
    }),
  )
  playbook.segments.forEach((segment, index) => {
    const calls = segment.motion === 'respond' || segment.motion === 'qualify'
    if (!calls || !reached[index]) return
    const answer = solver.solve([ends(rules, index), reading, ...stillLooking])
    const said = exampleSaid(answer, compiled, index)
    if (said === undefined) return
    const team = segment.team === undefined ? 'people' : `the team "${segment.team}"`
    const message = `${quoted(segment)} sends people who only look around to ${team}, such as this one: ${said}. Both signatories must accept that by name, or such leads go to nurture.`
    note({
      code: 'browsers-to-sales',
      at: placeOf(segment),
      message,
      accept: `browsers-to-sales: ${segment.name}`,
    })
  })
}

/** The example in words, if judging it bears it out. */
function exampleSaid(answer: Answer, compiled: Compiled, index: number): string | undefined {
  if (answer.found !== 'example') return undefined
  const values = answer.simplest()
  const { segment } = judge(compiled, factsFrom(values))
  return segment.index === index ? inWords(values) : undefined
}

export function inWords(values: ReadonlyMap<string, Example>): string {
  const said = [...values].map(([path, value]) => `${path} ${valueInWords(value)}`)
  return said.length === 0 ? 'any at all' : said.join(', ')
}

function valueInWords(value: Example): string {
  if (value === undefined) return 'not known'
  if (typeof value !== 'object') return typeof value === 'string' ? `"${value}"` : String(value)
  return value.max === undefined ? `${value.min} or more` : `${value.min} to ${value.max}`
}
