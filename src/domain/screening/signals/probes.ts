import type { Signal } from './signal.ts'

const PROBES: readonly (readonly [RegExp, string])[] = [
  [/<\s*script\b|javascript:|\bon(?:error|load|click|mouseover)\s*=/iu, 'a script'],
  [/^\s*[=+@-]\s*(?:cmd\||[A-Z]{2,}\(|HYPERLINK|IMPORTXML|SUM\()/iu, 'a spreadsheet formula'],
  [
    /\bunion\s+(?:all\s+)?select\b|['"`)]\s*(?:or|and)\s+['"(]?\d+['"]?\s*=\s*['"]?\d|;\s*drop\s+table|\bwaitfor\s+delay\b|\bpg_sleep\s*\(|\bsleep\s*\(\s*\d+\s*\)|'\s*--\s*$/iu,
    'a database command',
  ],
  [
    /\$\{\s*(?:jndi|env|sys|java)|\{\{\s*[\d\w.*+'"()[\]]+\s*\}\}|<%=|#\{\s*\d+\s*[*+]\s*\d+\s*\}|\$\{\d+\s*[*+]\s*\d+\}/iu,
    'a template command',
  ],
  [
    /(?:\.\.[/\\]){2,}|\/etc\/passwd|\bwin\.ini\b|\bcmd\.exe\b|(?:^|[;|&`])\s*(?:wget|curl|nslookup|ping)\s+\S|\$\((?:id|whoami|cat|curl)\b|\bwhoami\b/iu,
    'a command for a server',
  ],
]

const CHARS_READ_MAX = 4_000

/** Fields that try what the machine behind the form will do with them. */
export const probe: Signal = ({ inquiry: { name, email, company, message } }) => {
  for (const field of [name, company, email, message]) {
    if (!/[<=${'"`;|\\+@-]|\.\.\//u.test(field)) continue
    const found = PROBES.find(([pattern]) => pattern.test(field.slice(0, CHARS_READ_MAX)))
    if (found) return `A field holds ${found[1]}.`
  }
  return undefined
}
