import type { Verdict } from '../evaluate.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Example, factsFrom } from './domain.ts'
import { Encoder, type Truth } from './encode.ts'
import { Examples } from './examples.ts'
import { type Graph, type Id, reachable } from './formula.ts'
import { type Literal, opposite } from './sat.ts'
import { anything, bit, masksOf } from './witness.ts'

/** What a lead must be: this formula, this verdict. */
export type Demand = { readonly of: Id; readonly verdict: Verdict }

/** An example lead by fact; none in all the world; or more than can be told. */
export type Answer =
  | {
      readonly found: 'example'
      readonly values: Values
      /** The same lead with no more said of it than is needed, for whoever reads it. */
      readonly simplest: () => Values
    }
  | { readonly found: 'none' }
  | { readonly found: 'undecided' }

/** How much one question may take, and all questions about a playbook together. */
const WORK_MAX = 6_000_000
export const WORK_ALL_MAX = 40_000_000
/** How often examples may turn out to go together otherwise than was guessed. */
const CORRECTIONS_MAX = 300

type Concern = {
  readonly ids: readonly Id[]
  readonly atoms: readonly number[]
  readonly paths: readonly string[]
}

/**
 * Decides whether some lead meets all demands. Each fact has one of its examples; conditions that these settle are settled. Where a
 * condition is beyond comparisons with constants, an example that is found still is one, because it was evaluated; where none is, its
 * truth is taken as free: if even then there is none, there is none.
 */
export class Solver {
  readonly #graph: Graph
  readonly #examples: Examples
  readonly #encoder: Encoder
  readonly #chosen = new Map<string, readonly Literal[]>()
  readonly #truths = new Map<number, Truth>()
  /** Conditions are what the examples make of them; without it those beyond comparisons are free. */
  readonly #strictly: Literal
  #spent = 0

  constructor(graph: Graph, vocabulary: Vocabulary) {
    this.#graph = graph
    this.#examples = new Examples(graph.atoms, vocabulary)
    this.#encoder = new Encoder(graph, (atom) => this.#truthOfAtom(atom))
    this.#strictly = this.#encoder.sat.variable()
  }

  /** Nothing more is answered. */
  get exhausted(): boolean {
    return this.#spent + this.#encoder.sat.work > WORK_ALL_MAX
  }

