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
  const said = new Set<string>()
  const note: Note = ({ code, at, message: whole, suggestion, accept }) => {
    const severity = isWarning(code) ? 'warning' : 'error'
    const { line, column } = at
    const message = whole.replace(longQuotes, (_, start: string) => `"${start}…"`)
    // What stands behind a mark is read again wherever it is pointed at.
    const key = [code, line, column, message].join()
    if (said.has(key)) return
    said.add(key)
    const more = { ...(suggestion !== undefined && { suggestion }), ...(accept !== undefined && { accept }) }
    findings.push({ code, severity, line, column, message, ...more })
  }
  return { findings, note }
}

/** Whoever is told of so much won't read it in a sentence. */
const longQuotes = /"([^"]{100})[^"]{20,}"/g

/** More than this nobody mends before looking again. */
export const FINDINGS_MAX = 500

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column

/** Errors come before warnings only where there are too many; what must be accepted by name is never left out. */
export function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= FINDINGS_MAX) return findings.toSorted(byPlace)
  const weight = ({ severity, accept }: Finding): number =>
    accept !== undefined ? 0 : severity === 'error' ? 1 : 2
  const byWeight = findings.toSorted((a, b) => weight(a) - weight(b) || byPlace(a, b))
  const mustStay = byWeight.filter(({ accept }) => accept !== undefined).length
  const told = byWeight.slice(0, Math.max(FINDINGS_MAX, mustStay))
  const last = told.reduce((latest, finding) => (byPlace(latest, finding) > 0 ? latest : finding))
  const more = findings.length - told.length
  const { line, column } = last
  const severity = hasErrors(findings) ? 'error' : 'warning'
  const message = `There are ${more} more findings. Mend these first, and check again.`
  return [...told.toSorted(byPlace), { code: 'too-large', severity, line, column, message }]
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
