import type { Provider } from '#domain/form/provider.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

export type DoorRefusal = {
  readonly code:
    | 'body_too_large'
    | 'unreadable_body'
    | 'unsupported_content'
    | 'too_many_fields'
    | 'field_too_long'
    | 'not_a_submission'
    | 'signature_missing'
    | 'signature_wrong'
    | 'signature_stale'
  readonly errors: readonly { readonly field: string; readonly problem: string }[]
}

/** A lead that its provider only tells of. `deleted`: the person wants it gone. */
export type NotifiedLead = {
  readonly id: string
  readonly what: 'created' | 'deleted'
  readonly form?: string
  readonly formVersion?: string
  readonly page?: string
  readonly owner?: string
  readonly creative?: string
  readonly claimed?: Instant
  readonly test?: boolean
}

export type Times = Pick<CanonicalSubmission, 'submittedAt' | 'receivedAt' | 'clock'>

/** What a delivery of another firm's form is, once its signature is known to be good. */
export type ReadDelivery =
  | {
      readonly outcome: 'submission'
      readonly providerId: string | undefined
      readonly claimed: Instant | undefined
      readonly signed: boolean
      readonly canonicalAt: (
        about: Times & { readonly kind: string; readonly source: string },
      ) => CanonicalSubmission
    }
  | { readonly outcome: 'notification'; readonly leads: readonly NotifiedLead[] }
  | { readonly outcome: 'refused'; readonly refusal: DoorRefusal }

/** Reads what came through a door; the intake part knows each provider's format. */
export type ReadDoor = (delivery: {
  readonly provider: Provider
  readonly bytes: Uint8Array
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** With it, whatever the provider's scheme signs must be signed. */
  readonly secret: string | undefined
  readonly now: Instant
}) => ReadDelivery
