import process from 'node:process'
import { parseArgs } from 'node:util'
import { ownConfig, tellProblems, type Config, type ConfigProblem } from '#config/config.ts'
import { EXIT, Failure, tell, wrongCall } from './exit.ts'
import { commands, type Command } from './commands.ts'
import { failureFrom } from './failed.ts'
import { helpFor, overview, usageOf } from './help.ts'
import type { Wiring } from './wiring.ts'

/** What every command takes. */
const everywhere = {
  json: { type: 'boolean' },
  workspace: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `handraise COMMAND …`: one document on standard output, errors with their next step on standard error. */
export async function main(argv: readonly string[], wiring: Wiring): Promise<number> {
  const json = argv.includes('--json')
  let exits = (code: number): number => code
  const reading = ownConfig()
  try {
    const { positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: false,
      options: everywhere,
    })
    const command = commandIn(positionals)
    exits = command?.exits ?? exits
    if (asksForHelp(argv) || positionals[0] === 'help') return help(command)
    if (!command) throw unknown(positionals)
    if (!reading.ok) throw misconfigured(reading.problems)
    return exits(await run(command, argv, { config: reading.config, wiring, json }))
  } catch (error) {
    const withStack = reading.ok && reading.config.log === 'json'
    return exits(tell(failureFrom(error, { withStack }), json))
  }
}

/** Word by word: before the command's own options are known, `--add -1h` would look like three short ones. */
const asksForHelp = (argv: readonly string[]): boolean => argv.includes('--help') || argv.includes('-h')

const commandIn = (positionals: readonly string[]): Command | undefined => {
  const words = positionals[0] === 'help' ? positionals.slice(1) : positionals
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
}

function help(command: Command | undefined): number {
  process.stdout.write(command ? helpFor(command) : overview(commands))
  return EXIT.done
}

async function run(
  command: Command,
  argv: readonly string[],
  about: { config: Config; wiring: Wiring; json: boolean },
): Promise<number> {
  const { values, positionals } = parse(command, argv)
  return command.run({ values, positionals: positionals.slice(command.name.split(' ').length), ...about })
}

function parse(command: Command, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...everywhere, ...command.options },
    })
  } catch (error) {
    const [said = 'That call is not understood'] = error instanceof Error ? error.message.split(/\. |\n/) : []
    throw wrongCall(`${said.replace(/\.$/, '')}.`, `Call it like this: ${usageOf(command)}`)
  }
}

const unknown = (words: readonly string[]): Failure =>
  new Failure('wrongCall', {
    code: 'unknown_command',
    title: words.length === 0 ? 'Which command?' : `There is no command "${words.join(' ')}".`,
    next: '`handraise --help` lists them all.',
  })

/** A person reads the list line by line; a program finds it in the details. */
function misconfigured(problems: readonly ConfigProblem[]): Failure {
  const [title = '', ...lines] = tellProblems(problems).split('\n')
  const next = ['', ...lines].join('\n')
  return new Failure('wrongCall', { code: 'misconfigured', title, next, details: { problems } })
}
