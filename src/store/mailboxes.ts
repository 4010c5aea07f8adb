import type { Pool, PoolClient } from 'pg'
import type {
  AnswersTo,
  ImapSettings,
  MailboxKept,
  Mailboxes,
  MailboxSecret,
  MailboxSettings,
  MailboxWritten,
} from '#app/mailboxes.ts'
import type { Id } from '#domain/ledger.ts'
import { inWorkspace } from './ledger.ts'

/** Passwords and tokens leave the database only sealed; what seals and opens them is handed in. */
export type Sealing = {
  readonly seal: (place: string, text: string) => Buffer
  readonly open: (place: string, sealed: Buffer) => string | undefined
}

/** A process that has not been heard of for so long has let go. */
const HELD_SECONDS = 45

type Row = {
  readonly id: Id
  readonly address: string | null
  readonly answers: AnswersTo
  readonly authserv: string | null
  readonly host: string | null
  readonly port: number | null
  readonly security: ImapSettings['security'] | null
  readonly username: string | null
  readonly secret: Buffer | null
  readonly folder: string
  readonly move_to: string | null
  readonly version: number
  readonly uid_validity: string | null
  readonly last_uid: string | null
}

const placeOf = (workspace: Id, mailbox: Id): string => `mailbox-secret/${workspace}/${mailbox}`
/** Once there were passwords alone, each sealed as it is; what is sealed for one place opens in no other. */
const passwordPlaceOf = (workspace: Id, mailbox: Id): string => `mailbox/${workspace}/${mailbox}`

/** Under another secret of ours nothing opens, and the server refuses what is empty. */
function opened(
  sealing: Sealing,
  { workspace, id }: { workspace: Id; id: Id },
  sealed: Buffer,
): MailboxSecret {
  const secret = sealing.open(placeOf(workspace, id), sealed)
  if (secret !== undefined) return JSON.parse(secret)
  return { password: sealing.open(passwordPlaceOf(workspace, id), sealed) ?? '' }
}

/** The mailboxes of every workspace, and who reads which. Leases are kept by the database's own time, whatever the clock says. */
export const mailboxesOn = (pool: Pool, sealing: Sealing): Mailboxes => ({
  all: async () => {
    const { rows } = await pool.query<{ workspace: Id; stream: Id }>(
      'select workspace, stream from mailboxes()',
    )
    return rows.map(({ workspace, stream }) => ({ workspace, id: stream }))
  },
  hold: (workspace, mailbox, holder) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rows } = await client.query<Row>(
        `update mailbox set holder = $3, held_until = now() + make_interval(secs => ${HELD_SECONDS})
          where workspace = $1 and id = $2 and host is not null and (holder = $3 or held_until is null or held_until < now())
          returning *`,
        [workspace, mailbox, holder],
      )
      return rows[0] && keptOf(rows[0], (sealed) => opened(sealing, { workspace, id: mailbox }, sealed))
    }),
  letGo: (workspace, mailbox, holder) =>
    changed(pool, workspace, {
      text: `update mailbox set holder = null, held_until = null where workspace = $1 and id = $2 and holder = $3`,
      values: [mailbox, holder],
    }),
  readTo: (workspace, mailbox, { uidValidity, lastUid }) =>
    changed(pool, workspace, {
      text: 'update mailbox set uid_validity = $3, last_uid = $4 where workspace = $1 and id = $2',
      values: [mailbox, uidValidity, lastUid],
    }),
  note: (workspace, mailbox, what) =>
    what.state === 'connected'
      ? changed(pool, workspace, {
          text: `update mailbox set state = 'connected' where workspace = $1 and id = $2`,
          values: [mailbox],
        })
      : changed(pool, workspace, {
          text: `update mailbox set state = 'failing', last_error = $3, last_error_at = $4 where workspace = $1 and id = $2`,
          values: [mailbox, what.failure, what.at],
        }),
})

const changed = (
  pool: Pool,
  workspace: Id,
  { text, values }: { text: string; values: readonly unknown[] },
): Promise<void> =>
  inWorkspace(pool, workspace, async (client) => {
    await client.query(text, [workspace, ...values])
  })

function keptOf(row: Row, open: (sealed: Buffer) => MailboxSecret): MailboxKept {
  const { id, address, answers, host, port, security, username, secret, folder, version } = row
  return {
    ...{ id, folder, version, answers },
    address: address ?? undefined,
    authserv: row.authserv ?? undefined,
    moveTo: row.move_to ?? undefined,
    server:
      host === null
        ? undefined
        : {
            ...{ host, port: port ?? 993, security: security ?? 'tls', username: username ?? '' },
            secret: secret === null ? { password: '' } : open(secret),
          },
    readTo:
      row.uid_validity === null
        ? undefined
        : { uidValidity: row.uid_validity, lastUid: Number(row.last_uid ?? 0) },
  }
}

/** The settings of mailboxes on PostgreSQL. */
export const mailboxSettingsOn = (pool: Pool, sealing: Sealing): MailboxSettings => ({
  write: (workspace, mailbox) =>
    inWorkspace(pool, workspace, (client) => write(client, workspace, { mailbox, sealing })),
  // What came through it stays, and so does what it set aside.
  remove: (workspace, mailbox) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rowCount } = await client.query('delete from mailbox where workspace = $1 and id = $2', [
        workspace,
        mailbox,
      ])
      return rowCount === 1
    }),
  read: (workspace, mailbox) =>
    inWorkspace(pool, workspace, async (client) => {
      const { rows } = await client.query<Row>('select * from mailbox where workspace = $1 and id = $2', [
        workspace,
        mailbox,
      ])
      return rows[0] && keptOf(rows[0], (sealed) => opened(sealing, { workspace, id: mailbox }, sealed))
    }),
})

/** Makes or changes a mailbox. Reading begins anew where it is another server, another folder or another name. */
async function write(
  client: PoolClient,
  workspace: Id,
  { mailbox, sealing }: { mailbox: MailboxWritten; sealing: Sealing },
): Promise<void> {
  const { id, address, answers, authserv, server, folder, moveTo } = mailbox
  const secret =
    server?.secret === undefined ? null : sealing.seal(placeOf(workspace, id), JSON.stringify(server.secret))
  await client.query(
    `insert into mailbox as m (workspace, id, address, host, port, security, username, secret, folder, move_to, answers, authserv)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (workspace, id) do update set address = $3, answers = $11, authserv = $12, host = $4, port = $5, security = $6, username = $7,
        secret = coalesce($8, m.secret), folder = $9, move_to = $10, version = m.version + 1, state = 'new', last_error = null,
        last_error_at = null,
        uid_validity = case when (m.host, m.username, m.folder) is not distinct from ($4, $7, $9) then m.uid_validity end,
        last_uid = case when (m.host, m.username, m.folder) is not distinct from ($4, $7, $9) then m.last_uid end`,
    [
      ...[
        workspace,
        id,
        address ?? null,
        server?.host ?? null,
        server?.port ?? null,
        server?.security ?? null,
      ],
      ...[server?.username ?? null, secret, folder, moveTo ?? null, answers, authserv ?? null],
    ],
  )
}
