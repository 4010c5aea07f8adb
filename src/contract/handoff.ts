import { z } from 'zod'
import {
  afterOverturned,
  passedOnReasons,
  prospectClasses,
  receipts,
  rulings,
  wrongParts,
} from '#domain/handoff/events.ts'
import { expectations, speakers, verdicts } from '#domain/handoff/report.ts'
import { afterRejections } from '#domain/handoff/terms.ts'
import { PersonRef, Touch } from './lead.ts'
import { Can, Id, Instant } from './scalars.ts'

const Named = z.object({ id: Id, name: z.string() })
/** Who did it; a program is no person. */
const Who = PersonRef.nullable()
const Words = z.string().nullable()

export const offerStates = [
  ...(['open', 'accepted', 'passed on', 'dropped'] as const),
  ...(['rejected', 'left', 'disputed', 'upheld', 'overturned'] as const),
] as const

export const Definition = z.object({
  playbook: z.int(),
  name: z.string(),
  says: z.string().optional(),
  /** How the conversation is led. */
  script: z.string().optional(),
  atLeast: z.int(),
  criteria: z.array(
    z.object({
      name: z.string(),
      required: z.boolean(),
      ask: z.string().optional(),
      script: z.string().optional(),
      says: z.string().optional(),
    }),
  ),
})

export const ReportShown = z.object({
  revision: z.int(),
  at: Instant,
  by: Who,
  criteria: z.array(
    z.object({
      criterion: z.string(),
      verdict: z.enum(verdicts),
      answer: z.string().optional(),
      saidBy: z.string().optional(),
      as: z.enum(speakers).optional(),
      saidAt: Instant.optional(),
      touch: Id.optional(),
    }),
  ),
  expects: z.enum(expectations).optional(),
  appointment: Instant.optional(),
  pain: z.string().optional(),
  decisionMaker: z.string().optional(),
  others: z.string().optional(),
  currentSolution: z.string().optional(),
  timing: z.string().optional(),
  nextStep: z.string().optional(),
  links: z.array(z.string()).optional(),
})

export const Missing = z.object({
  criteria: z.array(z.string()),
  more: z.int(),
  parts: z.array(z.string()),
})

/** What the workbench of a lead needs: the definition in force, the report as it stands, what is missing. */
export const ReportPage = z.object({
  lead: Id,
  definition: Definition.nullable(),
  report: ReportShown.nullable(),
  missing: Missing.nullable(),
  /** What a hand-off has to carry beside the criteria. */
  needs: z.array(z.string()),
  /** What is agreed with them and lies ahead; it goes along. */
  appointed: z.object({ start: Instant, end: Instant, member: Named }).nullable(),
  handoffs: z.array(z.object({ id: Id, state: z.enum(offerStates), at: Instant, to: Named.nullable() })),
  representatives: z.array(PersonRef.extend({ onDuty: z.boolean() })),
  teams: z.array(Named),
})

