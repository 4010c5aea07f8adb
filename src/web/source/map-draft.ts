import type { FieldRule, SourceRead } from '../api/types.ts'

/** A rule as it is typed: the words of an answer as lines `what they said = what it means`. */
export type RuleDraft = {
  readonly answer: string
  readonly fact: FieldRule['fact'] | ''
  readonly words: string
}

/** One line for each answer that came, and for each that a rule names. */
export function draftFrom({ map, answers }: Pick<SourceRead, 'map' | 'answers'>): readonly RuleDraft[] {
  const known = new Map(map.map((rule) => [rule.answer, rule]))
  const names = [...new Set([...answers.map(({ answer }) => answer), ...known.keys()])]
  return names.map((answer) => {
    const rule = known.get(answer)
    return { answer, fact: rule?.fact ?? '', words: wordsFrom(rule?.values ?? {}) }
  })
}

/** What we would take each answer for, where nobody has said so yet. */
export const proposedIn = (
  rules: readonly RuleDraft[],
  answers: SourceRead['answers'],
): readonly RuleDraft[] =>
  rules.map((rule) => {
    const proposed = answers.find(({ answer }) => answer === rule.answer)?.proposed
    return rule.fact === '' && proposed !== undefined && proposed !== 'nothing'
      ? { ...rule, fact: proposed }
      : rule
  })

/** The map that these lines say; a line without a fact says nothing. */
export const mapOf = (rules: readonly RuleDraft[]): FieldRule[] =>
  rules.flatMap(({ answer, fact, words }) => {
    const values = valuesIn(words)
    return fact === '' ? [] : [{ answer, fact, ...(Object.keys(values).length > 0 && { values }) }]
  })

const wordsFrom = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([said, means]) => `${said} = ${means}`)
    .join('\n')

function valuesIn(words: string): Record<string, string> {
  return Object.fromEntries(
    words.split('\n').flatMap((line) => {
      const at = line.lastIndexOf('=')
      const [said, means] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
      return at > 0 && said !== '' && means !== '' ? [[said, means]] : []
    }),
  )
}
