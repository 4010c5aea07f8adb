import { z } from 'zod'
import { PersonRef } from './lead.ts'
import { Id, Instant } from './scalars.ts'

/** One thing that was compared: what this prospect said, and what the other did. */
export const Compared = z.object({
  key: z.enum(['address', 'mistyped address', 'shared mailbox', 'phone', 'account', 'place', 'name']),
  values: z.tuple([z.string(), z.string()]),
})

export const Named = z.object({
  prospect: Id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
})
const TheirLead = z.object({
  id: Id,
  status: z.enum(['open', 'resolved']),
  segment: z.string(),
  owner: PersonRef.nullable(),
  submittedAt: Instant,
})
const Bond = z.object({
  /** The other half of the pair; undoing it names both. */
  with: Id,
  at: Instant,
  /** Who said so; null where we found it ourselves. */
  by: PersonRef.nullable(),
  because: z.array(Compared),
})

/** Who asks, under which names, and who else asked from there. */
export const LeadPeople = z.object({
  prospect: Named,
  /** The same person, by other names and addresses. */
  aliases: z.array(z.object({ ...Named.shape, bonds: z.array(Bond), leads: z.array(TheirLead) })),
  /** Who may be the same person. */
  proposals: z.array(z.object({ ...Named.shape, ...Bond.shape, leads: z.array(TheirLead) })),
  /** Whose words are in this lead from when they were taken for the same person. */
  guests: z.array(Named),
  /** Others of the same organisation: the buying group. */
  group: z.object({
    /** Null where nobody can say which. */
    account: z
      .object({ name: z.string(), relationship: z.string().nullable(), owner: PersonRef.nullable() })
      .nullable(),
    people: z.array(
      z.object({ ...Named.shape, by: z.enum(['domain', 'name', 'relation']), leads: z.array(TheirLead) }),
    ),
    more: z.boolean(),
    /** Who has an open lead of theirs already, and could have this one as well. */
    owners: z.array(PersonRef),
  }),
})
export type LeadPeople = z.infer<typeof LeadPeople>

export const Proposals = z.object({
  items: z.array(z.object({ at: Instant, pair: z.tuple([Named, Named]), because: z.array(Compared) })),
  more: z.boolean(),
})

export const BondRequest = z.strictObject({ id: Id, alias: Id })
