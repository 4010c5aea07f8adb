import { z } from 'zod'
import { Instant } from './scalars.ts'

const month = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a month like 2026-03, or a day of it')
export const CostQuery = z.object({ from: month.optional(), to: month.optional() })

const Spending = z.object({ touches: z.int(), hours: z.number(), cost: z.number().nullable() })
const Line = z.object({
  name: z.string(),
  leads: z.int(),
  handed: z.int(),
  won: z.int(),
  cost: z.number().nullable(),
  perLead: z.number().nullable(),
  perHandoff: z.number().nullable(),
  perWon: z.number().nullable(),
  qualifying: Spending,
  qualifyingPerLead: z.number().nullable(),
  selling: Spending,
})
const Ranged = z.object({ estimate: z.number(), low: z.number(), high: z.number(), n: z.int() })
const Expected = z.discriminatedUnion('from', [
  z.object({ from: z.literal('history'), value: Ranged, share: Ranged, amount: Ranged }),
  z.object({ from: z.literal('playbook'), value: z.number(), decided: z.int() }),
  z.object({ from: z.literal('nothing'), decided: z.int(), needed: z.int() }),
])

/** What leads and work cost, and what they brought: by source and by segment, month by month added up. */
export const CostReport = z.object({
  asOf: Instant,
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  otherCurrencies: z.array(z.string()),
  all: Line,
  sources: z.array(Line),
  segments: z.array(
    Line.extend({ decided: z.int(), sold: z.number(), expected: Expected, return: z.number().nullable() }),
  ),
  /** Effort on leads out of profile, against all of it. */
  neverFitted: Spending.extend({ leads: z.int() }),
  effort: Spending.extend({ leads: z.int() }),
})
export type CostReport = z.infer<typeof CostReport>
