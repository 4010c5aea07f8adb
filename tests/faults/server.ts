import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

const STOP_MS_MAX = 20_000
const WORDS_MAX = 2_000

/** The real server in a folder of its own, as a user starts it, to be killed and started again. */
export type Victim = {
  readonly url: string
  /** The address that sets it up, until somebody has. */
  readonly setup: string | null
  readonly process: ChildProcess
  /** What it said of itself last. */
  readonly words: () => string
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

const environment = (data: string, settings: Settings = {}) => ({
  PATH: process.env['PATH'] ?? '',
  HANDRAISE_DATA: data,
  HANDRAISE_PORT: '0',
  HANDRAISE_CLOCK: 'manual',
  HANDRAISE_LIMITS: 'off',
  ...settings,
})

export async function startHandraise(data: string, settings: Settings = {}): Promise<Victim> {
  const child = spawn(process.execPath, ['bin/handraise.js', 'start', '--json'], {
    env: environment(data, settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  child.stderr.setEncoding('utf8').on('data', (said: string) => words.push(said))
  const ended = once(child, 'exit')
  const line = once(createInterface(child.stdout), 'line')
  const first: unknown = await Promise.race([
    line.then(([said]: unknown[]) => said),
    ended.then(() => undefined),
  ])
  if (typeof first !== 'string')
    throw new Error(`The server did not start: ${words.join('').slice(-WORDS_MAX)}`)
  const { url, setup }: Pick<Victim, 'url' | 'setup'> = JSON.parse(first)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return {
    url,
    setup,
    process: child,
    words: () => words.join('').slice(-WORDS_MAX),
    kill: () => end('SIGKILL'),
    stop: async () => {
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX)
      await end('SIGTERM')
      clearTimeout(late)
    },
  }
}

/** One command of the CLI, with its one document. */
export async function handraise<Document>(
  data: string,
  args: readonly string[],
  input = '',
): Promise<Document> {
  const child = spawn(process.execPath, ['bin/handraise.js', ...args, '--json'], {
    env: environment(data),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const [out, words, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  if (code !== 0) throw new Error(`handraise ${args[0]} ended with ${code}: ${words}`)
  const document: Document = JSON.parse(out)
  return document
}

/** PostgreSQL's own process, where the data folder says that one runs. */
export async function postgresOf(data: string): Promise<number | undefined> {
  const run: { pid: number | null } = JSON.parse(await readFile(join(data, 'run.json'), 'utf8'))
  return run.pid ?? undefined
}
