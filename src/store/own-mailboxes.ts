import type { Pool } from 'pg'
import type { OwnMailbox, OwnMailboxes, OwnMailboxSettings, OwnServer } from '#app/own-mailboxes.ts'
import type { MailboxSecret } from '#app/mailboxes.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inWorkspace } from './ledger.ts'
import type { Sealing } from './mailboxes.ts'

/** A process that has not been heard of for so long has let go. */
const HELD_SECONDS = 180
const LOOKED_APART_SECONDS = 60
const AGAIN_SECONDS_MAX = 1_800
/** A password that was refused is not tried again and again: providers lock accounts for that. */
const REFUSED_SECONDS = 3_600

type Row = Omit<OwnServer, 'folder'> & {
  readonly member: Id
  readonly folder: string | null
  readonly secret: Buffer
  readonly version: number
  readonly uid_validity: string | null
  readonly last_uid: string | null
  readonly looked_at: Instant | null
  readonly anywhere: boolean
}

/** Whether its member is an admin. */
const anywhere = `exists (select from member m where m.workspace = $1 and m.id = $2 and m.active and 'admin' = any (m.roles)) as anywhere`

const placeOf = (workspace: Id, member: Id): string => `own-mailbox/${workspace}/${member}`

/** Members' own mailboxes on PostgreSQL, for whoever looks into them. Who has left is looked into no more. */
export const ownMailboxesOn = (pool: Pool, sealing: Sealing): OwnMailboxes => ({
  due: async (most) => {
    const { rows } = await pool.query<{ workspace: Id; stream: Id }>(
      'select workspace, stream from own_mailboxes_due($1)',
      [most],
    )
    return rows.map(({ workspace, stream }) => ({ workspace, member: stream }))
  },
  claim: (workspace, member) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query(
        `delete from own_mailbox o where workspace = $1 and member = $2
          and not exists (select from member m where m.workspace = $1 and m.id = $2 and m.active)`,
        [workspace, member],
      )
      const { rows } = await client.query<Row>(
        `update own_mailbox set held_until = now() + make_interval(secs => ${HELD_SECONDS})
          where workspace = $1 and member = $2 and next_look <= now() and (held_until is null or held_until < now()) returning *, ${anywhere}`,
        [workspace, member],
      )
      return rows[0] && keptOf(rows[0], sealing, workspace)
    }),
  looked: (workspace, { member, version }, { at, readTo, witnessed }) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query(
        `update own_mailbox set looked_at = $4, seen_since = coalesce(seen_since, $4), failing_since = null, last_error = null, failures = 0, uid_validity = $5, last_uid = $6,
          witnessed = witnessed + $7, held_until = null, next_look = now() + make_interval(secs => ${LOOKED_APART_SECONDS})
          where workspace = $1 and member = $2 and version = $3`,
        [workspace, member, version, at, readTo.uidValidity, readTo.lastUid, witnessed],
      )
    }),
  failed: (workspace, { member, version }, { at, failure }) =>
    inWorkspace(pool, workspace, async (client) => {
      await client.query(
        `update own_mailbox set failing_since = coalesce(failing_since, $4), last_error = $5, failures = failures + 1, held_until = null,
          next_look = now() + make_interval(secs => case when $5 = 'login_refused' then ${REFUSED_SECONDS}
            else least(${AGAIN_SECONDS_MAX}, ${LOOKED_APART_SECONDS} * power(2, least(failures, 10))) end)
          where workspace = $1 and member = $2 and version = $3`,
        [workspace, member, version, at, failure],
      )
    }),
})

/** The settings of a member's own mailbox on PostgreSQL. */
export const ownMailboxSettingsOn = (pool: Pool, sealing: Sealing): OwnMailboxSettings => ({
  write: (workspace, member, { host, port, security, username, folder, secret }) =>
    inWorkspace(pool, workspace, async (client) => {
      const sealed = secret && sealing.seal(placeOf(workspace, member), JSON.stringify(secret))
      const { rowCount } = await client.query(
        `insert into own_mailbox as o (workspace, member, host, port, security, username, folder, secret)
          select $1, $2, $3, $4, $5, $6, $7, coalesce($8, (select secret from own_mailbox where workspace = $1 and member = $2))
          where $8::bytea is not null or exists (select from own_mailbox where workspace = $1 and member = $2)
          on conflict (workspace, member) do update set host = $3, port = $4, security = $5, username = $6, folder = $7,
            secret = coalesce($8, o.secret), version = o.version + 1, failing_since = null, last_error = null, failures = 0,
            next_look = now(), held_until = null,
            uid_validity = case when (o.host, o.username, o.folder) is not distinct from ($3, $6, $7) then o.uid_validity end,
            last_uid = case when (o.host, o.username, o.folder) is not distinct from ($3, $6, $7) then o.last_uid end,
            looked_at = case when (o.host, o.username, o.folder) is not distinct from ($3, $6, $7) then o.looked_at end,
            seen_since = case when (o.host, o.username, o.folder) is not distinct from ($3, $6, $7) then o.seen_since end`,
        [workspace, member, host, port, security, username, folder ?? null, sealed ?? null],
      )
      return rowCount === 1 ? 'written' : 'no secret'
    }),
  remove: (workspace, member) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rowCount } = await client.query(
        'delete from own_mailbox where workspace = $1 and member = $2',
        [workspace, member],
      )
      return rowCount === 1
    }),
  read: (workspace, member) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rows } = await client.query<Row>(
        `select *, ${anywhere} from own_mailbox where workspace = $1 and member = $2`,
        [workspace, member],
      )
      return rows[0] && keptOf(rows[0], sealing, workspace)
    }),
})

function keptOf(row: Row, sealing: Sealing, workspace: Id): OwnMailbox {
  const { host, port, security, username, member, version } = row
  const opened = sealing.open(placeOf(workspace, member), row.secret)
  // Under another secret of ours nothing opens, and the server refuses what is empty.
  const secret: MailboxSecret = opened === undefined ? { password: '' } : JSON.parse(opened)
  return {
    ...{ host, port, security, username, member, version, secret, anywhere: row.anywhere },
    folder: row.folder ?? undefined,
    readTo:
      row.uid_validity === null
        ? undefined
        : { uidValidity: row.uid_validity, lastUid: Number(row.last_uid ?? 0) },
    lookedAt: row.looked_at ?? undefined,
  }
}
