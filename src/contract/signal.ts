import { z } from 'zod'
import { AnyInstant, Id, ShortText } from './scalars.ts'

/** Something a prospect did, by the playbook's name for it; said of an address, a prospect or a lead. */
export const SignalRequest = z
  .strictObject({
    id: Id,
    signal: ShortText,
    email: z.email().max(320).optional(),
    prospect: Id.optional(),
    lead: Id.optional(),
    happenedAt: AnyInstant.optional(),
    consent: z.boolean().default(false),
  })
  .refine(
    ({ email, prospect, lead }) => [email, prospect, lead].filter((said) => said !== undefined).length === 1,
    { path: ['email'], message: 'Say whose signal it is: one of email, prospect, lead.' },
  )
