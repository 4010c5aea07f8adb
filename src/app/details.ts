import type { Details } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { hostOf } from '#domain/text/domains.ts'
import type { Parts } from './parts.ts'

/** What a submission tells of the person who sent it. */
export function detailsOf(
  { person, organisation }: Pick<CanonicalSubmission, 'person' | 'organisation'>,
  { isPersonal, registrableDomain }: Pick<Parts, 'isPersonal' | 'registrableDomain'>,
): Details {
  const host = hostOf(person.email ?? '')
  const domain = host === undefined || isPersonal(host) ? undefined : registrableDomain(host)
  return {
    ...(person.email && { email: person.email }),
    ...(person.name && { name: person.name }),
    ...(person.phone && { phone: person.phone }),
    ...(organisation.name && { organisation: organisation.name }),
    ...(organisation.country && { country: organisation.country }),
    ...(domain !== undefined && !isPersonal(domain) && { domain }),
  }
}
