import type { Compiled, CompiledCondition, FactRead, FitRule, Placed, Rule } from './compile.ts'
import { unknown, type Verdict } from './evaluate.ts'
import { type Stage, stages } from '#domain/lead/trace.ts'
import type { Band, Facts } from './facts.ts'
import type { FitVerdict } from './playbook.ts'

/** Where a lead belongs, and every line of the playbook that had a say in it. */
export type Judgement = Placed & {
  readonly intent: string
  readonly fit: { readonly verdict: FitVerdict; readonly because: readonly string[] }
  readonly readiness: Readiness
  readonly segment: { readonly name: string; readonly index: number }
  /** Nobody's rule matched: the lead is in the last segment only because it has to be somewhere. */
  readonly alarm: boolean
  readonly trace: readonly TraceLine[]
}

/** `values` has what was found, by fact; what wasn't known is absent. Answers are personal: only that they were given. */
export type TraceLine = {
  readonly line: number
  readonly expression: string
  readonly values: Readonly<Record<string, TraceValue>>
  readonly verdict: Verdict
}
export type TraceValue = string | number | boolean | Band

/** Where the buyer is: as they said themselves, else the furthest stage that the playbook's journey sees shown. */
export type Readiness = {
  readonly stage: Stage | 'unknown'
  readonly because: readonly string[]
}

/** What an intent is called while the form doesn't say. */
export const UNKNOWN_INTENT = 'unknown'

/** The first segment all of whose conditions are true. A term is evaluated when it is first asked for, and only once. */
export function judge(compiled: Compiled, facts: Facts): Judgement {
  const trace: TraceLine[] = []
  return { ...judged(compiled, facts, trace), trace }
}

/** The same verdict without the words for it, for whoever judges a million. */
export const place = (compiled: Compiled, facts: Facts): Taken => judged(compiled, facts, undefined)
export type Taken = Pick<Judgement, 'segment' | keyof Placed>

function judged(compiled: Compiled, facts: Facts, trace: TraceLine[] | undefined): Omit<Judgement, 'trace'> {
  const fit = judgeFit(compiled, facts, trace)
  const lead: Asked = {
    compiled,
    facts,
    intent: UNKNOWN_INTENT,
    fit: fit.verdict,
    terms: [],
    trace,
    readiness: 'unknown',
  }
  lead.intent = judgeIntent(lead)
  const readiness = judgeReadiness(lead)
  lead.readiness = readiness.stage
  const { intent } = lead
  const ofClass = segmentOfClass(lead)
  const index =
    ofClass ??
    compiled.segments.findIndex(({ segment, expression, conditions }) => {
      const { verdict, values } = judgeAll(conditions, lead)
      trace?.push({ line: segment.line, expression, values, verdict })
      return verdict === 'true'
    })
  const chosen = compiled.segments[index]
  if (!chosen) throw new Error('A checked playbook has a last segment that takes everything else')
  const { segment, placed, conditions } = chosen
  return {
    intent,
    fit,
    readiness,
    segment: { name: segment.name, index },
    alarm: conditions.length === 0 && ofClass === undefined,
    ...placed,
  }
}

/** Where the playbook sends a class of message, nothing else is asked; nobody is of a class that it doesn't name. */
function segmentOfClass({ compiled: { playbook, segments }, facts, trace }: Asked): number | undefined {
  const { classes } = playbook.screening ?? {}
  const wanted = classes && facts.message?.class
  const named = Object.entries(classes ?? {}).find(([name]) => name === wanted)?.[1]
  const index = segments.findIndex(({ segment }) => segment.name === named)
  const chosen = segments[index]
  if (!chosen) return undefined
  const expression = `${chosen.segment.name}: message.class == "${wanted ?? ''}"`
  const values = { 'message.class': wanted ?? '' }
  trace?.push({ line: chosen.segment.line, expression, values, verdict: 'true' })
  return index
}

/** Whether all of these hold of a lead; on the trace, where one is kept, stands what had a say in it. */
export function holds(
  compiled: Compiled,
  facts: Facts,
  { conditions, trace }: { conditions: readonly CompiledCondition[]; trace?: TraceLine[] },
): Verdict {
  const fit = judgeFit(compiled, facts, trace).verdict
  const lead: Asked = {
    ...{ compiled, facts, fit, trace, terms: [] },
    ...{ intent: UNKNOWN_INTENT, readiness: 'unknown' },
  }
  lead.intent = judgeIntent(lead)
  lead.readiness = judgeReadiness(lead).stage
  return judgeAll(conditions, lead).verdict
}

