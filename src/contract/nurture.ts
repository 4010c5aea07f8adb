import { z } from 'zod'
import { stages } from '#domain/lead/trace.ts'
import { PersonRef } from './lead.ts'
import { Instant } from './scalars.ts'

/** Where the buyer is, each value with what showed it; what they want at that stage; and what the track does for them. */
export const NurtureShown = z.object({
  /** Where they are now: their own word, else the furthest stage that the playbook sees shown, else the last that was shown or claimed. */
  stage: z.enum(stages).nullable(),
  shown: z.array(
    z.object({
      stage: z.enum(stages),
      at: Instant,
      /** Their own act, a signal, the playbook's reading, or what a colleague claims. */
      how: z.enum(['said', 'claimed', 'signal', 'playbook']),
      by: PersonRef.nullable(),
      because: z.array(z.string()),
    }),
  ),
  /** The playbook's words for that stage. */
  says: z.string().nullable(),
  weOffer: z.array(z.string()),
  weDont: z.array(z.string()),
  /** Whether anything may be mailed to them that nobody writes by hand; null where nobody asked. */
  mail: z.enum(['allowed', 'refused', 'stopped']).nullable(),
  track: z
    .object({
      name: z.string(),
      state: z.enum(['going', 'paused', 'over']),
      steps: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(['mail', 'task']),
          state: z.enum(['sent', 'done', 'left out', 'due', 'coming', 'later']),
          at: Instant.nullable(),
          because: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
})
export type NurtureShown = z.infer<typeof NurtureShown>
