const MAILBOX_CHARS_MAX = 254

/** One address and nothing else: no second recipient, no name, no line break, no quoting tricks. */
export const isMailbox = (text: string): boolean =>
  text.length <= MAILBOX_CHARS_MAX &&
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,253}$/u.test(text)

export const isMessageId = (text: string): boolean => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.test(text)

const LINE_CHARS_MAX = 500

/** A header's words can hold no line break, nor anything else that a reader doesn't see. */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LINE_CHARS_MAX)
    .toWellFormed()

const ALLOWED = /^(x-[a-z0-9-]{1,60}|auto-submitted|precedence|list-[a-z-]{1,30}|feedback-id)$/i

/** Further headers, of the kinds that can't turn a mail into another: never a recipient, a sender or a subject. */
export const headersOf = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => ALLOWED.test(name))
      .map(([name, value]) => [name, onOneLine(value)]),
  )