type Asked = {
  readonly compiled: Compiled
  readonly facts: Facts
  intent: string
  readonly fit: FitVerdict
  readiness: Stage | 'unknown'
  readonly terms: (Verdict | undefined)[]
  readonly trace: TraceLine[] | undefined
}

/** Stops at the first condition that is false; one that is unknown settles nothing while another may be false. */
function judgeAll(
  conditions: readonly CompiledCondition[],
  lead: Asked,
): Pick<TraceLine, 'values' | 'verdict'> {
  const values: Record<string, string> = {}
  let verdict: Verdict = 'true'
  for (const condition of conditions) {
    const found = judgeOne(condition, lead)
    values[condition.text] = found
    if (found === 'false') return { values, verdict: 'false' }
    if (found === 'unknown') verdict = 'unknown'
  }
  return { values, verdict }
}

function judgeOne(condition: CompiledCondition, lead: Asked): Verdict {
  switch (condition.kind) {
    case 'term': {
      const verdict = termVerdict(condition.index, lead)
      return condition.negated ? opposite[verdict] : verdict
    }
    case 'fit':
      return lead.fit === condition.is ? 'true' : 'false'
    case 'intent':
      return lead.intent === UNKNOWN_INTENT ? 'unknown' : lead.intent === condition.is ? 'true' : 'false'
    case 'readiness':
      return lead.readiness === condition.is ? 'true' : 'false'
  }
}

/** The first rule for this kind of form that is true. */
function judgeIntent(lead: Asked): string {
  const { compiled, facts, trace } = lead
  const rules = facts.form?.kind === undefined ? [] : (compiled.intentOf.get(facts.form.kind) ?? [])
  for (const { intent, line, conditions } of rules) {
    if (conditions.length === 0) return intent
    const { verdict, values } = judgeAll(conditions, lead)
    trace?.push({ line, expression: `intent is ${intent}: ${textOf(conditions)}`, values, verdict })
    if (verdict === 'true') return intent
  }
  return UNKNOWN_INTENT
}

/** The buyer's own word counts before anything that only shows it. */
function judgeReadiness(lead: Asked): Readiness {
  const { compiled, facts, trace } = lead
  const said = stages.find((stage) => stage === facts.prospect?.readiness)
  if (said) return { stage: said, because: ['they said so themselves'] }
  for (const stage of furthestFirst) {
    for (const { line, shownBy } of compiled.journey.filter((each) => each.stage === stage))
      for (const conditions of shownBy) {
        const { verdict, values } = judgeAll(conditions, lead)
        trace?.push({ line, expression: `${stage}: ${textOf(conditions)}`, values, verdict })
        if (verdict === 'true') return { stage, because: [textOf(conditions)] }
      }
    const shown = signalThatShows(stage, lead)
    if (shown !== undefined) return { stage, because: [`the signal "${shown}"`] }
  }
  return { stage: 'unknown', because: [] }
}

const furthestFirst = stages.toReversed()

/** The first signal of theirs that the playbook says shows this stage. */
function signalThatShows(stage: Stage, { compiled: { playbook }, facts, trace }: Asked): string | undefined {
  const signal = playbook.signals.find(({ name, shows }) => shows === stage && facts.signals?.[name] === true)
  if (!signal) return undefined
  const { name, line } = signal
  const expression = `${stage}: signals[${JSON.stringify(name)}]`
  trace?.push({ line, expression, values: { [`signals.${name}`]: true }, verdict: 'true' })
  return name
}

const textOf = (conditions: readonly CompiledCondition[]): string =>
  conditions.map(({ text }) => text).join(' and ')

const opposite: Readonly<Record<Verdict, Verdict>> = { true: 'false', false: 'true', unknown: 'unknown' }

