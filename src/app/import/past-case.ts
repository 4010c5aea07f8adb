import type { Outcome } from '#domain/lead/resolution.ts'
import type { PastChannel, PastResult } from '#domain/lead/touch.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

export type PastContact = {
  readonly at: Instant
  /** Their name, as the file has it. */
  readonly colleague?: string | undefined
  readonly channel: PastChannel
  readonly direction: 'out' | 'in'
  readonly result: PastResult
  readonly evidence: 'witnessed' | 'claimed'
  /** What else tells one contact from another at the same moment. */
  readonly event: string
}
/** An inquiry of the past, as far as a file (or one stretch of it) tells of it. */
export type PastCase = {
  readonly case: string
  readonly row: number
  /** Absent where only more about an inquiry is told that was told before. */
  readonly sent?:
    | {
        readonly at: Instant
        readonly canonical: CanonicalSubmission
        readonly raw: Uint8Array
        readonly segment?: string | undefined
      }
    | undefined
  readonly contacts: readonly PastContact[]
  readonly ended?: { readonly at: Instant; readonly outcome: Outcome } | undefined
}

/** What a file comes to, in order: things to take, and rows that can't be taken. `row` is how far it is read. */
export type Told<Item> =
  | { readonly row: number; readonly item: Item }
  | { readonly row: number; readonly rejected: RejectedRow }

/** A row that can't be taken, and why, in words for whoever made the file. */
export type RejectedRow = {
  readonly row: number
  readonly problem: string
  readonly values?: readonly string[]
}
