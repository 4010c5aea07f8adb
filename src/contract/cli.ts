import { z } from 'zod'
import { BacktestResult } from './backtest.ts'
import { TraceLine } from './lead.ts'
import { SigningRole } from './playbook.ts'
import { Tried } from './playbook-desk.ts'
import { Id, Instant } from './scalars.ts'

/** The documents that only the command line answers with; the others are those of HTTP. */
export const Ready = z.strictObject({
  ready: z.literal(true),
  url: z.url(),
  setup: z.url().nullable(),
  pid: z.int().positive(),
  postgres: z.enum(['embedded', 'external']),
  version: z.string(),
})
export const SetupDone = z.strictObject({ workspace: Id, member: Id, key: z.string() })
export const FormAdded = z.strictObject({
  id: Id,
  key: z.string(),
  url: z.url(),
  endpoint: z.url(),
  snippet: z.string(),
  widget: z.string(),
  /** `secret` is null where the vendor signs with its own, or not at all. */
  hooks: z.record(z.string(), z.object({ url: z.url(), secret: z.string().nullable() })),
})
export const LeadDone = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.enum(['happened', 'nothing']),
    events: z.array(z.strictObject({ seq: z.int(), type: z.string(), at: Instant })),
  }),
  z.strictObject({ outcome: z.literal('refused'), refusal: z.looseObject({ code: z.string() }) }),
])
export const PlaybookChecked = z.strictObject({
  ok: z.boolean(),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      line: z.int().positive(),
      column: z.int().positive(),
      message: z.string(),
      suggestion: z.string().optional(),
      accept: z.string().optional(),
    }),
  ),
})
export const PlaybookExplained = z.strictObject({
  intent: z.string(),
  fit: z.strictObject({ verdict: z.enum(['in', 'out', 'unknown']), because: z.array(z.string()) }),
  /** Absent where the version that judged said nothing of it. */
  readiness: z.strictObject({ stage: z.string(), because: z.array(z.string()) }).optional(),
  segment: z.string(),
  motion: z.enum(['respond', 'qualify', 'nurture', 'decline']),
  team: z.string().nullable(),
  windows: z
    .strictObject({
      ...{ notBefore: Instant, target: Instant, limit: Instant },
      afterBrief: z.literal(true).optional(),
    })
    .nullable(),
  trace: z.array(TraceLine),
  /** With `--here`. */
  goesTo: Tried.shape.goesTo,
  messages: Tried.shape.messages.optional(),
  /** Of a lead: the version that judged it, and when; and that its facts are gone. */
  playbook: z.int().optional(),
  judgedAt: Instant.optional(),
  forgotten: z.literal(true).optional(),
})
/** With both signatures it is in force, as this version. */
export const PlaybookSigned = z.strictObject({
  draft: Id,
  role: SigningRole,
  active: z.boolean(),
  version: z.int(),
})
const Kept = { name: z.string(), digest: z.string() }
const VersionKept = { version: z.int(), ...Kept, activeFrom: Instant, leads: z.int() }
export const PlaybookVersions = z.strictObject({
  versions: z.array(z.strictObject(VersionKept)),
  drafts: z.array(z.object({ id: Id, ...Kept, base: z.int(), errors: z.int() })),
})
export const PlaybookShown = z.union([
  z.strictObject({ ...VersionKept, text: z.string() }),
  z.strictObject({ draft: Id, status: z.string(), ...Kept, text: z.string() }),
])
export const PlaybookDropped = z.strictObject({ draft: Id, status: z.literal('dropped') })
export const PlaybookRejudged = z.strictObject({
  ...{ playbook: z.int(), read: z.int(), left: z.int(), begun: z.int() },
  ...{ replanned: z.int(), late: z.int() },
  moved: z.array(z.strictObject({ lead: Id, from: z.string(), to: z.string() })),
})
export const PlaybookBacktested = BacktestResult
export const TimeReckoned = z.union([
  z.strictObject({ at: Instant }),
  z.strictObject({ elapsed: z.iso.duration(), covered: z.iso.duration() }),
])
export const Diagnosis = z.strictObject({
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      ok: z.boolean(),
      message: z.string(),
      next: z.string().optional(),
    }),
  ),
})
const BackupKept = z.strictObject({
  file: z.string(),
  at: Instant,
  lastDay: z.iso.date(),
  bytes: z.int(),
  there: z.boolean(),
})
/** `backups`: those from before, in which the person still is until each one's last day. */
export const Erased = z.strictObject({
  ok: z.literal(true),
  prospect: Id,
  leads: z.int(),
  submissions: z.int(),
  backups: z.array(BackupKept),
})
export const BackedUp = z.object({
  ok: z.literal(true),
  rows: z.int(),
  bytes: z.int(),
  lastDay: z.iso.date(),
})
export const BackupsListed = z.strictObject({ items: z.array(BackupKept) })
const Share = z.number().min(0).max(1).nullable()
/** What screening a file comes to; measured where its rows are labelled. */
export const ScreenedFile = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.enum(['pass', 'hold']),
      class: z.string(),
      reasons: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    }),
  ),
  /** Each label, by the class that it was given. */
  confusion: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  precision: Share.optional(),
  recall: Share.optional(),
})
/** Who is who in a file, counted in pairs against the truth. */
export const MatchedFile = z.strictObject({
  clusters: z.int(),
  pairs: z.strictObject({ found: z.int(), true: z.int(), correct: z.int() }),
  precision: Share,
  recall: Share,
  f1: Share,
})
/** What stands on standard error, beside every exit code but 0. */
export const Told = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  title: z.string().regex(/[.?:]$/),
  next: z.string().min(1),
  details: z.unknown().optional(),
})
