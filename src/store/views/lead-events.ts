import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { readEvents } from '../read.ts'

/** What happened to a lead, in order, with what is private until the person is erased. */
export async function leadEvents(client: PoolClient, workspace: Id, lead: Id) {
  const events = (await readEvents(client, workspace, { refs: [{ stream: lead }] })).get(lead) ?? []
  return events.map(({ seq, type, v, at, by, data, ...rest }) => ({
    ...{ seq, type, v, at, by, data },
    ...('private' in rest && rest.private !== undefined && { private: rest.private }),
  }))
}

/** Those events of a stream that a command once led to. */
export async function eventsAt(
  client: PoolClient,
  workspace: Id,
  { stream, seqs }: { stream: Id; seqs: readonly number[] },
) {
  return (await doneAt(client, workspace, { stream, seqs })).events
}

/** The same, with when a mail among them was to go that was put off. */
export async function doneAt(
  client: PoolClient,
  workspace: Id,
  { stream, seqs }: { stream: Id; seqs: readonly number[] },
) {
  const { rows } = await client.query<{ seq: number; type: string; at: string; goes: string | null }>({
    name: 'view-events-at',
    text: `select seq, type, at, case type when 'MailQueued' then data::jsonb ->> 'notBefore' end as goes
      from event where workspace = $1 and stream = $2 and seq = any($3::int[]) order by seq`,
    values: [workspace, stream, seqs],
  })
  const [goesAt] = rows.flatMap(({ goes }) => goes ?? [])
  const events = rows.map(({ goes: _goes, ...event }) => event)
  return { events, ...(goesAt !== undefined && { goesAt }) }
}
