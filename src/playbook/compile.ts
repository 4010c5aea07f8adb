import { readerOf, type Run, runnable, type Verdict, verdictOf } from './evaluate.ts'
import { type Expression, factsIn } from './expression.ts'
import { defaultIntents, type Facts } from './facts.ts'
import type { Playbook, Segment, Written } from './playbook.ts'
import { readExpression } from './read-expression.ts'

/** A playbook ready to judge leads: expressions as functions, names as positions. */
export type Compiled = {
  readonly playbook: Playbook
  readonly terms: readonly Rule[]
  readonly fit: { readonly in?: Rule; readonly out?: Rule }
  readonly segments: readonly CompiledSegment[]
  readonly intentOf: ReadonlyMap<string, string>
}

export type CompiledSegment = {
  readonly segment: Segment
  /** The line of the trace: its name and what it asks for. */
  readonly expression: string
  readonly conditions: readonly CompiledCondition[]
}

export type CompiledCondition = { readonly text: string } & (
  | { readonly kind: 'term'; readonly index: number; readonly negated: boolean }
  | { readonly kind: 'fit'; readonly is: string }
  | { readonly kind: 'intent'; readonly is: string }
)

/** One expression of the file, or a part of one between `&&` and `||`. */
export type Rule = {
  readonly line: number
  readonly expression: string
  readonly test: (facts: Facts) => Verdict
  readonly facts: readonly FactRead[]
  /** Its sides, where it is an `&&` or an `||`; these give the reasons. */
  readonly sides: readonly Rule[]
}

export type FactRead = { readonly path: string; readonly read: Run }

/** Only for a playbook that came out of `parsePlaybook`; an expression that doesn't parse here is a bug. */
export function compilePlaybook(playbook: Playbook): Compiled {
  const positions = new Map(playbook.terms.map(({ name }, index) => [name, index]))
  const { in: inside, out: outside } = playbook.fit
  return {
    playbook,
    terms: playbook.terms.map(compileRule),
    fit: { ...(inside && { in: compileRule(inside) }), ...(outside && { out: compileRule(outside) }) },
    segments: playbook.segments.map((segment) => compileSegment(segment, positions)),
    intentOf: new Map([
      ...Object.entries(defaultIntents),
      ...playbook.intents.map(({ kind, intent }) => [kind, intent] as const),
    ]),
  }
}

function compileSegment(segment: Segment, positions: ReadonlyMap<string, number>): CompiledSegment {
  const conditions = (segment.when ?? []).map((condition): CompiledCondition => {
    if (condition.kind !== 'term') return condition
    const index = positions.get(condition.term)
    if (index === undefined) throw new Error(`The term "${condition.term}" is not in this playbook`)
    return { kind: 'term', index, negated: condition.negated, text: condition.text }
  })
  const asks =
    conditions.length > 0 ? conditions.map(({ text }) => text).join(' and ') : 'what no other segment takes'
  return { segment, expression: `${segment.name}: ${asks}`, conditions }
}

function compileRule({ expression: source, line }: Written): Rule {
  const { expression } = readExpression(source)
  if (!expression) throw new Error(`"${source}" is not a checked expression`)
  return ruleOf(expression, { source, line })
}

function ruleOf(expression: Expression, written: { readonly source: string; readonly line: number }): Rule {
  const run = runnable(expression)
  const sides = expression.kind === 'and' || expression.kind === 'or' ? expression.sides : []
  return {
    line: written.line,
    expression: written.source.slice(expression.start, expression.end),
    test: (facts) => verdictOf(run(facts)),
    facts: factsIn(expression).map((path) => ({ path, read: readerOf(path) })),
    sides: sides.map((side) => ruleOf(side, written)),
  }
}
