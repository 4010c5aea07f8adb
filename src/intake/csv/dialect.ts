export type Dialect = { readonly delimiter: string; readonly quote: string; readonly skipLines: number }

const DELIMITERS = [',', ';', '\t', '|'] as const
const LINES_MAX = 50

/** How a file parts its fields, from its first lines: the character that parts them most evenly. Spreadsheets may say it (`sep=;`). */
export function dialectOf(sample: string): Dialect {
  const said = /^sep=(.)\r?\n/i.exec(sample)
  const quote = quoteIn(sample)
  if (said?.[1] !== undefined) return { delimiter: said[1], quote, skipLines: 1 }
  const lines = recordsIn(sample, quote)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = evenness(lines.map((line) => countOf(line, { delimiter, quote })))
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, quote, skipLines: 0 }
}

/** Single quotes only where the first column's name stands in them: elsewhere an apostrophe is one. */
const quoteIn = (sample: string): string => (/^'[^'\r\n]*'([,;\t|]|\r?\n)/.test(sample) ? "'" : '"')

/** The first records, without the last, which may be cut; a line end within quotes ends none. */
function recordsIn(sample: string, quote: string): readonly string[] {
  const records: string[] = []
  let [from, quoted] = [0, false]
  for (let index = 0; index < sample.length && records.length < LINES_MAX; index++) {
    const char = sample[index]
    if (char === quote) quoted = !quoted
    if ((char !== '\n' && char !== '\r') || quoted) continue
    if (index > from) records.push(sample.slice(from, index))
    from = index + 1
  }
  if (records.length === 0 && from < sample.length) records.push(sample.slice(from))
  return records
}

function countOf(line: string, { delimiter, quote }: { delimiter: string; quote: string }): number {
  let [count, quoted] = [0, false]
  for (const char of line) {
    if (char === quote) quoted = !quoted
    else if (char === delimiter && !quoted) count++
  }
  return count
}

/** How often it parts the header, as far as the other lines agree; a header that it doesn't part is worth nothing. */
function evenness(counts: readonly number[]): number {
  const [first = 0] = counts
  if (first === 0) return 0
  const same = counts.filter((count) => count === first).length
  return (same / counts.length) ** 2 * (1 + Math.log2(1 + first))
}
