import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { fold } from '#app/streams.ts'
import { writeRows } from './append.ts'
import { readEvents } from './read.ts'

/** Takes a former member's name and address out of the ledger, their row and the mails that were for them. */
export async function forgetMember(
  client: PoolClient,
  workspace: Id,
  { member, at }: { member: Id; at: Instant },
): Promise<void> {
  await client.query(
    'update event set private = null, salt = null where workspace = $1 and stream = $2 and salt is not null',
    [workspace, member],
  )
  await client.query(
    `update notice set subject = '', text = '', state = case when state = 'queued' then 'failed' else state end,
       failed = case when state = 'queued' then 'member_erased' else failed end where workspace = $1 and member = $2`,
    [workspace, member],
  )
  await client.query('delete from own_mailbox where workspace = $1 and member = $2', [workspace, member])
  await client.query('delete from coming_back where workspace = $1 and member = $2', [workspace, member])
  await client.query('delete from morning_sheet where workspace = $1 and member = $2', [workspace, member])
  await client.query('delete from report_draft where workspace = $1 and member = $2', [workspace, member])
  await client.query(
    'insert into erasure (workspace, prospect, at) values ($1, $2, $3) on conflict do nothing',
    [workspace, member, at],
  )
  const events = (await readEvents(client, workspace, { refs: [{ stream: member }] })).get(member) ?? []
  await writeRows(client, workspace, [{ folded: fold('member', member, events), events: [] }])
}
