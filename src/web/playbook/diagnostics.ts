import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { PlaybookFinding } from '../api/types.ts'

/** Each finding where it stands. The text may have gone on since it was checked: a place that is gone is the nearest that is left. */
export const diagnosticsFor = (doc: Text, findings: readonly PlaybookFinding[]): Diagnostic[] =>
  findings.map(({ line: number, column, message, severity, suggestion }) => {
    const line = doc.line(Math.min(number, doc.lines))
    const from = Math.min(line.from + column - 1, line.to)
    const word = /^[\w@.-]+/.exec(line.text.slice(from - line.from))?.[0] ?? ''
    return {
      from,
      to: Math.min(from + word.length, line.to),
      severity,
      message: suggestion === undefined ? message : `${message} Did you mean “${suggestion}”?`,
    }
  })
