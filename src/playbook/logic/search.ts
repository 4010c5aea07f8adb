import type { Verdict } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import { type Example, factsFrom } from './domain.ts'
import { type Formula, type Id, partsOf } from './formula.ts'

/** What a lead must be: this formula, this verdict. */
export type Demand = { readonly of: Id; readonly verdict: Verdict }

/** An example lead by fact; none in all the world; or more than can be told. */
export type Answer =
  | { readonly found: 'example'; readonly values: ReadonlyMap<string, Example> }
  | { readonly found: 'none' }
  | { readonly found: 'undecided' }

/** Sets of verdicts, as bits: true 1, false 2, unknown 4. */
export const bit: Readonly<Record<Verdict, number>> = { true: 1, false: 2, unknown: 4 }
const anything = 7

export type Atom = { readonly paths: readonly string[]; readonly run: (facts: Facts) => number }

/** An example, and what it makes of each atom about its fact alone. */
export type Choice = { readonly example: Example; readonly verdicts: ReadonlyMap<number, number> }

export type Variable = {
  readonly path: string
  readonly complete: boolean
  readonly about: readonly number[]
  readonly choices: readonly Choice[]
}

export type Question = {
  /** The formulas concerned, parts before wholes. */
  readonly ids: readonly Id[]
  readonly demands: readonly Demand[]
  readonly variables: readonly Variable[]
  readonly atoms: readonly Atom[]
  /** Atoms that may be anything, whatever their facts. */
  readonly free: ReadonlySet<number>
  readonly beyond: ReadonlySet<number>
}

/** One question, gone through fact by fact; it leaves off as soon as a demand can't be met any more. */
export class Search {
  readonly #question: Question
  readonly #formulas: readonly Formula[]
  /** What each atom may still be, by its number. */
  readonly #atoms: number[]
  /** What each formula may still be, by its place. */
  readonly #masks: number[]
  readonly #values = new Map<string, Example>()
  readonly #variableOf = new Map<string, Variable>()
  readonly #looksMax: number
  looks = 0

  constructor(
    question: Question,
    { formulas, looksMax }: { readonly formulas: readonly Formula[]; readonly looksMax: number },
  ) {
    this.#question = question
    this.#looksMax = looksMax
    this.#formulas = formulas
    this.#masks = formulas.map(() => anything)
    this.#atoms = question.atoms.map(() => anything)
    for (const variable of question.variables) {
      this.#variableOf.set(variable.path, variable)
      for (const atom of variable.about) this.#atoms[atom] = this.#unassigned(variable, atom)
    }
    for (const atom of question.free) this.#atoms[atom] = anything
  }

  #unassigned(variable: Variable, atom: number): number {
    if ((this.#question.atoms[atom]?.paths.length ?? 0) > 1) return anything
    return variable.choices.reduce((mask, { verdicts }) => mask | (verdicts.get(atom) ?? anything), 0)
  }

  run(): Answer {
    const found = this.#search()
    if (found === 'undecided') return { found }
    return found ? { found: 'example', values: this.#values } : { found: 'none' }
  }

  #search(): boolean | 'undecided' {
    this.looks += this.#question.ids.length
    if (this.looks > this.#looksMax) return 'undecided'
    for (const id of this.#question.ids) this.#masks[id] = this.#maskOf(this.#formulas[id])
    let open: Id | undefined
    for (const { of, verdict } of this.#question.demands) {
      const mask = this.#masks[of] ?? anything
      if ((mask & bit[verdict]) === 0) return false
      if (mask !== bit[verdict]) open ??= of
    }
    if (open === undefined) return true
    const atom = this.#openAtom(open)
    return this.#question.free.has(atom) ? this.#choose(atom) : this.#assign(atom)
  }

  #choose(atom: number): boolean | 'undecided' {
    for (const verdict of [1, 2, 4]) {
      this.#atoms[atom] = verdict
      const found = this.#search()
      if (found !== false) return found
    }
    this.#atoms[atom] = anything
    return false
  }

  /** Tries the examples of the first fact of the atom that has no value yet. */
  #assign(atom: number): boolean | 'undecided' {
    const path = this.#question.atoms[atom]?.paths.find((candidate) => !this.#values.has(candidate))
    const variable = path === undefined ? undefined : this.#variableOf.get(path)
    if (!variable) throw new Error('An atom all of whose facts have values is decided')
    for (const { example, verdicts } of variable.choices) {
      this.#values.set(variable.path, example)
      for (const about of variable.about) this.#settle(about, verdicts)
      const found = this.#search()
      if (found !== false) return found
    }
    this.#values.delete(variable.path)
    for (const about of variable.about)
      if (!this.#question.free.has(about)) this.#atoms[about] = this.#unassigned(variable, about)
    return false
  }

  #settle(atom: number, verdicts: ReadonlyMap<number, number>): void {
    if (this.#question.free.has(atom)) return
    const known = verdicts.get(atom)
    const { paths, run } = this.#question.atoms[atom] ?? { paths: [], run: () => anything }
    const ready = paths.every((path) => this.#values.has(path))
    this.#atoms[atom] = known ?? (ready ? run(factsFrom(this.#values)) : anything)
  }

  /** An atom that keeps this formula open. */
  #openAtom(id: Id): number {
    const formula = this.#formulas[id]
    if (formula?.kind === 'atom') return formula.atom
    const part = partsOf(formula).find((candidate) => !isOne(this.#masks[candidate] ?? anything))
    if (part === undefined) throw new Error('A formula is open only as long as a part of it is')
    return this.#openAtom(part)
  }

  #maskOf(formula: Formula | undefined): number {
    const masks = this.#masks
    const at = (id: Id): number => masks[id] ?? anything
    switch (formula?.kind) {
      case 'constant':
        return bit[formula.verdict]
      case 'atom':
        return this.#atoms[formula.atom] ?? anything
      case 'not':
        return negated(at(formula.of))
      case 'and':
        return formula.sides.reduce((mask, side) => both(mask, at(side)), 1)
      case 'or':
        return negated(formula.sides.reduce((mask, side) => both(mask, negated(at(side))), 1))
      case 'is': {
        const wanted = bit[formula.verdict]
        return ((at(formula.of) & wanted) === 0 ? 0 : 1) | ((at(formula.of) & ~wanted) === 0 ? 0 : 2)
      }
      case 'choose': {
        const condition = at(formula.condition)
        return (
          ((condition & 1) === 0 ? 0 : at(formula.yes)) |
          ((condition & 2) === 0 ? 0 : at(formula.no)) |
          (condition & 4)
        )
      }
      case undefined:
        return anything
    }
  }
}

const isOne = (mask: number): boolean => mask === 1 || mask === 2 || mask === 4

const negated = (mask: number): number => ((mask & 1) << 1) | ((mask & 2) >> 1) | (mask & 4)

/** What two may be together: true only if both are, false if one is, else unknown. */
function both(a: number, b: number): number {
  const isTrue = a & b & 1
  const isFalse = (a | b) & 2
  const isUnknown = (a & 4) !== 0 ? ((b & 5) === 0 ? 0 : 4) : (b & 4) !== 0 && (a & 1) !== 0 ? 4 : 0
  return isTrue | isFalse | isUnknown
}
