import { uuidV7 } from './new-id.ts'
import { telephoneWith } from './telephone-door.ts'
import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Accounts, AccountsOptions, Passwords } from '#accounts/accounts.ts'
import type { Parts } from '#app/parts.ts'
import { noOutsideCalendars } from '#app/appointment-ports.ts'
import { representativesByRouting } from '#app/representatives.ts'
import { playbooks } from '#app/playbooks.ts'
import type { Incoming } from '#app/ports.ts'
import type { Asking } from '#app/streams.ts'
import type { OpenForm } from '#app/receive.ts'
import type { Config } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FetchPage } from '#fetching/fetch-page.ts'
import type { ProofOfWork } from '#http/served.ts'
import { challengeFor, provenBy } from '#intake/proof-of-work.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { letters } from '#mail/letters.ts'
import type { Resolve } from '#mail/mail-exchange.ts'
import { outgoing } from '#mail/outgoing.ts'
import { connectionFor, type Database, type Role } from '#postgres/database.ts'
import { openDatabase } from '#postgres/open.ts'
import { canonicalText } from '#store/canonical-text.ts'
import { beginClock, manualClock, moveClock, systemClock } from '#store/clock.ts'
import { makePool } from '#store/connect.ts'
import { hooksOn } from '#store/hooks.ts'
import { keepSubmissions } from '#store/intake.ts'
import { inWorkspace, ledgerOn, viewIn } from '#store/ledger.ts'
import { notedImportsOn } from '#store/noted-imports.ts'
import { notifiedOn } from '#store/notified.ts'
import { outboxOn } from '#store/outbox.ts'
import { refusalsOn } from '#store/refusals.ts'
import { projectAll } from '#store/response/project.ts'
import { openFormOn } from '#store/views/open-form.ts'
import { briefsOutside } from './briefs-outside.ts'
import { backtestDesk } from './backtest-desk.ts'
import { backtestOn } from './backtesting.ts'
import { playbookReader } from './playbook-aside.ts'
import { cached } from './cached.ts'
import { foundWith } from './founding.ts'
import { keepErasureList } from './erasure-list.ts'
import { addressesWith } from './our-addresses.ts'
import { mailInOn } from './mail-in.ts'
import { ownMailOn } from './own-mail.ts'
import { importParts, suppressionKeysBy, suppressionKeysOf } from './import-parts.ts'
import { isPrepared, prepare } from './prepare.ts'
import { replyAddresses } from './reply-addresses.ts'
import { reading } from './reading.ts'
import { screeningParts } from './screening-parts.ts'
import { readServing, type ServingFile } from './serving-file.ts'

const APP_CONNECTIONS_MAX = 16
const OWN_CONNECTIONS_MAX = 2
const TOKEN_BYTES = 16

export type Wired = Awaited<ReturnType<typeof wire>>

export type Assembled = Awaited<ReturnType<typeof assemble>>

/** Wires the parts together on the database that the configuration names; a command goes by the server that runs beside it. */
export async function assemble(config: Config, purpose: 'server' | 'command', address: () => string) {
  const secret = await secretOf(config)
  const opened = await openDatabase({ config, secret, purpose })
  const isCommand = purpose === 'command'
  if (!isCommand || !(await isPrepared(opened.database))) await prepare(opened.database)
  const beside = isCommand ? await readServing(config.dataFolder) : undefined
  const url = () => config.url ?? beside?.url ?? address()
  const wired = await wire(opened.database, {
    config: { ...config, clock: beside?.clock ?? config.clock },
    ...{ secret, url },
    mail: isCommand ? mailPassedOn(config, beside) : await mailSent(config),
  })
  return {
    ...wired,
    get url() {
      return url()
    },
    conveyAll: () => conveyAll(wired.parts),
    project: () =>
      projectAll({ pool: wired.pool, clock: wired.parts.clock, playbooks: wired.parts.playbooks }),
    keepErasureList: () => keepErasureList(wired, config.dataFolder),
    // While there is no workspace nothing has happened yet, so time may begin anywhere.
    moveClock: async (to: Instant) =>
      (await wired.parts.ledger.workspaces()).length === 0
        ? beginClock(wired.pool, to)
        : moveClock(wired.pool, to),
    revive: opened.revive,
    close: async () => {
      await wired.close()
      await opened.close()
    },
  }
}

