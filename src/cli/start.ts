import process from 'node:process'
import { version } from './about.ts'
import type { Command } from './commands.ts'
import { EXIT, print } from './exit.ts'

const DRAIN_MS_MAX = 9_000

/** Runs until it is told to stop; then stops taking, finishes, and ends. */
export const start: Command = {
  name: 'start',
  says: 'Starts Handraise.',
  run: async ({ config, wiring, json }) => {
    const serving = await wiring.serve(config)
    const { url, setup, postgres } = serving
    if (json) print({ ready: true, url, setup, pid: process.pid, postgres, version: version() })
    else process.stdout.write(`Handraise is ready at ${setup ?? url}\n`)
    await untilTold()
    const late = setTimeout(() => process.exit(EXIT.done), DRAIN_MS_MAX)
    await serving.close()
    clearTimeout(late)
    return EXIT.done
  },
}

/** SIGTERM may come twice: from whoever stops us, and from the launcher that passes it on. */
const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
