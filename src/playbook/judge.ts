import type { Compiled, CompiledCondition, FactRead, Rule } from './compile.ts'
import { unknown, type Verdict } from './evaluate.ts'
import type { Band, Facts } from './facts.ts'
import type { FitVerdict, Motion, WindowRule } from './playbook.ts'

/** Where a lead belongs, and every line of the playbook that had a say in it. */
export type Judgement = {
  readonly intent: string
  readonly fit: { readonly verdict: FitVerdict; readonly because: readonly string[] }
  readonly segment: { readonly name: string; readonly index: number }
  readonly motion: Motion
  readonly team?: string
  readonly respond?: WindowRule
  readonly cadence?: string
  readonly track?: string
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

/** What an intent is called while the form doesn't say. */
export const UNKNOWN_INTENT = 'unknown'

/** The first segment all of whose conditions are true. A term is evaluated when it is first asked for, and only once. */
export function judge(compiled: Compiled, facts: Facts): Judgement {
  const trace: TraceLine[] = []
  const kind = facts.form?.kind
  const intent = (kind === undefined ? undefined : compiled.intentOf.get(kind)) ?? UNKNOWN_INTENT
  const fit = judgeFit(compiled, facts, trace)
  const lead: Asked = { compiled, facts, intent, fit: fit.verdict, terms: [], trace }
  const index = compiled.segments.findIndex(({ segment, expression, conditions }) => {
    const { verdict, values } = judgeAll(conditions, lead)
    trace.push({ line: segment.line, expression, values, verdict })
    return verdict === 'true'
  })
  const chosen = compiled.segments[index]
  if (!chosen) throw new Error('A checked playbook has a last segment that takes everything else')
  const { name, motion, team, respond, cadence, track } = chosen.segment
  return {
    intent,
    fit,
    segment: { name, index },
    motion,
    alarm: chosen.conditions.length === 0,
    trace,
    ...(team !== undefined && { team }),
    ...(respond && { respond }),
    ...(cadence !== undefined && { cadence }),
    ...(track !== undefined && { track }),
  }
}

type Asked = {
  readonly compiled: Compiled
  readonly facts: Facts
  readonly intent: string
  readonly fit: FitVerdict
  readonly terms: (Verdict | undefined)[]
  readonly trace: TraceLine[]
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
  }
}

const opposite: Readonly<Record<Verdict, Verdict>> = { true: 'false', false: 'true', unknown: 'unknown' }

function termVerdict(index: number, { compiled, facts, terms, trace }: Asked): Verdict {
  const known = terms[index]
  const rule = compiled.terms[index]
  if (known !== undefined || !rule) return known ?? 'unknown'
  const verdict = rule.test(facts)
  terms[index] = verdict
  trace.push({ line: rule.line, expression: rule.expression, values: valuesOf(rule.facts, facts), verdict })
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
 * In where `in` is true, out where `out` is; where both are, `in` wins, because turning a customer away costs more than
 * answering somebody in vain. Neither is *unknown*, also when all facts are known: the playbook hasn't said. Where only
 * one of the two is written, the other is its opposite.
 */
function judgeFit({ fit }: Compiled, facts: Facts, trace: TraceLine[]): Judgement['fit'] {
  const inside = fit.in && testFit(fit.in, facts, trace)
  if (fit.in && inside === 'true') return { verdict: 'in', because: reasons(fit.in, facts, inside) }
  const outside = fit.out && testFit(fit.out, facts, trace)
  if (fit.out && outside === 'true') return { verdict: 'out', because: reasons(fit.out, facts, outside) }
  if (fit.in && !fit.out && inside === 'false')
    return { verdict: 'out', because: reasons(fit.in, facts, inside) }
  if (fit.out && !fit.in && outside === 'false')
    return { verdict: 'in', because: reasons(fit.out, facts, outside) }
  const open = [
    ...(fit.in && inside ? reasons(fit.in, facts, inside) : []),
    ...(fit.out && outside ? reasons(fit.out, facts, outside) : []),
  ]
  return { verdict: 'unknown', because: [...new Set(open)] }
}

function testFit(rule: Rule, facts: Facts, trace: TraceLine[]): Verdict {
  const verdict = rule.test(facts)
  trace.push({ line: rule.line, expression: rule.expression, values: valuesOf(rule.facts, facts), verdict })
  return verdict
}

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