function termVerdict(index: number, { compiled, facts, terms, trace }: Asked): Verdict {
  const known = terms[index]
  const rule = compiled.terms[index]
  if (known !== undefined || !rule) return known ?? 'unknown'
  const verdict = rule.test(facts)
  terms[index] = verdict
  trace?.push({ line: rule.line, expression: rule.expression, values: valuesOf(rule.facts, facts), verdict })
  return verdict
}

function valuesOf(reads: readonly FactRead[], facts: Facts): TraceLine['values'] {
  const values: Record<string, TraceValue> = {}
  for (const { path, read } of reads) {
    const value = found(path, read(facts))
    if (value !== undefined) values[path] = value
  }
  return values
}

/** A band open at the top has no `max`, so that the trace is plain JSON. */
function found(path: string, value: unknown): TraceValue | undefined {
  if (value === unknown) return undefined
  if (path === 'answers' || path.startsWith('answers.')) return 'given'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return isRange(value)
    ? { min: value.min, ...(Number.isFinite(value.max) && { max: value.max }) }
    : undefined
}

const isRange = (value: unknown): value is { readonly min: number; readonly max: number } =>
  typeof value === 'object' && value !== null && 'min' in value

/**
 * In where a rule of `in` is true, out where one of `out` is; where both are, `in` wins, because turning a customer away
 * costs more than answering somebody in vain. Neither is *unknown*, also when all facts are known: the playbook hasn't
 * said. Where only one of the two is written, the other is its opposite.
 */
function judgeFit({ fit }: Compiled, facts: Facts, trace: TraceLine[] | undefined): Judgement['fit'] {
  const inside = testFit(fit.in, facts, trace)
  if (inside.verdict === 'true') return { verdict: 'in', because: inside.because }
  const outside = testFit(fit.out, facts, trace)
  if (outside.verdict === 'true') return { verdict: 'out', because: outside.because }
  const [hasIn, hasOut] = [fit.in.length > 0, fit.out.length > 0]
  if (hasIn && !hasOut && inside.verdict === 'false') return { verdict: 'out', because: inside.because }
  if (hasOut && !hasIn && outside.verdict === 'false') return { verdict: 'in', because: outside.because }
  return { verdict: 'unknown', because: [...new Set([...inside.because, ...outside.because])] }
}

/** Any one rule is enough; the reasons are those of the rules that made it what it is. */
function testFit(
  rules: readonly FitRule[],
  facts: Facts,
  trace: TraceLine[] | undefined,
): { readonly verdict: Verdict; readonly because: readonly string[] } {
  const because: { readonly verdict: Verdict; readonly reasons: readonly string[] }[] = []
  for (const rule of rules) {
    const verdict = rule.test(facts)
    trace?.push({
      line: rule.line,
      expression: rule.expression,
      values: valuesOf(rule.facts, facts),
      verdict,
    })
    const said = trace === undefined ? noReasons : reasonsOf(rule, facts, verdict)
    if (verdict === 'true') return { verdict, because: said }
    because.push({ verdict, reasons: said })
  }
  const verdict = because.some((rule) => rule.verdict === 'unknown') ? 'unknown' : 'false'
  return {
    verdict,
    because: because.filter((rule) => rule.verdict === verdict).flatMap((rule) => rule.reasons),
  }
}

const noReasons: readonly string[] = []
const reasonsOf = (rule: FitRule, facts: Facts, verdict: Verdict): readonly string[] =>
  rule.because !== undefined && verdict === 'true' ? [rule.because] : reasons(rule, facts, verdict)

/** The parts that made a rule what it is, each with what was found. */
function reasons(rule: Rule, facts: Facts, verdict: Verdict): readonly string[] {
  const decisive = rule.sides.filter((side) => side.test(facts) === verdict)
  if (decisive.length > 0) return decisive.flatMap((side) => reasons(side, facts, verdict))
  const seen = rule.facts.map(({ path, read }) => `${path} is ${said(found(path, read(facts)))}`)
  const judged = verdict === 'true' ? rule.expression : `${rule.expression} is ${verdict}`
  return [seen.length > 0 ? `${judged}: ${seen.join(', ')}` : judged]
}

function said(value: TraceValue | undefined): string {
  if (value === undefined) return 'not known'
  if (typeof value !== 'object') return String(value)
  return value.max === undefined ? `${value.min} or more` : `${value.min} to ${value.max}`
}
