import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import type { FastifyInstance } from 'fastify'
import pino, { type Logger } from 'pino'
import { fetchLeads, type FetchParts } from '#app/fetch-leads.ts'
import { sendMorningSheets } from '#app/morning-sheets.ts'
import { retainEverywhere } from '#app/retention.ts'
import { findNeglect } from '#app/neglect/find-neglect.ts'
import { sweep } from '#app/sweep.ts'
import type { Config } from '#config/config.ts'
import { routes } from '#http/routes.ts'
import { serverFor } from '#http/server.ts'
import type { Served } from '#http/served.ts'
import { fetchLeadFrom } from '#intake/providers/fetch-lead.ts'
import { startConveyor } from '#jobs/conveyor.ts'
import { every } from '#jobs/every.ts'
import { startWorker } from '#jobs/worker.ts'
import { dropOldLooks } from '#store/old-looks.ts'
import { dropOldReceipts } from '#store/old-receipts.ts'
import { dropOldSightings } from '#store/old-sightings.ts'
import { requeueUnsent } from '#store/outbox.ts'
import { sealer } from '#store/seal.ts'
import { assemble, type Assembled, type Wired } from './assemble.ts'
import { version } from '#cli/about.ts'
import { keepErasureList } from './erasure-list.ts'
import { importDesk } from './import-desk.ts'
import { importThread } from './import-thread.ts'
import { lookIntoOwnMailboxes } from './own-mail.ts'
import { readMailboxes } from './reading-mailboxes.ts'
import { scrubNightly } from './scrubbing.ts'
import { removeServing, writeServing } from './serving-file.ts'
import { warmScreening } from './warming.ts'
import { webFolder } from './web-folder.ts'

const SWEEP_EVERY_MS = 1_000
const NEGLECT_EVERY_MS = 15_000
const MORNING_EVERY_MS = 60_000
const FETCH_EVERY_MS = 2_000
/** Reports are at most five seconds behind. */
const PROJECT_EVERY_MS = 1_000
const REVIVE_EVERY_MS = 5_000
const SEAL_EVERY_MS = 60_000
const IMPORTS_EVERY_MS = 1_000
/** Daily is enough; a process that lives shorter comes to it all the same. */
const RECEIPTS_EVERY_MS = 60 * 60_000

export type Serving = {
  readonly url: string
  readonly setup: string | null
  readonly postgres: 'embedded' | 'external'
  readonly close: () => Promise<void>
}

/** Starts everything a process of Handraise does: doors, pages, conveyor, sweeper, queue. */
export async function serve(config: Config): Promise<Serving> {
  let address = config.url ?? `http://${config.host}:${config.port}`
  const assembled = await assemble(config, 'server', () => address)
  try {
    return await serveAssembled(
      assembled,
      (port) => (address = config.url ?? `http://${config.host}:${port}`),
    )
  } catch (error) {
    await assembled.close()
    throw error
  }
}

async function serveAssembled(assembled: Assembled, listening: (port: number) => string): Promise<Serving> {
  const { config, parts } = assembled
  const log = loggerFor(config)
  const failed = (what: string) => (error: unknown) =>
    log.error({ what, error: nameOf(error) }, 'background work failed')
  const conveyor = startConveyor(parts, failed('conveyor'))
  const setup = setupCode(assembled)
  const served = servedFrom(assembled, { wake: conveyor.wake, setup, url: () => assembled.url })
  const server = await serverFor(served, routes, log)
  const url = await listen(server, config).then(listening, async (error: unknown) => {
    await conveyor.stop()
    throw error
  })
  const workerPool = assembled.poolAs('owner', 6)
  const worker = await startWorker(workerPool, parts, (message) => log.warn({ message }, 'the queue'))
  if (parts.mailer.configured) await requeueUnsent(assembled.pool)
  const imports = importThread(assembled, url, failed('import'))
  const stops = [
    every(IMPORTS_EVERY_MS, imports.look, failed('imports')),
    every(SWEEP_EVERY_MS, () => sweep(parts), failed('sweep')),
    every(NEGLECT_EVERY_MS, () => findNeglect(parts), failed('search for neglect')),
    every(MORNING_EVERY_MS, () => morningSheets(assembled), failed('morning sheets')),
    every(FETCH_EVERY_MS, () => fetchLeads(fetching(assembled, conveyor.wake)), failed('lead ads')),
    every(PROJECT_EVERY_MS, assembled.project, failed('projector')),
    every(REVIVE_EVERY_MS, assembled.revive, failed('postgres')),
    ...proofJobs(assembled, failed),
    readMailboxes(assembled, { wake: conveyor.wake, onError: failed('mailboxes') }),
    warmScreening(),
    lookIntoOwnMailboxes(assembled, { onError: failed('own mailboxes') }),
  ]
  const { mode } = parts.clock
  const told = { pid: process.pid, url, clock: mode, mail: parts.mailer.configured }
  // Where nothing can be written, commands go by their own settings.
  await writeServing(config.dataFolder, told).catch(failed('serving file'))
  return {
    url,
    setup: (await setup.needed()) ? `${url}/setup?code=${setup.code}` : null,
    postgres: assembled.database.kind,
    close: async () => {
      await removeServing(config.dataFolder)
      await server.close()
      await Promise.all(stops.map((stop) => stop()))
      await imports.stop()
      await conveyor.stop()
      await worker.stop()
      await workerPool.end()
      await assembled.close()
    },
  }
}

