import { z } from 'zod'
import { resultCodes, type ResultCode } from '#domain/cadence/result-codes.ts'
import { outcomes } from '#domain/lead/resolution.ts'
import { channels, touchResults } from '#domain/lead/touch.ts'
import { Id, Instant } from './scalars.ts'

const number = z.object({ agreed: z.int(), done: z.int() })

/** What is to be done on a lead now, with everything that whoever does it needs at hand. */
export const StepShown = z.object({
  lead: Id,
  /** Where the lead stands on its cadence; null where none is followed. */
  plan: z
    .object({
      cadence: z.string(),
      done: z.int(),
      steps: z.int(),
      state: z.enum(['going', 'paused', 'over']),
      /** When the next step comes up, where it is not due yet. */
      next: z.object({ channel: z.enum(channels), opens: Instant }).nullable(),
      /** They said that they are away until then. */
      away: Instant.nullable(),
      /** What was done and what comes, in order; a result may still lead past some of what comes. */
      touches: z.array(
        z.object({
          name: z.string().nullable(),
          channel: z.enum(channels),
          state: z.enum(['done', 'left out', 'due', 'coming', 'later']),
          result: z.enum(touchResults).nullable(),
          /** When it was done, by when it is due, or when it comes up. */
          at: Instant.nullable(),
        }),
      ),
    })
    .nullable(),
  /** The way of the step that is due; a call where an answer is owed and no way is named. */
  channel: z.enum(channels),
  /** What is to be done in the playbook's own words, where that is no touch of a certain way; `channel` says nothing then. */
  task: z.string().nullable(),
  /** What may come of it, in the order of the keys. */
  codes: z.array(z.enum(Object.keys(resultCodes) as [ResultCode, ...ResultCode[]])),
  /** The words for it: what to say, or the mail to send. */
  script: z.object({ subject: z.string(), text: z.string() }).nullable(),
  /** What is to be learned in a conversation. */
  criteria: z.array(z.object({ name: z.string(), required: z.boolean(), ask: z.string().optional() })),
  /** What is missing before anybody may say "unreachable"; null where nothing is. */
  missing: z.object({ attempts: number, channels: number, days: number }).nullable(),
  /** How they asked to be reached. */
  wishes: z.object({ channels: z.array(z.enum(channels)).optional(), zone: z.string().optional() }),
  /** What time it is where they are, as far as anybody knows. */
  zone: z.string().nullable(),
})
export type StepShown = z.infer<typeof StepShown>

/** Whether they may be written to at this hour, on their own clock. */
export const TheirHours = z.object({
  asOf: Instant,
  /** When a mail written now goes; null where that is at once. */
  goesAt: Instant.nullable(),
  /** By which clock; null where that doesn't matter. `known`: it is theirs; else it is the firm's, for want of a better. */
  zone: z.string().nullable(),
  known: z.boolean(),
})
export type TheirHours = z.infer<typeof TheirHours>

/** The polite letters with which a lead may be declined, one for each reason, filled in for its reader. */
export const DeclinesShown = z.object({
  items: z.array(
    z.object({ name: z.string(), says: z.string().nullable(), subject: z.string(), text: z.string() }),
  ),
})
export type DeclinesShown = z.infer<typeof DeclinesShown>

/** They said no: nothing more goes to them, from anybody, on any lead. */
export const StopRequest = z.strictObject({ id: Id, said: z.string().max(2_000).optional() })
export const Stopped = z.object({ leads: z.int() })

/** How a lead may end by the playbook in force; what it says nothing of needs nothing more. */
export const EndsShown = z.object({
  items: z.array(
    z.object({
      outcome: z.enum(outcomes),
      says: z.string().nullable(),
      /** The evidence that it rests on, and what of that is missing and can't be said in the form. */
      needs: z.array(z.string()),
      lacks: z.array(z.string()),
      reasons: z.array(z.string()),
    }),
  ),
})
export type EndsShown = z.infer<typeof EndsShown>
