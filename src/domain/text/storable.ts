/** What PostgreSQL's text can't hold (U+0000, half a surrogate pair) shows as U+FFFD; all else stays as it is. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')
