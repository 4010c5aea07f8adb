import { runnable, verdictOf } from '../evaluate.ts'
import { factsIn } from '../expression.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Domain, domainOf, factsFrom } from './domain.ts'
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

/**
 * Decides whether some lead meets all demands, by trying the examples of one fact after another and leaving off as soon
 * as a demand can't be met any more. Where a condition is beyond comparisons with constants, an example that is found
 * still is one; where none is, its truth is taken as free: if even then there is none, there is none.
 */
export class Solver {
  readonly #graph: Graph
  readonly #vocabulary: Vocabulary
  readonly #atoms: readonly Atom[]
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
    const domains = paths.map((path) => {
      const about = used.filter((atom) => this.#atoms[atom]?.paths.includes(path))
      const expressions = about.flatMap((atom) => this.#graph.atoms[atom] ?? [])
      return { domain: domainOf(path, this.#vocabulary.facts[path], expressions), about }
    })
    const variables = domains.map(({ domain, about }) => this.#variable(domain, about))
    const incomplete = new Set(variables.filter(({ complete }) => !complete).map(({ path }) => path))
    const beyond = new Set(
      used.filter((atom) => this.#atoms[atom]?.paths.some((path) => incomplete.has(path))),
    )
    return { ids, demands, variables, atoms: this.#atoms, free: new Set(), beyond }
  }

  /** Examples that are the same to every atom are one. */
  #variable({ path, examples, complete }: Domain, about: readonly number[]): Variable {
    const seen = new Map<string, Choice>()
    const together = about.some((atom) => (this.#atoms[atom]?.paths.length ?? 0) > 1)
    this.#looksLeft -= examples.length * about.length
    const own = about.filter((atom) => this.#atoms[atom]?.paths.length === 1)
    for (const example of examples) {
      const facts = factsFrom(new Map([[path, example]]))
      const verdicts = own.map((atom) => this.#atoms[atom]?.run(facts) ?? 0)
      const key = together ? JSON.stringify(example ?? null) : verdicts.join('')
      if (seen.has(key)) continue
      seen.set(key, { example, verdicts: new Map(own.map((atom, index) => [atom, verdicts[index] ?? 0])) })
    }
    return { path, complete, about, choices: [...seen.values()] }
  }
}

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
