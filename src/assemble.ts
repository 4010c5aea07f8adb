import { createHmac, hash, randomUUID, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'
import { accountsOn } from '#accounts/accounts.ts'
import type { Parts } from '#app/parts.ts'
import { playbooks } from '#app/playbooks.ts'
import type { Incoming } from '#app/ports.ts'
import type { Asking } from '#app/streams.ts'
import { found } from '#app/found.ts'
import type { OpenForm } from '#app/receive.ts'
import type { Config } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import type { Id } from '#domain/ledger.ts'
import { canonicalFrom } from '#intake/canonical.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { readBody } from '#intake/read-body.ts'
import { letters } from '#mail/letters.ts'
import { outgoing } from '#mail/outgoing.ts'
import { smtpMailer } from '#mail/smtp.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { hasErrors } from '#playbook/finding.ts'
import { starterFor } from '#playbook/starter.ts'
import { connectionFor, type Database, type Role } from '#postgres/database.ts'
import { migrate } from '#postgres/migrate.ts'
import { openDatabase } from '#postgres/open.ts'
import { canonicalText } from '#store/chain.ts'
import { manualClock, systemClock } from '#store/clock.ts'
import { makePool } from '#store/connect.ts'
import { keepSubmissions } from '#store/intake.ts'
import { inWorkspace, ledgerOn } from '#store/ledger.ts'
import { outboxOn } from '#store/outbox.ts'
import { openFormOn } from '#store/views/open-form.ts'

const APP_CONNECTIONS_MAX = 16
const OWN_CONNECTIONS_MAX = 2
const TOKEN_BYTES = 16
const HOLIDAY_YEARS = 3
const migrations = new URL('store/migrations/', import.meta.url)
const starterFile = new URL('../playbooks/starter.yaml', import.meta.url)

export type Assembled = Awaited<ReturnType<typeof assemble>>
export type Wired = Awaited<ReturnType<typeof wire>>

/** Wires the parts together on the database that the configuration names. */
export async function assemble(config: Config, purpose: 'server' | 'command', url: () => string) {
  const secret = await secretOf(config)
  const opened = await openDatabase({ config, secret, purpose })
  await prepare(opened.database)
  const wired = await wire(opened.database, { config, secret, url })
  return {
    ...wired,
    revive: opened.revive,
    close: async () => {
      await wired.close()
      await opened.close()
    },
  }
}

/** The same on a database that is open and up to date. */
export async function wire(
  database: Database,
  { config, secret, url }: { config: Config; secret: string; url: () => string },
) {
  const poolAs = (role: Role, max: number, options = {}) =>
    makePool(connectionFor(database, role, { max, ...options }), () => undefined)
  const pool = poolAs('app', APP_CONNECTIONS_MAX)
  const authPool = makePool(
    inSchema(connectionFor(database, 'app', { max: OWN_CONNECTIONS_MAX }), 'auth'),
    () => undefined,
  )
  const clock = config.clock === 'manual' ? await manualClock(pool) : await systemClock(pool)
  const mac = (text: string) => createHmac('sha256', secret).update(text).digest()
  const smtp =
    config.smtpUrl === undefined ? undefined : smtpMailer(config.smtpUrl, { from: senderOf(config.smtpUrl) })
  const tokens = tokensWith(mac)
  const parts: Parts = {
    ledger: ledgerOn(pool),
    clock,
    newId: uuidV7,
    playbooks: playbooks(),
    letters,
    mailer: outgoing(smtp, new URL(config.url ?? 'http://handraise.invalid').hostname),
    outbox: outboxOn(pool),
    isPersonal: isPersonalDomain,
    statusUrl: (workspace, submission) => `${url()}/r/${tokens.sign('status', workspace, submission)}`,
    leadUrl: (lead) => `${url()}/leads/${lead}`,
    digest: ({ kind, stream, command }: Asking) => {
      const { at: _, ...said } = command
      return mac(canonicalText([kind, stream, said])).toString('hex')
    },
  }
  const accounts = accountsOn({
    pool: authPool,
    secret: mac('better-auth').toString('hex'),
    url: url(),
    limits: config.limits,
  })
  return {
    config,
    database,
    pool,
    poolAs,
    parts,
    accounts,
    tokens,
    keep: keepSubmissions(pool, contentDigest(secret)),
    openForm: cached((form: Id): Promise<OpenForm | undefined> => openFormOn(pool, parts, form)),
    inWorkspace: <Result>(workspace: Id, work: Parameters<typeof inWorkspace<Result>>[2]) =>
      inWorkspace(pool, workspace, work),
    readBody,
    toCanonical: canonicalFrom,
    foundWorkspace: (about: Parameters<typeof foundWith>[2]) => foundWith(parts, accounts, about),
    close: async () => {
      await smtp?.close()
      if ('stop' in clock && typeof clock.stop === 'function') clock.stop()
      await Promise.all([pool.end(), authPool.end()])
    },
  }
}

/** Schema and queue, brought up to date by their owner. */
export async function prepare(database: Database): Promise<void> {
  await migrate(database, migrations.pathname.replace(/%20/g, ' '))
  const pool: Pool = makePool(connectionFor(database, 'owner', { max: 1 }), () => undefined)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

const inSchema = (config: ReturnType<typeof connectionFor>, schema: string) => ({
  ...config,
  options: `${config.options ?? ''} -c search_path=${schema}`,
})

/** A keyed digest: without the secret nobody can try whether somebody once wrote certain words. */
const contentDigest = (secret: string) => (incoming: Incoming) =>
  createHmac('sha256', secret)
    .update(hash('sha256', incoming.raw, 'buffer'))
    .digest()

/** Who mails come from: `?from=` of the SMTP address, else its user, else an address at its host. */
function senderOf(smtpUrl: string): { address: string; name: string } {
  const url = new URL(smtpUrl)
  const user = decodeURIComponent(url.username)
  const address = url.searchParams.get('from') ?? (user.includes('@') ? user : `handraise@${url.hostname}`)
  return { address, name: url.searchParams.get('name') ?? 'Handraise' }
}

/** Addresses that carry their own proof: ids with a keyed digest, so that nothing need be kept to know them again. */
function tokensWith(mac: (text: string) => Buffer) {
  const proof = (purpose: string, ids: readonly Id[]) =>
    mac(`token/${purpose}/${ids.join('/')}`).subarray(0, TOKEN_BYTES)
  return {
    sign: (purpose: string, ...ids: readonly Id[]): string =>
      Buffer.concat([
        ...ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
        proof(purpose, ids),
      ]).toString('base64url'),
    read: (purpose: string, token: string): readonly Id[] | undefined => {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length % 16 !== 0 || bytes.length < 32 || bytes.toString('base64url') !== token)
        return undefined
      const ids = Array.from({ length: bytes.length / 16 - 1 }, (_, index) =>
        idFrom(bytes.subarray(index * 16, index * 16 + 16)),
      )
      return timingSafeEqual(bytes.subarray(-TOKEN_BYTES), proof(purpose, ids)) ? ids : undefined
    },
  }
}

const idFrom = (bytes: Buffer): Id =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** UUID version 7 (RFC 9562): ids made later sort later, which keeps indexes dense. */
function uuidV7(): Id {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15, 18)}-${random.slice(19)}`
}

const CACHED_MS = 2_000
const CACHED_MAX = 10_000

/** Remembers answers for two seconds: long enough for a burst, short enough to forget a change. */
function cached<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const known = new Map<string, { until: number; answer: Promise<Answer> }>()
  return (key) => {
    const now = performance.now()
    const found = known.get(key)
    if (found && found.until > now) return found.answer
    if (known.size >= CACHED_MAX) known.clear()
    const answer = ask(key)
    known.set(key, { until: now + CACHED_MS, answer })
    answer.catch(() => known.delete(key))
    return answer
  }
}

async function foundWith(
  parts: Parts,
  accounts: ReturnType<typeof accountsOn>,
  about: { workspace: string; name: string; email: string; password: string },
): Promise<{ workspace: Id; member: Id }> {
  const { email, name, password } = about
  const text = starterFor(await readFile(starterFile, 'utf8'), { admin: email })
  const { playbook, findings } = await checkPlaybook(text)
  if (!playbook || hasErrors(findings)) throw new Error('The starter playbook has errors.')
  const at = await parts.clock.now()
  const fromYear = Number(at.slice(0, 4))
  const { calendars } = await expandCalendars(playbook, { fromYear, toYear: fromYear + HOLIDAY_YEARS })
  const holidays = Object.fromEntries(calendars.map((calendar) => [calendar.name, calendar.closed]))
  const user = await accounts.create({ email, name, password })
  const [workspace, member] = [parts.newId(), parts.newId()]
  const digest = hash('sha256', text)
  await found(parts, {
    workspace,
    name: about.workspace,
    admin: { id: member, email, name, user },
    playbook: { playbook, text, digest, holidays },
    at,
  })
  return { workspace, member }
}
