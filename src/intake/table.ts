import { CsvError, parse } from 'csv-parse/sync'

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** A whole CSV file by its header; `undefined` says that it isn't one, with the reason. */
export function tableIn(bytes: Buffer): Table | { readonly unreadable: string } {
  try {
    const [header = [], ...rows]: string[][] = parse(bytes, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: false,
    })
    const columns = header.map((name) => name.trim())
    return {
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))),
    }
  } catch (error) {
    if (error instanceof CsvError) return { unreadable: error.message }
    throw error
  }
}
