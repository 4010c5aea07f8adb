import { z } from 'zod'
import { signals } from '#domain/neglect/signal.ts'
import { Id, Instant } from './scalars.ts'

const parts = ['slipped', 'due', 'came back', 'waiting'] as const

/** What is on a member's sheet: of each part how many there are, and the first of them. */
export const MorningSheet = z.object({
  asOf: Instant,
  /** Until when what is due counts as today's. */
  until: Instant,
  /** Whether it comes by mail as well. */
  wanted: z.boolean(),
  parts: z.array(
    z.object({
      part: z.enum(parts),
      count: z.int(),
      items: z.array(
        z.object({
          lead: Id,
          name: z.string(),
          organisation: z.string().nullable(),
          kind: z.string(),
          channel: z.string().nullable(),
          segment: z.string(),
          submittedAt: Instant,
          /** When the window opens; null where it has. */
          opensAt: Instant.nullable(),
          target: Instant,
          limit: Instant,
        }),
      ),
    }),
  ),
  /** What they are asked about their leads, to be explained or put right until then. */
  questions: z.object({
    count: z.int(),
    items: z.array(
      z.object({
        question: Id,
        lead: Id,
        name: z.string(),
        organisation: z.string().nullable(),
        segment: z.string(),
        signal: z.enum(signals),
        label: z.string(),
        explainBy: Instant,
      }),
    ),
  }),
  /** What has slipped with others, for whoever answers for them; by team, without a member, where numbers about persons are theirs. */
  team: z.array(z.object({ member: Id.nullable(), name: z.string(), count: z.int() })),
  /** For managers: what nobody has explained in time, or waits to be judged. */
  comeUp: z.object({ count: z.int(), oldest: Instant.nullable() }),
})
export type MorningSheet = z.infer<typeof MorningSheet>
export const MorningSheetWanted = z.strictObject({ wanted: z.boolean() })
