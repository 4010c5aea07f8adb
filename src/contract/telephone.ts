import { z } from 'zod'
import { Id } from './scalars.ts'

export const EXTENSIONS_MAX = 1_000
const Extension = z.strictObject({ extension: z.string().trim().min(1).max(40), member: Id })

/** Whether it belonged to an open lead; of any other call nothing is kept. */
export const CallTaken = z.object({ kept: z.boolean() })

/** Where a telephone system tells of calls, and with which secret it signs; neither while the door is closed. */
export const TelephoneDoor = z.object({
  url: z.string().nullable(),
  secret: z.string().nullable(),
  extensions: z.array(Extension),
})
export type TelephoneDoor = z.infer<typeof TelephoneDoor>

export const TelephoneChange = z.strictObject({
  open: z.boolean().optional(),
  /** A new address and a new secret; the old ones end at once. */
  rotate: z.boolean().default(false),
  /** All of them: who isn't named any more is not known by an extension. */
  extensions: z.array(Extension).max(EXTENSIONS_MAX).optional(),
})
