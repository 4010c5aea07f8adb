/** One line of a calendar: a name, parameters, a value (RFC 5545, 3.1). */
export type Line = {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

/** Lines are cut after so many bytes, the line's end not counted. */
const LINE_BYTES = 75
/** No calendar that answers an invitation is longer. */
const LINES_MAX = 2_000
const LINE_CHARS_MAX = 20_000
const PARAMETERS_MAX = 50

const controls = /(?!\t)\p{Cc}/gu
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** A value that is text: its commas, semicolons, backslashes and line breaks stand for themselves. */
export const escapedText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
    .replaceAll(controls, '')

export const plainText = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))

/** A parameter's value; what can't stand in quotes stands as RFC 6868 says. */
const quoted = (value: string): string => {
  const said = value
    .toWellFormed()
    .replaceAll('^', '^^')
    .replaceAll(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'")
    .replaceAll(controls, '')
  return /[:;,]/.test(said) || /^\s|\s$/.test(said) ? `"${said}"` : said
}
const unquoted = (value: string): string =>
  value.replaceAll(/\^([n'^])/g, (_, char: string) => (char === 'n' ? '\n' : char === "'" ? '"' : char))

export function writtenLine({ name, parameters, value }: Line): string {
  const head = [name, ...Object.entries(parameters).map(([key, said]) => `${key}=${quoted(said)}`)].join(';')
  return folded(`${head}:${value.replaceAll(controls, '')}`)
}

/** Cut between characters, never within one; what goes on begins with a space. */
function folded(line: string): string {
  const cut: string[] = []
  let [part, bytes] = ['', 0]
  for (const char of line) {
    const more = bytesOf(char)
    if (bytes + more > LINE_BYTES) {
      cut.push(part)
      ;[part, bytes] = [' ', 1]
    }
    part += char
    bytes += more
  }
  return [...cut, part].join('\r\n')
}

/** The lines of a calendar; undefined where it is too long, or one of them is none. */
export function readLines(text: string): readonly Line[] | undefined {
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const said = unfolded.filter((line) => line.trim() !== '')
  if (said.length > LINES_MAX || said.some(({ length }) => length > LINE_CHARS_MAX)) return undefined
  const lines = said.map(readLine)
  return lines.every((line) => line !== undefined) ? lines : undefined
}

function readLine(text: string): Line | undefined {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0]
  if (name === undefined) return undefined
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  let rest = text.slice(name.length)
  for (let count = 0; rest.startsWith(';'); count++) {
    const found = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^":;,])*(?:,(?:"[^"]*"|[^":;,])*)*)/.exec(rest)
    if (!found || count === PARAMETERS_MAX) return undefined
    const [whole, key = '', said = ''] = found
    parameters[key.toUpperCase()] = unquoted(said.replaceAll('"', ''))
    rest = rest.slice(whole.length)
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), parameters, value: rest.slice(1) } : undefined
}
