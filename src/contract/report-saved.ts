import { z } from 'zod'
import { expectations, speakers, verdicts } from '#domain/handoff/report.ts'

/** A revision of a report as the ledger has it: the facts of it, and the words apart. */
export const SavedReport = z.object({
  revision: z.int(),
  criteria: z.array(
    z.object({
      criterion: z.string(),
      verdict: z.enum(verdicts),
      as: z.enum(speakers).optional(),
      saidAt: z.string().optional(),
      touch: z.string().optional(),
    }),
  ),
  expects: z.enum(expectations).optional(),
  appointment: z.string().optional(),
})
const words = z.string().optional()
export const SavedWords = z.object({
  answers: z.array(z.object({ criterion: z.string(), answer: words, saidBy: words })).optional(),
  ...{ pain: words, decisionMaker: words, others: words, currentSolution: words, timing: words },
  nextStep: words,
  links: z.array(z.string()).optional(),
})
