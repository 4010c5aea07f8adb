import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Where a submission of the past is, which an import told of before. */
export type PastPlace = {
  readonly place: string
  readonly lead: Id | null
  readonly prospect: Id | null
  readonly kind: string
  readonly submittedAt: Instant
}
/** An account as lists and inquiries know it. */
export type KnownOrganisation = {
  readonly id: Id
  readonly name: string
  readonly domains: readonly string[]
  readonly relationship: string | null
  readonly owner: Id | null
  readonly fields: Readonly<Record<string, string>> | null
}
export type MemberAddress = { readonly id: Id; readonly email: string; readonly name: string }
/** An address or domain that must not be written to, by a keyed digest. */
export type Suppression = {
  readonly key: Uint8Array
  readonly kind: 'address' | 'domain'
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A submission of the past, with its own day. */
export type PastKept = {
  readonly id: Id
  readonly form: Id
  readonly source: string
  readonly receivedAt: Instant
  readonly raw: Uint8Array
}
