import { runnable, verdictOf } from '../evaluate.ts'
import { type Expression, factsIn } from '../expression.ts'
import type { Facts } from '../facts.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { domainOf, type Example, factsFrom, isPlain } from './domain.ts'
import { bit } from './witness.ts'

/** What a playbook asks about one fact, or about several together. */
export type Atom = {
  readonly paths: readonly string[]
  /** The verdict as a bit. */
  readonly run: (facts: Facts) => number
  /** The examples of its fact are all that there is to it. */
  readonly plain: boolean
}

/** An example, and what it makes of each atom about its fact alone. */
export type Choice = { readonly example: Example; readonly verdicts: ReadonlyMap<number, number> }

/** The examples of one fact; `complete` where any other value is like one of them to every plain atom. */
export type Choices = { readonly choices: readonly Choice[]; readonly complete: boolean }

/** With more than this to be asked about one fact, not all of it is tried. */
export const TESTS_MAX = 1_000_000

export class Examples {
  readonly atoms: readonly Atom[]
  readonly #expressions: readonly Expression[]
  readonly #facts: Vocabulary['facts']
  readonly #choices = new Map<string, Choices>()
  readonly #about = new Map<string, number[]>()

  constructor(expressions: readonly Expression[], { facts }: Vocabulary) {
    this.#expressions = expressions
    this.#facts = facts
    this.atoms = expressions.map((expression): Atom => {
      const run = runnable(expression, facts)
      const paths = factsIn(expression)
      const plain = paths.every((path) => isPlain(expression, facts[path]))
      return { paths, run: (lead) => bit[verdictOf(run(lead))], plain }
    })
    for (const [atom, { paths }] of this.atoms.entries())
      for (const path of paths) {
        const about = this.#about.get(path)
        if (about) about.push(atom)
        else this.#about.set(path, [atom])
      }
  }

  about = (path: string): readonly number[] => this.#about.get(path) ?? []

  of(path: string): Choices {
    const known = this.#choices.get(path) ?? this.#choicesOf(path)
    this.#choices.set(path, known)
    return known
  }

  /** Examples that are the same to every atom are one. */
  #choicesOf(path: string): Choices {
    const about = this.about(path)
    const own = about.filter((atom) => this.atoms[atom]?.paths.length === 1)
    const expressions = about.flatMap((atom) => this.#expressions[atom] ?? [])
    const { examples, withinLimits } = domainOf(this.#facts[path], expressions)
    const affordable = examples.slice(0, Math.ceil(TESTS_MAX / Math.max(own.length, 1)))
    const seen = new Map<string, Choice>()
    for (const example of new Set([...affordable, undefined])) {
      const facts = factsFrom(new Map([[path, example]]))
      const verdicts = new Map(own.map((atom) => [atom, this.atoms[atom]?.run(facts) ?? 0]))
      const key =
        own.length < about.length ? JSON.stringify(example ?? null) : [...verdicts.values()].join('')
      if (!seen.has(key)) seen.set(key, { example, verdicts })
    }
    return {
      choices: [...seen.values()],
      complete: withinLimits && affordable.length === examples.length,
    }
  }
}
