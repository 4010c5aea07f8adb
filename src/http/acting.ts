import type { PoolClient } from 'pg'
import type { FastifyRequest } from 'fastify'
import type { Id } from '#domain/ledger.ts'
import { keyMaker } from '#store/views/key-maker.ts'
import { memberRows } from '#store/views/members.ts'
import { isId } from './ids.ts'
import { Refused, type Caller } from './route.ts'

export const ACTING_FOR = 'handraise-member'

/**
 * In whose name something is done to a lead, because a person owes it and a person answers it. A member acts in their own name; a
 * key in the name of whoever made it, or of the member that `Handraise-Member` names.
 */
export async function actingFor(
  client: PoolClient,
  me: Caller,
  { headers }: Pick<FastifyRequest, 'headers'>,
): Promise<Id> {
  if (me.member !== undefined) return me.member
  const named = headers[ACTING_FOR]
  if (typeof named === 'string') {
    const [member] = isId(named) ? await memberRows(client, me.workspace, named.toLowerCase()) : []
    if (member) return member.id
    if (isId(named)) throw new Refused('no_such_member')
    throw new Refused('bad_request', { errors: [{ field: 'Handraise-Member', problem: 'must be a UUID' }] })
  }
  return (await keyMaker(client, me.workspace, me.actor.replace(/^key:/, ''))) ?? me.actor
}

/** The same where only a member will do. */
export async function memberActing(
  client: PoolClient,
  me: Caller,
  request: Pick<FastifyRequest, 'headers'>,
): Promise<Id> {
  const acting = await actingFor(client, me, request)
  if (!isId(acting)) throw new Refused('member_inactive')
  return acting
}
