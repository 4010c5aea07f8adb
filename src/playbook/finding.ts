/** What the checker can say about a playbook; the codes are documented and don't change. */
export const findingCodes = [
  'bad-yaml',
  'unknown-key',
  'unknown-term',
  'type-mismatch',
  'unknown-zone',
  'segment-unreachable',
  'segments-overlap',
  'browsers-to-sales',
  'no-catch-all',
  'motion-incomplete',
  'escalation-open-ended',
  'limit-before-not-before',
  'window-never-opens',
  'calendar-empty',
  'team-empty',
  'outcome-untold',
  'cadence-over-pressure',
  'term-unused',
  'day-in-covered-time',
  'too-large',
  'undecided',
  'kept-too-short',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** A place in the file, as editors count: both from 1. */
export type Place = { readonly line: number; readonly column: number }

export type Finding = Place & {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** The nearest right word, where there is one. */
  readonly suggestion?: string
  /** What both signatories must accept by this name before the playbook can be in force. */
  readonly accept?: string
}

export type Remark = {
  readonly code: FindingCode
  readonly at: Place
  readonly message: string
  readonly suggestion?: string | undefined
  readonly accept?: string
}

/** Takes down one finding; every reader of a section is given one, so that all findings come at once. */
export type Note = (remark: Remark) => void

const warnings: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'term-unused',
  'segments-overlap',
  'browsers-to-sales',
  'undecided',
  'kept-too-short',
])

export const isWarning = (code: FindingCode): boolean => warnings.has(code)

/** A list of findings that fills as the file is read, and the pen that writes into it. */
export function findingsList(): { readonly findings: Finding[]; readonly note: Note } {
  const findings: Finding[] = []
  const note: Note = ({ code, at, message, suggestion, accept }) => {
    const severity = isWarning(code) ? 'warning' : 'error'
    const { line, column } = at
    const more = { ...(suggestion !== undefined && { suggestion }), ...(accept !== undefined && { accept }) }
    findings.push({ code, severity, line, column, message, ...more })
  }
  return { findings, note }
}

export const inFileOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => a.line - b.line || a.column - b.column)

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
