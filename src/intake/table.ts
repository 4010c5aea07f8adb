import { CsvUnreadable, readCsv } from './csv/read.ts'

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** A whole CSV file by its header, whatever its encoding, delimiter and quotes; where it isn't one, the reason. */
export async function tableIn(bytes: Uint8Array): Promise<Table | { readonly unreadable: string }> {
  try {
    const { columns, records } = await readCsv(once(bytes))
    const rows: Readonly<Record<string, string>>[] = []
    for await (const { values } of records)
      rows.push(Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])))
    return { columns, rows }
  } catch (error) {
    if (error instanceof CsvUnreadable) return { unreadable: reasons[error.code](error.row) }
    throw error
  }
}

const reasons: Readonly<Record<CsvUnreadable['code'], (row: number) => string>> = {
  csv_empty: () => 'nothing is in it',
  csv_record_too_large: (row) => `row ${row} is too long, perhaps because a quote is not closed`,
  csv_too_many_columns: () => 'it has too many columns',
  csv_unreadable: (row) => `row ${row} can't be read`,
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
