import { runnable, verdictOf } from '../evaluate.ts'
import { factsIn } from '../expression.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { domainOf, factsFrom, isPlain } from './domain.ts'
import { type Formula, type Graph, type Id, partsOf } from './formula.ts'
import {
  type Answer,
  type Atom,
  bit,
  type Choice,
  type Demand,
  type Question,
  Search,
  type Variable,
} from './search.ts'

/** How many parts of formulas one question may look at, and all questions about a playbook together. */
const LOOKS_MAX = 1_000_000
export const LOOKS_ALL_MAX = 5_000_000
/** What asking one atom about one example costs, beside looking at a formula. */
const LOOKS_FOR_A_TEST = 5

/**
 * Decides whether some lead meets all demands, by trying the examples of one fact after another and leaving off as soon
 * as a demand can't be met any more. Where a condition is beyond comparisons with constants, an example that is found
 * still is one; where none is, its truth is taken as free: if even then there is none, there is none.
 */
export class Solver {
  readonly #graph: Graph
  readonly #vocabulary: Vocabulary
  readonly #atoms: readonly Atom[]
  readonly #tables = new Map<string, Table>()
  #looksLeft = LOOKS_ALL_MAX

  constructor(graph: Graph, vocabulary: Vocabulary) {
    this.#graph = graph
    this.#vocabulary = vocabulary
    this.#atoms = graph.atoms.map((expression) => {
      const run = runnable(expression, vocabulary.facts)
      return { paths: factsIn(expression), run: (facts) => bit[verdictOf(run(facts))] }
    })
  }

  /** Nothing more is answered. */
  get exhausted(): boolean {
    return this.#looksLeft <= 0
  }

  solve(demands: readonly Demand[]): Answer {
    if (this.exhausted) return { found: 'undecided' }
    const question = this.#question(demands)
    const answer = this.#search(question)
    if (answer.found !== 'none' || question.variables.every(({ complete }) => complete)) return answer
    const loose = this.#search({ ...question, free: question.beyond })
    return loose.found === 'none' ? loose : { found: 'undecided' }
  }

  #search(question: Question): Answer {
    const search = new Search(question, {
      formulas: this.#graph.formulas,
      looksMax: Math.min(LOOKS_MAX, this.#looksLeft),
    })
    const answer = search.run()
    this.#looksLeft -= search.looks
    return answer
  }

  /** Only what the demands speak of. */
  #question(demands: readonly Demand[]): Question {
    const ids = reachable(
      this.#graph.formulas,
      demands.map(({ of }) => of),
    )
    this.#looksLeft -= ids.length * 10
    const used = ids.flatMap((id) => {
      const formula = this.#graph.formulas[id]
      return formula?.kind === 'atom' ? [formula.atom] : []
    })
    const paths = [...new Set(used.flatMap((atom) => this.#atoms[atom]?.paths ?? []))]
    const variables = paths.map((path) =>
      this.#variable(
        path,
        used.filter((atom) => this.#atoms[atom]?.paths.includes(path)),
      ),
    )
    const incomplete = new Set(variables.filter(({ complete }) => !complete).map(({ path }) => path))
    const beyond = new Set(
      used.filter((atom) => this.#atoms[atom]?.paths.some((path) => incomplete.has(path))),
    )
    return { ids, demands, variables, atoms: this.#atoms, free: new Set(), beyond }
  }

  /** Examples that are the same to every atom are one. */
  #variable(path: string, about: readonly number[]): Variable {
    const seen = new Map<string, Choice>()
    const together = about.some((atom) => (this.#atoms[atom]?.paths.length ?? 0) > 1)
    const own = about.filter((atom) => this.#atoms[atom]?.paths.length === 1)
    const { choices, withinLimits } = this.#tableFor(path, about)
    this.#looksLeft -= choices.length * about.length
    for (const choice of choices) {
      const key = together
        ? JSON.stringify(choice.example ?? null)
        : own.map((atom) => choice.verdicts.get(atom)).join('')
      if (!seen.has(key)) seen.set(key, choice)
    }
    const declared = this.#vocabulary.facts[path]
    const plain = about.every((atom) => isPlain(this.#graph.atoms[atom], declared))
    return { path, about, complete: plain && withinLimits, choices: [...seen.values()] }
  }

  /** All examples of a fact with what they make of each atom: once for all questions, unless they would be too many. */
  #tableFor(path: string, about: readonly number[]): Table {
    const known = this.#tables.get(path)
    if (known?.withinLimits) return known
    const all = this.#atoms.flatMap(({ paths }, atom) => (paths.includes(path) ? [atom] : []))
    const whole = known ?? this.#table(path, all)
    this.#tables.set(path, whole)
    return whole.withinLimits ? whole : this.#table(path, about)
  }

  #table(path: string, about: readonly number[]): Table {
    const expressions = about.flatMap((atom) => this.#graph.atoms[atom] ?? [])
    const { examples, withinLimits } = domainOf(this.#vocabulary.facts[path], expressions)
    const own = about.filter((atom) => this.#atoms[atom]?.paths.length === 1)
    this.#looksLeft -= examples.length * own.length * LOOKS_FOR_A_TEST
    const choices = examples.map((example): Choice => {
      const facts = factsFrom(new Map([[path, example]]))
      return { example, verdicts: new Map(own.map((atom) => [atom, this.#atoms[atom]?.run(facts) ?? 0])) }
    })
    return { choices, withinLimits }
  }
}

type Table = { readonly choices: readonly Choice[]; readonly withinLimits: boolean }

function reachable(formulas: readonly Formula[], roots: readonly Id[]): readonly Id[] {
  const seen = new Set<Id>()
  const open = [...roots]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...partsOf(formulas[id]))
  }
  return [...seen].toSorted((a, b) => a - b)
}
