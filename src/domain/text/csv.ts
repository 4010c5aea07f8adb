/** A spreadsheet computes what begins so. An apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/

/** One line of a CSV file (RFC 4180), with nothing in it that a spreadsheet would compute. */
export const csvLine = (values: readonly string[]): string => `${values.map(csvCell).join(',')}\r\n`

function csvCell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
