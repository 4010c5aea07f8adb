import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { throwAway } from './thrown-away.ts'

export const BIN = fileURLToPath(new URL('../bin/handraise.js', import.meta.url))
const NODE_MS_PATIENT = 240_000

export type Settings = Readonly<Record<string, string>>
export type Ran = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of one's own, where our database's own user can go, and with a blank in its name. */
export async function ownFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const outer = await mkdtemp(join(tmpdir(), 'handraise-whole-'))
  await chmod(outer, 0o711)
  const folder = join(outer, 'a folder')
  return {
    folder,
    remove: async () => {
      await throwAway(join(folder, 'data'))
      await rm(outer, { recursive: true, force: true })
    },
  }
}

/** Only what a bare machine has: no HOME, no LANG, none of our own settings. */
export const bare = (settings: Settings): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  TZ: 'America/New_York',
  // Nobody's site is looked at because of a spec.
  HANDRAISE_SITES: 'off',
  ...settings,
})

/** One call of the command line, as a program makes it. */
export async function handraise(args: readonly string[], settings: Settings, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], { env: bare(settings), timeout: NODE_MS_PATIENT })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, stdout, stderr }
}

export type Asked = {
  /** Each call has another number. */
  readonly no: number
  readonly args: readonly string[]
  readonly settings: Settings
  readonly input: string
}

/** A command line that stays: calls it answers one after the other, each as a process of its own would, without loading the program for each. */
export function standingHandraise() {
  const child = fork(fileURLToPath(new URL('run-handraise.ts', import.meta.url)), {
    env: bare({}),
    execArgv: [],
  })
  const ended = once(child, 'exit')
  let last: Promise<unknown> = Promise.resolve()
  let no = 0
  const answer = async (asked: Asked): Promise<Ran> => {
    child.send(asked)
    const [ran]: Ran[] = await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('The command line that was to stay has gone.'))),
    ])
    if (!ran) throw new Error('The command line that was to stay said nothing.')
    return ran
  }
  return {
    handraise: (args: readonly string[], settings: Settings, input = ''): Promise<Ran> => {
      const asked = { no: ++no, args, settings: settingsOf(settings), input }
      const mine = last.then(() => answer(asked))
      last = mine.catch(() => undefined)
      return mine
    },
    end: async () => {
      child.disconnect()
      await ended
    },
  }
}

const settingsOf = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(bare(settings)).map(([name, value]) => [name, value ?? '']))

export type Ready = {
  readonly ready: true
  readonly url: string
  readonly setup: string | null
  readonly pid: number
  readonly postgres: 'embedded' | 'external'
  readonly version: string
}
export type Server = {
  readonly child: ChildProcess
  readonly ready: Ready
  /** Everything it has said on standard output so far. */
  readonly said: () => readonly string[]
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** `handraise start --json`, until it says that it is ready. */
export async function startServer(settings: Settings): Promise<Server> {
  const child = spawn(process.execPath, [BIN, 'start', '--json'], {
    env: bare({ HANDRAISE_PORT: '0', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  const lines: string[] = []
  const stderr = text(child.stderr)
  const first = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      resolve(line)
    })
    void ended.then(async () => reject(new Error(`The server ended before it was ready: ${await stderr}`)))
  })
  const ready: Ready = JSON.parse(await first)
  return { child, ready, said: () => lines, ended }
}

export async function stopServer({ child, ended }: Server, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal)
  return ended
}
