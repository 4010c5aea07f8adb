import type { Problem } from './problem.ts'

/** What can be wrong with a file that is to be imported, and with its map. */
export const importCodes = [
  'map_broken',
  'csv_empty',
  'csv_record_too_large',
  'csv_too_many_columns',
  'csv_unreadable',
] as const

export const importProblems: Readonly<Record<(typeof importCodes)[number], Problem>> = {
  map_broken: {
    status: 422,
    title: 'The map does not fit.',
    next: 'Mend what is named and try again; docs/guides/import-history.md shows a whole map.',
  },
  csv_empty: {
    status: 422,
    title: 'There is nothing in this file.',
    next: 'Its first line must name the columns, and rows must follow.',
  },
  csv_record_too_large: {
    status: 422,
    title: 'One row of this file is larger than 256 KiB.',
    next: 'See whether a quotation mark is left open, or whether the file has line ends at all.',
  },
  csv_too_many_columns: {
    status: 422,
    title: 'This file has more than 500 columns.',
    next: 'Leave out those that are not needed.',
  },
  csv_unreadable: {
    status: 422,
    title: 'This file can not be read as CSV.',
    next: 'Save it as CSV (UTF-8) and try again; gzip is welcome, other archives are not.',
  },
}
