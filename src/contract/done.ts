import { z } from 'zod'
import { Instant } from './scalars.ts'

/** 201 the first time, 200 when repeated. */
export const Done = z.object({
  outcome: z.enum(['happened', 'nothing']),
  events: z.array(z.object({ seq: z.int(), type: z.string(), at: z.string() })),
  /** A mail was written at night on its reader's clock, and goes then. */
  goesAt: Instant.optional(),
})

type Happened = { readonly type: string; readonly data: object }

/** When a mail that was just written goes, where that isn't at once. */
export function goesAtIn(events: readonly Happened[]): { readonly goesAt?: string } {
  const goesAt = events.flatMap(({ type, data }) =>
    type === 'MailQueued' && 'notBefore' in data && typeof data.notBefore === 'string'
      ? [data.notBefore]
      : [],
  )[0]
  return goesAt === undefined ? {} : { goesAt }
}
