import type { Formula, Graph, Id } from './formula.ts'
import { type Literal, opposite, Sat } from './sat.ts'

/** That a formula is true, and that it is false; where neither is, it is unknown. */
export type Truth = { readonly isTrue: Literal; readonly isFalse: Literal }

/** Three-valued formulas as clauses, each once. */
export class Encoder {
  readonly sat: Sat
  readonly #graph: Graph
  readonly #truths = new Map<Id, Truth>()
  readonly #atoms: (atom: number) => Truth
  readonly #always: Literal

  constructor(graph: Graph, atoms: (atom: number, encoder: Encoder) => Truth) {
    this.sat = new Sat()
    this.#graph = graph
    this.#atoms = (atom) => atoms(atom, this)
    this.#always = this.sat.variable()
    this.sat.add([this.#always])
  }

  /** Parts stand before wholes in the graph, so that nothing has to be looked up twice, however deep it is. */
  encode(ids: readonly Id[]): void {
    for (const id of ids) {
      const formula = this.#graph.formulas[id]
      if (formula && !this.#truths.has(id)) this.#truths.set(id, this.#truthFor(formula))
    }
  }

  truthOf(id: Id): Truth {
    const truth = this.#truths.get(id)
    if (!truth) throw new Error('A formula is encoded before anybody asks for it')
    return truth
  }

  #truthFor(formula: Formula): Truth {
    switch (formula.kind) {
      case 'constant':
        return this.#constant(formula.verdict)
      case 'atom':
        return this.#atoms(formula.atom)
      case 'not':
        return swapped(this.truthOf(formula.of))
      case 'and':
        return this.#all(formula.sides.map((side) => this.truthOf(side)))
      case 'or':
        return swapped(this.#all(formula.sides.map((side) => swapped(this.truthOf(side)))))
      case 'is': {
        const { isTrue, isFalse } = this.truthOf(formula.of)
        const { verdict } = formula
        const is =
          verdict === 'true'
            ? isTrue
            : verdict === 'false'
              ? isFalse
              : this.and([opposite(isTrue), opposite(isFalse)])
        return { isTrue: is, isFalse: opposite(is) }
      }
      case 'choose': {
        const condition = this.truthOf(formula.condition)
        const [yes, no] = [this.truthOf(formula.yes), this.truthOf(formula.no)]
        const chosen = (of: keyof Truth): Literal =>
          this.or([this.and([condition.isTrue, yes[of]]), this.and([condition.isFalse, no[of]])])
        return { isTrue: chosen('isTrue'), isFalse: chosen('isFalse') }
      }
    }
  }

  #constant(verdict: 'true' | 'false' | 'unknown'): Truth {
    const never = opposite(this.#always)
    return {
      isTrue: verdict === 'true' ? this.#always : never,
      isFalse: verdict === 'false' ? this.#always : never,
    }
  }

  #all(sides: readonly Truth[]): Truth {
    return {
      isTrue: this.and(sides.map(({ isTrue }) => isTrue)),
      isFalse: this.or(sides.map(({ isFalse }) => isFalse)),
    }
  }

  /** A literal that is true exactly where all of these are. */
  and(literals: readonly Literal[]): Literal {
    const [only, ...more] = [...new Set(literals)]
    if (only === undefined) return this.#always
    if (more.length === 0) return only
    const whole = this.sat.variable()
    for (const literal of [only, ...more]) this.sat.add([opposite(whole), literal])
    this.sat.add([whole, ...[only, ...more].map(opposite)])
    return whole
  }

  readonly or = (literals: readonly Literal[]): Literal => opposite(this.and(literals.map(opposite)))
}

const swapped = ({ isTrue, isFalse }: Truth): Truth => ({ isTrue: isFalse, isFalse: isTrue })
