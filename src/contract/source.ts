import { z } from 'zod'
import { mappableFacts, RULES_MAX, VALUES_MAX } from '#domain/source/field-map.ts'
import { CanonicalSubmission } from './submission.ts'
import { Id, Instant, Money, ShortText } from './scalars.ts'

const Day = z.iso.date({ error: 'must be a day like 2026-03-02' })
const REPORT_DAYS_MAX = 400
const REPORT_IDS_MAX = 10_000
const COSTS_MAX = 500

export const FieldRule = z.strictObject({
  answer: ShortText,
  fact: z.enum([...mappableFacts, 'nothing']),
  values: z
    .record(z.string().max(200, 'may have 200 characters'), ShortText)
    .refine((values) => Object.keys(values).length <= VALUES_MAX, `may have ${VALUES_MAX} values`)
    .optional(),
})
export const FieldMap = z.array(FieldRule).max(RULES_MAX, `may have ${RULES_MAX} rules`).readonly()
export const FieldMapRequest = z.strictObject({ map: FieldMap })

export const Cost = z.strictObject({ from: Day, to: Day, money: Money })
export const CostsRequest = z.strictObject({
  costs: z.array(Cost).max(COSTS_MAX, `may have ${COSTS_MAX} entries`).readonly(),
})

export const ReportRequest = z.strictObject({
  id: Id,
  from: Day,
  to: Day,
  days: z
    .array(z.strictObject({ day: Day, count: z.int().min(0, 'must not be below zero') }))
    .max(REPORT_DAYS_MAX, `may have ${REPORT_DAYS_MAX} days`)
    .readonly(),
  ids: z.array(ShortText).max(REPORT_IDS_MAX, `may have ${REPORT_IDS_MAX} ids`).readonly().optional(),
})

const Facts = CanonicalSubmission.pick({ person: true, organisation: true, kind: true }).extend({
  message: z.string().optional(),
})
export const Preview = z.object({
  items: z.array(
    z.object({ submission: Id, receivedAt: Instant, before: Facts, after: Facts, changed: z.boolean() }),
  ),
})
export const Source = z.object({
  map: FieldMap,
  answers: z.array(
    z.object({
      answer: z.string(),
      label: z.string().optional(),
      times: z.int(),
      examples: z.array(z.string()),
      proposed: z.enum([...mappableFacts, 'nothing']),
    }),
  ),
  costs: z.array(Cost),
  reconciled: z.object({
    days: z.array(z.object({ day: Day, reported: z.int(), received: z.int() })),
    missing: z.array(z.string()),
    extra: z.array(z.object({ submission: Id, lead: Id.nullable() })),
  }),
})
export const Reapplied = z.object({ read: z.int(), changed: z.int() })
