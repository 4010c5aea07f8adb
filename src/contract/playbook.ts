import { z } from 'zod'
import { signingRoles } from '#domain/playbook/version.ts'
import { PersonRef } from './lead.ts'
import { Can, Id, Instant } from './scalars.ts'

/** A little more than the checker takes, so that it is the checker who says that a file is too large. */
const TEXT_CHARS_MAX = 1_100_000

export const Finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  line: z.int().positive(),
  column: z.int().positive(),
  message: z.string(),
  suggestion: z.string().optional(),
  accept: z.string().optional(),
})
export const SigningRole = z.enum(signingRoles)
export const PlaybookText = z.string().max(TEXT_CHARS_MAX, `may have ${TEXT_CHARS_MAX} characters`)

/** In JSON a letter may take six bytes. */
export const PLAYBOOK_BODY_BYTES_MAX = 8 * 1024 * 1024

export const CheckRequest = z.strictObject({ text: PlaybookText })
export const Checked = z.object({ ok: z.boolean(), findings: z.array(Finding) })
export const NewDraftRequest = z.strictObject({ id: Id, text: PlaybookText })
export const DraftRequest = z.strictObject({
  text: PlaybookText,
  /** The digest of the text that you changed: where the draft says something else by now, it stays. */
  on: z.string().max(100).optional(),
})
export const SignRequest = z.strictObject({
  role: SigningRole,
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'must be the digest of what you have read'),
  accepted: z.array(z.string().max(300)).max(100).readonly().default([]),
})

export const Signature = z.object({
  role: SigningRole,
  member: PersonRef,
  at: Instant,
  accepted: z.array(z.string()),
})
export const Draft = z.object({
  id: Id,
  status: z.enum(['open', 'active', 'dropped']),
  name: z.string(),
  digest: z.string(),
  base: z.int(),
  errors: z.int(),
  accept: z.array(z.string()),
  text: z.string(),
  by: PersonRef.nullable(),
  at: Instant,
  signatures: z.array(Signature),
  /** Who signs for each side, and whether you may, now. */
  signers: z.object({
    marketing: z.object({ members: z.array(PersonRef), can: Can }),
    sales: z.object({ members: z.array(PersonRef), can: Can }),
  }),
})
export const Version = z.object({
  version: z.int(),
  name: z.string(),
  digest: z.string(),
  activeFrom: Instant,
  text: z.string(),
  leads: z.int(),
})
export const PlaybookShelf = z.object({
  inForce: Version,
  versions: z.array(Version.omit({ text: true })),
  drafts: z.array(Draft),
})
export const RejudgeRequest = z.strictObject({
  apply: z.boolean(),
  /** The version that the preview named: where another is in force by then, nothing moves. */
  playbook: z.int().positive().optional(),
})
export const Rejudged = z.object({
  playbook: z.int(),
  read: z.int(),
  left: z.int(),
  begun: z.int(),
  replanned: z.int(),
  late: z.int(),
  moved: z.array(z.object({ from: z.string(), to: z.string(), count: z.int(), leads: z.array(Id) })),
})
export const Drafted = z.object({
  draft: Id,
  digest: z.string(),
  errors: z.int(),
  accept: z.array(z.string()),
})
