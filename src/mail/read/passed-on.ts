import { startsQuotedHead, isSeparator } from '../classify/quote-lines.ts'
import { addressesIn } from './addresses.ts'
import { header, headersIn, headersNamed, type Headers } from './headers.ts'
import { leavesOf, textOf, type Part } from './parts.ts'

const ADDRESSES_MAX = 20
const LINES_MAX = 2_000
const HEAD_LINES = 8

/** The addresses in a mail that is passed on or brought back: who wrote it, and where answers to it go; attached, or put below. */
export function insideOf(mail: Part, words: string): readonly string[] {
  const attached = leavesOf(mail).flatMap((part) => {
    if (part.message) return namedIn(part.message.headers)
    return part.type.endsWith('rfc822-headers') ? namedIn(headersIn(textOf(part))) : []
  })
  return [...new Set([...attached, ...below(words)])].slice(0, ADDRESSES_MAX)
}

const namedIn = (headers: Headers): readonly string[] =>
  ['reply-to', 'from'].flatMap((name) =>
    headersNamed(headers, name).flatMap((value) => addressesIn(value).map(({ address }) => address)),
  )

/** Whoever stands in the head of a mail that was put below: "From: Kim <kim@…>". */
function below(words: string): readonly string[] {
  const lines = words.split('\n').slice(0, LINES_MAX)
  return lines.flatMap((line, at) => {
    const opens = isSeparator(line) ? at + 1 : startsQuotedHead(lines, at) ? at : undefined
    if (opens === undefined) return []
    const head = lines.slice(opens, opens + HEAD_LINES)
    const from = head.find((each) => /^[\s>*]*[\p{L}]{2,12}\s?\*?\s?:.*@/u.test(each))
    return from === undefined
      ? []
      : addressesIn(from.slice(from.indexOf(':') + 1)).map(({ address }) => address)
  })
}

/** Where a mail could not be delivered: by the report's own fields, else by what servers put into the head. */
export function failedFor(mail: Part): readonly string[] {
  const reports = leavesOf(mail).filter(({ type }) =>
    /^message\/(?:global-)?(?:delivery-status|feedback-report)$/.test(type),
  )
  const told = reports.flatMap((part) =>
    [
      ...textOf(part).matchAll(
        /^(?:final-recipient|original-recipient|original-rcpt-to):(?:[^;\n]*;)?[ \t]*(\S+@\S+)/gim,
      ),
    ].flatMap(([, address]) => address?.replace(/^<|>$/g, '') ?? []),
  )
  const inHead = addressesIn(header(mail.headers, 'x-failed-recipients')).map(({ address }) => address)
  return [...new Set([...told, ...inHead])].slice(0, ADDRESSES_MAX)
}
