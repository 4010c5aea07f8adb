import type { Seniority } from '../text/seniority.ts'
import type { Instant } from '../time/instant.ts'

export const formKinds = [
  'contact',
  'demo',
  'pricing',
  'callback',
  'download',
  'webinar',
  'newsletter',
  'trial',
] as const
export type FormKind = (typeof formKinds)[number]

/** A submission in the one form that every door brings it into. What isn't known is absent; every answer is in `answers`. */
export type CanonicalSubmission = {
  readonly source: string
  readonly provider: string
  readonly providerId: string | null
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly clock: 'source' | 'receipt'
  /** When its sender says that it was made, whether or not that is what counts. */
  readonly submittedAtClaimed?: Instant
  /** The form as its provider calls it. */
  readonly form?: { readonly id?: string; readonly name?: string }
  readonly person: {
    readonly name?: string
    readonly given?: string
    readonly family?: string
    readonly email?: string
    readonly phone?: string
    readonly title?: string
    /** How far up they work, where a field map says so. */
    readonly seniority?: Seniority
  }
  readonly organisation: {
    readonly name?: string
    readonly site?: string
    readonly employees?: { readonly min: number; readonly max: number | null } | null
    readonly country?: string
  }
  readonly message?: string
  readonly kind: string
  readonly campaign: {
    readonly utm?: Readonly<Record<string, string>>
    readonly referrer?: string
    readonly page?: string
    readonly clickId?: string
  }
  readonly consent: readonly { readonly purpose: string; readonly text: string; readonly given: boolean }[]
  readonly answers: readonly {
    readonly key: string
    readonly label?: string
    readonly value: readonly string[]
  }[]
  readonly test: boolean
  /** A meeting that was booked or called off with what arrived. */
  readonly appointment?: Booked
}

/** An appointment as a booking service tells of it. Where it names no time, none is known yet. */
export type Booked = {
  readonly what: 'booked' | 'cancelled'
  /** The service's own address of the meeting, the same for all that happens to it. */
  readonly event?: string
  readonly status?: string
  readonly rescheduled: boolean
  /** The booking that this one takes the place of. */
  readonly replaces?: string
  readonly bookedAt?: Instant
  readonly start?: Instant
  readonly end?: Instant
  /** The prospect's time zone. */
  readonly zone?: string
  readonly title?: string
  readonly host?: { readonly name?: string; readonly email?: string }
  readonly place?: string
  readonly because?: string
}
