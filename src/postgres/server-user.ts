import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { PostgresProblem } from './problem.ts'

const run = promisify(execFile)

/** Who the database server runs as. PostgreSQL refuses to be root, so root lends it another user. */
export type ServerUser = {
  readonly uid: number
  readonly gid: number
  /** True where that is somebody other than us, and files have to be given to them. */
  readonly lent: boolean
}

export type Ran = { readonly ok: boolean; readonly stdout: string; readonly stderr: string }
export type Command = { readonly file: string; readonly args: readonly string[]; readonly timeoutMs?: number }

const PREFERRED = 'handraise'
const COMMAND_TIMEOUT_MS = 60_000
/** The same everywhere: nothing that the server writes may depend on who happened to start it. */
const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' }

/** `owner` is who owns the data already there, if any: the user stays the same from then on. */
export async function serverUser(owner: { uid: number; gid: number } | undefined): Promise<ServerUser> {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  if (uid !== 0) return { uid, gid, lent: false }
  if (owner !== undefined && owner.uid !== 0) return { ...owner, lent: true }
  const lent = (await lookUp(PREFERRED)) ?? (await makeUser()) ?? (await lookUp('nobody'))
  if (lent !== undefined && (await canLend(lent))) return { ...lent, lent: true }
  throw new PostgresProblem({
    code: 'no_server_user',
    title: "PostgreSQL does not run as root, and it can't be run as another user here.",
    next: `Make one with \`useradd --system ${PREFERRED}\`, or start Handraise as an ordinary user.`,
  })
}

/** The name the server knows us by when we knock at its socket. */
export function ourName(): string {
  try {
    return userInfo().username
  } catch (cause) {
    throw new PostgresProblem({
      code: 'no_server_user',
      title: `The user with the number ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one.`,
      next: 'Run Handraise as a user that is listed in /etc/passwd, or set DATABASE_URL.',
      cause,
    })
  }
}

/** Runs a program as the server's user, from a folder that everybody can stand in. */
export async function runAs(
  user: ServerUser,
  { file, args, timeoutMs = COMMAND_TIMEOUT_MS }: Command,
): Promise<Ran> {
  const identity = user.lent ? { uid: user.uid, gid: user.gid } : {}
  try {
    const { stdout, stderr } = await run(file, args, {
      ...identity,
      cwd: '/',
      env: ENVIRONMENT,
      timeout: timeoutMs,
    })
    return { ok: true, stdout, stderr }
  } catch (error) {
    return { ok: false, stdout: wordsOf(error, 'stdout'), stderr: wordsOf(error, 'stderr') || String(error) }
  }
}

/** Can the server's user go there and write? Asked by trying, which no reading of permissions replaces. */
export async function canWriteIn(user: ServerUser, folder: string): Promise<boolean> {
  const { ok } = await runAs(user, { file: '/bin/sh', args: ['-c', 'cd "$1" && test -w .', 'sh', folder] })
  return ok
}

/** A root without its powers, as in some containers, can't. */
const canLend = async (user: { uid: number; gid: number }): Promise<boolean> =>
  (await runAs({ ...user, lent: true }, { file: '/bin/sh', args: ['-c', ':'] })).ok

async function makeUser(): Promise<{ uid: number; gid: number } | undefined> {
  const args = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    PREFERRED,
  ]
  // Where there is no useradd, or another process was quicker, looking again is the answer.
  await run('useradd', args, { env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } }).catch(() => undefined)
  return lookUp(PREFERRED)
}

async function lookUp(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map((flag) => run('id', [flag, name], { env: ENVIRONMENT })),
    )
    // Where nobody is -2, the system calls want the same number without its sign.
    const found = { uid: Number(uid?.stdout) >>> 0, gid: Number(gid?.stdout) >>> 0 }
    return found.uid === 0 ? undefined : found
  } catch {
    return undefined
  }
}

/** A program that fails leaves its last words on the error. */
function wordsOf(error: unknown, stream: 'stdout' | 'stderr'): string {
  const words: unknown = error instanceof Error ? Reflect.get(error, stream) : undefined
  return typeof words === 'string' ? words.trim() : ''
}
