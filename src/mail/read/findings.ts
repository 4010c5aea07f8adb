import type { Finding } from '#domain/mailbox/sender.ts'
import { headersNamed, type Headers } from './headers.ts'

const HEADERS_MAX = 20
const CHECKS_MAX = 50

/** What mail servers write into `Authentication-Results` (RFC 8601), the last of them first. */
export const findingsIn = (headers: Headers): readonly Finding[] =>
  headersNamed(headers, 'authentication-results')
    .slice(0, HEADERS_MAX)
    .flatMap((value) => {
      const [by = '', ...checks] = statements(withoutComments(value))
      const name = /^[^\s;]+/.exec(by.trim())?.[0]
      return name === undefined ? [] : [{ by: name, passed: checks.slice(0, CHECKS_MAX).flatMap(passed) }]
    })

/** Whom each method's check names: the envelope's sender, the domain that signed, the one in `From`. */
const properties: Readonly<Record<string, readonly string[]>> = {
  spf: ['smtp.mailfrom', 'smtp.mail'],
  dkim: ['header.d', 'header.i'],
  dmarc: ['header.from'],
}

function passed(check: string): Finding['passed'] {
  const [, method = '', result] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(check) ?? []
  const named = properties[method.toLowerCase()]
  if (result?.toLowerCase() !== 'pass' || named === undefined) return []
  for (const property of named) {
    const whom = valueOf(check, property)
    if (whom !== undefined) return [{ method: method.toLowerCase(), whom }]
  }
  return []
}

function valueOf(check: string, property: string): string | undefined {
  const pattern = new RegExp(`\\s${property.replace('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i')
  const [, quoted, plain] = pattern.exec(check) ?? []
  return quoted ?? plain
}

/** Comments may stand anywhere, and within each other; what stands in quotes is no comment. */
function withoutComments(value: string): string {
  let [out, depth, quoted] = ['', 0, false]
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at)
    if (letter === '\\') {
      if (depth === 0) out += value.slice(at, at + 2)
      at++
    } else if (letter === '"' && depth === 0) {
      quoted = !quoted
      out += letter
    } else if (letter === '(' && !quoted) depth++
    else if (letter === ')' && !quoted && depth > 0) depth--
    else if (depth === 0) out += letter
  }
  return out
}

/** Apart at semicolons, but not at those within quotes. */
const statements = (value: string): readonly string[] =>
  (value.match(/(?:"[^"]*"?|[^";])+/g) ?? []).map((one) => one)
