import { z } from 'zod'
import { afterOverturned, prospectClasses, receipts, rulings, wrongParts } from '#domain/handoff/events.ts'
import { expectations, speakers, verdicts } from '#domain/handoff/report.ts'
import { afterRejections } from '#domain/handoff/terms.ts'
import { AnyInstant, Id, LongText, ShortText } from './scalars.ts'

/** Every request carries an id made by the caller: sent twice, it has the effect of one. */
const id = Id
const takeOver = z.object({ reason: ShortText }).optional()

const Criterion = z.strictObject({
  criterion: ShortText,
  verdict: z.enum(verdicts),
  answer: LongText.optional(),
  saidBy: ShortText.optional(),
  as: z.enum(speakers).optional(),
  saidAt: AnyInstant.optional(),
  touch: Id.optional(),
})
/** The whole of the report as it stands on the page; `after` is the revision that the page shows. */
export const ReportRequest = z.strictObject({
  id,
  after: z.int().min(0),
  criteria: z.array(Criterion).max(40).default([]),
  expects: z.enum(expectations).optional(),
  appointment: AnyInstant.optional(),
  pain: LongText.optional(),
  decisionMaker: LongText.optional(),
  others: LongText.optional(),
  currentSolution: LongText.optional(),
  timing: LongText.optional(),
  nextStep: LongText.optional(),
  links: z
    .array(z.url({ protocol: /^https?$/, error: 'must be the address of a page (https://…)' }))
    .max(20)
    .optional(),
  takeOver,
})
/** To a representative, to all of a team, or, with neither, to whoever has the next turn (of `team`). */
export const HandoffRequest = z
  .strictObject({
    id,
    to: Id.optional(),
    pool: Id.optional(),
    team: Id.optional(),
    override: z.strictObject({ reason: ShortText }).optional(),
    takeOver,
  })
  .refine(
    ({ to, pool }) => to === undefined || pool === undefined,
    'Name a representative or a team, not both.',
  )

export const handoffRequests = {
  receipt: z.strictObject({ id, receipt: z.enum(receipts).extract(['notified', 'opened']) }),
  accept: z.strictObject({ id }),
  reject: z.strictObject({
    id,
    reason: ShortText,
    criterion: ShortText.optional(),
    note: LongText.optional(),
    touch: Id.optional(),
  }),
  pass: z.strictObject({
    id,
    to: Id.optional(),
    pool: Id.optional(),
    team: Id.optional(),
    reason: ShortText.optional(),
  }),
  leave: z.strictObject({ id }),
  dispute: z.strictObject({ id, grounds: LongText }),
  rate: z.strictObject({
    id,
    useful: z.boolean(),
    wrong: z.array(z.enum(wrongParts)).max(wrongParts.length).default([]),
    class: z.enum(prospectClasses).optional(),
    note: LongText.optional(),
  }),
} as const
export type HandoffRequestName = keyof typeof handoffRequests

export const disputeRequests = {
  answer: z.strictObject({ id, words: LongText }),
  rule: z.strictObject({
    id,
    ruling: z.enum(rulings),
    next: z.enum([...afterRejections, ...afterOverturned]).optional(),
    to: Id.optional(),
    pool: Id.optional(),
    because: LongText,
  }),
} as const
export type DisputeRequestName = keyof typeof disputeRequests
