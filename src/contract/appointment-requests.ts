import { z } from 'zod'
import { places, results, theirNextSteps } from '#domain/appointment/events.ts'
import { parts } from '#domain/cadence/conversation.ts'
import { MINUTES_MAX, MINUTES_MIN } from '#domain/appointment/when.ts'
import { isZone } from '#domain/time/calendar.ts'
import { AnyInstant, Id, LongText, ShortText } from './scalars.ts'

/** Every request carries an id made by the caller: sent twice, it has the effect of one. */
const id = Id
const Zone = z.string().max(60).refine(isZone, 'This is no time zone.')
const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'must be a time like 2026-03-05T10:00')
const minutes = z.int().min(MINUTES_MIN).max(MINUTES_MAX)

/**
 * `start` is a moment, or the time that the clocks show in `zone`; where they show it twice, the first, unless `second` says otherwise.
 * `zone` is where the prospect is: they are told the time by it.
 */
const times = {
  start: z.union([AnyInstant, LocalTime]),
  zone: Zone.optional(),
  second: z.boolean().optional(),
}

export const AppointmentRequest = z.strictObject({
  id,
  ...times,
  minutes: minutes.default(30),
  /** Who is to be there; without it whoever has the lead. */
  host: Id.optional(),
  place: z.enum(places).default('phone'),
  where: ShortText.optional(),
  about: ShortText.optional(),
  takeOver: z.object({ reason: ShortText }).optional(),
})
/** A definition has far fewer. */
const CRITERIA_MAX = 50
/** The revision that whoever asks has before them. */
const after = z.int().min(0).optional()
const side = z.enum(['us', 'them']).optional()

export const appointmentRequests = {
  move: z.strictObject({
    id,
    after,
    ...times,
    minutes: minutes.optional(),
    place: z.enum(places).optional(),
    where: ShortText.optional(),
    side,
    reason: LongText.optional(),
  }),
  cancel: z.strictObject({ id, after, side, reason: LongText.optional() }),
  'stand-in': z.strictObject({ id, after, member: Id, reason: LongText.optional() }),
  result: z.strictObject({
    id,
    result: z.enum(results).exclude(['moved']),
    said: LongText.optional(),
    nextStep: z.enum(theirNextSteps).optional(),
    agreed: LongText.optional(),
    criterion: ShortText.optional(),
    learned: z.array(ShortText).max(CRITERIA_MAX).optional(),
    present: Id.optional(),
    with: z.enum(parts).optional(),
    minutes: z.int().min(1).max(MINUTES_MAX).optional(),
  }),
} as const
export type AppointmentRequestName = keyof typeof appointmentRequests
