import { z } from 'zod'

/** 201 the first time, 200 when repeated. */
export const Done = z.object({
  outcome: z.enum(['happened', 'nothing']),
  events: z.array(z.object({ seq: z.int(), type: z.string(), at: z.string() })),
})
