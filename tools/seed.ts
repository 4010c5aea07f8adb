import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The variable that names another beginning: a number, or `random`. */
export const SEED = 'HANDRAISE_SEED'

/**
 * Where properties begin to look: other histories with each change of a file under `roots`, the same ones again for the same files.
 * So whoever checks a commit sees what its author saw, and `HANDRAISE_SEED=random npm test` goes on looking.
 * @returns a whole number of 32 bits, as fast-check takes it
 * @throws {Error} where the variable holds neither a whole number nor `random`
 */
export function seedOf(roots: readonly string[], wanted: string | null = process.env[SEED] ?? null): number {
  if (wanted === 'random') return Math.trunc(Math.random() * 2 ** 31)
  if (wanted !== null) {
    if (!/^-?\d{1,10}$/.test(wanted)) throw new Error(`${SEED} is a whole number, or "random".`)
    return Number(wanted) | 0
  }
  const contents = roots.flatMap((root) => filesUnder(root)).map((file) => readFileSync(file, 'utf8'))
  return Number.parseInt(hash('sha256', contents.join('\0')).slice(0, 8), 16) | 0
}

const filesUnder = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|sql|yaml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
