import { type Expression, partsOf } from './expression.ts'
import type { FactDeclaration } from './facts.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './read-expression.ts'

type Declared = Readonly<Record<string, FactDeclaration>>

/** A fact compared with a word that it never is: the condition would silently never match. */
export function checkWords(expression: Expression, facts: Declared): readonly Problem[] {
  return [
    ...ownProblems(expression, facts),
    ...partsOf(expression).flatMap((part) => checkWords(part, facts)),
  ]
}

const comparing: ReadonlySet<string> = new Set(['==', '!=', 'in'])

function ownProblems(expression: Expression, facts: Declared): readonly Problem[] {
  if (expression.kind !== 'compare' || !comparing.has(expression.operator)) return []
  const { left, right } = expression
  const [fact, other] = left.kind === 'fact' ? [left, right] : [right, left]
  const declared = fact.kind === 'fact' ? facts[fact.path] : undefined
  if (fact.kind !== 'fact' || !declared) return []
  const constants = other.kind === 'list' ? other.items : [other]
  return constants.flatMap((constant) => {
    if (constant.kind !== 'constant' || typeof constant.value !== 'string') return []
    const hint = misfit(constant.value, declared)
    if (!hint) return []
    const message = `${fact.path} is never "${constant.value}". ${hint.message}`
    return [{ code: 'type-mismatch', offset: constant.start, ...hint, message }]
  })
}

type Hint = { readonly message: string; readonly suggestion?: string | undefined }

function misfit(word: string, { words, form }: FactDeclaration): Hint | undefined {
  if (words && !words.includes(word)) {
    const suggestion = nearest(word, words)
    const message =
      suggestion === undefined ? `It is one of: ${words.join(', ')}.` : `Did you mean "${suggestion}"?`
    return { message, suggestion }
  }
  if (!form || form.fits(word)) return undefined
  const mended = form.mend(word)
  const suggestion = mended !== undefined && form.fits(mended) ? mended : undefined
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  return { message: `Write ${form.called}.${hint}`, suggestion }
}
