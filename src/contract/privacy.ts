import { z } from 'zod'
import { permissions, permissionWays } from '#domain/prospect/permission.ts'
import { wordKinds } from '#domain/prospect/words.ts'
import { freedReasons } from '#domain/workspace/free-address.ts'
import { Id, Instant, LongText, ShortText } from './scalars.ts'

const email = z.email({ error: 'must be an e-mail address' }).max(254)

/** Whether anything may be mailed to an address; the list itself can't be read. */
export const StoppedRequest = z.strictObject({ email })
export const StoppedAddress = z.object({
  stopped: z
    .object({
      because: z.string(),
      since: Instant,
      /** Whether it is the address itself, or its whole domain. */
      what: z.enum(['address', 'domain']),
      /** The lead on which they are answered all the same, because they asked by themselves since. */
      answeredOn: Id.nullable(),
    })
    .nullable(),
})
export type StoppedAddress = z.infer<typeof StoppedAddress>
export const FreeAddressRequest = z.strictObject({ email, because: z.enum(freedReasons) })
export const AddressFreed = z.object({
  outcome: z.enum(['freed', 'not stopped', 'still stopped']),
  because: z.string().optional(),
})

/** How long things are kept, by the playbook in force, and whom nothing keeps any more. */
export const RetentionShown = z.object({
  asOf: Instant,
  periods: z.record(z.string(), z.int()),
  due: z.int(),
  forgotten: z.int(),
  dropped: z.int(),
  /** What has a period of its own: how much is past it, and how much of that went just now. */
  words: z.array(z.object({ what: z.enum(wordKinds), days: z.int(), due: z.int(), forgotten: z.int() })),
  coming: z.array(z.object({ on: z.iso.date(), people: z.int() })),
})
export type RetentionShown = z.infer<typeof RetentionShown>

/** What a person allows, as it came about, and on what the firm rests. */
export const LeadPermissions = z.object({
  prospect: Id,
  lawfulBasis: z.string().nullable(),
  /** What each mail of ours leaned on when it was written, by what the mail was for. */
  mails: z.array(
    z.object({
      id: Id,
      purpose: z.enum(['acknowledgement', 'reply', 'resolution', 'nurture', 'appointment']),
      at: Instant,
      rests: z.discriminatedUnion('on', [
        z.object({ on: z.literal('inquiry'), at: Instant }),
        z.object({ on: z.literal('appointment') }),
        z.object({
          on: z.literal('consent'),
          permission: z.enum(permissions),
          at: Instant,
          how: z.enum(permissionWays),
          wording: z.string().optional(),
        }),
        z.object({ on: z.literal('playbook'), basis: z.string().nullable() }),
      ]),
    }),
  ),
  /** Whether something may be mailed to them now, on this lead. */
  stopped: z.object({ because: z.string(), since: Instant }).nullable(),
  changes: z.array(
    z.object({
      permission: z.enum(permissions),
      given: z.boolean(),
      how: z.enum(permissionWays),
      at: Instant,
      by: z.string(),
      byName: z.string().nullable(),
      wording: z.string().nullable(),
    }),
  ),
})
export type LeadPermissions = z.infer<typeof LeadPermissions>

/** What a member heard: a way that they allow from now on, or forbid. */
export const PermissionRequest = z.strictObject({
  id: Id,
  permission: z.enum(permissions).exclude(['an answer']),
  given: z.boolean(),
  wording: LongText,
})

/** What was wrong about a person. */
export const CorrectionRequest = z.strictObject({
  id: Id,
  name: ShortText.optional(),
  organisation: ShortText.optional(),
  phone: z.string().max(60).optional(),
  email: email.optional(),
  /** How whoever corrects it knows. */
  because: ShortText.optional(),
})
