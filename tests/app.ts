import { hash, randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import type { Passwords } from '#accounts/accounts.ts'
import { readConfig } from '#config/config.ts'
import type { FetchPage } from '#fetching/fetch-page.ts'
import type { Id } from '#domain/ledger.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { carryOut } from '#app/carry-out.ts'
import { sweep } from '#app/sweep.ts'
import type { Resolve } from '#mail/mail-exchange.ts'
import { routes } from '#http/routes.ts'
import { serverFor } from '#http/server.ts'
import type { Served } from '#http/served.ts'
import type { EmbeddedDatabase } from '#postgres/database.ts'
import { moveClock } from '#store/clock.ts'
import { wire, type Wired } from '../src/assemble.ts'
import { servedFrom, setupCode } from '../src/serve.ts'
import { dropDatabase, freshDatabase, test as base } from './database.ts'

/** Monday 2 March 2026: every spec that has an app lives in this one morning. */
export const SECRET = 'only for tests, '.repeat(3)
export const MORNING = '2026-03-02T09:00:00.000Z'
export const URL_OF_APP = 'http://handraise.test'
export const PASSWORD = 'correct horse battery'

export type Member = { readonly id: Id; readonly email: string; readonly cookie: string }
export type App = {
  readonly wired: Wired
  readonly served: Served
  readonly server: FastifyInstance
  readonly code: string
  /** The clock of all its processes. */
  readonly at: (instant: string) => Promise<void>
  /** Everything pending becomes a lead. */
  readonly convey: () => Promise<void>
  readonly sweep: () => Promise<unknown>
  readonly found: (workspace: string, email: string) => Promise<Firm>
  readonly close: () => Promise<void>
}
export type Firm = {
  readonly workspace: Id
  readonly admin: Member
  /** As a member, with the session's cookie and from the app's own pages. */
  readonly as: (member: Member) => Asking
  readonly form: (kind?: string) => Promise<Id>
  readonly submit: (
    form: Id,
    body: object,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
}
export type Asking = {
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  readonly post: (url: string, body?: object) => Promise<LightMyRequestResponse>
  readonly put: (url: string, body?: object) => Promise<LightMyRequestResponse>
  readonly delete: (url: string) => Promise<LightMyRequestResponse>
}

/** A test that asks for `app` gets a whole Handraise on a database of its own, with a clock that stands until it is moved. */
export const test = base.extend('app', async ({}, { onCleanup }): Promise<App> => {
  const database = await freshDatabase()
  const app = await appOn(database)
  onCleanup(async () => {
    await app.close()
    await dropDatabase(database)
  })
  return app
})

/** A name service that is away: it holds nobody back. */
const nobodyAnswers: Resolve = {
  mx: () => Promise.reject(new Error('The name service is away.')),
  host: () => Promise.reject(new Error('The name service is away.')),
}

/** A tenth of a second for each password is what makes one safe, and what no spec has: one at most needs it. */
const quickPasswords: Passwords = {
  hash: (password) => Promise.resolve(hash('sha256', password)),
  verify: ({ hash: kept, password }) => Promise.resolve(hash('sha256', password) === kept),
}

type AppOptions = {
  readonly env?: Record<string, string>
  readonly webFolder?: string
  readonly fetchPage?: FetchPage
  readonly resolve?: Resolve
  /** `as always`: the safe and slow way. */
  readonly passwords?: Passwords | 'as always'
}

export async function appOn(
  database: EmbeddedDatabase,
  { env = {}, webFolder, fetchPage, resolve = nobodyAnswers, passwords = quickPasswords }: AppOptions = {},
): Promise<App> {
  const reading = readConfig({
    HANDRAISE_CLOCK: 'manual',
    HANDRAISE_LIMITS: 'off',
    HANDRAISE_URL: URL_OF_APP,
    ...env,
  })
  if (!reading.ok) throw new Error('The configuration of a test is wrong.')
  const secret = SECRET
  const wired = await wire(database, {
    ...{ config: reading.config, secret, url: () => URL_OF_APP },
    ...(fetchPage && { fetchPage }),
    resolve,
    ...(passwords !== 'as always' && { passwords }),
  })
  const setup = setupCode(wired)
  const standing = servedFrom(wired, { wake: () => undefined, setup, url: () => URL_OF_APP })
  const served = webFolder === undefined ? standing : Object.assign(standing, { webFolder })
  const server = await serverFor(served, routes, pino({ level: 'silent' }))
  await wired.pool.query('update clock set now = $1', [MORNING])
  return {
    ...{ wired, served, server, code: setup.code },
    at: async (instant) => void (await moveClock(wired.pool, instant)),
    convey: () => conveyUntilDone(wired.parts),
    sweep: () => sweep(wired.parts),
    found: (workspace, email) => foundIn(wired, server, { workspace, email }),
    close: async () => {
      await server.close()
      await wired.close()
    },
  }
}

const CONVEYED_TIMES_MAX = 3

/** What can't be placed, or is being written to, is tried again, and said, so that a spec that misses it tells why. */
async function conveyUntilDone(parts: Wired['parts']): Promise<void> {
  for (let times = 0; times < CONVEYED_TIMES_MAX; times++) {
    await conveyAll(parts, undefined, (error) => console.error(error))
    if ((await parts.ledger.pending(1)).length === 0) return
  }
}

async function foundIn(
  wired: Wired,
  server: FastifyInstance,
  { workspace: name, email }: { workspace: string; email: string },
): Promise<Firm> {
  const about = { workspace: name, name: `Admin of ${name}`, email, password: PASSWORD }
  const { workspace, member } = await wired.foundWorkspace(about)
  const admin = { id: member, email, cookie: await signIn(wired, email) }
  const as = (asking: Member) => askingAs(server, asking)
  return {
    ...{ workspace, admin, as },
    form: async (kind = 'contact') => {
      const id = randomUUID()
      const at = await wired.parts.clock.now()
      const command = { type: 'MakeForm', at, by: member, name: 'Contact', kind: kind as 'contact' } as const
      await wired.parts.ledger.transaction(workspace, (tx) =>
        carryOut(tx, [{ kind: 'form', stream: id, command }], wired.parts),
      )
      return id
    },
    submit: (form, body, headers = {}) =>
      server.inject({
        method: 'POST',
        url: `/api/v1/forms/${form}/submissions`,
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      }),
  }
}

/** Signs in the way a browser does, and brings the cookie back. */
export async function signIn({ accounts }: Wired, email: string, password = PASSWORD): Promise<string> {
  const answer = await accounts.handle(
    new Request(`${URL_OF_APP}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: URL_OF_APP },
      body: JSON.stringify({ email, password }),
    }),
  )
  return cookieFrom(answer.headers.getSetCookie())
}

export const cookieFrom = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ')

export function askingAs(server: FastifyInstance, { cookie }: Pick<Member, 'cookie'>): Asking {
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE') => (url: string, body?: object) => {
    const asked: InjectOptions = { method, url, headers: { cookie, origin: URL_OF_APP } }
    return server.inject(
      body === undefined
        ? asked
        : {
            ...asked,
            headers: { ...asked.headers, 'content-type': 'application/json' },
            payload: JSON.stringify(body),
          },
    )
  }
  return { get: ask('GET'), post: ask('POST'), put: ask('PUT'), delete: ask('DELETE') }
}