const morningSheets = async ({ parts }: Assembled) => sendMorningSheets(parts, await parts.clock.now())

/** Leads that a provider has only told of are asked for. */
const fetching = (assembled: Assembled, wake: () => void): FetchParts => ({
  ...doorsOf(assembled),
  ...{ parts: assembled.parts, keep: assembled.keep, openForm: assembled.openForm, wake },
  fetchLead: fetchLeadFrom(),
  formsUrl: () => `${assembled.url}/forms`,
})

/** Every minute: what has changed is sealed, who was erased is written beside the database, and at night their traces are scrubbed. */
function proofJobs(assembled: Assembled, failed: (what: string) => (error: unknown) => void) {
  const { parts, pool, config } = assembled
  const seal = sealer(pool)
  return [
    every(SEAL_EVERY_MS, async () => seal(await parts.clock.now()), failed('seal')),
    every(SEAL_EVERY_MS, () => keepErasureList(assembled, config.dataFolder), failed('erasure list')),
    every(SEAL_EVERY_MS, () => scrubNightly(assembled), failed('scrub')),
    every(RECEIPTS_EVERY_MS, () => retainEverywhere(parts), failed('retention')),
    every(RECEIPTS_EVERY_MS, async () => dropOldReceipts(pool, await parts.clock.now()), failed('receipts')),
    every(RECEIPTS_EVERY_MS, async () => dropOldLooks(pool, await parts.clock.now()), failed('looks')),
    every(
      RECEIPTS_EVERY_MS,
      async () => dropOldSightings(pool, await parts.clock.now()),
      failed('sightings'),
    ),
  ]
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<number> {
  await server.listen({ host, port })
  return portOf(server.server.address())
}

type Setup = {
  readonly code: string
  readonly needed: () => Promise<boolean>
  readonly found: Served['setup']['found']
}

/** Until there is a workspace, whoever has this code may make the first one; it is printed at the start and lives in this process. */
export function setupCode({ parts, foundWorkspace }: Wired): Setup {
  const code = randomBytes(18).toString('base64url')
  const needed = async () => (await parts.ledger.workspaces()).length === 0
  let turn: Promise<unknown> = Promise.resolve()
  return {
    code,
    needed,
    // One after the other: of two that press at once, the second finds it done.
    found: (about) => {
      const mine = turn.then(async () => ((await needed()) ? foundWorkspace(about) : undefined))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}

export function servedFrom(
  assembled: Wired,
  { wake, setup, url }: { wake: () => void; setup: Setup; url: () => string },
): Served {
  const { parts, accounts, pool, openForm, keep, tokens, telephone, config, database, proofOfWork } =
    assembled
  return {
    ...{ parts, accounts, pool, openForm, keep, tokens, telephone, wake, proofOfWork, version: version() },
    imports: importDesk(assembled),
    inWorkspace: assembled.inWorkspace,
    mailIn: assembled.mailIn,
    ownMail: assembled.ownMail,
    mailPage: assembled.mailPage,
    checkForm: assembled.checkForm,
    changeIn: assembled.changeIn,
    readBody: assembled.readBody,
    filesAside: assembled.filesAside,
    toCanonical: assembled.toCanonical,
    ...doorsOf(assembled),
    answersSeen: assembled.answersSeen,
    backtests: assembled.backtests,
    playbookReader: assembled.playbookReader,
    setup: {
      needed: setup.needed,
      allows: (given) => isSame(Buffer.from(given), Buffer.from(setup.code)),
      found: setup.found,
    },
    get url() {
      return url()
    },
    limits: config.limits,
    trustProxy: config.trustProxy,
    webFolder,
    postgres: database.kind,
    driftMs: () =>
      'driftMs' in parts.clock && typeof parts.clock.driftMs === 'function'
        ? Number(parts.clock.driftMs())
        : 0,
  }
}

const doorsOf = ({ readDelivery, greet, hooks, notified, refusals }: Wired) => ({
  readDelivery,
  greet,
  hooks,
  notified,
  refusals,
})

/** Structured logs without personal data: no addresses, no bodies, no query strings. */
function loggerFor({ log }: Config): Logger {
  return pino(
    {
      level: 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(log === 'plain' && { level: 'warn' }),
    },
    pino.destination(2),
  )
}

const nameOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.constructor.name}${'code' in error ? ` ${String(error.code)}` : ''}`
    : typeof error

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : 0

/** By their bytes: letters of as many may have more of them. */
const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)
