import { realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes a data folder that nobody uses any more. As root the tables are elsewhere, and the folder has a link to them. */
export async function throwAway(data: string): Promise<void> {
  const cluster = await realpath(join(data, 'postgres')).catch(() => undefined)
  if (cluster !== undefined) await rm(cluster, { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
}
