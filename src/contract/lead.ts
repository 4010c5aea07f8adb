import { z } from 'zod'
import { briefVerdicts } from '#domain/brief/verdict.ts'
import { mailClasses, mailFounds, stopReasons, takenBackReasons } from '#domain/lead/mail-events.ts'
import { commitmentKinds } from '#domain/commitment/commitment.ts'
import { channels, touchResults } from '#domain/lead/touch.ts'
import { correctable } from '#domain/prospect/correct.ts'
import { outcomes, untoldReasons } from '#domain/lead/resolution.ts'
import { trustKinds } from '#domain/submission/held.ts'
import { Can, Id, Instant, Money } from './scalars.ts'

export const PersonRef = z.object({ id: Id, name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

export const CommitmentCard = z.object({
  id: Id,
  kind: z.enum(commitmentKinds),
  state: z.enum(['open', 'kept', 'late', 'broken', 'void']),
  notBefore: Instant,
  target: Instant,
  limit: Instant,
  /** -1 nobody was reminded yet, 0 reminded at the target, from 1 up the escalation chain. */
  level: z.int(),
  /** The signal that opens its window sooner than `notBefore`. */
  waitsFor: z.string().optional(),
  /** Whoever touches while this is owed has read the brief first. */
  afterBrief: z.boolean().optional(),
  /** The person who owes it now: who accepted, else the team's steward. */
  owedBy: PersonRef.nullable(),
  /** The step of the cadence, where it is one; `instead` is what the plan names where they asked for another way. */
  step: z
    .object({
      index: z.int(),
      channel: z.enum(channels),
      name: z.string().optional(),
      template: z.string().optional(),
      instead: z.enum(channels).optional(),
      /** What a person does, where that is no touch by a channel. */
      task: z.string().optional(),
    })
    .optional(),
})

export const cardActions = ['accept', 'respond', 'mail', 'assign', 'resolve'] as const

export const LeadCard = z.object({
  id: Id,
  prospect: z.object({ id: Id, name: z.string(), email: z.string().nullable() }),
  account: z.object({ name: z.string() }).nullable(),
  segment: z.string(),
  motion: z.enum(['respond', 'qualify', 'nurture', 'decline']),
  intent: z.string(),
  fit: z.enum(['in', 'out', 'unknown']),
  /** Who accepted it. */
  owner: PersonRef.nullable(),
  /** Whom it was offered to, while nobody has accepted. */
  offered: PersonRef.nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  submittedAt: Instant,
  /** The first words of their message; empty where they wrote none. */
  excerpt: z.string(),
  /** How often the buyer tried again. */
  tries: z.int(),
  /** No rule of the playbook applied but the last. */
  alarm: z.boolean(),
  status: z.enum(['open', 'resolved']),
  /** It happened elsewhere, before, and nothing is owed on it here. */
  historical: z.boolean(),
  /** The open commitment that comes first; null when the lead is resolved. */
  commitment: CommitmentCard.nullable(),
  /** Somebody is at work on it right now. */
  lease: z.object({ member: PersonRef, until: Instant }).nullable(),
  /** The hand-off that is under way: offered, rejected or disputed. */
  handoff: Id.nullable(),
  /** Whether what is known of their business prepares whoever reads it; absent while nobody has looked. */
  brief: z.enum(briefVerdicts).optional(),
  can: z.record(z.enum(cardActions), Can),
})
export type LeadCard = z.infer<typeof LeadCard>

export const Queue = z.object({ asOf: Instant, items: z.array(LeadCard) })
export const LeadPage = z.object({ asOf: Instant, items: z.array(LeadCard), next: z.string().nullable() })

/** Of a past touch its kind may not be known, and who it was may be nobody's account. */
export const Touch = z.object({
  id: Id,
  channel: z.enum([...channels, 'unknown']),
  direction: z.enum(['out', 'in']),
  result: z.enum([...touchResults, 'unknown']),
  evidence: z.enum(['witnessed', 'claimed']),
  member: PersonRef.nullable(),
  colleague: PersonRef.optional(),
  happenedAt: Instant,
  early: z.boolean(),
  minutes: z.number().optional(),
  /** The mail came back: they have not heard us by it. */
  returned: z.boolean(),
  /** The step of the cadence that it carried out. */
  step: z.int().optional(),
  /** What was said of it in one word. */
  code: z.string().optional(),
})

export const TraceLine = z.object({
  line: z.int(),
  expression: z.string(),
  values: z.record(z.string(), z.unknown()),
  verdict: z.enum(['true', 'false', 'unknown']),
})

export const Told = z.discriminatedUnion('how', [
  z.object({ how: z.literal('mail'), mail: Id }),
  z.object({ how: z.literal('touch'), touch: Id }),
  z.object({ how: z.literal('their own words') }),
  z.object({ how: z.literal('not told'), because: z.enum(untoldReasons) }),
])

/** One event as the ledger has it; `private` is there for those who may read the lead, until the person is erased. */
export const LedgerEvent = z.object({
  seq: z.int(),
  type: z.string(),
  v: z.int(),
  at: Instant,
  by: z.string(),
  byName: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  private: z.record(z.string(), z.unknown()).optional(),
  /** Since when its words are no longer kept, because their own period was over. */
  goneSince: Instant.optional(),
})

/** A file that came along, to be had from `GET /api/v1/attachments/{id}`. */
export const AttachmentRow = z.object({ id: Id, name: z.string(), type: z.string(), bytes: z.int() })
/** A file that came along and was not kept. */
export const LeftOutRow = z.object({
  name: z.string(),
  bytes: z.int(),
  because: z.enum(['too large', 'too much together', 'too many']),
})

export const LeadDetail = z.object({
  asOf: Instant,
  lead: LeadCard,
  prospect: z.object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    /** The address as it was probably meant, where it looks mistyped. */
    meant: z.string().optional(),
    phone: z.string().nullable(),
    organisation: z.string().nullable(),
    country: z.string().nullable(),
  }),
  /** Why and since when nothing more is mailed to where this lead is written to. */
  stopped: z.object({ because: z.enum(stopReasons), at: Instant }).nullable(),
  account: z.object({ name: z.string() }).nullable(),
  submissions: z.array(
    z.object({
      id: Id,
      form: z.string(),
      kind: z.string(),
      submittedAt: Instant,
      receivedAt: Instant,
      message: z.string().nullable(),
      answers: z.array(
        z.object({ key: z.string(), label: z.string().optional(), value: z.array(z.string()) }),
      ),
      campaign: z.record(z.string(), z.unknown()),
      attachments: z.array(AttachmentRow),
      leftOut: z.array(LeftOutRow),
      /** Whose words these are: who said so at the time, whomever they are taken for now. */
      from: z.object({ prospect: Id, name: z.string().nullable(), email: z.string().nullable() }).nullable(),
      /** It passed screening since somebody is trusted. `by` is null where the lesson was revoked since, or is the playbook's. */
      trusted: z
        .object({
          by: z
            .object({ kind: z.enum(trustKinds), value: z.string(), submission: Id, givenAt: Instant })
            .nullable(),
        })
        .nullable(),
    }),
  ),
  commitments: z.array(CommitmentCard.extend({ madeAt: Instant, settledAt: Instant.nullable() })),
  touches: z.array(Touch),
  mails: z.array(
    z.object({
      id: Id,
      purpose: z.enum(['acknowledgement', 'reply', 'resolution', 'nurture', 'appointment']),
      state: z.enum(['queued', 'sent', 'failed', 'taken back']),
      at: Instant,
      to: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      failed: z.string().optional(),
      /** It was written at night on their clock, and goes then. */
      goesAt: Instant.optional(),
      /** They have let us hear something since: whoever wrote it says whether it still is to go. */
      held: z.enum(['they spoke']).optional(),
      takenBack: z.enum(takenBackReasons).optional(),
      goneSince: Instant.optional(),
    }),
  ),
  /** Mails that came in for this lead, as what they are. */
  received: z.array(
    z.object({
      id: Id,
      at: Instant,
      class: z.enum(mailClasses),
      hard: z.boolean().optional(),
      returns: z.string().optional(),
      /** By what it was found to belong here. */
      found: z.enum(mailFounds).optional(),
      /** The mail of ours that it answers, or brings back. */
      about: Id.optional(),
      /** A colleague whose mail it says it is; what is not verified counts for nothing. */
      member: PersonRef.nullable(),
      verified: z.boolean().optional(),
      /** A colleague passed on what the prospect wrote. */
      forwarded: z.boolean().optional(),
      from: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      attachments: z.array(AttachmentRow),
      leftOut: z.array(LeftOutRow),
      goneSince: Instant.optional(),
    }),
  ),
  trace: z.array(TraceLine),
  events: z.array(LedgerEvent),
  /** What was put right about them, by themselves or by a member who says how they know; not what it was before. */
  corrections: z.array(
    z.object({
      at: Instant,
      by: z.string(),
      byName: z.string().nullable(),
      fields: z.array(z.enum(correctable)),
      because: z.string().nullable(),
    }),
  ),
  resolution: z
    .object({
      outcome: z.enum(outcomes),
      told: z.union([Told, z.object({ how: z.literal('not recorded') })]),
      at: Instant,
      by: z.string(),
      reason: z.string().optional(),
      /** What was ordered; why it was lost, or that no reason was given. */
      amount: Money.optional(),
      because: z.string().optional(),
      /** When it comes back by itself. */
      returnsAt: Instant.optional(),
    })
    .nullable(),
})
export type LeadDetail = z.infer<typeof LeadDetail>
