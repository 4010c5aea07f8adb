import type { Verdict } from '../evaluate.ts'
import type { Expression } from '../expression.ts'

/**
 * What a playbook says about a lead, as one graph of three-valued formulas: parts are shared, and every part stands
 * before what is made of it. Leaves are atoms: comparisons that no `and`, `or` or `not` takes apart.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly verdict: Verdict }
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'not'; readonly of: Id }
  | { readonly kind: 'and' | 'or'; readonly sides: readonly Id[] }
  /** True or false, never unknown: whether the other is exactly this. */
  | { readonly kind: 'is'; readonly verdict: Verdict; readonly of: Id }
  | { readonly kind: 'choose'; readonly condition: Id; readonly yes: Id; readonly no: Id }

/** The place of a formula in its graph. */
export type Id = number

export type Graph = { readonly formulas: readonly Formula[]; readonly atoms: readonly Expression[] }

/** The formulas that this one is made of. */
export function partsOf(formula: Formula | undefined): readonly Id[] {
  switch (formula?.kind) {
    case 'not':
    case 'is':
      return [formula.of]
    case 'and':
    case 'or':
      return formula.sides
    case 'choose':
      return [formula.condition, formula.yes, formula.no]
    case 'constant':
    case 'atom':
    case undefined:
      return []
  }
}

/** Puts formulas into a graph, each once. */
export class Builder {
  readonly formulas: Formula[] = []
  readonly atoms: Expression[] = []
  readonly #known = new Map<string, Id>()
  readonly #atoms = new Map<string, number>()

  add(formula: Formula): Id {
    const key = JSON.stringify(formula)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = this.formulas.push(formula) - 1
    this.#known.set(key, id)
    return id
  }

  readonly constant = (verdict: Verdict): Id => this.add({ kind: 'constant', verdict })
  readonly not = (of: Id): Id => this.add({ kind: 'not', of })
  readonly is = (verdict: Verdict, of: Id): Id => this.add({ kind: 'is', verdict, of })
  readonly choose = (condition: Id, yes: Id, no: Id): Id => this.add({ kind: 'choose', condition, yes, no })
  readonly and = (sides: readonly Id[]): Id => this.#joined('and', sides)
  readonly or = (sides: readonly Id[]): Id => this.#joined('or', sides)

  #joined(kind: 'and' | 'or', sides: readonly Id[]): Id {
    const [only, ...more] = [...new Set(sides)]
    if (only === undefined) return this.constant(kind === 'and' ? 'true' : 'false')
    return more.length === 0 ? only : this.add({ kind, sides: [only, ...more] })
  }

  /** Takes a condition apart as far as its truth is made of that of its parts. */
  expression(expression: Expression): Id {
    switch (expression.kind) {
      case 'constant':
        return this.constant(expression.value === true ? 'true' : 'false')
      case 'and':
      case 'or':
        return this.#joined(
          expression.kind,
          expression.sides.map((side) => this.expression(side)),
        )
      case 'not':
        return this.not(this.expression(expression.of))
      case 'choose': {
        const { condition, yes, no } = expression
        return this.choose(this.expression(condition), this.expression(yes), this.expression(no))
      }
      case 'fact':
      case 'known':
      case 'minus':
      case 'list':
      case 'compare':
      case 'call':
        return this.#atom(expression)
    }
  }

  #atom(expression: Expression): Id {
    const key = JSON.stringify(expression, (name, value: unknown) =>
      name === 'start' || name === 'end' ? undefined : value,
    )
    const known = this.#atoms.get(key)
    const atom = known ?? this.atoms.push(expression) - 1
    this.#atoms.set(key, atom)
    return this.add({ kind: 'atom', atom })
  }
}

/** These formulas with all that they are made of, parts before wholes. */
export function reachable(formulas: readonly Formula[], roots: readonly Id[]): readonly Id[] {
  const seen = new Set<Id>()
  const open = [...roots]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...partsOf(formulas[id]))
  }
  return [...seen].toSorted((a, b) => a - b)
}