type Wiring = {
  readonly config: Config
  readonly secret: string
  readonly url: () => string
  readonly mail?: MailOut
  /** How pages of others are looked at; a spec that has pages of its own brings its own eyes. */
  readonly fetchPage?: FetchPage
  /** Who is asked for names; a spec knows its own. */
  readonly resolve?: Resolve
  /** How passwords are kept; a spec that signs many people in has no time for the safe way. */
  readonly passwords?: Passwords
}

/** The same on a database that is open and up to date. */
export async function wire(database: Database, about: Wiring) {
  const { config, secret, url } = about
  const poolAs = (role: Role, max: number, options = {}) =>
    makePool(connectionFor(database, role, { max, ...options }), () => undefined)
  const pool = poolAs('app', APP_CONNECTIONS_MAX)
  const authPool = makePool(
    inSchema(connectionFor(database, 'app', { max: OWN_CONNECTIONS_MAX }), 'auth'),
    () => undefined,
  )
  const clock = config.clock === 'manual' ? await manualClock(pool) : await systemClock(pool)
  const mac = (text: string) => createHmac('sha256', secret).update(text).digest()
  const mail = about.mail ?? (await mailSent(config))
  const tokens = tokensWith(mac)
  // Apart from what people ask about their drafts: whoever types must not keep leads waiting.
  const versionReader = playbookReader()
  const replies = replyAddresses(mac)
  const parts: Parts = {
    ledger: ledgerOn(pool),
    clock,
    newId: uuidV7,
    representatives: representativesByRouting,
    briefs: briefsOutside(config, url),
    outsideCalendars: noOutsideCalendars,
    playbooks: playbooks({ ask: versionReader.ask, rest: setImmediate }),
    letters,
    mailer: mail.mailer,
    outbox: outboxOn(pool, suppressionKeysOf(secret)),
    isPersonal: reading.isPersonal,
    isDisposable: reading.isDisposable,
    screening: screeningParts(mac, about.resolve),
    registrableDomain: reading.registrableDomain,
    applyFieldMap: reading.applyFieldMap,
    ...addressesWith({ url, tokens, replies }),
    ...digestsWith(secret, mac),
  }
  const accounts = accountsLater(() =>
    accountsFor(about, { pool: authPool, secret: mac('better-auth').toString('hex') }),
  )
  const backtesting = backtestsOn(database, pool)
  const keep = keepSubmissions(pool, contentDigest(secret))
  const openForm = cached((form: Id): Promise<OpenForm | undefined> => openFormOn(pool, parts, form))
  return {
    ...{ config, database, pool, poolAs, parts },
    importParts: importParts(parts, {
      secret,
      invitationUrl: (workspace, member) => `${url()}/join/${tokens.sign('invitation', workspace, member)}`,
    }),
    noted: notedImportsOn(pool),
    ...{ accounts, tokens, keep, openForm, telephone: telephoneWith({ url, tokens, mac }) },
    ...backtesting,
    mailIn: mailInOn({ pool, parts, keep, openForm, secret, replies }),
    ownMail: ownMailOn({ pool, parts, secret }),
    mailPage: async (mail: Uint8Array) => (await import('#mail/page.ts')).mailPage(mail),
    inWorkspace: <Result>(workspace: Id, work: Parameters<typeof viewIn<Result>>[2]) =>
      viewIn(pool, workspace, work),
    changeIn: <Result>(workspace: Id, work: Parameters<typeof inWorkspace<Result>>[2]) =>
      inWorkspace(pool, workspace, work),
    ...{ ...doors, hooks: hooksOn(pool, mac), notified: notifiedOn(pool), refusals: refusalsOn(pool) },
    checkForm: formChecks(about),
    proofOfWork: proofsOfWork(mac('proof of work').toString('hex')),
    foundWorkspace: (about: Parameters<typeof foundWith>[2]) => foundWith(parts, accounts, about),
    close: async () => {
      await backtesting.backtests.close()
      await Promise.all([backtesting.playbookReader.close(), versionReader.close()])
      await mail.close()
      if ('stop' in clock && typeof clock.stop === 'function') clock.stop()
      await Promise.all([pool.end(), authPool.end()])
    },
  }
}

