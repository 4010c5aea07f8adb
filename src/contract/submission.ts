import { seniorities } from '#domain/text/seniority.ts'
import { z } from 'zod'
import { Id, Instant } from './scalars.ts'

/** What the sender of a submission is told, once and for ever: the same key with the same content gets the same answer. */
export const Receipt = z.object({
  /** The submission's id. */
  receipt: Id,
  /** The buyer's own page. */
  status: z.url(),
  next: z.object({ what: z.string(), by: Instant.nullable() }),
})
export type Receipt = z.infer<typeof Receipt>

export const CanonicalSubmission = z.object({
  source: z.string(),
  provider: z.string(),
  providerId: z.string().nullable(),
  submittedAt: Instant,
  receivedAt: Instant,
  clock: z.enum(['source', 'receipt']),
  submittedAtClaimed: Instant.optional(),
  form: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
  person: z.object({
    name: z.string().optional(),
    given: z.string().optional(),
    family: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    title: z.string().optional(),
    seniority: z.enum(seniorities).optional(),
  }),
  organisation: z.object({
    name: z.string().optional(),
    site: z.string().optional(),
    employees: z.object({ min: z.number(), max: z.number().nullable() }).nullable().optional(),
    country: z.string().optional(),
  }),
  message: z.string().optional(),
  kind: z.string(),
  campaign: z.object({
    utm: z.record(z.string(), z.string()).optional(),
    referrer: z.string().optional(),
    page: z.string().optional(),
    clickId: z.string().optional(),
  }),
  consent: z.array(z.object({ purpose: z.string(), text: z.string(), given: z.boolean() })),
  answers: z.array(z.object({ key: z.string(), label: z.string().optional(), value: z.array(z.string()) })),
  test: z.boolean(),
  appointment: z
    .object({
      what: z.enum(['booked', 'cancelled']),
      event: z.string().optional(),
      status: z.string().optional(),
      rescheduled: z.boolean(),
      replaces: z.string().optional(),
      bookedAt: Instant.optional(),
      start: Instant.optional(),
      end: Instant.optional(),
      zone: z.string().optional(),
      title: z.string().optional(),
      host: z.object({ name: z.string().optional(), email: z.string().optional() }).optional(),
      place: z.string().optional(),
      because: z.string().optional(),
    })
    .optional(),
})
