import { z } from 'zod'
import { AnyInstant, Id, ShortText } from './scalars.ts'

const VALUES_MAX = 20
const value = z.union([z.string().max(500), z.number(), z.boolean()])

/** Something a prospect did, by the playbook's name for it; said of an address, a prospect, a lead, or the receipt of their form. */
export const SignalRequest = z
  .strictObject({
    id: Id,
    signal: ShortText,
    email: z.email().max(320).optional(),
    prospect: Id.optional(),
    lead: Id.optional(),
    /** The receipt with which a form was answered. */
    receipt: Id.optional(),
    happenedAt: AnyInstant.optional(),
    /** What there is to say of it: how many, which page. It is forgotten with the person. */
    values: z
      .record(z.string().min(1).max(80), value)
      .refine((values) => Object.keys(values).length <= VALUES_MAX, `At most ${VALUES_MAX} values are kept.`)
      .optional(),
    consent: z.boolean().default(false),
  })
  .refine(
    ({ email, prospect, lead, receipt }) =>
      [email, prospect, lead, receipt].filter((said) => said !== undefined).length === 1,
    { path: ['email'], message: 'Say whose signal it is: one of email, prospect, lead, receipt.' },
  )
