import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

type Row = {
  readonly id: Id
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly country: string | null
}

/** The person who asks, as far as they told us; empty fields once they are forgotten. */
export async function prospectOfLead(client: PoolClient, workspace: Id, lead: Id): Promise<Row | undefined> {
  const { rows } = await client.query<Row>({
    name: 'view-prospect',
    text: `select p.id, coalesce(p.name, '') as name, p.email, p.phone, p.organisation, p.country
      from lead l join prospect p on p.workspace = $1 and p.id = l.prospect where l.workspace = $1 and l.id = $2`,
    values: [workspace, lead],
  })
  return rows[0]
}
