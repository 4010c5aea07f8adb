import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Attachment, LeftOut } from './attachment.ts'
import type { CanonicalSubmission } from './canonical.ts'

/** What the buyer was told would happen, in the words and by the time that the receipt gave. */
export type Promised = { readonly what: string; readonly by: Instant | null }

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
  },
  {
    canonical: CanonicalSubmission
    raw: string
    attachments?: readonly Attachment[]
    leftOut?: readonly LeftOut[]
  }
>
export type SubmissionPlaced = EventOf<
  'SubmissionPlaced',
  { place: 'lead' | 'test'; lead?: Id; prospect?: Id; joined: boolean }
>
export type SubmissionForgotten = EventOf<'SubmissionForgotten', Record<string, never>>
export type SubmissionEvent = SubmissionReceived | SubmissionPlaced | SubmissionForgotten

export type Place = 'pending' | 'lead' | 'held' | 'junk' | 'test' | 'forgotten'
export type KnownSubmission = {
  readonly status: 'known'
  readonly received: SubmissionReceived['data']
  readonly canonical?: CanonicalSubmission | undefined
  readonly place: Place
  readonly lead?: Id | undefined
  readonly prospect?: Id | undefined
}
export type Submission = { readonly status: 'none' } | KnownSubmission
export const noSubmission: Submission = { status: 'none' }

export function evolveSubmission(submission: Submission, event: SubmissionEvent): Submission {
  if (event.type === 'SubmissionReceived')
    return { status: 'known', received: event.data, canonical: event.private?.canonical, place: 'pending' }
  if (submission.status === 'none') return submission
  if (event.type === 'SubmissionForgotten') return { ...submission, place: 'forgotten', canonical: undefined }
  const { place, lead, prospect } = event.data
  return { ...submission, place, lead, prospect }
}

export type PlaceSubmission = Asked & { readonly type: 'PlaceSubmission' } & SubmissionPlaced['data']
export type ForgetSubmission = Asked & { readonly type: 'ForgetSubmission' }
export type SubmissionCommand = PlaceSubmission | ForgetSubmission
export type SubmissionRefusal = { readonly code: 'no_such_submission' }

/** A submission is placed once; only forgetting moves it again. */
export function decideSubmission(
  submission: Submission,
  command: SubmissionCommand,
): Decision<SubmissionEvent, SubmissionRefusal> {
  if (submission.status === 'none') return refused({ code: 'no_such_submission' })
  const { at, by } = command
  if (command.type === 'ForgetSubmission')
    return submission.place === 'forgotten'
      ? nothing
      : happened({ type: 'SubmissionForgotten', at, by, data: {} })
  if (submission.place !== 'pending') return nothing
  const { place, lead, prospect, joined } = command
  const data = { place, joined, ...(lead && { lead }), ...(prospect && { prospect }) }
  return happened({ type: 'SubmissionPlaced', at, by, data })
}
