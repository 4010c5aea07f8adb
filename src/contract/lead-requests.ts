import { z } from 'zod'
import { channels, touchResults } from '#domain/lead/touch.ts'
import { outcomes } from '#domain/lead/resolution.ts'
import { Told } from './lead.ts'
import { AnyInstant, Id, LongText, ShortText } from './scalars.ts'

/** Knowingly going on with a lead that somebody else has; the reason stays in the ledger. */
const takeOver = z.object({ reason: ShortText }).optional()
/** Every request carries an id made by the caller: sent twice, it has the effect of one. */
const id = Id

export const AcceptRequest = z.strictObject({ id })
export const ReadRequest = z.strictObject({ id })
export const TouchRequest = z.strictObject({
  id,
  channel: z.enum(channels),
  direction: z.enum(['out', 'in']).default('out'),
  result: z.enum(touchResults),
  happenedAt: AnyInstant.optional(),
  minutes: z.number().min(0).max(1_440).optional(),
  said: LongText.optional(),
  earlyBecause: ShortText.optional(),
  takeOver,
})
export const MailRequest = z.strictObject({
  id,
  subject: ShortText,
  text: LongText,
  earlyBecause: ShortText.optional(),
  takeOver,
})
export const NoteRequest = z.strictObject({ id, text: LongText })
export const AssignRequest = z.strictObject({ id, to: Id, reason: ShortText, takeOver })
export const TakeOverRequest = z.strictObject({ id, reason: ShortText })
/** `told` may be left out where `mail` tells them. */
export const ResolveRequest = z.strictObject({
  id,
  outcome: z.enum(outcomes),
  told: Told.optional(),
  reason: LongText.optional(),
  mail: z.strictObject({ subject: ShortText, text: LongText }).optional(),
  takeOver,
})
export const LeaseRequest = z.strictObject({ purpose: z.enum(['mail', 'call', 'assign', 'resolve']) })

/** What `lead do` and the POST routes under a lead can be asked; the word is the CLI's COMMAND. */
export const leadRequests = {
  accept: AcceptRequest,
  read: ReadRequest,
  touch: TouchRequest,
  mail: MailRequest,
  note: NoteRequest,
  assign: AssignRequest,
  'take-over': TakeOverRequest,
  resolve: ResolveRequest,
} as const
export type LeadRequestName = keyof typeof leadRequests

/** 201 the first time, 200 when repeated. */
export const Done = z.object({
  outcome: z.enum(['happened', 'nothing']),
  events: z.array(z.object({ seq: z.int(), type: z.string(), at: z.string() })),
})
