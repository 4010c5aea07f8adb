/**
 * What a condition can say: the part of CEL that a playbook uses, as a tree of our own. Nothing in it loops or reaches
 * out, and every kind is decided by reading it once. `start` and `end` are places in the text it was read from.
 */
export type Expression = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'fact'; readonly path: string }
  | { readonly kind: 'known'; readonly path: string }
  | { readonly kind: 'and' | 'or'; readonly sides: readonly Expression[] }
  | { readonly kind: 'not' | 'minus'; readonly of: Expression }
  | {
      readonly kind: 'choose'
      readonly condition: Expression
      readonly yes: Expression
      readonly no: Expression
    }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | {
      readonly kind: 'compare'
      readonly operator: Comparison
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly parts: readonly Expression[] }
)

export const comparisons = ['==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*'] as const
export type Comparison = (typeof comparisons)[number]

/** On texts only (and `size` of a list); none takes longer than its text is long, so no regular expressions. */
export const functionNames = [
  'contains',
  'startsWith',
  'endsWith',
  'lowerAscii',
  'upperAscii',
  'trim',
  'size',
] as const
export type FunctionName = (typeof functionNames)[number]

/** The expressions directly inside this one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'fact':
    case 'known':
      return []
    case 'and':
    case 'or':
      return expression.sides
    case 'not':
    case 'minus':
      return [expression.of]
    case 'choose':
      return [expression.condition, expression.yes, expression.no]
    case 'list':
      return expression.items
    case 'compare':
      return [expression.left, expression.right]
    case 'call':
      return expression.parts
  }
}

/** The facts it reads, each once, in the order they are named. */
export function factsIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'fact' || expression.kind === 'known' ? [expression.path] : []
  return [...new Set([...own, ...partsOf(expression).flatMap(factsIn)])]
}
