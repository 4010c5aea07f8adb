import { canonicalFrom } from '#intake/canonical.ts'
import { filesAside } from '#intake/files-aside.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { readBody } from '#intake/read-body.ts'

/** What it takes to understand a submission, without a database. */
export const reading = { readBody, filesAside, toCanonical: canonicalFrom, isPersonal: isPersonalDomain }
