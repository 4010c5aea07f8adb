import type { Command } from './commands.ts'

/** How a command is called. */
export const usageOf = ({ name, takes }: Command): string =>
  `handraise ${name}${takes === undefined ? '' : ` ${takes}`}`

export const helpFor = (command: Command): string =>
  `${command.says}

  ${usageOf(command)}

--json answers with one document on standard output. --workspace ID says which workspace, where there are several.
What it answers: docs/reference/cli.md
`

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `Handraise takes every inbound inquiry from the form to a clear outcome.

  handraise COMMAND … [--json] [--workspace ID]

${commands.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`).join('\n')}

\`handraise COMMAND --help\` tells more of one. Settings come from the environment: docs/start.md
It ends with 0 when it is done, 1 when a check found something, 2 for a wrong call, 3 when refused, 4 when nothing can be reached.
`
}
