import type { Pool, PoolClient } from 'pg'
import type { Parts } from '#app/parts.ts'
import type { KeepSubmission } from '#app/ports.ts'
import type { IsPersonalDomain } from '#app/playbook-facts.ts'
import type { OpenForm } from '#app/receive.ts'
import type { Config } from '#config/config.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What commands work with, opened for the length of one command. */
export type Opened = {
  readonly parts: Parts
  readonly pool: Pool
  /** The address people use: the running server's, else what the settings say. */
  readonly url: string
  readonly tokens: { readonly sign: (purpose: string, ...ids: readonly Id[]) => string }
  readonly inWorkspace: <Result>(
    workspace: Id,
    work: (client: PoolClient) => Promise<Result>,
  ) => Promise<Result>
  readonly keep: KeepSubmission
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  /** Turns everything that is pending into leads. */
  readonly conveyAll: () => Promise<number>
  /** Writes down beside the database who was erased, for the day on which an older backup is restored. */
  readonly keepErasureList: () => Promise<void>
  /** Moves the manual clock; undefined where `to` lies in the past and something has happened already. */
  readonly moveClock: (to: Instant) => Promise<Instant | undefined>
  readonly foundWorkspace: (about: {
    workspace: string
    name: string
    email: string
    password: string
  }) => Promise<{ workspace: Id; member: Id }>
  /** Who signs in. */
  readonly accounts: {
    /** A user who can sign in at once. */
    readonly create: (about: { name: string; email: string; password: string }) => Promise<string>
  }
  readonly close: () => Promise<void>
}

export type Serving = {
  readonly url: string
  readonly setup: string | null
  readonly postgres: 'embedded' | 'external'
  readonly close: () => Promise<void>
}

type Field = { readonly key: string; readonly value: readonly string[]; readonly label?: string }

/** Understanding a submission takes no database. */
export type Reading = {
  readonly readBody: (
    bytes: Buffer,
    contentType: string | undefined,
  ) =>
    | { readonly outcome: 'read'; readonly fields: readonly Field[] }
    | {
        readonly outcome: 'refused'
        readonly refusal: {
          readonly code: 'unreadable_body' | 'unsupported_content' | 'too_many_fields' | 'field_too_long'
          readonly errors: readonly { readonly field: string; readonly problem: string }[]
        }
      }
  readonly toCanonical: (
    fields: readonly Field[],
    about: Pick<CanonicalSubmission, 'kind' | 'source' | 'submittedAt' | 'receivedAt' | 'clock' | 'test'> & {
      readonly provider: 'html' | 'api'
    },
  ) => CanonicalSubmission
  readonly isPersonal: IsPersonalDomain
  readonly isDisposable: (domain: string) => boolean
  /** The name that somebody registered, without what they put before it. */
  readonly registrableDomain: (host: string) => string | undefined
  readonly phoneInE164: (said: string, country?: string) => string | undefined
  readonly tableIn: (bytes: Buffer) =>
    | {
        readonly columns: readonly string[]
        readonly rows: readonly Readonly<Record<string, string>>[]
      }
    | { readonly unreadable: string }
}

export type Check = {
  readonly code: string
  readonly ok: boolean
  readonly message: string
  readonly next?: string
}

/** What proves, keeps and forgets: works with more rights than the rest, so it is opened by itself. */
export type Proving = {
  readonly verify: (about: { workspace?: Id | undefined; seal?: string | undefined }) => Promise<{
    readonly ok: boolean
    readonly streams: number
    readonly events: number
    readonly seal: string | null
    readonly broken: readonly {
      readonly stream: string
      readonly seq: number | null
      readonly what: string
    }[]
  }>
  readonly rebuild: (how: { force: boolean }) => Promise<{
    readonly ok: boolean
    readonly tables: readonly { readonly name: string; readonly rows: number; readonly different: number }[]
  }>
  readonly backup: (
    file: string,
  ) => Promise<{ readonly ok: true; readonly rows: number; readonly bytes: number }>
  readonly scrub: () => Promise<{
    readonly ok: true
    readonly tables: readonly string[]
    readonly erasures: number
  }>
  readonly close: () => Promise<void>
}
export type Restored = {
  readonly ok: true
  readonly rows: number
  readonly bytes: number
  /** The moment that the backup shows. */
  readonly at: Instant
  /** The people who were erased after it, and now again. */
  readonly erased: number
}

/** Handed in by `main.ts`, the only place where parts are wired. Each is loaded when it is asked for. */
export type Wiring = {
  readonly assemble: (config: Config, purpose: 'command', url: () => string) => Promise<Opened>
  readonly serve: (config: Config) => Promise<Serving>
  /** Builds the web app where it is older than what it is made of, and says so. */
  readonly buildWeb: (say: (sentence: string) => void) => Promise<void>
  readonly doctor: (config: Config) => Promise<readonly Check[]>
  readonly reading: () => Promise<Reading>
  readonly proving: (config: Config) => Promise<Proving>
  readonly restore: (
    config: Config,
    about: { readonly file: string; readonly erasures: string | undefined },
  ) => Promise<Restored>
}
