import type { PoolClient } from 'pg'
import type { Lease } from '#domain/lead/facts.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

const take = {
  name: 'take-lease',
  text: `insert into lease (workspace, lead, member, purpose, until) values ($1, $2, $3, $4, $5)
    on conflict (workspace, lead) do update set member = $3, purpose = $4, until = $5
    where lease.member = $3 or lease.until <= $6 returning member, until`,
}

/** Takes or renews the lease on a lead, in one statement, so that of two who ask at once one has it. Answers with who has it now. */
export async function takeLease(
  client: PoolClient,
  workspace: Id,
  asked: { lead: Id; member: Id; purpose: string; at: Instant; until: Instant },
): Promise<Lease | undefined> {
  const { lead, member, purpose, at, until } = asked
  const { rows } = await client.query<Lease>({
    ...take,
    values: [workspace, lead, member, purpose, until, at],
  })
  if (rows[0]) return rows[0]
  const { rows: theirs } = await client.query<Lease>(
    'select member, until from lease where workspace = $1 and lead = $2',
    [workspace, lead],
  )
  return theirs[0]
}

/** Gives the lease back; somebody else's stays. */
export async function endLease(
  client: PoolClient,
  workspace: Id,
  { lead, member }: { lead: Id; member: Id },
): Promise<void> {
  await client.query('delete from lease where workspace = $1 and lead = $2 and member = $3', [
    workspace,
    lead,
    member,
  ])
}
