import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import process from 'node:process'
import { parseInstant, type Instant } from '#domain/time/instant.ts'
import type { Call } from './commands.ts'
import { wrongCall } from './exit.ts'

/** The value of an option that takes one. */
export const text = ({ values }: Pick<Call, 'values'>, option: string): string | undefined => {
  const value = values[option]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The values of an option that may be given several times; `a,b` is two. */
export const texts = ({ values }: Pick<Call, 'values'>, option: string): readonly string[] => {
  const value = values[option]
  const given = Array.isArray(value) ? value : [value]
  return given.flatMap((each) => (typeof each === 'string' ? each.split(',') : [])).filter(Boolean)
}

/** A moment: whatever ISO 8601 text with an offset. */
export function instant(said: string): Instant {
  const at = parseInstant(said)
  if (at === undefined)
    throw wrongCall(`"${said}" is no moment.`, 'Write it with its offset, like 2026-03-02T09:00:00Z.')
  return at
}

/** The bytes of a file; `-` is standard input. */
export async function bytesOf(file: string): Promise<Buffer> {
  if (file === '-') return buffer(process.stdin)
  try {
    return await readFile(file)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw wrongCall(`The file ${file} can't be read${why}.`, 'Check its name and whether you may read it.')
  }
}

export async function jsonOf(file: string): Promise<unknown> {
  const bytes = await bytesOf(file)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw wrongCall(`${file === '-' ? 'What came in' : file} is no JSON.`, 'Put one JSON document in it.')
  }
}
