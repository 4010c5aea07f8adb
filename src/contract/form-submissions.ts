import { z } from 'zod'
import { Id, Instant } from './scalars.ts'

export const SubmissionRow = z.object({
  id: Id,
  submittedAt: Instant,
  receivedAt: Instant,
  place: z.enum(['pending', 'lead', 'held', 'junk', 'test', 'forgotten']),
  lead: Id.nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  message: z.string().nullable(),
  linkedTo: Id.nullable(),
})

export const Submissions = z.object({ items: z.array(SubmissionRow) })

/** The bytes as they came, as text for the eye (base64 beside it, because not all bytes are text). */
export const RawSubmission = z.object({
  id: Id,
  contentType: z.string(),
  text: z.string(),
  base64: z.string(),
  canonical: z.unknown(),
})
