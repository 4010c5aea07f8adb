import type { FastifyRequest } from 'fastify'
import { takeCall } from '#app/take-call.ts'
import { CallTaken, TelephoneChange, TelephoneDoor } from '#contract/telephone.ts'
import type { Id } from '#domain/ledger.ts'
import { factsIn } from '#store/views/facts.ts'
import { telephoneOf } from '#store/views/telephone.ts'
import { carry } from '../carry.ts'
import { hookLimit } from '../limits.ts'
import { Refused, route } from '../route.ts'
import type { Served } from '../served.ts'

/** A call that has begun or ended, told by a telephone system. */
const postCall = route({
  path: 'POST /hooks/telephone/:key',
  who: 'anyone',
  says: 'Takes a call that a telephone system tells of, signed; it becomes a witnessed touch of the open lead with that number. Of any other number nothing is kept.',
  answer: CallTaken,
  limit: hookLimit,
  handle: async ({ params, served, request }) => {
    const { workspace, line } = served.telephone.lineIn(params.key) ?? {}
    if (workspace === undefined || line === undefined) throw new Refused('no_such_hook')
    const door = await doorOf(served, workspace)
    if (door.line !== line) throw new Refused('no_such_hook')
    const now = await served.parts.clock.now()
    const secret = served.telephone.secretOf(workspace, line)
    const read = served.telephone.read({ bytes: bytesOf(request), headers: headersOf(request), secret, now })
    if (read.outcome === 'refused') throw new Refused(read.code, { errors: read.errors })
    const { extensions } = door
    return { status: 200, body: await takeCall(served.parts, { workspace, extensions, call: read.call }) }
  },
})

const getTelephone = route({
  path: 'GET /api/v1/telephone',
  who: 'admin',
  says: 'The door for a telephone system: its address and secret while it is open, and by which extension members are known there.',
  answer: TelephoneDoor,
  handle: async ({ me, served }) => ({ status: 200, body: await shown(served, me.workspace) }),
})

const putTelephone = route({
  path: 'PUT /api/v1/telephone',
  who: 'admin',
  says: 'Opens the door for a telephone system, gives it a new address and secret, or closes it; says who has which extension.',
  body: TelephoneChange,
  answer: TelephoneDoor,
  handle: async ({ me, served, body: { open, rotate, extensions } }) => {
    const { parts } = served
    const now = await doorOf(served, me.workspace)
    const fresh = open === true && (rotate || now.line === null)
    const line =
      open === false
        ? 'closed'
        : fresh || (rotate && now.line !== null)
          ? { opened: parts.newId() }
          : 'as it is'
    const at = await parts.clock.now()
    await areOurs(served, me.workspace, extensions ?? [])
    const said =
      extensions && Object.fromEntries(extensions.map(({ extension, member }) => [extension, member]))
    const command = { type: 'ChangeTelephone', at, by: me.actor, line, extensions: said } as const
    await carry(served, me, { kind: 'workspace', stream: me.workspace, command })
    return { status: 200, body: await shown(served, me.workspace) }
  },
})

export const telephoneRoutes = [postCall, getTelephone, putTelephone]

/** Nobody's extension leads to a stranger. */
async function areOurs(served: Served, workspace: Id, extensions: readonly { readonly member: Id }[]) {
  const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
  const known = new Set(people.members.map(({ id }) => id))
  if (!extensions.every(({ member }) => known.has(member))) throw new Refused('no_such_member')
}

const doorOf = (served: Served, workspace: Id) =>
  served.inWorkspace(workspace, (client) => telephoneOf(client, workspace))

async function shown({ telephone, ...served }: Served, workspace: Id) {
  const { line, extensions } = await doorOf({ telephone, ...served }, workspace)
  return {
    url: line === null ? null : telephone.addressOf(workspace, line),
    secret: line === null ? null : telephone.secretOf(workspace, line),
    extensions: Object.entries(extensions).map(([extension, member]) => ({ extension, member })),
  }
}

const bytesOf = ({ body }: FastifyRequest): Uint8Array => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

const headersOf = ({ headers }: FastifyRequest): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')] as const],
    ),
  )
