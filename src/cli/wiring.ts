import type { TelephonePort } from '#app/take-call.ts'
import type { Pool, PoolClient } from 'pg'
import type { StartBacktest } from '#app/backtest/start.ts'
import type { CheckMailbox, MailboxSettings } from '#app/mailboxes.ts'
import type { CheckSent, OwnMailboxSettings } from '#app/own-mailboxes.ts'
import type { ReadDoor } from '#app/doors.ts'
import type { HookPort } from '#app/hooks.ts'
import type { RejectedRow } from '#app/import/past-case.ts'
import type { ImportParts } from '#app/import/record-past.ts'
import type { Progress } from '#app/import/run.ts'
import type { Parts } from '#app/parts.ts'
import type { KeepSubmission } from '#app/ports.ts'
import type { IsPersonalDomain } from '#app/playbook-facts.ts'
import type { OpenForm } from '#app/receive.ts'
import type { Taken } from '#app/take-mail.ts'
import type { Config } from '#config/config.ts'
import type { FormCheck } from '#contract/form.ts'
import type { ImportKind, ImportMap } from '#domain/import/map.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What commands work with, opened for the length of one command. */
export type Opened = {
  readonly parts: Parts
  readonly pool: Pool
  readonly importParts: ImportParts
  /** Where the imports of commands are noted, so that the app lists them too. */
  readonly noted: {
    readonly begin: (
      workspace: Id,
      about: { id: Id; kind: string; file: string; bytes: number; by: Id },
    ) => Promise<void>
    readonly reject: (
      workspace: Id,
      job: Id,
      row: { no: number; problem: string; fields: readonly string[] },
    ) => Promise<void>
    readonly end: (
      workspace: Id,
      job: Id,
      ended: Pick<Progress, 'created' | 'joined' | 'skipped' | 'rejected'> & {
        state: 'done' | 'failed'
        map: unknown
        columns: readonly string[]
        failed?: string
      },
    ) => Promise<void>
  }
  /** The address people use: the running server's, else what the settings say. */
  readonly url: string
  readonly telephone: TelephonePort
  readonly tokens: { readonly sign: (purpose: string, ...ids: readonly Id[]) => string }
  readonly inWorkspace: <Result>(
    workspace: Id,
    work: (client: PoolClient) => Promise<Result>,
  ) => Promise<Result>
  readonly keep: KeepSubmission
  /** Puts the leads of a period through a playbook, in a thread of its own. */
  readonly backtest: StartBacktest
  readonly hooks: HookPort
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  readonly mailIn: {
    readonly settings: MailboxSettings
    /** Undefined where there is no such mailbox. */
    readonly take: (
      workspace: Id,
      mailbox: Id,
      arriving: { readonly raw: Uint8Array },
    ) => Promise<Taken | undefined>
    /** Undefined where there is nothing to connect to. */
    readonly check: (workspace: Id, mailbox: Id) => Promise<Awaited<ReturnType<CheckMailbox>> | undefined>
  }
  readonly ownMail: {
    readonly settings: OwnMailboxSettings
    /** Undefined where the member has none. */
    readonly check: (workspace: Id, member: Id) => Promise<Awaited<ReturnType<CheckSent>> | undefined>
  }
  /** Looks at a public page, and says whether the form there reaches us. */
  readonly checkForm: (form: Id, page: string) => Promise<FormCheck>
  /** Turns everything that is pending into leads. */
  readonly conveyAll: () => Promise<number>
  /** Brings what reports are made of up to now. */
  readonly project: () => Promise<unknown>
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
    /** Forgets a user: password, sessions, address and name. */
    readonly remove: (user: string) => Promise<void>
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
          readonly code:
            | 'unreadable_body'
            | 'unsupported_content'
            | 'too_many_fields'
            | 'field_too_long'
            | 'not_a_submission'
          readonly errors: readonly { readonly field: string; readonly problem: string }[]
        }
      }
  readonly toCanonical: (
    fields: readonly Field[],
    about: Pick<CanonicalSubmission, 'kind' | 'source' | 'submittedAt' | 'receivedAt' | 'clock' | 'test'> & {
      readonly provider: 'html' | 'api' | 'by hand'
    },
  ) => CanonicalSubmission
  readonly isPersonal: IsPersonalDomain
  readonly readDelivery: ReadDoor
  /** The rows of a CSV file, the header first. */
  readonly tableRows: (source: AsyncIterable<Uint8Array>) => AsyncIterable<readonly string[]>
  readonly isDisposable: (domain: string) => boolean
  /** The name that somebody registered, without what they put before it. */
  readonly registrableDomain: (host: string) => string | undefined
  readonly phoneInE164: (said: string, country?: string) => string | undefined
  readonly tableIn: (bytes: Uint8Array) => Promise<Table | { readonly unreadable: string }>
}

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Reading mails takes no database either. */
export type Mails = {
  readonly classify: (bytes: Uint8Array) => Promise<{
    readonly class: 'bounce' | 'complaint' | 'auto_reply' | 'human_reply'
    readonly hard?: boolean
    readonly returns?: string
    readonly reason: string
    readonly text: string
  }>
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
    keepDays: number,
  ) => Promise<{
    readonly ok: true
    readonly rows: number
    readonly bytes: number
    readonly lastDay: string
  }>
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

/** Takes files of rows in. */
export type Importer = {
  /** A map's text, as YAML or JSON, checked by itself. */
  readonly readMap: (kind: ImportKind, text: string) => ImportMap
  readonly importFile: (
    parts: ImportParts,
    about: {
      readonly workspace: Id
      readonly by: Id
      readonly kind: ImportKind
      /** The file's name; a source is called by it where nobody says better. */
      readonly name: string
      /** Without one, what the columns mean is guessed. */
      readonly map?: ImportMap
      /** Which open past leads become live ones: `open` for all, else their cases. */
      readonly adopt?: string
      readonly source: () => AsyncIterable<Uint8Array>
      readonly reject: (row: RejectedRow, columns: readonly string[]) => Promise<void>
      readonly progress?: (progress: Progress) => Promise<boolean>
    },
  ) => Promise<{ readonly used: ImportMap; readonly progress: Progress; readonly adopted?: number }>
}

export type BackupKept = {
  readonly file: string
  readonly at: Instant
  /** The last day on which it is to be kept. */
  readonly lastDay: string
  readonly bytes: number
  /** Whether it still lies where it was written. */
  readonly there: boolean
}

/** Handed in by `main.ts`, the only place where parts are wired. Each is loaded when it is asked for. */
export type Wiring = {
  readonly assemble: (config: Config, purpose: 'command', url: () => string) => Promise<Opened>
  readonly serve: (config: Config) => Promise<Serving>
  /** Builds the web app where it is older than what it is made of, and says so. */
  readonly buildWeb: (say: (sentence: string) => void) => Promise<void>
  readonly doctor: (config: Config) => Promise<readonly Check[]>
  readonly reading: () => Promise<Reading>
  readonly mails: () => Promise<Mails>
  readonly proving: (config: Config) => Promise<Proving>
  readonly importing: () => Promise<Importer>
  /** The backups made with this data folder that are still kept. */
  readonly backups: (config: Config) => Promise<readonly BackupKept[]>
  readonly restore: (
    config: Config,
    about: { readonly file: string; readonly erasures: string | undefined },
  ) => Promise<Restored>
}
