import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Told } from '#app/told.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Wired } from './assemble.ts'

/** Who was erased, and when: ids only. Kept beside the database, because a backup from before doesn't know. */
export type Erasure = { readonly workspace: Id; readonly prospect: Id; readonly at: Instant }

export const erasureList = (dataFolder: string): string => join(dataFolder, 'erasures.jsonl')

/** Adds what the list doesn't have yet; nothing is ever taken out of it. */
export async function keepErasureList(
  { parts, inWorkspace }: Pick<Wired, 'parts' | 'inWorkspace'>,
  dataFolder: string,
): Promise<void> {
  const file = erasureList(dataFolder)
  const known = new Set(
    (await readErasures(file)).map(({ workspace, prospect }) => `${workspace}/${prospect}`),
  )
  for (const workspace of await parts.ledger.workspaces()) {
    const { rows } = await inWorkspace(workspace, (client) =>
      client.query<Erasure>('select workspace, prospect, at from erasure where workspace = $1 order by at', [
        workspace,
      ]),
    )
    const fresh = rows.filter(({ prospect }) => !known.has(`${workspace}/${prospect}`))
    if (fresh.length > 0)
      await appendFile(file, fresh.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''), { mode: 0o600 })
  }
}

/** A list that isn't there is empty, unless somebody named it. */
export async function readErasures(file: string, { named = false } = {}): Promise<readonly Erasure[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (named) throw unreadable(file)
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  try {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line): Erasure => JSON.parse(line))
  } catch {
    throw unreadable(file)
  }
}

const unreadable = (file: string) =>
  new Told({
    code: 'erasures_unreadable',
    title: `${file} can't be read as a list of erasures.`,
    next: 'Name the erasures.jsonl of the data folder that the backup came from.',
  })
