import { z } from 'zod'
import { outcomes } from '#domain/lead/resolution.ts'
import { PersonRef } from './lead.ts'
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
  segments: z
    .array(
      z.object({
        ...{ segment: z.string(), had: z.int(), would: z.int() },
        motion: z.enum(['respond', 'qualify', 'nurture', 'decline']).nullable(),
        team: z.string().nullable(),
      }),
    )
    .default([]),
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

const About = {
  id: Id,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  at: Instant,
  by: PersonRef.nullable(),
  playbook: z.string(),
  /** A draft with another digest has changed since. */
  textDigest: z.string(),
  since: Instant,
  until: Instant,
  handlingMinutes: z.number(),
}

export const Backtest = z.object({
  ...About,
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

/** Those that are kept, the youngest first. */
export const Backtests = z.object({ items: z.array(z.object(About)) })
export type Backtests = z.infer<typeof Backtests>

/** The leads behind a count of a backtest, as filters of the list of leads; the youngest hundred of each way and end. */
export const MovedLeads = {
  backtest: Id.optional(),
  was: z.string().optional(),
  wouldBe: z.string().optional(),
  became: z.enum([...outcomes, 'still open']).optional(),
}
