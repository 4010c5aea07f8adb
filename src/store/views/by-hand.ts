import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { byHandChannels, byHandSource } from '#domain/submission/by-hand.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly source: string
  readonly received: number
  readonly open: number
  readonly resolved: number
  readonly lastReceivedAt: Instant
}

/**
 * What members have written down, by how they were asked. It came through no form: the workspace's own id stands in its place. What
 * an import brought under that id has sources of other names.
 */
export async function byHandRows(client: PoolClient, workspace: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-by-hand',
    text: `select s.source, count(*)::int as received, count(*) filter (where l.status = 'open')::int as open,
        count(*) filter (where l.status = 'resolved')::int as resolved, max(s.received_at) as "lastReceivedAt"
      from submission s left join placement p on p.workspace = $1 and p.submission = s.id
        left join lead l on l.workspace = $1 and l.id = p.lead
      where s.workspace = $1 and s.form = $1 and s.source = any($2) group by s.source`,
    values: [workspace, byHandChannels.map(byHandSource)],
  })
  return byHandChannels.flatMap((channel) => {
    const row = rows.find(({ source }) => source === byHandSource(channel))
    return row ? [{ channel, ...row }] : []
  })
}