const OfferShown = z.object({
  offer: z.int(),
  state: z.enum(offerStates),
  at: Instant,
  by: Who,
  to: Named.nullable(),
  /** All of this team are asked; the first to accept has it. */
  pool: Named.nullable(),
  because: z.string(),
  /** The way that was gone to them, and the turn that it was; null where somebody named them. */
  route: z
    .object({
      by: z.string().nullable(),
      turn: z
        .object({ nth: z.int(), length: z.int(), among: z.int(), had: z.int(), share: z.int() })
        .nullable(),
      lines: z.array(
        z.object({
          asked: z.string(),
          of: z.string().optional(),
          verdict: z.string(),
          because: z.string().optional(),
          who: z.array(z.string()),
          count: z.int().optional(),
        }),
      ),
    })
    .nullable(),
  report: z.int().nullable(),
  acceptBy: z.object({ target: Instant, limit: Instant }).nullable(),
  /** Why a manager let it pass, and in spite of what. */
  overridden: Missing.extend({ because: Words }).nullable(),
  receipts: z.array(
    z.object({
      receipt: z.enum(receipts),
      at: Instant,
      member: Who,
      /** By which their mail server knows it. */
      messageId: z.string().optional(),
      /** Opened when it had gone to the next, or a colleague had taken it. */
      late: z.literal(true).optional(),
    }),
  ),
  accepted: z.object({ at: Instant, member: Who }).nullable(),
  passedOn: z.object({ at: Instant, because: z.enum(passedOnReasons) }).nullable(),
  rejection: z
    .object({
      at: Instant,
      member: Who,
      reason: z.string(),
      criterion: z.string().nullable(),
      touch: Id.nullable(),
      note: Words,
      next: z.enum(afterRejections),
      disputeUntil: Instant,
    })
    .nullable(),
  dispute: z
    .object({
      id: Id,
      at: Instant,
      by: Who,
      grounds: Words,
      arbiter: Who,
      ruleBy: Instant.nullable(),
      answers: z.array(z.object({ at: Instant, by: Who, words: Words })),
    })
    .nullable(),
  ruling: z
    .object({
      at: Instant,
      by: Who,
      ruling: z.enum(rulings),
      next: z.enum([...afterRejections, ...afterOverturned]),
      because: Words,
    })
    .nullable(),
  ratings: z.array(
    z.object({
      at: Instant,
      by: Who,
      useful: z.boolean(),
      wrong: z.array(z.enum(wrongParts)),
      class: z.enum(prospectClasses).nullable(),
      note: Words,
    }),
  ),
})

export const handoffActions = [
  'accept',
  'reject',
  'pass',
  'leave',
  'dispute',
  'answer',
  'rule',
  'rate',
] as const

/** A hand-off with all its offers: who was told when, what they said, and what was ruled. */
export const HandoffPage = z.object({
  asOf: Instant,
  id: Id,
  lead: Id,
  prospect: z.object({ name: z.string(), organisation: z.string().nullable() }),
  segment: z.string(),
  source: z.string(),
  submittedAt: Instant,
  resolved: z.boolean(),
  qualifier: Who,
  definition: Definition.nullable(),
  report: ReportShown.nullable(),
  offers: z.array(OfferShown),
  touches: z.array(
    Touch.pick({
      id: true,
      channel: true,
      direction: true,
      result: true,
      member: true,
      happenedAt: true,
      evidence: true,
    }),
  ),
  reasons: z.array(z.object({ name: z.string(), needs: z.array(z.string()) })),
  can: z.record(z.enum(handoffActions), Can),
})
export type HandoffPage = z.infer<typeof HandoffPage>

export const HandoffCard = z.object({
  id: Id,
  offer: z.int(),
  lead: Id,
  prospect: z.string(),
  organisation: z.string().nullable(),
  segment: z.string(),
  state: z.enum(offerStates),
  to: Named.nullable(),
  pool: Named.nullable(),
  qualifier: Who,
  at: Instant,
  limit: Instant.nullable(),
  opened: Instant.nullable(),
  notified: z.boolean(),
  reason: z.string().nullable(),
})
export const handoffLists = ['for me', 'by me', 'to rule', 'all'] as const
export const HandoffsQuery = z.strictObject({ list: z.enum(handoffLists).default('for me') })
export const Handoffs = z.object({ asOf: Instant, items: z.array(HandoffCard) })

/** A ruling, for those who look how it was decided before. The words are gone where the person is forgotten. */
export const Precedent = z.object({
  handoff: Id,
  dispute: Id,
  segment: z.string(),
  source: z.string(),
  reason: z.string(),
  criterion: z.string().nullable(),
  definition: z.string().nullable(),
  playbook: z.int().nullable(),
  ruling: z.enum(rulings),
  next: z.string(),
  ruledAt: Instant,
  ruledBy: Who,
  /** All that was said, as it is searched. */
  words: Words,
  /** The same one by one, each with who said it, in the order in which it was said. */
  said: z.array(
    z.object({ as: z.enum(['rejects', 'disputes', 'answers', 'rules']), at: Instant, by: Who, words: Words }),
  ),
})
export type Precedent = z.infer<typeof Precedent>
export const PrecedentsQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  ruling: z.enum(rulings).optional(),
  reason: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const Precedents = z.object({ asOf: Instant, items: z.array(Precedent) })
