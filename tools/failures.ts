import { stripVTControlCharacters } from 'node:util'

const LINES_MAX = 15
const CHARS_MAX = 300

/** Something that did not hold: where, which, and what it said. */
export type Failure = { readonly where: string; readonly name: string; readonly words: string }

/** The end of a log is what everybody reads: it names everything that failed, each with its first words. */
export function tell(failures: readonly Failure[]): string {
  return failures
    .map(({ where, name, words }) => `\n✗ ${[where, name].filter(Boolean).join(' › ')}\n${opening(words)}`)
    .join('')
}

/** The first lines, plain, each on a screen's width or so. */
function opening(words: string): string {
  const lines = stripVTControlCharacters(words)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
  const shown = lines
    .slice(0, LINES_MAX)
    .map((line) => (line.length > CHARS_MAX ? `${line.slice(0, CHARS_MAX)}…` : line))
  const rest = lines.length - shown.length
  return [...shown, ...(rest > 0 ? [`… and ${rest} more ${rest === 1 ? 'line' : 'lines'}`] : [])]
    .map((line) => `    ${line}\n`)
    .join('')
}
