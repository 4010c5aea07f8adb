import type { PoolClient } from 'pg'
import type { AnswersTo, ImapSettings } from '#app/mailboxes.ts'
import type { Id } from '#domain/ledger.ts'
import type { AsideReason, MailboxFailure } from '#domain/mailbox/mailbox.ts'
import type { FormKind } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

export type MailboxFound = {
  readonly id: Id
  readonly name: string
  readonly kind: FormKind
  readonly address: string | null
  readonly answers: AnswersTo
  readonly authserv: string | null
  readonly server: Omit<ImapSettings, 'secret' | 'folder' | 'moveTo'> | null
  readonly folder: string
  readonly moveTo: string | null
  readonly state: 'new' | 'connected' | 'failing' | 'entrance'
  readonly lastMailAt: Instant | null
  readonly lastError: MailboxFailure | null
  readonly lastErrorAt: Instant | null
  readonly received: number
  readonly aside: readonly { readonly why: AsideReason; readonly count: number }[]
}

/** The mailboxes of a workspace with how they fare; without their passwords. */
export async function mailboxRows(
  client: PoolClient,
  workspace: Id,
  mailbox?: Id,
): Promise<readonly MailboxFound[]> {
  const { rows } = await client.query<MailboxFound>({
    name: 'view-mailboxes',
    text: `select m.id, f.name, f.kind, m.address, m.answers, m.authserv, m.folder, m.move_to as "moveTo", m.last_mail_at as "lastMailAt",
        case when m.host is null then null
          else json_build_object('host', m.host, 'port', m.port, 'security', m.security, 'username', m.username) end as server,
        case when m.host is null then 'entrance' when m.state = 'connected' and m.held_until < now() then 'new' else m.state end as state,
        m.last_error as "lastError", m.last_error_at as "lastErrorAt",
        (select count(*)::int from submission s where s.workspace = $1 and s.form = m.id) as received,
        coalesce((select json_agg(json_build_object('why', a.why, 'count', a.count) order by a.count desc, a.why)
          from (select why, count(*)::int as count from set_aside where workspace = $1 and mailbox = m.id and not released group by why) a),
          '[]') as aside
      from mailbox m join form f on f.workspace = $1 and f.id = m.id
      where m.workspace = $1 and ($2::uuid is null or m.id = $2) order by f.name collate "und-x-icu", m.id`,
    values: [workspace, mailbox ?? null],
  })
  return rows
}

export type AsideFound = {
  readonly id: Id
  readonly why: AsideReason
  readonly from: string | null
  readonly subject: string
  readonly at: Instant
  readonly released: boolean
}
const ASIDE_MAX = 200

/** The last mails of a mailbox that were no inquiries. */
export async function asideRows(
  client: PoolClient,
  workspace: Id,
  mailbox: Id,
): Promise<readonly AsideFound[]> {
  const { rows } = await client.query<AsideFound>({
    name: 'view-set-aside',
    text: `select id, why, sender as from, subject, at, released from set_aside
      where workspace = $1 and mailbox = $2 order by at desc, id limit ${ASIDE_MAX}`,
    values: [workspace, mailbox],
  })
  return rows
}

/** One of them, as it came. */
export async function asideMail(
  client: PoolClient,
  workspace: Id,
  { mailbox, aside }: { mailbox: Id; aside: Id },
): Promise<{ readonly raw: Buffer; readonly released: boolean } | undefined> {
  const { rows } = await client.query<{ raw: Buffer; released: boolean }>({
    name: 'view-aside-mail',
    text: 'select raw, released from set_aside where workspace = $1 and mailbox = $2 and id = $3',
    values: [workspace, mailbox, aside],
  })
  return rows[0]
}
