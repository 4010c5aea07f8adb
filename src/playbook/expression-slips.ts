import type { Problem } from './read-expression.ts'

/** What people write in other languages, and how CEL says it. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\band\b/iy, '&&'],
  [/\bor\b/iy, '||'],
  [/\bnot\s+in\b/iy, '!(… in …)'],
  [/\bnot\b/iy, '!'],
  [/\bis\s+not\b/iy, '!='],
  [/\bis\b/iy, '=='],
  [/<>/y, '!='],
  [/(?<![=!<>])=(?!=)/y, '=='],
  [/===/y, '=='],
  [/(?<!&)&(?!&)/y, '&&'],
  [/(?<!\|)\|(?!\|)/y, '||'],
  [/[“”„«»]/y, '"'],
]

const SLIPS_MAX = 20

/** The slips in a condition that can't be read, outside of its texts; each with what was meant. */
export function slipsIn(source: string): readonly Problem[] {
  const problems: Problem[] = []
  const inText = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w.]+/y
  let offset = 0
  while (offset < source.length && problems.length < SLIPS_MAX) {
    const found = slips.flatMap(([words, suggestion]) => {
      words.lastIndex = offset
      const [said] = words.exec(source) ?? []
      return said === undefined ? [] : [{ said, suggestion }]
    })[0]
    if (found) {
      const { said, suggestion } = found
      const message = `"${said}" is said otherwise here: \`${suggestion}\`.`
      problems.push({ code: 'type-mismatch', offset, message, suggestion })
    }
    inText.lastIndex = offset
    offset += found?.said.length ?? inText.exec(source)?.[0].length ?? 1
  }
  return problems
}
