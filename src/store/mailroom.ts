import type { Pool } from 'pg'
import type { Mailroom } from '#app/take-mail.ts'
import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { inWorkspace } from './ledger.ts'

/** What mails are compared with, on PostgreSQL. */
export const mailroomOn = (pool: Pool, leadOfAddress: Mailroom['leadOfAddress']): Mailroom => ({
  leadOfAddress,
  sent: (workspace, ids) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rows } = await client.query<{ lead: Id | null }>({
        name: 'mailroom-sent',
        text: `select m.lead from mail m where m.workspace = $1 and m.id = any($2::uuid[])
          union all select null from notice n where n.workspace = $1 and n.id = any($2::uuid[])`,
        values: [workspace, ids],
      })
      return rows
    }),
  memberOf: (workspace, address) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rows } = await client.query<{ id: Id }>({
        name: 'mailroom-member',
        text: 'select id from member where workspace = $1 and lower(email) = lower($2) and active',
        values: [workspace, address],
      })
      return rows[0]?.id
    }),
  setAside: (workspace, { id, mailbox, key, why, from, subject, raw, at }) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query(
        `insert into set_aside (workspace, id, mailbox, key, why, sender, sender_key, subject, raw, at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
        [workspace, id, mailbox, key, why, from, from && emailKey(from), subject, Buffer.from(raw), at],
      )
    }),
  released: (workspace, aside) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query('update set_aside set released = true where workspace = $1 and id = $2', [
        workspace,
        aside,
      ])
    }),
  arrived: (workspace, mailbox, at) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query(
        'update mailbox set last_mail_at = $3 where workspace = $1 and id = $2 and (last_mail_at is null or last_mail_at < $3)',
        [workspace, mailbox, at],
      )
    }),
})
