import type { Expression } from '../expression.ts'
import { type Stage, stages } from '#domain/lead/trace.ts'
import { defaultIntents } from '../facts.ts'
import type { Condition, FitVerdict, Playbook, Written } from '../playbook.ts'
import { readExpression } from '../read-expression.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { Builder, type Id } from './formula.ts'

/** What the playbook asks of a lead in each place, as formulas of one graph. */
export type Rules = {
  readonly graph: Builder
  /** Whether a segment takes a lead that gets to it: all its conditions are true. */
  readonly takes: readonly Id[]
  /** Whether a lead ends up in a segment: none above takes it, or its class of message sends it there. */
  readonly gets: readonly Id[]
  /** Whether its class of message decides where it goes, and no condition is asked. */
  readonly goesByClass: Id
  readonly intentIs: (intent: string) => Id
  readonly readinessIs: (stage: Stage | 'unknown') => Id
  readonly condition: (condition: Condition) => Id
}

/** Only for a playbook without errors. Says the same as `judge` does; a spec holds them against each other. */
export function rulesOf(playbook: Playbook, vocabulary: Vocabulary, graph: Builder = new Builder()): Rules {
  const read = ({ expression: source }: Written): Expression => {
    const { expression } = readExpression(source, vocabulary)
    if (!expression) throw new Error(`"${source}" is not a checked expression`)
    return expression
  }
  const terms = new Map(playbook.terms.map((term) => [term.name, graph.expression(read(term))]))
  const fitIs = fitOf(playbook, graph, (written) => graph.expression(read(written)))
  const known = { graph, terms, fitIs }
  const intentIs = intentOf(playbook, known)
  const readinessIs = readinessOf(playbook, { ...known, intentIs })
  const all = (conditions: readonly Condition[]): Id =>
    allTrue(conditions, { ...known, intentIs, readinessIs })
  const takes = playbook.segments.map(({ when = [] }) => all(when))
  const condition = (one: Condition): Id => all([one])
  return { graph, takes, ...getsOf(playbook, takes, graph), intentIs, readinessIs, condition }
}

function getsOf(
  { segments, screening }: Playbook,
  takes: readonly Id[],
  graph: Builder,
): Pick<Rules, 'gets' | 'goesByClass'> {
  const sent = Object.entries(screening?.classes ?? {}).flatMap(([name, to]) => {
    const index = segments.findIndex((segment) => segment.name === to)
    return index === -1 ? [] : [{ index, is: graph.is('true', compared(graph, 'message.class', name)) }]
  })
  const goesByClass = graph.or(sent.map(({ is }) => is))
  let passed = graph.not(goesByClass)
  const gets = takes.map((takesIt, index) => {
    const byClass = sent.filter((one) => one.index === index).map(({ is }) => is)
    const got = graph.or([...byClass, graph.and([passed, takesIt])])
    passed = graph.and([passed, graph.not(takesIt)])
    return got
  })
  return { gets, goesByClass }
}

type Known = {
  readonly graph: Builder
  readonly terms: ReadonlyMap<string, Id>
  readonly fitIs: (verdict: FitVerdict) => Id
  readonly intentIs?: (intent: string) => Id
  readonly readinessIs?: (stage: Stage | 'unknown') => Id
}

/** True where every condition is; that one is unknown is as bad as that it is false. */
function allTrue(conditions: readonly Condition[], known: Known): Id {
  const { graph } = known
  return graph.and(conditions.map((condition) => graph.is('true', conditionOf(condition, known))))
}

function conditionOf(condition: Condition, { graph, terms, fitIs, intentIs, readinessIs }: Known): Id {
  switch (condition.kind) {
    case 'term': {
      const term = terms.get(condition.term) ?? graph.constant('unknown')
      return condition.negated ? graph.not(term) : term
    }
    case 'fit':
      return fitIs(condition.is)
    case 'intent':
      return intentIs?.(condition.is) ?? graph.constant('unknown')
    case 'readiness':
      return readinessIs?.(condition.is) ?? graph.constant('false')
  }
}

