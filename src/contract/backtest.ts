import { z } from 'zod'
import { Id, Instant } from './scalars.ts'

/** A little more than the checker takes, so that it is the checker who says that a file is too large. */
const TEXT_CHARS_MAX = 1_100_000
const HANDLING_MINUTES_MAX = 24 * 60

const isText = ({ text, draft }: { text?: string | undefined; draft?: string | undefined }) =>
  (text === undefined) !== (draft === undefined)

/** Of which playbook, and from when on. */
export const BacktestRequest = z
  .strictObject({
    id: Id,
    text: z.string().max(TEXT_CHARS_MAX, `may have ${TEXT_CHARS_MAX} characters`).optional(),
    draft: Id.optional(),
    since: Instant,
    /** Now, unless it is said. */
    until: Instant.optional(),
    handlingMinutes: z.number().positive().max(HANDLING_MINUTES_MAX).default(15),
  })
  .refine(isText, { path: ['text'], error: 'must be there, or the id of a draft' })

const Slot = { weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23) }

export const BacktestResult = z.object({
  playbook: z.string(),
  since: Instant,
  until: Instant,
  leads: z.int(),
  forgotten: z.int(),
  stayed: z.int(),
  moved: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      count: z.int(),
      outcomes: z.record(z.string(), z.int()),
    }),
  ),
  load: z.array(
    z.object({
      ...{ team: z.string(), calendar: z.string(), ...Slot },
      ...{ leads: z.int(), perWeek: z.number(), openMinutes: z.number() },
    }),
  ),
  missed: z.array(
    z.object({
      ...{ segment: z.string(), team: z.string().nullable(), owed: z.int(), answered: z.int() },
      ...{ early: z.int(), pastTarget: z.int(), pastLimit: z.int(), undecided: z.int() },
    }),
  ),
  staffing: z.array(
    z.object({
      ...{ of: z.string(), team: z.string(), people: z.int().nullable() },
      ...{ wanted: z.number(), withinMinutes: z.number() },
      ...{ expected: z.number().nullable(), needed: z.int().nullable() },
      can: z.enum(['yes', 'no', 'unknown']),
      overloaded: z.array(z.object(Slot)),
    }),
  ),
  handlingMinutes: z.number(),
  assumptions: z.array(z.string()),
})
export type BacktestResult = z.infer<typeof BacktestResult>

export const Backtest = z.object({
  id: Id,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  at: Instant,
  progress: z.object({
    done: z.int(),
    total: z.int(),
    leadsPerSecond: z.number(),
    /** Absent until anybody can say. */
    secondsLeft: z.number().optional(),
  }),
  result: BacktestResult.nullable(),
})
export type Backtest = z.infer<typeof Backtest>
