import { z } from 'zod'
import { outcomes } from '#domain/lead/resolution.ts'
import { ResponseQuery } from './report.ts'
import { Instant } from './scalars.ts'

/** Which leads: those that were sent from one day until before another. */
export const PersistenceQuery = ResponseQuery.pick({
  ...{ from: true, to: true, segment: true, source: true, member: true },
})

/** A share, counted in full, with its limits. */
const Share = z.object({
  n: z.int(),
  of: z.int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
const Followed = z.object({
  leads: z.int(),
  /** Too young to say. */
  underWay: z.int(),
  never: Share,
  lightly: Share,
})
const Helped = z.object({ ended: z.int(), said: z.int(), helped: Share })

/** Who was followed up, who came back, and whether it helped: a number on the wall. */
export const PersistenceReport = z.object({
  asOf: Instant,
  from: Instant.nullable(),
  to: Instant.nullable(),
  followed: Followed,
  bySegment: z.array(Followed.extend({ segment: z.string() })),
  byMember: z.array(Followed.extend({ member: z.string().nullable(), name: z.string() })),
  /** How many were tried so often, and how many of those spoke with us. Seven stands for seven or more. */
  attempts: z.array(z.object({ attempts: z.int(), leads: z.int(), spoke: z.int() })),
  /** By how an earlier lead ended: who of them asked again later, and how many came through the address that they passed on. */
  returned: z.array(
    z.object({
      outcome: z.enum(outcomes),
      ended: z.int(),
      returned: z.int(),
      referred: z.int(),
    }),
  ),
  helped: Helped,
  helpedBySegment: z.array(Helped.extend({ segment: z.string() })),
  helpedByMember: z.array(Helped.extend({ member: z.string().nullable(), name: z.string() })),
})
export type PersistenceReport = z.infer<typeof PersistenceReport>