function fitOf(
  { fit }: Playbook,
  graph: Builder,
  formula: (written: Written) => Id,
): (verdict: FitVerdict) => Id {
  const [inside, outside] = [graph.or(fit.in.map(formula)), graph.or(fit.out.map(formula))]
  const [isIn, isOut] = [graph.is('true', inside), graph.is('true', outside)]
  const [onlyIn, onlyOut] = [fit.out.length === 0, fit.in.length === 0]
  const verdictIn = onlyOut && !onlyIn ? graph.is('false', outside) : isIn
  const verdictOut = onlyIn && !onlyOut ? graph.is('false', inside) : graph.and([graph.not(isIn), isOut])
  const either = graph.or([verdictIn, verdictOut])
  return (verdict) => ({ in: verdictIn, out: verdictOut, unknown: graph.not(either) })[verdict]
}

/** True, false, or unknown where the form's kind is unknown or no rule for it applies. */
function intentOf({ intents }: Playbook, known: Known): (intent: string) => Id {
  const { graph } = known
  const usual = Object.entries(defaultIntents)
    .filter(([kind]) => !intents.some((own) => own.kind === kind))
    .map(([kind, intent]) => ({ kind, line: 0, rules: [{ intent, line: 0, when: undefined }] }))
  const chosen = [...usual, ...intents].map(({ kind, rules }) => {
    const whens = rules.map(({ when }) => allTrue(when ?? [], known))
    const kindIs = graph.is('true', compared(graph, 'form.kind', kind))
    return {
      kindIs,
      any: graph.or(whens),
      first: rules.map(({ intent }, index) => ({ intent, is: firstOf(graph, whens, index) })),
    }
  })
  const isKnown = graph.or(chosen.map(({ kindIs, any }) => graph.and([kindIs, any])))
  return (intent) => {
    const is = graph.or(
      chosen.map(({ kindIs, first }) =>
        graph.and([kindIs, graph.or(first.filter((rule) => rule.intent === intent).map((rule) => rule.is))]),
      ),
    )
    const other = graph.choose(isKnown, graph.constant('false'), graph.constant('unknown'))
    return graph.choose(is, graph.constant('true'), other)
  }
}

const firstOf = (graph: Builder, conditions: readonly Id[], index: number): Id =>
  graph.and([
    ...conditions.slice(0, index).map((earlier) => graph.not(earlier)),
    ...conditions.slice(index, index + 1),
  ])

/** What the buyer said, else the furthest stage that is shown. */
function readinessOf({ journey, signals }: Playbook, known: Known): (stage: Stage | 'unknown') => Id {
  const { graph } = known
  const path = 'prospect.readiness'
  const said = stages.map((stage) => ({ stage, is: graph.is('true', compared(graph, path, stage)) }))
  const saidAny = graph.or(said.map(({ is }) => is))
  const furthestFirst = stages.toReversed()
  const shown = furthestFirst.map((stage) =>
    graph.or([
      ...journey
        .filter((one) => one.stage === stage)
        .flatMap(({ shownBy }) => shownBy.map((conditions) => allTrue(conditions, known))),
      ...signals.filter(({ shows }) => shows === stage).map(({ name }) => came(graph, name)),
    ]),
  )
  return (stage) => {
    if (stage === 'unknown') return graph.and([saidAny, ...shown].map((is) => graph.not(is)))
    const byShowing = firstOf(graph, shown, furthestFirst.indexOf(stage))
    const bySaying = said.find((candidate) => candidate.stage === stage)?.is ?? graph.constant('false')
    return graph.or([bySaying, graph.and([graph.not(saidAny), byShowing])])
  }
}

const came = (graph: Builder, signal: string): Id =>
  graph.is('true', graph.expression({ kind: 'fact', path: `signals.${signal}`, ...nowhere }))

const nowhere = { start: 0, end: 0 }

const compared = (graph: Builder, path: string, word: string): Id =>
  graph.expression({
    kind: 'compare',
    operator: '==',
    left: { kind: 'fact', path, ...nowhere },
    right: { kind: 'constant', value: word, ...nowhere },
    ...nowhere,
  })
