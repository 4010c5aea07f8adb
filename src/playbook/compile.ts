import { readerOf, type Run, runnable, type Verdict, verdictOf } from './evaluate.ts'
import { type Expression, factsIn } from './expression.ts'
import { type Stage, stages } from '#domain/lead/trace.ts'
import { defaultIntents, type Facts } from './facts.ts'
import type { Condition, Motion, Playbook, Segment, Written, WindowRule } from './playbook.ts'
import { readExpression } from './read-expression.ts'
import { withoutUndefined } from './reader.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A playbook ready to judge leads: expressions as functions, names as positions. */
export type Compiled = {
  readonly playbook: Playbook
  readonly terms: readonly Rule[]
  readonly fit: { readonly in: readonly FitRule[]; readonly out: readonly FitRule[] }
  readonly intentOf: ReadonlyMap<string, readonly CompiledIntent[]>
  readonly journey: readonly CompiledStage[]
  readonly tracks: ReadonlyMap<string, CompiledTrack>
  readonly segments: readonly CompiledSegment[]
}

export type FitRule = Rule & { readonly because?: string }

/** What a form of one kind asks for, where its conditions hold. */
export type CompiledIntent = {
  readonly intent: string
  readonly line: number
  readonly conditions: readonly CompiledCondition[]
}

export type CompiledStage = {
  readonly stage: Stage
  readonly line: number
  readonly shownBy: readonly (readonly CompiledCondition[])[]
}

/** For whom each step of a track is, and what brings its readers back to people. */
export type CompiledTrack = {
  readonly steps: readonly (readonly CompiledCondition[])[]
  readonly returns: readonly (readonly CompiledCondition[])[]
}

export type CompiledSegment = {
  readonly segment: Segment
  /** The line of the trace: its name and what it asks for. */
  readonly expression: string
  readonly conditions: readonly CompiledCondition[]
  readonly placed: Placed
}

/** What a segment says about the leads that it takes. */
export type Placed = {
  readonly motion: Motion
  readonly team?: string
  readonly respond?: WindowRule
  readonly cadence?: string
  readonly track?: string
  readonly routing?: string
  /** The message for them: the polite no, or the first answer; and what they hear at once. */
  readonly tell?: string
  readonly acknowledge?: string
}

export type CompiledCondition = { readonly text: string } & (
  | { readonly kind: 'term'; readonly index: number; readonly negated: boolean }
  | { readonly kind: 'fit'; readonly is: string }
  | { readonly kind: 'intent'; readonly is: string }
  | { readonly kind: 'readiness'; readonly is: string }
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
  const steps = compiling(playbook)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, expression by expression: a large playbook has thousands, and whoever compiles it may do other things in between. */
export function* compiling(playbook: Playbook): Generator<undefined, Compiled> {
  const { terms, fit, segments, journey } = playbook
  const vocabulary = vocabularyOf(playbook)
  const positions = new Map(terms.map(({ name }, index) => [name, index]))
  const rule = (written: Written): Rule => compileRule(written, vocabulary)
  const fitRule = ({ because, ...written }: Playbook['fit']['in'][number]): FitRule => ({
    ...rule(written),
    ...(because !== undefined && { because }),
  })
  const compiled = {
    terms: yield* eachOf(terms, rule),
    fit: { in: yield* eachOf(fit.in, fitRule), out: yield* eachOf(fit.out, fitRule) },
  }
  return {
    ...{ playbook, ...compiled },
    intentOf: compileIntents(playbook, positions),
    journey: journey
      .toSorted((a, b) => stages.indexOf(b.stage) - stages.indexOf(a.stage))
      .map(({ stage, line, shownBy }) => ({
        stage,
        line,
        shownBy: shownBy.map((conditions) => compileConditions(conditions, positions)),
      })),
    tracks: compileTracks(playbook, positions),
    segments: segments.map((segment) => compileSegment(segment, { positions, tracks: playbook.tracks })),
  }
}

function* eachOf<From, To>(from: readonly From[], made: (one: From) => To): Generator<undefined, To[]> {
  const all: To[] = []
  for (const one of from) {
    all.push(made(one))
    yield
  }
  return all
}

type Positions = ReadonlyMap<string, number>

function compileIntents({ intents }: Playbook, positions: Positions): Compiled['intentOf'] {
  const usual = Object.entries(defaultIntents).map(
    ([kind, intent]) => [kind, [{ intent, line: 0, conditions: [] }]] as const,
  )
  const own = intents.map(({ kind, rules }) => {
    const compiled = rules.map(({ intent, line, when = [] }) => ({
      intent,
      line,
      conditions: compileConditions(when, positions),
    }))
    return [kind, compiled] as const
  })
  return new Map<string, readonly CompiledIntent[]>([...usual, ...own])
}

const compileTracks = ({ tracks = [] }: Playbook, positions: Positions): Compiled['tracks'] =>
  new Map(
    tracks.map(({ name, value: { steps, returns = [] } }) => [
      name,
      {
        steps: steps.map(({ when = [] }) => compileConditions(when, positions)),
        returns: returns.map((conditions) => compileConditions(conditions, positions)),
      },
    ]),
  )

const compileConditions = (
  conditions: readonly Condition[],
  positions: Positions,
): readonly CompiledCondition[] =>
  conditions.map((condition): CompiledCondition => {
    if (condition.kind !== 'term') return condition
    const index = positions.get(condition.term)
    if (index === undefined) throw new Error(`The term "${condition.term}" is not in this playbook`)
    return { kind: 'term', index, negated: condition.negated, text: condition.text }
  })

function compileSegment(
  segment: Segment,
  { positions, tracks }: { positions: Positions; tracks: Playbook['tracks'] },
): CompiledSegment {
  const conditions = compileConditions(segment.when ?? [], positions)
  const asks =
    conditions.length > 0 ? conditions.map(({ text }) => text).join(' and ') : 'what no other segment takes'
  const { motion, team, respond, cadence, track, routing, tell, acknowledge } = segment
  const tends = tracks?.find(({ name }) => name === track)?.value.team
  const rest = withoutUndefined({ team: team ?? tends, respond, cadence, track, routing, tell, acknowledge })
  return { segment, expression: `${segment.name}: ${asks}`, conditions, placed: { motion, ...rest } }
}

function compileRule({ expression: source, line }: Written, vocabulary: Vocabulary): Rule {
  const { expression } = readExpression(source, vocabulary)
  if (!expression) throw new Error(`"${source}" is not a checked expression`)
  return ruleOf(expression, { source, line, facts: vocabulary.facts })
}

type Source = { readonly source: string; readonly line: number; readonly facts: Vocabulary['facts'] }

function ruleOf(expression: Expression, written: Source): Rule {
  const run = runnable(expression, written.facts)
  const sides = expression.kind === 'and' || expression.kind === 'or' ? expression.sides : []
  return {
    line: written.line,
    expression: written.source.slice(expression.start, expression.end),
    test: (facts) => verdictOf(run(facts)),
    facts: factsIn(expression).map((path) => ({ path, read: readerOf(path, written.facts) })),
    sides: sides.map((side) => ruleOf(side, written)),
  }
}