/** What things are recognised by without being kept; the moment at which something is asked is no part of it. */
const digestsWith = (secret: string, mac: (text: string) => Buffer) => ({
  suppressionKey: suppressionKeysBy(secret),
  suppressionKeys: suppressionKeysOf(secret),
  textDigest: (text: string) => hash('sha256', text),
  digest: ({ kind, stream, command }: Asking) => {
    const { at: _, ...said } = command
    return mac(canonicalText([kind, stream, said])).toString('hex')
  },
})

/** What reads submissions as they come; it needs nothing but the bytes. */
const { readDelivery, greet, readBody, filesAside, toCanonical, answersSeen } = reading
const doors = { readDelivery, greet, readBody, filesAside, toCanonical, answersSeen }

function backtestsOn(database: Database, pool: ReturnType<typeof makePool>) {
  const backtest = backtestOn(database)
  return { backtest, backtests: backtestDesk(pool, backtest), playbookReader: playbookReader() }
}

/** Loaded when somebody asks: few do, and every start would wait for it. */
const formChecks =
  ({ fetchPage, url }: Wiring) =>
  async (form: Id, page: string) => {
    const { checkPage } = await import('./form-check.ts')
    const { pageFetcher } = await import('#fetching/fetch-page.ts')
    return checkPage(fetchPage ?? pageFetcher(), { form, url: page, ours: url() })
  }

const proofsOfWork = (key: string): ProofOfWork => ({
  challengeFor: (work) => challengeFor(key, work),
  provenBy: (proof, work) => provenBy(key, proof, work),
})

const inSchema = (config: ReturnType<typeof connectionFor>, schema: string) => ({
  ...config,
  options: `${config.options ?? ''} -c search_path=${schema}`,
})

/** A keyed digest: without the secret nobody can try whether somebody once wrote certain words. */
const contentDigest = (secret: string) => (incoming: Incoming) =>
  createHmac('sha256', secret)
    .update(hash('sha256', incoming.sameness ?? incoming.words ?? incoming.raw, 'buffer'))
    .digest()

type MailOut = { readonly mailer: Parts['mailer']; readonly close: () => Promise<void> }

/** Mail as a server sends it, where it has a mail server. */
async function mailSent({ smtpUrl, url }: Config): Promise<MailOut> {
  const host = new URL(url ?? 'http://handraise.invalid').hostname
  if (smtpUrl === undefined) return { mailer: outgoing(undefined, host), close: () => Promise.resolve() }
  const { smtpMailer } = await import('#mail/smtp.ts')
  const smtp = smtpMailer(smtpUrl, { from: senderOf(smtpUrl) })
  return { mailer: outgoing(smtp, host), close: () => smtp.close() }
}

/** A command sends nothing, but where the server beside it has a mail server, it puts mails into the queue. */
export function mailPassedOn({ smtpUrl }: Config, beside: ServingFile | undefined): MailOut {
  const configured = smtpUrl !== undefined || beside?.mail === true
  return { mailer: { ...outgoing(undefined, ''), configured }, close: () => Promise.resolve() }
}

async function accountsFor(
  { config, url, passwords }: Wiring,
  own: Pick<AccountsOptions, 'pool' | 'secret'>,
): Promise<Accounts> {
  const { accountsOn } = await import('#accounts/accounts.ts')
  return accountsOn({ ...own, url: url(), limits: config.limits, ...(passwords && { passwords }) })
}

/** Accounts are made when they are first asked for: few commands need them, and by then a server knows its address. */
function accountsLater(make: () => Promise<Accounts>): Accounts {
  let made: Promise<Accounts> | undefined
  const accounts = () => (made ??= make())
  return {
    handle: async (request) => (await accounts()).handle(request),
    userOf: async (headers) => (await accounts()).userOf(headers),
    find: async (email) => (await accounts()).find(email),
    create: async (about) => (await accounts()).create(about),
    join: async (about) => (await accounts()).join(about),
    endSessions: async (user) => (await accounts()).endSessions(user),
    remove: async (user) => (await accounts()).remove(user),
  }
}

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
