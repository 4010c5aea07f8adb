import type { Language } from '../form/sheet.ts'
import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { ArrivalFacts } from './arrival.ts'
import type { Attachment, LeftOut } from './attachment.ts'
import type { ByHand } from './by-hand.ts'
import type { CanonicalSubmission } from './canonical.ts'
import { ended, evolveHeld } from './evolve-held.ts'
import type { Held, HeldEvent, Screened } from './held.ts'

/** The facts as they were read without the source's field map, where that changed any. */
export type Unmapped = Pick<CanonicalSubmission, 'person' | 'organisation' | 'message' | 'kind'>

/** What the buyer was told would happen, in the words and by the time that the receipt gave; in English where no language is named. */
export type Promised = {
  readonly what: string
  readonly by: Instant | null
  readonly language?: Language | undefined
}

/** `raw` is the SHA-256 of the bytes as they came, in hex; inside `private`, because a hash of a known person's words is personal. */
export type SubmissionReceived = EventOf<
  'SubmissionReceived',
  {
    form: Id
    source: string
    kind: string
    submittedAt: Instant
    receivedAt: Instant
    clock: 'source' | 'receipt'
    test: boolean
    promised: Promised
    /** The submission that first used the same idempotency key with other words. */
    linkedTo?: Id
    /** What its way here says of it; absent where the door knows nothing. */
    arrival?: ArrivalFacts
    /** Absent where the buyer sent it themselves. */
    byHand?: ByHand
    /** It was sent elsewhere, before, and came here by an import. */
    historical?: true
  },
  {
    canonical: CanonicalSubmission
    raw: string
    unmapped?: Unmapped
    attachments?: readonly Attachment[]
    leftOut?: readonly LeftOut[]
  }
>
/** Its source's field map was changed, and it was read again by it. */
export type SubmissionRemapped = EventOf<
  'SubmissionRemapped',
  Record<string, never>,
  { canonical: CanonicalSubmission; unmapped?: Unmapped }
>
export type SubmissionPlaced = EventOf<
  'SubmissionPlaced',
  {
    place: 'lead' | 'test'
    lead?: Id
    prospect?: Id
    joined: boolean
    /** What screening made of it; absent where nothing was screened. */
    screened?: Screened | undefined
  }
>
export type SubmissionForgotten = EventOf<'SubmissionForgotten', Record<string, never>>
export type SubmissionEvent =
  | SubmissionReceived
  | SubmissionPlaced
  | SubmissionRemapped
  | SubmissionForgotten
  | HeldEvent

export type Place = 'pending' | 'lead' | 'held' | 'junk' | 'test' | 'forgotten'
export type KnownSubmission = {
  readonly status: 'known'
  readonly received: SubmissionReceived['data']
  readonly canonical?: CanonicalSubmission | undefined
  readonly unmapped?: Unmapped
  readonly place: Place
  readonly lead?: Id | undefined
  readonly prospect?: Id | undefined
  readonly screened?: Screened | undefined
  /** Absent where it was never held back. */
  readonly held?: Held | undefined
}
export type Submission = { readonly status: 'none' } | KnownSubmission
export const noSubmission: Submission = { status: 'none' }

export function evolveSubmission(submission: Submission, event: SubmissionEvent): Submission {
  if (event.type === 'SubmissionReceived')
    return { status: 'known', received: event.data, ...readAs(event), place: 'pending' }
  if (submission.status === 'none') return submission
  if (event.type === 'SubmissionForgotten') {
    const held = submission.held && ended(submission.held, 'void', event.at)
    return { ...submission, place: 'forgotten', canonical: undefined, ...(held && { held }) }
  }
  if (event.type === 'SubmissionRemapped') {
    const { unmapped: _before, ...known } = submission
    return { ...known, ...readAs(event) }
  }
  if (event.type !== 'SubmissionPlaced') return evolveHeld(submission, event)
  const { place, lead, prospect, screened = submission.screened } = event.data
  return { ...submission, place, lead, prospect, screened }
}

const readAs = ({ private: hidden }: SubmissionReceived | SubmissionRemapped) => ({
  canonical: hidden?.canonical,
  ...(hidden?.unmapped && { unmapped: hidden.unmapped }),
})
