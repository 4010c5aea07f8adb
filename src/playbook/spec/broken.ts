import type { FindingCode } from '../finding.ts'

/** The starter with one thing wrong, and what the checker must say about it. */
export type Broken = {
  readonly code: FindingCode
  readonly change: readonly [from: string, to: string]
  /** The line, and what stands where the finding points. */
  readonly at: readonly [line: number, pointsAt: string]
  readonly says: string
  readonly suggestion?: string
}
