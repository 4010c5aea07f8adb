import { z } from 'zod'
import { junkKinds, roads } from '#domain/screening/inquiry.ts'
import { trustKinds } from '#domain/submission/held.ts'
import { Can, Id, Instant, ShortText } from './scalars.ts'

export const HELD_AT_ONCE_MAX = 200
const TOOK_MS_MAX = 24 * 60 * 60_000

export const heldStates = ['held', 'released', 'junk'] as const
export const HeldState = z.enum(heldStates)
/** A signal's code; the page knows no list of them, and shows its sentence. */
const Signal = z.string().max(60)
const Named = z.object({ id: Id, name: z.string() })

/** One that was held back: who wrote, what, why it was held, and what became of it. */
export const HeldCard = z.object({
  submission: Id,
  state: HeldState,
  form: z.object({ id: Id, name: z.string() }),
  kind: z.string(),
  submittedAt: Instant,
  receivedAt: Instant,
  heldAt: Instant,
  class: z.enum([...junkKinds, ...roads]),
  /** The rule that held it. */
  rule: z.string().nullable(),
  /** What the rule goes by stands first. Empty once they are forgotten. */
  reasons: z.array(z.object({ code: Signal, text: z.string() })),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  message: z.string().nullable(),
  /** What else they answered. */
  answers: z.array(z.object({ key: z.string(), label: z.string().optional(), value: z.array(z.string()) })),
  /** The look that is owed: by when, how far it has climbed, and when it is confirmed as junk by itself. */
  review: z
    .object({
      target: Instant,
      limit: Instant,
      level: z.int(),
      confirmAt: Instant,
      owedBy: Named.nullable(),
    })
    .nullable(),
  /** The last word on it; `by` is null where nobody looked and time decided. */
  decided: z
    .object({ how: z.enum(['released', 'confirmed', 'unseen']), at: Instant, by: Named.nullable() })
    .nullable(),
  lead: Id.nullable(),
  /** What its release can teach: the whole address, and its domain where that is a firm's own. */
  teachable: z.object({ sender: z.string().nullable(), domain: z.string().nullable() }),
  can: z.object({ release: Can, confirm: Can, putBack: Can }),
})
export type HeldCard = z.infer<typeof HeldCard>

export const HeldQuery = z.strictObject({
  state: HeldState.default('held'),
  form: Id.optional(),
  signal: Signal.optional(),
  /** `next` of the answer before. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(HELD_AT_ONCE_MAX).default(50),
})
/** Those that wait come in the order in which they are owed; the others with the last decision first. */
export const HeldList = z.object({
  asOf: Instant,
  items: z.array(HeldCard),
  next: z.string().nullable(),
  counts: z.object({ held: z.int(), late: z.int(), junk: z.int() }),
})
export type HeldList = z.infer<typeof HeldList>

const decision = {
  id: Id,
  submissions: z
    .array(Id)
    .min(1, 'must name one')
    .max(HELD_AT_ONCE_MAX, `may name ${HELD_AT_ONCE_MAX}`)
    .readonly(),
  /** How long the person looked at them, all together. */
  tookMs: z.int().min(0).max(TOOK_MS_MAX).optional(),
}
/** Released to their leads. Unless it says otherwise, their senders are trusted from then on. */
export const ReleaseRequest = z.strictObject({
  ...decision,
  teach: z
    .strictObject({
      sender: z.boolean().default(true),
      domain: z.boolean().default(false),
      /** Words that only real inquiries have. */
      phrase: ShortText.refine(
        (text) => text.length >= 8,
        'must be at least eight characters long',
      ).optional(),
    })
    .default({ sender: true, domain: false }),
})
export const ConfirmRequest = z.strictObject(decision)
/** Takes a release or a confirmation back. A release only while nobody has touched its lead. */
export const PutBackRequest = z.strictObject({ id: decision.id, submissions: decision.submissions })

/** One answer for each submission that was named, in that order: some may be refused and the others done. */
export const HeldDecided = z.object({
  items: z.array(
    z.object({
      submission: Id,
      outcome: z.enum(['happened', 'nothing', 'refused']),
      /** Where it went, once it is released. */
      lead: Id.nullable(),
      refusal: z.object({ code: z.string(), title: z.string(), next: z.string() }).optional(),
    }),
  ),
})
export type HeldDecided = z.infer<typeof HeldDecided>

const worth = {
  /** Held back in this time, and what became of them: `released` were false alarms. */
  held: z.int(),
  released: z.int(),
  confirmed: z.int(),
  /** Confirmed by time alone. */
  unseen: z.int(),
  waiting: z.int(),
  forgotten: z.int(),
  /** They passed, and a person later ended their lead as junk. */
  missed: z.int(),
}
export const HeldStatisticsQuery = z.strictObject({ from: Instant.optional(), to: Instant.optional() })
/** What the filter is worth, of what was received from `from` to `to`: the last 30 days unless it is said. */
export const HeldStatistics = z.object({
  asOf: Instant,
  from: Instant,
  to: Instant,
  forms: z.array(z.object({ form: Id, name: z.string(), screened: z.int(), ...worth })),
  /** `passed`: how many passed although it was noticed. Several may be noticed in one submission. */
  signals: z.array(z.object({ code: Signal, passed: z.int(), ...worth })),
  /** Decisions by people, and how long one takes. */
  decisions: z.object({ count: z.int(), timed: z.int(), medianMs: z.number().nullable() }),
})
export type HeldStatistics = z.infer<typeof HeldStatistics>

export const TrustRow = z.object({
  submission: Id,
  kind: z.enum(trustKinds),
  value: z.string(),
  givenAt: Instant,
  by: Named.nullable(),
})
/** What releases have taught and nobody has revoked, the latest first. */
export const Trusts = z.object({ items: z.array(TrustRow) })
