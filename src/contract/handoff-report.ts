import { z } from 'zod'
import { PersonRef } from './lead.ts'
import { ResponseQuery } from './report.ts'
import { Id, Instant } from './scalars.ts'

/** Offers of hand-offs of these weeks, to this team, of this segment. */
export const HandoffReportQuery = ResponseQuery.pick({ from: true, to: true, segment: true }).extend({
  team: Id.optional(),
})

/** A share with its counts and its 95 % limits; of nobody nothing is said. */
const Share = z.object({
  n: z.int(),
  of: z.int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
const Words = z.array(z.object({ word: z.string(), n: z.int() }))
const Day = z.string()
const Named = z.object({ id: Id, name: z.string() })

const Feedback = z.object({
  offered: z.int(),
  /** Those that still wait for an answer. */
  open: z.int(),
  accepted: Share,
  /** Accepted within their window. */
  inTime: Share,
  /** They went to the next. */
  wentOn: Share,
  rejected: Share,
  reasons: Words,
  disputed: Share,
  upheld: Share,
  overturned: Share,
  rated: Share,
  useful: Share,
  classes: Words,
  wrong: Words,
  /** What sales was promised and didn't get. */
  broken: z.object({ thin: Share, wrongData: Share, wrongClass: Share, notQualified: Share }),
})

/** What sales thinks of what it gets, for marketing; and what was promised to sales. Counted by whole weeks of offering. */
export const HandoffReport = z.object({
  asOf: Instant,
  from: Day,
  to: Day,
  totals: Feedback,
  bySource: z.array(Feedback.extend({ source: z.string() })),
  byCampaign: z.array(Feedback.extend({ campaign: z.string() })),
  byForm: z.array(Feedback.extend({ form: Named })),
  byQualifier: z.array(Feedback.extend({ qualifier: PersonRef.nullable() })),
  byRepresentative: z.array(Feedback.extend({ representative: PersonRef.nullable() })),
  byPair: z.array(Feedback.extend({ qualifier: PersonRef.nullable(), representative: PersonRef.nullable() })),
  /** Accepted hand-offs of each representative by week or month, against the number agreed; what was sent back for good counts no more. */
  supply: z.array(
    z.object({
      team: Named.nullable(),
      agreed: z.int().nullable(),
      every: z.enum(['week', 'month']),
      members: z.array(
        z.object({
          member: PersonRef.nullable(),
          accepted: z.int(),
          /** In how many of the periods it was as many as agreed. */
          kept: Share.nullable(),
          periods: z.array(z.object({ since: Day, accepted: z.int() })),
        }),
      ),
    }),
  ),
  choices: z.object({ segments: z.array(z.string()), teams: z.array(Named) }),
})
export type HandoffReport = z.infer<typeof HandoffReport>
