import process from 'node:process'
import { parseArgs } from 'node:util'
import { ownConfig, tellProblems, type Config } from '#config/config.ts'
import { EXIT, Failure, tell } from './exit.ts'
import { commands } from './commands.ts'
import type { Wiring } from './wiring.ts'

/** `handraise COMMAND …`: one document on standard output, errors with their next step on standard error. */
export async function main(argv: readonly string[], wiring: Wiring): Promise<number> {
  const json = argv.includes('--json')
  try {
    const reading = ownConfig()
    if (!reading.ok) {
      process.stderr.write(`${tellProblems(reading.problems)}\n`)
      return EXIT.wrongCall
    }
    return await dispatch(argv, reading.config, { wiring, json })
  } catch (error) {
    if (error instanceof Failure) return tell(error, json)
    throw error
  }
}

async function dispatch(
  argv: readonly string[],
  config: Config,
  { wiring, json }: { wiring: Wiring; json: boolean },
): Promise<number> {
  const words = argv.filter((word) => !word.startsWith('-'))
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  if (!command)
    throw new Failure('wrongCall', {
      code: 'unknown_command',
      title: words.length === 0 ? 'Which command?' : `There is no command "${words.join(' ')}".`,
      next: `One of: ${commands.map(({ name }) => name).join(', ')}.`,
    })
  const { values, positionals } = parse(argv, command.options ?? {})
  return command.run({
    values,
    positionals: positionals.slice(command.name.split(' ').length),
    config,
    wiring,
    json,
  })
}

function parse(argv: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...options, json: { type: 'boolean' } },
    })
  } catch (error) {
    throw new Failure('wrongCall', {
      code: 'wrong_call',
      title: error instanceof Error ? error.message : 'That call is not understood.',
      next: 'See docs/reference/cli.md.',
    })
  }
}
