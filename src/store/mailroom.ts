import type { Pool, PoolClient } from 'pg'
import { mailIdOf, type Looked, type LookFor } from '#app/place-mail.ts'
import type { Mailroom } from '#app/take-mail.ts'
import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { byIndex, inWorkspace } from './ledger.ts'

/** What mails are compared with, on PostgreSQL. */
export const mailroomOn = (pool: Pool, leadOfAddress: Mailroom['leadOfAddress']): Mailroom => ({
  leadOfAddress,
  look: (workspace, wanted) =>
    inWorkspace(pool, workspace, (client) => lookIn(client, workspace, wanted), byIndex),
  arrive: (workspace, mailbox, { at, wanted }) =>
    inWorkspace(
      pool,
      workspace,
      async (client) => {
        const [{ rows }, looked] = await Promise.all([
          client.query<Box>({ ...arriving, values: [workspace, mailbox, at] }),
          lookIn(client, workspace, wanted),
        ])
        const [box] = rows
        return box && { looked, address: box.address ?? undefined, authserv: box.authserv ?? undefined }
      },
      byIndex,
    ),
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
})

type Box = { readonly address: string | null; readonly authserv: string | null }

/** When the last mail came is told to within seconds: mails that come together must not wait for each other here. */
const arriving = {
  name: 'mailroom-arrive',
  text: `with late as (
      select id from mailbox where workspace = $1 and id = $2 and (last_mail_at is null or last_mail_at < $3::timestamptz - interval '5 seconds')
      for update skip locked
    ), told as (update mailbox m set last_mail_at = $3 from late where m.workspace = $1 and m.id = late.id)
    select address, authserv from mailbox where workspace = $1 and id = $2`,
}

async function lookIn(client: PoolClient, workspace: Id, wanted: LookFor): Promise<Looked> {
  const { rows } = await client.query<Row>({ ...looking, values: valuesOf(workspace, wanted) })
  return lookedIn(rows)
}

type Row = {
  readonly what: 'member' | 'ours' | 'theirs' | 'open' | 'named' | 'taken'
  readonly id: Id | null
  readonly lead: Id | null
  readonly email: string | null
}

/** Everything in one statement: a mail must not cost a dozen questions, and each part goes by its key even where nothing is counted yet. */
const looking = {
  name: 'mailroom-look',
  text: `with seen (what, id, lead) as (
      select 'ours', id, lead from mail where workspace = $1 and id = any($2::uuid[])
      union all select 'ours', id, null from notice where workspace = $1 and id = any($2::uuid[])
      union all select 'theirs', id, lead from received_mail where workspace = $1 and id = any($3::uuid[])
      union all select 'theirs', p.submission, p.lead from receipt r
        cross join lateral (select submission, lead from placement where workspace = $1 and submission = r.submission limit 1) p
        where p.lead is not null and r.workspace = $1 and r.form in (select id from mailbox where workspace = $1) and r.key = any($4::text[])
      union all select 'named', null, $6::uuid where $6::uuid is not null
    )
    select s.what, s.id, s.lead, p.email_key as email from seen s
      left join lateral (select id, prospect from lead where workspace = $1 and id = s.lead limit 1) l on true
      left join lateral (select email_key from prospect where workspace = $1 and id = l.prospect limit 1) p on true
      where s.what <> 'named' or l.id is not null
    union all select 'open', null, l.id, p.email_key
      from unnest($5::text[]) as wanted (key)
      cross join lateral (select id, email_key from prospect where workspace = $1 and email_key = wanted.key limit 1) p
      cross join lateral (select theirs.id
        from (select id, status, historical, motion, opened_at from lead where workspace = $1 and prospect = p.id order by status offset 0) theirs
        where theirs.status = 'open' and not theirs.historical and theirs.motion not in ('nurture', 'decline')
        order by theirs.opened_at limit 1) l
    union all select 'member', id, null, case when "user" is null then null else 'joined' end
      from member where workspace = $1 and lower(email) = $7 and active
    union all select 'taken', null, null, null where exists (select from receipt r
      where r.workspace = $1 and r.form in (select id from mailbox where workspace = $1) and r.key = $8)`,
}

const valuesOf = (workspace: Id, { ids, key, keys, people, lead, sender }: LookFor): readonly unknown[] => [
  ...[workspace, ids, keys.map(mailIdOf), keys],
  ...[[...new Set(people.map(emailKey))], lead ?? null, sender?.toLowerCase() ?? null, key],
]

function lookedIn(rows: readonly Row[]): Looked {
  const leads = (what: Row['what']) =>
    rows.flatMap((row) =>
      row.what === what && row.lead !== null ? [{ lead: row.lead, email: row.email }] : [],
    )
  const member = rows.find(({ what }) => what === 'member')
  return {
    member: member?.id ? { id: member.id, joined: member.email !== null } : undefined,
    ours: rows.flatMap(({ what, id, lead, email }) =>
      what === 'ours' && id !== null ? [{ mail: id, lead, email }] : [],
    ),
    theirs: leads('theirs'),
    open: leads('open'),
    named: leads('named')[0],
    taken: rows.some(({ what }) => what === 'taken'),
  }
}
