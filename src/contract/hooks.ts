import { z } from 'zod'
import { providers } from '#domain/form/provider.ts'
import { Id, Instant } from './scalars.ts'

const SECRET_CHARS_MAX = 1_000
const Secret = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(SECRET_CHARS_MAX, `may have ${SECRET_CHARS_MAX} characters`)
const SecretName = z.enum(['secret', 'token', 'verifyToken'])
const Names = z.array(z.string().trim().min(1).max(200)).max(50, 'may be 50')

/** A door for one provider. `secret` is ours, to be given to the provider; one that somebody gave us is not shown again. */
export const Hook = z.object({
  url: z.string(),
  secret: z.string().nullable(),
  verifyToken: z.string().optional(),
  /** What to put in `oid`, where the form has no name of Salesforce's. */
  oid: z.string().optional(),
  /** The names by which the provider's own forms call this one: `oid`, or `portal/form`. */
  ids: z.array(z.string()),
  /** Hosts to which people may be sent back. */
  sites: z.array(z.string()),
  /** Whether what is not signed is taken all the same. */
  unsigned: z.boolean(),
  given: z.array(SecretName),
  /** Those that somebody may give. */
  takes: z.array(SecretName),
  /** When each of those was; where nobody knows, it is left out. */
  givenAt: z.object({ secret: Instant, token: Instant, verifyToken: Instant }).partial(),
})
export const FormHooks = z.record(z.enum(providers), Hook)
export const HookRequest = z.strictObject({
  /** The provider's own secret: Meta's app secret, LinkedIn's client secret. */
  secret: Secret.optional(),
  /** With which leads are fetched. */
  token: Secret.optional(),
  verifyToken: Secret.optional(),
  ids: Names.optional(),
  sites: Names.optional(),
  unsigned: z.boolean().optional(),
})

export const NotifiedLead = z.object({
  form: Id,
  formName: z.string(),
  provider: z.string(),
  /** The provider's id of the lead. */
  id: z.string(),
  state: z.enum(['waiting', 'fetched', 'withdrawn']),
  notifiedAt: Instant,
  claimedAt: Instant.nullable(),
  attempts: z.int(),
  lastAt: Instant.nullable(),
  /** `no_token`, `refused`, `gone`, `unreadable`, `try_later`, `asking`, `fetched`. */
  lastResult: z.string().nullable(),
  nextAt: Instant.nullable(),
  submission: Id.nullable(),
})
/** What came to a form and could not be taken: by day (UTC), door and reason, with what to do about it. */
export const Refusals = z.object({
  items: z.array(
    z.object({
      day: z.iso.date(),
      door: z.string(),
      reason: z.string(),
      times: z.int(),
      lastAt: Instant,
      title: z.string(),
      next: z.string(),
    }),
  ),
})

export const NotifiedLeads = z.object({ items: z.array(NotifiedLead) })
