import { z } from 'zod'
import { Id, LongText, ShortText } from './scalars.ts'

/** What may be asked and answered about how a lead was treated. */
export const neglectRequests = {
  ask: z.strictObject({ id: Id, member: Id, words: LongText }),
  explain: z.strictObject({ id: Id, question: Id, words: LongText }),
  settle: z.strictObject({
    id: Id,
    question: Id,
    how: z.enum(['explained', 'not accepted', 'nothing to ask']),
    words: LongText.optional(),
  }),
  reopen: z.strictObject({ id: Id, reason: ShortText }),
} as const
export type NeglectRequestName = keyof typeof neglectRequests
