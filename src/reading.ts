import { canonicalFrom } from '#intake/canonical.ts'
import { filesAside } from '#intake/files-aside.ts'
import { readCsv } from '#intake/csv/read.ts'
import { answersSeen, applyFieldMap } from '#intake/field-map.ts'
import { isDisposableDomain } from '#intake/disposable.ts'
import { registrableDomain } from '#intake/domains.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { phoneInE164 } from '#intake/phone.ts'
import { greet, readDelivery } from '#intake/providers/read.ts'
import { readBody } from '#intake/read-body.ts'
import { tableIn } from '#intake/table.ts'

/** What it takes to understand a submission or a table, without a database. */
export const reading = {
  readBody,
  filesAside,
  applyFieldMap,
  answersSeen,
  toCanonical: canonicalFrom,
  isPersonal: isPersonalDomain,
  tableRows,
  readDelivery,
  greet,
  isDisposable: isDisposableDomain,
  tableIn,
  registrableDomain,
  phoneInE164,
}

async function* tableRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const { columns, records } = await readCsv(source)
  yield columns
  for await (const { values } of records) yield values
}
