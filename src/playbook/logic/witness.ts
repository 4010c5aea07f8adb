import type { Verdict } from '../evaluate.ts'
import { type Formula, type Id } from './formula.ts'

/** Sets of verdicts, as bits: true 1, false 2, unknown 4. */
export const bit: Readonly<Record<Verdict, number>> = { true: 1, false: 2, unknown: 4 }
export const anything = 7

/** What each of these formulas may be, given what each atom may be; parts stand before wholes. */
export function masksOf(
  formulas: readonly Formula[],
  ids: readonly Id[],
  atomMask: (atom: number) => number,
): ReadonlyMap<Id, number> {
  const masks = new Map<Id, number>()
  for (const id of ids)
    masks.set(
      id,
      maskOf(formulas[id], (part) => masks.get(part) ?? anything, atomMask),
    )
  return masks
}

function maskOf(
  formula: Formula | undefined,
  at: (id: Id) => number,
  atomMask: (atom: number) => number,
): number {
  switch (formula?.kind) {
    case 'constant':
      return bit[formula.verdict]
    case 'atom':
      return atomMask(formula.atom)
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

const negated = (mask: number): number => ((mask & 1) << 1) | ((mask & 2) >> 1) | (mask & 4)

/** What two may be together: true only if both are, false if one is, else unknown. */
function both(a: number, b: number): number {
  const isTrue = a & b & 1
  const isFalse = (a | b) & 2
  const isUnknown = (a & 4) !== 0 ? ((b & 5) === 0 ? 0 : 4) : (b & 4) !== 0 && (a & 1) !== 0 ? 4 : 0
  return isTrue | isFalse | isUnknown
}
