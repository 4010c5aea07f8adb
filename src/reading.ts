import { canonicalFrom } from '#intake/canonical.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { readBody } from '#intake/read-body.ts'
import { tableRows } from '#intake/table-rows.ts'

/** What it takes to understand a submission or a table, without a database. */
export const reading = { readBody, toCanonical: canonicalFrom, isPersonal: isPersonalDomain, tableRows }
