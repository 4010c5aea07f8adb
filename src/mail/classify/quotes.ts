import { isHeadOfQuote, isSeparator, mayBeginHead, startsQuotedHead } from './quote-lines.ts'

const LINES_MAX = 20_000
/** No head of a quote has a line that long. */
const LINE_CHARS_MAX = 1_000
/** `On … wrote:` may be broken over so many lines. */
const HEAD_LINES_MAX = 5
const HEAD_CHARS_MAX = 500

/**
 * What somebody wrote themselves. Quoted lines go, with the line that says whose they are; where a whole mail is put below, everything
 * from its head on. Answers between the quotes stay.
 */
export function withoutQuotes(words: string): string {
  const lines = words.replaceAll(/\r\n?/g, '\n').split('\n').slice(0, LINES_MAX)
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) continue
    if (line.length > LINE_CHARS_MAX) {
      kept.push(line)
      continue
    }
    const length = headAt(lines, at)
    if (length > 0) {
      const next = firstWords(lines, at + length)
      // Quoted line by line, what is between the quotes is theirs; put below as a whole, nothing is.
      if (next !== undefined && !isQuoted(next)) break
      at += length - 1
      continue
    }
    if (isSeparator(line) || startsQuotedHead(lines, at)) break
    kept.push(line)
  }
  return tidy(kept)
}

const isQuoted = (line: string): boolean => /^\s{0,3}(?:>|\|\s|»)/.test(line)

/** How many lines from here say who wrote what follows; 0 where none does. */
function headAt(lines: readonly string[], at: number): number {
  if (!mayBeginHead(lines[at] ?? '')) return 0
  let joined = ''
  for (let length = 1; length <= HEAD_LINES_MAX; length++) {
    const line = lines[at + length - 1]
    if (line === undefined || line.trim() === '' || isQuoted(line)) return 0
    joined = `${joined} ${line.trim()}`.trim()
    if (joined.length > HEAD_CHARS_MAX) return 0
    if (isHeadOfQuote(joined)) return length
  }
  return 0
}

const firstWords = (lines: readonly string[], from: number): string | undefined =>
  lines.slice(from).find((line) => line.trim() !== '')

function tidy(lines: readonly string[]): string {
  const text = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  // A rule that stood above the quote belongs to it.
  return text.replace(/\n\s*[_*=-]{5,}\s*$/, '').trim()
}
