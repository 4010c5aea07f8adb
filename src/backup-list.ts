import { access, appendFile, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BackupKept } from '#cli/wiring.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'

/** Whoever is erased after a backup is still in it, so each has a last day. */
type BackupMade = Omit<BackupKept, 'there'>

const DAY_MS = 86_400_000
const listOf = (dataFolder: string): string => join(dataFolder, 'backups.jsonl')

/** Writes down a backup beside the database; it may be kept for so many days. */
export async function noteBackup(
  dataFolder: string,
  { file, at, bytes, keepDays }: { file: string; at: Instant; bytes: number; keepDays: number },
): Promise<BackupMade> {
  const lastDay = instantOf(epochMsOf(at) + keepDays * DAY_MS).slice(0, 10)
  const made: BackupMade = { file: resolve(file), at, bytes, lastDay }
  await appendFile(listOf(dataFolder), `${JSON.stringify(made)}\n`, { mode: 0o600 })
  return made
}

/** The backups that are or may be somewhere still, oldest first: those that lie here, and those whose last day hasn't passed. */
export async function backupsKept(dataFolder: string): Promise<readonly BackupKept[]> {
  const now = instantOf(Date.now())
  const text = await readFile(listOf(dataFolder), 'utf8').catch(() => '')
  const made = text
    .split('\n')
    .filter(Boolean)
    .map((line): BackupMade => JSON.parse(line))
  // One file written again holds only the last.
  const last = [...new Map(made.map((backup) => [backup.file, backup])).values()]
  const listed = await Promise.all(
    last.map(async (backup) => ({ ...backup, there: await lies(backup.file) })),
  )
  return listed.filter(({ there, lastDay }) => there || lastDay >= now.slice(0, 10))
}

const lies = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
