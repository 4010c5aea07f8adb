import { canonicalFrom } from '#intake/canonical.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { greet, readDelivery } from '#intake/providers/read.ts'
import { readBody } from '#intake/read-body.ts'

/** What it takes to understand a submission, without a database. */
export const reading = {
  readBody,
  toCanonical: canonicalFrom,
  isPersonal: isPersonalDomain,
  readDelivery,
  greet,
}
