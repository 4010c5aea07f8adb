import { z } from 'zod'

/** RFC 9457 problem details, with our stable `code` and what to do `next`. */
export const ProblemDocument = z.object({
  type: z.string(),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  next: z.string(),
  errors: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>
