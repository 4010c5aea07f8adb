import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Role } from '#domain/team/people.ts'

export type MemberFound = {
  readonly id: Id
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly onDuty: boolean
  readonly signature: string
  readonly joined: boolean
  /** How many open leads they have, or are offered. */
  readonly open: number
}

/** Who works here, in the order of their names; one of them where they are named. */
export async function memberRows(client: PoolClient, workspace: Id, member?: Id) {
  const { rows } = await client.query<MemberFound>({
    name: 'view-members',
    text: `select m.id, coalesce(m.name, '') as name, coalesce(m.email, '') as email, m.roles, m.active, m.on_duty as "onDuty", coalesce(m.signature, '') as signature,
        m."user" is not null as joined,
        (select count(*)::int from lead l where l.workspace = $1 and l.status = 'open' and coalesce(l.owner, l.offered) = m.id) as open
      from member m where m.workspace = $1 and ($2::uuid is null or m.id = $2)
      order by m.active desc, m.name collate "und-x-icu", m.id`,
    values: [workspace, member ?? null],
  })
  return rows
}

/** The member with this address, however it is written. */
export async function memberWithEmail(client: PoolClient, workspace: Id, email: string) {
  const { rows } = await client.query<{ id: Id }>({
    name: 'view-member-email',
    text: 'select id from member where workspace = $1 and lower(email) = lower($2)',
    values: [workspace, email],
  })
  return rows[0]?.id
}
