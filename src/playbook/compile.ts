import type { ASTNode } from '@marcbachmann/cel-js'
import { type Parsed, parseExpression, partsOf, pathOf } from './expression.ts'
import { readerOf, runnable, type Verdict, verdictOf } from './evaluate.ts'
import { defaultIntents, type Facts } from './facts.ts'
import type { Playbook, Segment, Written } from './playbook.ts'

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

export type FactRead = { readonly path: string; readonly read: (facts: Facts) => unknown }

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

function compileRule({ expression, line }: Written): Rule {
  const parsed: Parsed = parseExpression(expression)
  if (!('tree' in parsed)) throw new Error(`"${expression}" is not a checked expression`)
  return ruleOf(parsed.tree, { expression, line })
}

function ruleOf(node: ASTNode, source: { readonly expression: string; readonly line: number }): Rule {
  const run = runnable(node)
  const sides = node.op === '&&' || node.op === '||' ? node.args : []
  return {
    line: source.line,
    expression: source.expression.slice(node.start, node.end),
    test: (facts) => verdictOf(run(facts)),
    facts: [...new Set(pathsIn(node))].map((path) => ({ path, read: readerOf(path) })),
    sides: sides.map((side) => ruleOf(side, source)),
  }
}

function pathsIn(node: ASTNode): readonly string[] {
  const path = pathOf(node)
  return path === undefined ? partsOf(node).flatMap(pathsIn) : [path]
}
