import type { Problem } from './problem.ts'

/** What can go wrong with a file of rows. */
export const importCodes = [
  'map_broken',
  'no_such_import',
  'import_under_way',
  'import_incomplete',
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
  no_such_import: {
    status: 404,
    title: 'There is no such import.',
    next: 'Look for it in the list of imports; files are kept for a week.',
  },
  import_under_way: {
    status: 409,
    title: 'This import is under way or done.',
    next: 'Stop it first, or begin a new one.',
  },
  import_incomplete: {
    status: 409,
    title: 'Not all of the file has arrived.',
    next: 'Send the parts that are missing, then start it.',
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
