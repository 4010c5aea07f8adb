import type { Id } from '#domain/ledger.ts'
import type { ChangeTelephone } from '#domain/workspace/telephone.ts'
import { findMember } from '#store/views/named.ts'
import { telephoneOf } from '#store/views/telephone.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text, texts } from './options.ts'
import type { Opened } from './wiring.ts'

export const telephoneShow: Command = {
  name: 'telephone show',
  says: 'Shows the door for a telephone system: its address, its secret, and who has which extension.',
  run: async (call) => {
    const door = await inOpened(call, shown)
    return answer(call, { document: door, lines: linesFor(door) })
  },
}

export const telephoneSet: Command = {
  name: 'telephone set',
  takes: '[--open|--close] [--rotate] [--extension NUMBER=MEMBER …] [--as MEMBER]',
  says: 'Opens or closes the door for a telephone system, gives it a new address and secret, or says who has which extension.',
  options: {
    ...{ open: { type: 'boolean' }, close: { type: 'boolean' }, rotate: { type: 'boolean' } },
    ...{ extension: { type: 'string', multiple: true }, as: { type: 'string' } },
  },
  run: async (call) => {
    const { open, close, rotate } = call.values
    const pairs = texts(call, 'extension').map(pairIn)
    if (open !== true && close !== true && rotate !== true && pairs.length === 0)
      throw wrongCall('What shall be changed?', 'Give --open, --close, --rotate or --extension.')
    const door = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const at = await opened.parts.clock.now()
      const now = await opened.inWorkspace(workspace, (client) => telephoneOf(client, workspace))
      const extensions = { ...now.extensions, ...(await membersOf(opened, workspace, pairs)) }
      const line = lineFor(call, now.line, opened.parts.newId())
      const command = { type: 'ChangeTelephone', at, by, line, extensions } as const
      await carried(opened, workspace, [{ kind: 'workspace', stream: workspace, command }])
      return shown(opened, workspace)
    })
    return answer(call, { document: door, lines: linesFor(door) })
  },
}

function lineFor({ values }: Call, line: Id | null, opened: Id): ChangeTelephone['line'] {
  if (values['close'] === true) return 'closed'
  const wanted = values['rotate'] === true || (values['open'] === true && line === null)
  return wanted ? { opened } : 'as it is'
}

function pairIn(said: string): readonly [extension: string, member: string] {
  const [extension = '', member = ''] = said.split('=')
  if (extension.trim() === '' || member.trim() === '')
    throw wrongCall(`"${said}" names no extension.`, 'Write it like 201=ana@acme.example.')
  return [extension.trim(), member.trim()]
}

async function membersOf(
  { inWorkspace }: Opened,
  workspace: Id,
  pairs: readonly (readonly [string, string])[],
): Promise<Readonly<Record<string, Id>>> {
  const found = await Promise.all(
    pairs.map(async ([extension, named]) => {
      const member = await inWorkspace(workspace, (client) => findMember(client, workspace, named))
      if (!member) throw refusedWith('no_such_member')
      return [extension, member.id] as const
    }),
  )
  return Object.fromEntries(found)
}

type Shown = {
  readonly url: string | null
  readonly secret: string | null
  readonly extensions: readonly { readonly extension: string; readonly member: Id }[]
}

async function shown({ inWorkspace, telephone }: Opened, workspace: Id): Promise<Shown> {
  const { line, extensions } = await inWorkspace(workspace, (client) => telephoneOf(client, workspace))
  return {
    url: line === null ? null : telephone.addressOf(workspace, line),
    secret: line === null ? null : telephone.secretOf(workspace, line),
    extensions: Object.entries(extensions).map(([extension, member]) => ({ extension, member })),
  }
}

const linesFor = ({ url, secret, extensions }: Shown): readonly string[] => [
  ...(url === null || secret === null
    ? ['The door for a telephone system is closed. Open it with --open.']
    : [`address    ${url}`, `secret     ${secret}`]),
  ...extensions.map(({ extension, member }) => `extension  ${extension}  ${member}`),
]
