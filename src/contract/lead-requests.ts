import { z } from 'zod'
import { nextSteps, parts } from '#domain/cadence/conversation.ts'
import { resultCodes, type ResultCode } from '#domain/cadence/result-codes.ts'
import { channels, touchResults } from '#domain/lead/touch.ts'
import { stages } from '#domain/lead/trace.ts'
import { outcomes } from '#domain/lead/resolution.ts'
import { isZone } from '#domain/time/calendar.ts'
import { HandoffRequest, ReportRequest } from './handoff-requests.ts'
import { neglectRequests } from './neglect-requests.ts'
import { Told } from './lead.ts'
import { AnyInstant, Id, LongText, Money, ShortText } from './scalars.ts'

/** Knowingly going on with a lead that somebody else has; the reason stays in the ledger. */
const takeOver = z.object({ reason: ShortText }).optional()
/** Every request carries an id made by the caller: sent twice, it has the effect of one. */
const id = Id

export const AcceptRequest = z.strictObject({ id })
export const ReadRequest = z.strictObject({ id })
/** What both said, as facts: with whom, which criteria were learned, what follows. */
const conversation = z
  .strictObject({
    with: z.enum(parts),
    criteria: z.array(ShortText).max(40).default([]),
    nextStep: z.enum(nextSteps).default('none'),
    agreed: LongText.optional(),
  })
  .optional()
/** Why another way than the plan's or the prospect's own, and why more in a week than was agreed. */
const reasons = { otherBecause: ShortText.optional(), pressedBecause: ShortText.optional() }
const touch = {
  id,
  happenedAt: AnyInstant.optional(),
  minutes: z.number().min(0).max(1_440).optional(),
  said: LongText.optional(),
  earlyBecause: ShortText.optional(),
  conversation,
  ...reasons,
  takeOver,
}
export const TouchRequest = z.strictObject({
  ...touch,
  channel: z.enum(channels),
  direction: z.enum(['out', 'in']).default('out'),
  result: z.enum(touchResults),
})
/** A step of the plan done, said in one word; `channel` is that of the step, where the word names none of its own. */
export const ResultRequest = z.strictObject({
  ...touch,
  code: z.enum(Object.keys(resultCodes) as [ResultCode, ...ResultCode[]]),
  channel: z.enum(channels).default('call'),
})
export const CallbackRequest = z.strictObject({ id, when: AnyInstant, note: LongText.optional(), takeOver })
export const SkipRequest = z.strictObject({ id, reason: ShortText.optional(), takeOver })
export const ResumeRequest = z.strictObject({ id, reason: ShortText.optional(), takeOver })
const minute = z.int().min(0).max(1_440)
const day = z.array(z.tuple([minute, minute])).max(10)
/** Hours are minutes of the day on their own clock, Monday first. */
export const WishesRequest = z.strictObject({
  id,
  channels: z.array(z.enum(channels)).max(channels.length).optional(),
  hours: z.tuple([day, day, day, day, day, day, day]).optional(),
  zone: z.string().refine(isZone, 'This is no time zone.').optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'A language has two letters.')
    .optional(),
  /** What is not said here stays as they said it before; else it is as if they had said nothing of it. */
  keepsRest: z.boolean().optional(),
})
/** Where it is night with them: in their hours, which holds where nothing is said, or now all the same. */
const whenToSend = z.enum(['now', 'their hours']).optional()
export const MailRequest = z.strictObject({
  id,
  subject: ShortText,
  text: LongText,
  earlyBecause: ShortText.optional(),
  when: whenToSend,
  ...reasons,
  takeOver,
})
/** What becomes of a mail that was put off until their hours. */
export const PutOffRequest = z.strictObject({ id, mail: Id })
export const NoteRequest = z.strictObject({ id, text: LongText })
export const AssignRequest = z.strictObject({ id, to: Id, reason: ShortText, takeOver })
export const TakeOverRequest = z.strictObject({ id, reason: ShortText })
/** `told` may be left out where `mail` tells them. */
export const ResolveRequest = z.strictObject({
  id,
  outcome: z.enum(outcomes),
  told: Told.optional(),
  reason: LongText.optional(),
  /** What was ordered; and of a lead that was lost, why, in a word of the playbook. */
  amount: Money.optional(),
  because: ShortText.optional(),
  /** The day on which a deferred lead comes back. */
  returns: z.iso.date().optional(),
  mail: z.strictObject({ subject: ShortText, text: LongText, when: whenToSend }).optional(),
  takeOver,
})
export const LeaseRequest = z.strictObject({
  purpose: z.enum(['mail', 'call', 'assign', 'resolve', 'qualify']),
})

/** What a member takes the buyer's stage to be: kept as a claim, which moves nobody. */
export const ReadinessRequest = z.strictObject({ id, stage: z.enum(stages), said: ShortText.optional() })

/** What `lead do` and the POST routes under a lead can be asked; the word is the CLI's COMMAND. */
export const leadRequests = {
  accept: AcceptRequest,
  read: ReadRequest,
  touch: TouchRequest,
  mail: MailRequest,
  'send-now': PutOffRequest,
  'take-back': PutOffRequest,
  note: NoteRequest,
  assign: AssignRequest,
  'take-over': TakeOverRequest,
  resolve: ResolveRequest,
  result: ResultRequest,
  callback: CallbackRequest,
  skip: SkipRequest,
  resume: ResumeRequest,
  wishes: WishesRequest,
  report: ReportRequest,
  handoff: HandoffRequest,
  readiness: ReadinessRequest,
  ...neglectRequests,
} as const
export type LeadRequestName = keyof typeof leadRequests
