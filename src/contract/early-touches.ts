import { z } from 'zod'
import { PersonRef, Touch } from './lead.ts'
import { ResponseQuery } from './report.ts'
import { Id, Instant } from './scalars.ts'

/** Which of them, as the report about answering is asked; `from` and `to` are when they happened. */
export const EarlyQuery = ResponseQuery.pick({ from: true, to: true, segment: true }).extend({
  team: Id.optional(),
  member: Id.optional(),
})

/** Who reached out before the window opened, and why. */
export const EarlyTouches = z.object({
  items: z.array(
    z.object({
      touch: Id,
      lead: Id,
      prospect: z.string(),
      organisation: z.string().nullable(),
      segment: z.string(),
      at: Instant,
      channel: Touch.shape.channel,
      member: PersonRef.nullable(),
      window: z.object({ notBefore: Instant, target: Instant, limit: Instant }).nullable(),
      /** Whoever did it hadn't read the brief that comes first. */
      unread: z.boolean(),
      /** It is written, and has not left yet. */
      waiting: z.boolean(),
      because: z.string().nullable(),
    }),
  ),
  /** There are older ones. */
  more: z.boolean(),
})
export type EarlyTouches = z.infer<typeof EarlyTouches>
