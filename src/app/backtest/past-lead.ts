import type { Became } from '#domain/backtest/replayed.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A lead of the past with what was known when it came. */
export type PastLead = {
  readonly id: Id
  /** The segment it has; empty where it was never judged. */
  readonly segment: string
  readonly formName: string
  /** Its first submission as it was read when it came; undefined once it is forgotten. */
  readonly canonical: CanonicalSubmission | undefined
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  /** Whether we had met this person before. */
  readonly returning: boolean
  /** What they had done by then, by the playbook's names. */
  readonly signals: readonly string[]
  readonly answeredAt: Instant | null
  readonly resolvedAt: Instant | null
  readonly became: Became
}

/** How an organisation stood to us from a moment on. */
export type Standing = {
  readonly domains: readonly string[]
  readonly from: Instant
  readonly relationship: string | undefined
}

/** Where the past is read from, a batch at a time; nothing is held open in between. */
export type PastLeads = {
  readonly count: () => Promise<number>
  /** How each account stood, oldest first. */
  readonly standings: () => Promise<readonly Standing[]>
  readonly batches: (about: { readonly signals: boolean }) => AsyncIterable<readonly PastLead[]>
}
