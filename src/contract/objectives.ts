import { z } from 'zod'
import { Instant } from './scalars.ts'

/** How the objectives of the playbook in force stand today. */
export const Objectives = z.object({
  asOf: Instant,
  items: z.array(
    z.object({
      of: z.string(),
      wanted: z.number(),
      within: z.string(),
      calendar: z.string().nullable(),
      /** Today on that calendar: from midnight, or from when people last closed before it. */
      since: Instant,
      /** Decided today: answered in time, or their time is over since today began. Those who wait past it are among the missed. */
      inTime: z.int(),
      missed: z.int(),
      overdue: z.int(),
      /** Null while nobody's time is decided. */
      share: z.number().min(0).max(1).nullable(),
      met: z.boolean().nullable(),
      /** Everybody of the segment who waits now, also since before; and those of them whose time is over. */
      waiting: z.int(),
      waitingPast: z.int(),
    }),
  ),
})
export type Objectives = z.infer<typeof Objectives>
