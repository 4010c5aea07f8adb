import type { Scalar } from 'yaml'

/** JSON escapes what no text file holds, except the sign for bytes that were none: the reader would take it for just that. */
const doubleQuoted = (value: string): string => JSON.stringify(value).replaceAll('\uFFFD', String.raw`\ufffd`)
const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** Without quotes, if it can be read like that; else in quotes, which can hold anything. */
export const writtenPlain = (value: string): readonly string[] => [
  ...(value.trim() === value && value !== '' ? [value] : []),
  ...(value.includes('"') ? [singleQuoted(value)] : []),
  doubleQuoted(value),
]

/** As it was written, if that can be; else in quotes, which can hold anything. */
export function waysToWrite(old: string, { type }: Scalar, value: string): readonly string[] {
  const [quoted, single] = [doubleQuoted(value), singleQuoted(value)]
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return [block(old, value), `${quoted}\n`, quoted]
  if (type === 'QUOTE_SINGLE') return [single, quoted]
  if (type === 'QUOTE_DOUBLE') return [quoted]
  return writtenPlain(value)
}

function block(old: string, value: string): string {
  const indent = /\n( +)\S/.exec(old)?.[1] ?? '  '
  const lines = value.replace(/\n$/, '').split('\n')
  const indented = lines.map((line) => (line === '' ? '' : indent + line))
  return `${value.endsWith('\n') ? '|' : '|-'}\n${indented.join('\n')}\n`
}
