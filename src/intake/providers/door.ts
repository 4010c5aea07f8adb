import type { NotifiedLead } from '#app/doors.ts'
import type { Provider } from '#domain/form/provider.ts'
import type { Booked, CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { BodyRefusal, Field, Unreadable } from '../gathered.ts'

/** Names in lower case. */
export type Headers = ReadonlyMap<string, string>

/** What one delivery says, before it is known whose source it came through and when. */
export type Understood = {
  readonly fields: readonly Field[]
  readonly consent?: CanonicalSubmission['consent']
  /** The sender's own id of the submission: the same in every delivery of it. */
  readonly providerId?: string
  readonly form?: CanonicalSubmission['form']
  readonly claimed?: Instant
  readonly test?: boolean
  readonly appointment?: Booked
}

export type Parsed =
  | { readonly outcome: 'submission'; readonly understood: Understood }
  | { readonly outcome: 'notification'; readonly leads: readonly NotifiedLead[] }
  | Refused
export type Refused = { readonly outcome: 'refused'; readonly refusal: BodyRefusal }

/** `stale`: signed, but so long ago that somebody may be sending it again. */
export type Verdict = 'good' | 'missing' | 'wrong' | 'stale'
export type Signed = {
  readonly bytes: Uint8Array
  readonly headers: Headers
  readonly secret: string
  readonly now: Instant
}

/** One wire format. */
export type Door = {
  readonly provider: Provider
  /** How its bodies come where nothing says how this one does. */
  readonly usualType: string
  readonly parse: (bytes: Buffer, headers: Headers) => Parsed
  /** Whether the bytes are from who knows the secret; absent where the scheme has none but the key in the address. */
  readonly verify?: (signed: Signed) => Verdict
  /** Whether a good verdict covers the bytes. A secret that is sent along vouches for nothing that stands beside it. */
  readonly signs: boolean
  /** What their program asks for before it sends: the answer, or undefined where it must have none. */
  readonly greet?: (query: ReadonlyMap<string, string>, secrets: Greeting) => Greeted | undefined
}
export type Greeting = { readonly secret?: string | undefined; readonly verifyToken?: string | undefined }
export type Greeted = { readonly contentType: string; readonly body: string }

export const understoodAs = (understood: Understood): Parsed => ({ outcome: 'submission', understood })
export const refusedAs = ({ refusal }: Unreadable): Refused => ({ outcome: 'refused', refusal })

/** Well-formed, but nothing that this provider sends when somebody has filled in a form. */
export const notASubmission = (problem: string): Refused => ({
  outcome: 'refused',
  refusal: { code: 'not_a_submission', errors: [{ field: '', problem }] },
})
