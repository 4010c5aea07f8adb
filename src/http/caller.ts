import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Id } from '#domain/ledger.ts'
import type { Role } from '#domain/team/people.ts'
import type { KeyScope } from '#domain/workspace/keys.ts'
import { fromOurPages } from './origin.ts'
import { Refused, type Caller, type Who } from './route.ts'
import type { Served } from './served.ts'

/** Who asks: a key in `Authorization`, else the session of a member. */
export async function callerOf(served: Served, request: FastifyRequest): Promise<Caller | undefined> {
  const key = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return key === undefined ? memberOf(served, request) : keyHolder(served, key)
}

/** Reading takes any member or key; writing a member or a key that may write; managing the role. Admins may do all that members may. */
export function mayCall(
  who: Who,
  { member, roles, scopes }: Pick<Caller, 'member' | 'roles' | 'scopes'>,
): boolean {
  switch (who) {
    case 'anyone':
      return true
    case 'reader':
      return member !== undefined || scopes.includes('read') || scopes.includes('write')
    case 'writer':
      return member !== undefined || scopes.includes('write')
    case 'member':
      return member !== undefined
    case 'author':
      return roles.includes('marketing') || mayCall('manager', { member, roles, scopes })
    case 'manager':
      return roles.includes('manager') || roles.includes('admin') || scopes.includes('write')
    case 'admin':
      return roles.includes('admin') || scopes.includes('write')
  }
}

async function keyHolder({ pool, inWorkspace }: Served, key: string): Promise<Caller | undefined> {
  const { rows } = await pool.query<{ workspace: Id; stream: Id }>(
    'select workspace, stream from key_of_digest($1)',
    [hash('sha256', key)],
  )
  const [found] = rows
  if (!found) return undefined
  const { workspace, stream } = found
  const scope = await inWorkspace(workspace, async (client) => {
    const { rows: keys } = await client.query<{ scope: KeyScope }>(
      'select scope from api_key where workspace = $1 and id = $2',
      [workspace, stream],
    )
    return keys[0]?.scope
  })
  return { workspace, actor: `key:${stream}`, member: undefined, roles: [], scopes: scope ? [scope] : [] }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A session is a cookie, which a browser sends wherever a page asks it to: what changes something must come from our own pages. */
async function memberOf(served: Served, request: FastifyRequest): Promise<Caller | undefined> {
  if (request.headers.cookie === undefined) return undefined
  if (!SAFE.has(request.method) && !fromOurPages(served, request)) throw new Refused('not_allowed')
  const user = await served.accounts.userOf(new Headers({ cookie: request.headers.cookie }))
  if (!user) return undefined
  const { rows } = await served.pool.query<{ workspace: Id; stream: Id }>(
    'select workspace, stream from workspaces_of_user($1)',
    [user.id],
  )
  const wanted = request.headers['x-handraise-workspace']
  const found =
    rows.find(({ workspace }) => workspace === wanted) ?? (wanted === undefined ? rows[0] : undefined)
  if (!found) return undefined
  const { workspace, stream } = found
  const roles = await served.inWorkspace(workspace, async (client) => {
    const { rows: members } = await client.query<{ roles: Role[] }>(
      'select roles from member where workspace = $1 and id = $2',
      [workspace, stream],
    )
    return members[0]?.roles ?? []
  })
  return { workspace, actor: stream, member: stream, roles, scopes: [] }
}