  solve(demands: readonly Demand[]): Answer {
    if (this.exhausted) return { found: 'undecided' }
    const concern = this.#concern(demands)
    const wanted = demands.flatMap((demand) => this.#literalsFor(demand))
    const strict = this.#search(concern, wanted)
    if (strict === undefined) return { found: 'undecided' }
    if (strict)
      return {
        found: 'example',
        values: strict,
        simplest: () => this.#simplest(strict, concern, demands),
      }
    const loose = this.#loose(concern)
    if (loose.length === 0) return { found: 'none' }
    const free = loose.flatMap((atom) => {
      const truth = this.#truths.get(atom)
      return truth ? [truth.isTrue, truth.isFalse] : []
    })
    return this.#ask(wanted, [...this.#guesses(concern), ...free]) === false
      ? { found: 'none' }
      : { found: 'undecided' }
  }

  /** Only what the demands speak of. */
  #concern(demands: readonly Demand[]): Concern {
    const ids = reachable(
      this.#graph.formulas,
      demands.map(({ of }) => of),
    )
    this.#spent += ids.length * 4
    const atoms = ids.flatMap((id) => {
      const formula = this.#graph.formulas[id]
      return formula?.kind === 'atom' ? [formula.atom] : []
    })
    this.#encoder.encode(ids)
    const paths = [...new Set(atoms.flatMap((atom) => this.#examples.atoms[atom]?.paths ?? []))]
    return { ids, atoms, paths }
  }

  #literalsFor({ of, verdict }: Demand): readonly Literal[] {
    const { isTrue, isFalse } = this.#encoder.truthOf(of)
    if (verdict === 'unknown') return [opposite(isTrue), opposite(isFalse)]
    return [verdict === 'true' ? isTrue : isFalse]
  }

  #ask(wanted: readonly Literal[], guess: readonly Literal[]): boolean | undefined {
    return this.#encoder.sat.solve(wanted, { guess, workMax: WORK_MAX })
  }

  #guesses = ({ paths }: Concern): readonly Literal[] => paths.flatMap((path) => this.#chosen.get(path) ?? [])

  /** Examples of all facts concerned that meet what is wanted; false where there are none among the examples. */
  #search(concern: Concern, wanted: readonly Literal[]): Values | false | undefined {
    const together = concern.atoms.filter((atom) => (this.#examples.atoms[atom]?.paths.length ?? 0) > 1)
    const guess = this.#guesses(concern)
    for (let corrections = 0; corrections <= CORRECTIONS_MAX; corrections++) {
      const found = this.#ask([this.#strictly, ...wanted], guess)
      if (!found) return found
      const values = this.#valuesFound(concern)
      const wrong = together.filter((atom) => this.#correct(atom, values))
      if (wrong.length === 0) return values
    }
    return undefined
  }

  #valuesFound({ paths }: Concern): Values {
    const { sat } = this.#encoder
    return new Map(
      paths.map((path) => {
        const index = this.#chosen.get(path)?.findIndex((literal) => sat.isTrue(literal)) ?? -1
        return [path, this.#examples.of(path).choices[index]?.example]
      }),
    )
  }

  /** A condition on several facts was only guessed: whether it was wrong, and then what it is for just these examples. */
  #correct(atom: number, values: Values): boolean {
    const { sat } = this.#encoder
    const truth = this.#truths.get(atom)
    const { paths, run } = this.#examples.atoms[atom] ?? { paths: [], run: () => anything }
    if (!truth) return false
    const verdict = run(factsFrom(new Map(paths.map((path) => [path, values.get(path)]))))
    const [isTrue, isFalse] = [verdict === bit.true, verdict === bit.false]
    if (sat.isTrue(truth.isTrue) === isTrue && sat.isTrue(truth.isFalse) === isFalse) return false
    const these = paths.flatMap((path) => {
      const index = this.#examples.of(path).choices.findIndex(({ example }) => example === values.get(path))
      return this.#chosen.get(path)?.[index] ?? []
    })
    const unless = [this.#strictly, ...these].map(opposite)
    sat.add([...unless, isTrue ? truth.isTrue : opposite(truth.isTrue)])
    sat.add([...unless, isFalse ? truth.isFalse : opposite(truth.isFalse)])
    return true
  }

  /** Those that their examples don't settle. */
  #loose = ({ atoms }: Concern): readonly number[] => atoms.filter((atom) => !this.#isSettled(atom))

  #isSettled(atom: number): boolean {
    const { paths, plain } = this.#examples.atoms[atom] ?? { paths: [], plain: false }
    return plain && paths.every((path) => this.#examples.of(path).complete)
  }

  /** A truth of its own, tied to the examples of its fact. */
  #truthOfAtom(atom: number): Truth {
    const { sat } = this.#encoder
    const { paths } = this.#examples.atoms[atom] ?? { paths: [] }
    const truth = { isTrue: sat.variable(), isFalse: sat.variable() }
    this.#truths.set(atom, truth)
    sat.add([opposite(truth.isTrue), opposite(truth.isFalse)])
    for (const path of paths) this.#choose(path)
    const [path] = paths
    if (paths.length > 1) return truth
    const unless = this.#isSettled(atom) ? [] : [opposite(this.#strictly)]
    if (path === undefined) this.#fix(truth, this.#examples.atoms[atom]?.run({}) ?? anything)
    else this.#tie(truth, { atom, path, unless })
    return truth
  }

  #fix({ isTrue, isFalse }: Truth, verdict: number): void {
    const { sat } = this.#encoder
    sat.add([verdict === bit.true ? isTrue : opposite(isTrue)])
    sat.add([verdict === bit.false ? isFalse : opposite(isFalse)])
  }

  /** The largest of the three sets of examples is said by the other two. */
  #tie(
    { isTrue, isFalse }: Truth,
    { atom, path, unless }: { atom: number; path: string; unless: readonly Literal[] },
  ): void {
    const { sat } = this.#encoder
    const literals = this.#choose(path)
    const isUnknown = sat.variable()
    sat.add([isTrue, isFalse, isUnknown])
    for (const truth of [isTrue, isFalse]) sat.add([opposite(isUnknown), opposite(truth)])
    const sets = [isTrue, isFalse, isUnknown].map((truth, index) => ({
      truth,
      where: this.#examples
        .of(path)
        .choices.flatMap(({ verdicts }, at) =>
          verdicts.get(atom) === 1 << index ? (literals[at] ?? []) : [],
        ),
    }))
    for (const { truth, where } of sets.toSorted((a, b) => a.where.length - b.where.length).slice(0, 2)) {
      for (const literal of where) sat.add([...unless, opposite(literal), truth])
      sat.add([...unless, opposite(truth), ...where])
    }
  }

  /** Exactly one example of a fact: after one that is chosen, none of the rest. */
  #choose(path: string): readonly Literal[] {
    const known = this.#chosen.get(path)
    if (known) return known
    const { sat } = this.#encoder
    const literals = this.#examples.of(path).choices.map(() => sat.variable())
    this.#chosen.set(path, literals)
    sat.add(literals)
    let passed: Literal | undefined
    for (const literal of literals) {
      if (passed !== undefined) sat.add([opposite(passed), opposite(literal)])
      const next = sat.variable()
      sat.add([opposite(literal), next])
      if (passed === undefined) sat.add([literal, opposite(next)])
      else {
        sat.add([opposite(passed), next])
        sat.add([passed, literal, opposite(next)])
      }
      passed = next
    }
    return literals
  }

  /** Each value is as early among its examples as it may be. */
  #simplest(found: Values, { ids, paths }: Concern, demands: readonly Demand[]): Values {
    const meets = (values: Values): boolean => {
      this.#spent += ids.length
      const masks = masksOf(this.#graph.formulas, ids, (atom) => this.#maskOf(atom, values))
      return demands.every(({ of, verdict }) => masks.get(of) === bit[verdict])
    }
    let least: Values = found
    for (const path of paths) {
      const without = new Map([...least].filter(([other]) => other !== path))
      if (meets(without)) least = without
    }
    for (const path of least.keys())
      for (const { example } of this.#examples.of(path).choices.slice(0, TRIES_MAX)) {
        if (example === least.get(path)) break
        const simpler = new Map([...least].map(([other, value]) => [other, other === path ? example : value]))
        if (!meets(simpler)) continue
        least = simpler
        break
      }
    return least
  }

  #maskOf(atom: number, values: Values): number {
    const { paths, run } = this.#examples.atoms[atom] ?? { paths: [], run: () => anything }
    return paths.every((path) => values.has(path))
      ? run(factsFrom(new Map(paths.map((path) => [path, values.get(path)]))))
      : anything
  }
}

type Values = ReadonlyMap<string, Example>

const TRIES_MAX = 50
