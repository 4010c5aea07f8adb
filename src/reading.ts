import { canonicalFrom } from '#intake/canonical.ts'
import { isDisposableDomain } from '#intake/disposable.ts'
import { registrableDomain } from '#intake/domains.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { phoneInE164 } from '#intake/phone.ts'
import { readBody } from '#intake/read-body.ts'
import { tableIn } from '#intake/table.ts'

/** What it takes to understand a submission, without a database. */
export const reading = {
  readBody,
  toCanonical: canonicalFrom,
  isPersonal: isPersonalDomain,
  isDisposable: isDisposableDomain,
  tableIn,
  registrableDomain,
  phoneInE164,
}
