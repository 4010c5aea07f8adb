import type { Id } from '../ledger.ts'
import type { Outcome } from '../lead/resolution.ts'

/** What became of a lead so far. */
export type Became = Outcome | 'still open'

/** A past lead as it was, and as a draft of the playbook would have taken it. Moments are milliseconds since 1970. */
export type Replayed = {
  readonly lead: Id
  /** The segment it had, and the one the draft gives it. */
  readonly from: string
  readonly to: string
  readonly submittedAt: number
  /** When a person first answered, and when it ended; absent while neither has come. */
  readonly answeredAt: number | undefined
  readonly endedAt: number | undefined
  readonly became: Became
  /** Whose people owe an answer by the draft, and when; absent where nobody does. */
  readonly owed: Owed | undefined
}

export type Owed = {
  readonly team: string | undefined
  readonly window: { readonly notBefore: number; readonly target: number; readonly limit: number }
}

/** What of the past is looked at: from the first moment until before the other. */
export type Period = { readonly since: number; readonly until: number }
