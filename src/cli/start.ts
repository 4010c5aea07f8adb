import process from 'node:process'
import { version } from './about.ts'
import type { Command } from './commands.ts'
import { EXIT, Failure, print } from './exit.ts'
import type { Config } from '#config/config.ts'
import type { Serving, Wiring } from './wiring.ts'

const DRAIN_MS_MAX = 9_000

/** Runs until it is told to stop; then stops taking, finishes, and ends. */
export const start: Command = {
  name: 'start',
  says: 'Starts Handraise.',
  run: async ({ config, wiring, json }) => {
    const told = untilTold()
    const serving = await startServing(wiring, config)
    const { url, setup, postgres } = serving
    if (json) print({ ready: true, url, setup, pid: process.pid, postgres, version: version() })
    else process.stdout.write(`${welcome(serving, config).join('\n')}\n`)
    await told
    return stop(serving)
  },
}

const welcome = ({ url, setup }: Serving, { dataFolder, clock }: Config): readonly string[] => [
  `Handraise ${version()} is ready at ${url}`,
  ...(setup === null ? [] : ['Set it up in your browser, with this address that works once:', `  ${setup}`]),
  ...(clock === 'manual'
    ? ['Time stands still until somebody moves it: `handraise clock advance PT1H`']
    : []),
  `Everything is kept in ${dataFolder}. Ctrl-C stops it.`,
]

/** A server, or in words why there can't be one here. */
export async function startServing(wiring: Wiring, config: Config): Promise<Serving> {
  await wiring.buildWeb((sentence) => void process.stderr.write(`${sentence}\n`))
  try {
    return await wiring.serve(config)
  } catch (error) {
    const taken =
      error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'listen'
    if (!taken) throw error
    throw new Failure('unreachable', {
      code: 'port_unusable',
      title: `Port ${config.port} on ${config.host} can't be used (${String(error.code)}).`,
      next: 'Stop who uses it, or set HANDRAISE_PORT to another; 0 takes any that is free.',
    })
  }
}

export async function stop(serving: Serving): Promise<number> {
  const late = setTimeout(() => process.exit(EXIT.done), DRAIN_MS_MAX)
  await serving.close()
  clearTimeout(late)
  return EXIT.done
}

/** SIGTERM may come twice: from whoever stops us, and from the launcher that passes it on. It may also come before we are ready. */
export const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
