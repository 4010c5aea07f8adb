import type { Place } from './finding.ts'
import type { Written } from './playbook.ts'

/** What may stand in the file between two letters of a text: the indentation of its lines, and escapes. */
const GAP_MAX = 200

export type PlaceWithin = (written: Written, offset: number) => Place

/**
 * Where a letter of a condition stands in the file, whether the condition runs over several lines, is folded, or has its quotes escaped. Where
 * that can't be told, its beginning.
 */
export function placesWithin(file: string): PlaceWithin {
  const text = file.replace(/^\uFEFF/, '')
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return ({ expression, line, column }, offset) => {
    const first = (starts[line - 1] ?? 0) + column - 1
    const isBlock = /[|>]/.test(text[first - 1] ?? '')
    let at = isBlock ? (starts[line] ?? first) : first
    for (let index = 0; index <= offset; index++) {
      const wanted = expression[index]
      if (wanted === undefined || /\s/.test(wanted)) continue
      const end = at + GAP_MAX
      while (at < end && text[at] !== wanted) at += 1
      if (text[at] !== wanted) return { line, column }
      if (index === offset) break
      // In single quotes a quote is written twice.
      at += wanted === "'" && text[at + 1] === "'" && expression[index + 1] !== "'" ? 2 : 1
    }
    const row = lastUpTo(starts, at)
    return { line: row + 1, column: at - (starts[row] ?? 0) + 1 }
  }
}

function lastUpTo(starts: readonly number[], offset: number): number {
  let [from, to] = [0, starts.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((starts[middle] ?? Infinity) <= offset) from = middle
    else to = middle
  }
  return from
}
