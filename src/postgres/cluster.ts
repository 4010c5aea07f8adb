import { createHash, randomBytes } from 'node:crypto'
import {
  appendFile,
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DATA_FOLDER_MODE } from '#config/secret.ts'
import { SYSTEM_FOLDER, type Binaries } from './binaries.ts'
import { PostgresProblem } from './problem.ts'
import { canWriteIn, ourName, runAs, type ServerUser } from './server-user.ts'
import { accessFile, identityFile, settingsFile, SUPERUSER, type Settings } from './settings.ts'

const INITDB_TIMEOUT_MS = 300_000

/** The folder of the tables, through the link if there is one; undefined before the first start. */
export async function clusterIn(dataFolder: string): Promise<string | undefined> {
  try {
    return await realpath(join(dataFolder, 'postgres'))
  } catch {
    return undefined
  }
}

/** Finds the tables' folder, or makes it: whole, or not at all when we are killed meanwhile. */
export async function prepareCluster(
  dataFolder: string,
  binaries: Binaries,
  user: ServerUser,
): Promise<string> {
  const known = join(dataFolder, 'postgres')
  const present = await clusterIn(dataFolder)
  if (present !== undefined) {
    await refuseOtherOwners(present, user)
    await refuseOtherVersions(present, binaries)
    return present
  }
  const place = await placeFor(dataFolder, user)
  const draft = `${place}.making`
  await rm(draft, { recursive: true, force: true })
  await initialise(draft, binaries, user)
  await rename(draft, place)
  if (place !== known) {
    await rm(known, { force: true })
    await symlink(place, known)
  }
  return await realpath(place)
}

/** Writes what the server reads when it starts, and says whether that differs from what it read the last time. */
export async function writeSettings(
  cluster: string,
  { user, socketFolder, extra }: SettingsFor,
): Promise<boolean> {
  const files = {
    'handraise.conf': settingsFile(socketFolder, extra),
    'pg_hba.conf': accessFile(),
    'pg_ident.conf': identityFile(ourName()),
  }
  let changed = false
  for (const [name, text] of Object.entries(files)) {
    const file = join(cluster, name)
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue
    changed = true
    await writeFile(`${file}.new`, text, { mode: 0o600 })
    if (user.lent) await chown(`${file}.new`, user.uid, user.gid)
    await rename(`${file}.new`, file)
  }
  return changed
}
type SettingsFor = { readonly user: ServerUser; readonly socketFolder: string; readonly extra: Settings }

/** A socket's path may have about 100 bytes, so sockets live in a short folder that is named after the data. */
export async function makeSocketFolder(cluster: string, user: ServerUser): Promise<string> {
  const name = `handraise-${shortHash(cluster)}`
  for (const parent of new Set([tmpdir(), '/tmp', '/run'])) {
    if (Buffer.byteLength(join(parent, name, '.s.PGSQL.5432.lock')) > SOCKET_BYTES_MAX) continue
    const folder =
      (await claimFolder(join(parent, name), user)) ?? (await claimFresh(join(parent, name), user))
    if (folder !== undefined && (await canWriteIn(user, folder))) return folder
  }
  throw new PostgresProblem({
    code: 'no_socket_folder',
    title: `There is no folder for the database's socket: ${tmpdir()} and /tmp are too long or can't be written to.`,
    next: 'Set TMPDIR to a short folder that can be written to, e.g. /tmp.',
  })
}
const SOCKET_BYTES_MAX = 100

/** In a shared folder somebody else may have taken the name first: theirs is never used. */
async function claimFolder(folder: string, user: ServerUser): Promise<string | undefined> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const made = await lstat(folder)
    if (made.isDirectory() && user.lent && made.uid === process.getuid?.())
      await chown(folder, user.uid, user.gid)
    const found = await lstat(folder)
    return found.isDirectory() && found.uid === user.uid && (found.mode & 0o077) === 0 ? folder : undefined
  } catch {
    return undefined
  }
}

async function claimFresh(prefix: string, user: ServerUser): Promise<string | undefined> {
  try {
    const folder = await mkdtemp(`${prefix}-`)
    if (user.lent) await chown(folder, user.uid, user.gid)
    return folder
  } catch {
    return undefined
  }
}

async function placeFor(dataFolder: string, user: ServerUser): Promise<string> {
  const inside = join(dataFolder, 'postgres')
  // A folder that root alone may enter (below /root, say) is out of reach for the server's user.
  if (!user.lent || (await isReachable(user, dataFolder))) return inside
  const outside = join(SYSTEM_FOLDER, shortHash(dataFolder))
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: DATA_FOLDER_MODE })
  if (await isReachable(user, SYSTEM_FOLDER)) return outside
  throw new PostgresProblem({
    code: 'data_not_writable',
    title: `PostgreSQL runs as the user with the number ${user.uid}, who can't enter ${dataFolder}.`,
    next: 'Set HANDRAISE_DATA to a folder that other users may pass through, e.g. /srv/handraise.',
  })
}

async function isReachable(user: ServerUser, folder: string): Promise<boolean> {
  const { ok } = await runAs(user, { file: '/bin/sh', args: ['-c', 'cd "$1"', 'sh', folder] })
  return ok
}

async function initialise(folder: string, binaries: Binaries, user: ServerUser): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (user.lent) await chown(folder, user.uid, user.gid)
  // The superuser comes in by the socket alone; the password is for initdb, and nobody will know it.
  const secrets = await mkdtemp(join(dirname(folder), '.initdb-'))
  const passwordFile = join(secrets, 'password')
  await writeFile(passwordFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  for (const path of user.lent ? [secrets, passwordFile] : []) await chown(path, user.uid, user.gid)
  await chmod(secrets, 0o700)
  const args = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--auth=scram-sha-256']
  const { ok, stderr } = await runAs(user, {
    file: binaries.initdb,
    args: [...args, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '-D', folder],
    timeoutMs: INITDB_TIMEOUT_MS,
  }).finally(() => rm(secrets, { recursive: true, force: true }))
  if (!ok) {
    throw new PostgresProblem({
      code: 'server_did_not_start',
      title: `The database could not be set up in ${folder}: ${stderr}`,
      next: 'See whether the disk is full and the folder can be written to, then start again.',
    })
  }
  await appendFile(join(folder, 'postgresql.conf'), "\ninclude 'handraise.conf'\n")
}

async function refuseOtherOwners(cluster: string, user: ServerUser): Promise<void> {
  const { uid } = await stat(cluster)
  if (uid === user.uid) return
  throw new PostgresProblem({
    code: 'data_not_writable',
    title: `The tables in ${cluster} belong to the user with the number ${uid}, and this is number ${user.uid}.`,
    next: 'Start Handraise as that user or as root, or give the folder to this user.',
  })
}

async function refuseOtherVersions(cluster: string, { major }: Binaries): Promise<void> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  const theirs = Number.parseInt(text, 10)
  if (theirs === major) return
  throw new PostgresProblem({
    code: 'data_from_another_version',
    title: Number.isNaN(theirs)
      ? `${cluster} holds no PostgreSQL data.`
      : `The data in ${cluster} is from PostgreSQL ${theirs}, and this Handraise brings PostgreSQL ${major}.`,
    next:
      'Save it with the Handraise that wrote it (`npx handraise backup FILE`), move the folder away, ' +
      'and bring it back with this one (`npx handraise restore FILE`).',
  })
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
