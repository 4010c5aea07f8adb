import { canonicalFrom } from '#intake/canonical.ts'
import { answersSeen, applyFieldMap } from '#intake/field-map.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { readBody } from '#intake/read-body.ts'

/** What it takes to understand a submission, without a database. */
export const reading = {
  readBody,
  applyFieldMap,
  answersSeen,
  toCanonical: canonicalFrom,
  isPersonal: isPersonalDomain,
}
