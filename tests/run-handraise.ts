import process from 'node:process'
import { PassThrough, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { Asked, Ran, Settings } from './handraise.ts'

// A process of its own for specs that call many commands: `main.ts` runs anew for each, and what it loads is loaded once.

const ENDS_MS_MAX = 90_000

process.on('message', (asked: Asked) => {
  void carriedOut(asked).then((ran) => process.send?.(ran))
})

async function carriedOut({ no, args, settings, input }: Asked): Promise<Ran> {
  const before = open()
  const [stdout, stderr] = [heard(), heard()]
  standIn({ stdin: given(input), stdout: stdout.stream, stderr: stderr.stream })
  process.env = environment(settings)
  process.argv = [...process.argv.slice(0, 2), ...args]
  process.exitCode = undefined
  await import(`../src/main.ts?call=${no}`)
  const code = Number(process.exitCode)
  process.exitCode = undefined
  const left = await leftOpen(before)
  const said = left.length === 0 ? '' : `The command would not have ended: ${left.join(', ')} left open.`
  return { code: said === '' ? code : null, stdout: stdout.said(), stderr: stderr.said() + said }
}

const environment = (settings: Settings): NodeJS.ProcessEnv => ({ ...settings })

function standIn(streams: Readonly<Record<'stdin' | 'stdout' | 'stderr', unknown>>): void {
  for (const [name, stream] of Object.entries(streams))
    Object.defineProperty(process, name, { value: stream, configurable: true })
}

const given = (input: string) => new PassThrough().end(input)

function heard() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, said: () => Buffer.concat(chunks).toString() }
}

/** What would keep a process alive, beside the line to whoever asks. */
const open = (): readonly string[] => process.getActiveResourcesInfo()

/** A process ends by itself only when all is closed; so a command that leaves something open has failed, as it would alone. */
async function leftOpen(before: readonly string[]): Promise<readonly string[]> {
  for (const began = performance.now(); ; await pause(5)) {
    const rest = [...before]
    const left = open().filter((name) => {
      const at = rest.indexOf(name)
      if (at !== -1) rest.splice(at, 1)
      return at === -1
    })
    if (left.length === 0 || performance.now() - began > ENDS_MS_MAX) return left
  }
}
