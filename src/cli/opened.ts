import type { Id } from '#domain/ledger.ts'
import type { Call } from './commands.ts'
import { Failure } from './exit.ts'
import type { Opened } from './wiring.ts'

/** Opens the database for one command and closes it after, whatever happens. */
export async function withOpened<Result>(
  { config, wiring }: Pick<Call, 'config' | 'wiring'>,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const url = `http://${config.host}:${config.port}`
  const opened = await wiring.assemble(config, 'command', () => url)
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** The same for a command about one workspace, which most are. */
export const inOpened = <Result>(
  call: Pick<Call, 'config' | 'wiring' | 'values'>,
  work: (opened: Opened, workspace: Id) => Promise<Result>,
): Promise<Result> => withOpened(call, async (opened) => work(opened, await workspaceOf(opened, call)))

/** The workspace a command is about: the only one, or the one that `--workspace` names by id. */
export async function workspaceOf({ parts }: Opened, { values }: Pick<Call, 'values'>): Promise<Id> {
  const all = await parts.ledger.workspaces()
  const wanted = values['workspace']
  const found =
    typeof wanted === 'string' ? all.find((id) => id === wanted) : all.length === 1 ? all[0] : undefined
  if (found !== undefined) return found
  if (all.length === 0)
    throw new Failure('refused', {
      code: 'no_workspace',
      title: 'There is no workspace yet.',
      next: 'Make one with `handraise setup`.',
    })
  if (typeof wanted === 'string')
    throw new Failure('refused', {
      code: 'no_such_workspace',
      title: 'There is no such workspace.',
      next: `Name one of these with --workspace ID: ${all.join(', ')}.`,
    })
  throw new Failure('wrongCall', {
    code: 'which_workspace',
    title: 'There are several workspaces.',
    next: 'Name one with --workspace ID.',
    details: { workspaces: all },
  })
}
