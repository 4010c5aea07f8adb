import type { Details } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

/** What a submission tells of the person who sent it. */
export const detailsOf = ({ person, organisation }: CanonicalSubmission): Details => ({
  ...(person.email && { email: person.email }),
  ...(person.name && { name: person.name }),
  ...(person.phone && { phone: person.phone }),
  ...(organisation.name && { organisation: organisation.name }),
  ...(organisation.country && { country: organisation.country }),
})
