import type { Became } from '#domain/backtest/replayed.ts'
import type { Id } from '#domain/ledger.ts'
import type { InquiryClass } from '#domain/screening/inquiry.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { ReadPasts } from '../past-facts.ts'
import type { AccountFacts } from '../playbook-facts.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A lead of the past with what was known when it came. */
export type PastLead = {
  readonly id: Id
  readonly prospect: Id
  /** Their last lead before it, which may stand under another of their addresses. */
  readonly predecessor: Id | null
  /** In which they filled in the form. */
  readonly language: string | undefined
  /** The segment it was given when it came, or by the first who judged it; empty where nobody did. */
  readonly segment: string
  readonly formName: string
  /** Its first submission as it was read when it came; undefined once it is forgotten. */
  readonly canonical: CanonicalSubmission | undefined
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly openedAt: Instant
  /** Whether we had met this person before. */
  readonly returning: boolean
  /** Whether somebody whom we had written to has sent them. */
  readonly referred: boolean
  /** What screening took them for; read anew where nothing was screened, or where no rule asks. */
  readonly road: InquiryClass | undefined
  /** What they did and when, by the playbook's names, also later. */
  readonly signals: readonly { readonly name: string; readonly at: Instant }[]
  readonly answeredAt: Instant | null
  readonly resolvedAt: Instant | null
  readonly became: Became
}

/** How an organisation stood to us from a moment on. */
export type Standing = {
  readonly domains: readonly string[]
  readonly from: Instant
  readonly facts: AccountFacts
}

/** What is read only for a draft that asks for it. */
export type Wanted = { readonly signals: boolean; readonly roads: boolean }

/** Where the past is read from, a batch at a time; nothing is held open in between. */
export type PastLeads = {
  readonly count: () => Promise<number>
  /** How each account stood, oldest first. */
  readonly standings: () => Promise<readonly Standing[]>
  readonly batches: (wanted: Wanted) => AsyncIterable<readonly PastLead[]>
  /** What there was before each of them asked. */
  readonly pasts: ReadPasts
}
