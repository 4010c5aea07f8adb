/**
 * Measures one part of Handraise: `npm run bench -- NAME [--seconds S] [--scale K]`.
 * The last line of stdout is the result as JSON; a target that isn't met shows there as `"met":false`.
 */
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Bench } from './figures.ts'

const FORMAT = 1
const SECONDS = 10
const WRONG_CALL = 2

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !/^(run|figures)\.ts$|\.spec\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted()

const call = readCall()
if (typeof call === 'string') {
  console.error(`${call}\nUsage: npm run bench -- NAME [--seconds S] [--scale K]\nNames: ${names.join(', ')}`)
  process.exitCode = WRONG_CALL
} else {
  await measure(call)
}

type Call = { readonly name: string; readonly seconds: number; readonly scale: number }

function readCall(): Call | string {
  try {
    const options = { seconds: { type: 'string' }, scale: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [name = '', ...rest] = positionals
    const seconds = Number(values.seconds ?? SECONDS)
    const scale = Number(values.scale ?? 1)
    if (!names.includes(name)) return name ? `There is no bench called "${name}".` : 'Which bench?'
    if (rest.length > 0) return 'One bench at a time, please.'
    if (!(seconds > 0 && seconds < Infinity)) return '--seconds is a number above 0.'
    if (!(scale > 0 && scale < Infinity)) return '--scale is a number above 0.'
    return { name, seconds, scale }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function measure({ name, seconds, scale }: Call): Promise<void> {
  const { bench }: { bench: Bench } = await import(`./${name}.ts`)
  const started = performance.now()
  const { parameters, figures, postgres } = await bench({ seconds, scale })
  const machine = {
    cores: availableParallelism(),
    node: process.versions.node,
    ...(postgres ? { postgres } : {}),
  }
  const result = {
    bench: name,
    version: FORMAT,
    machine,
    parameters: { seconds, scale, ...parameters },
    figures,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }
  console.log(JSON.stringify(result))
}
