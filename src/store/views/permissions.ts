import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { PermissionEvent } from '#domain/prospect/permission.ts'
import { readEvents } from '../read.ts'

type Found = {
  readonly prospect: Id
  readonly email: string | null
  readonly judgedBy: number | null
  readonly segment: number | null
}

/** What whoever asks on a lead allows us, change by change. */
export async function permissionsOn(client: PoolClient, workspace: Id, lead: Id) {
  const { rows } = await client.query<Found>({
    name: 'view-permissions',
    text: `select l.prospect, p.email, l.playbook as "judgedBy", l.segment_order as segment from lead l left join prospect p on p.workspace = $1 and p.id = l.prospect
      where l.workspace = $1 and l.id = $2`,
    values: [workspace, lead],
  })
  const [found] = rows
  if (!found) return undefined
  const refs = [{ stream: found.prospect }]
  const events = (await readEvents(client, workspace, { refs })).get(found.prospect) ?? []
  const changes = events.flatMap((event) =>
    event.type === 'PermissionGiven' || event.type === 'PermissionWithdrawn' ? [told(event)] : [],
  )
  return { ...found, changes }
}

const told = ({ type, at, by, data, private: hidden }: PermissionEvent) => ({
  ...{ permission: data.permission, how: data.how, at, by },
  given: type === 'PermissionGiven',
  wording: hidden?.wording ?? null,
})
