import type { Pool, PoolClient } from 'pg'
import type { Provider } from '#domain/form/provider.ts'
import type { Challenge, FormCheck } from '#contract/form.ts'
import type { z } from 'zod'
import type { Source } from '#contract/source.ts'
import type { Id } from '#domain/ledger.ts'
import type { ImportJob, ImportPreview } from '#contract/import.ts'
import type { ImportKind } from '#contract/import-map.ts'
import type { Files } from '#domain/submission/attachment.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { BacktestDesk } from '#app/backtest/desk.ts'
import type { PlaybookReader } from '#app/playbook-reader.ts'
import type { CheckMailbox, MailboxSettings } from '#app/mailboxes.ts'
import type { CheckSent, OwnMailboxSettings } from '#app/own-mailboxes.ts'
import type { ReadDoor } from '#app/doors.ts'
import type { NotifiedPort } from '#app/fetch-leads.ts'
import type { HookPort, HookSecrets } from '#app/hooks.ts'
import type { TelephonePort } from '#app/take-call.ts'
import type { Parts } from '#app/parts.ts'
import type { KeepSubmission } from '#app/ports.ts'
import type { OpenForm } from '#app/receive.ts'
import type { RefusalsPort } from '#app/refusals.ts'
import type { Taken } from '#app/take-mail.ts'

/** Reading a body is a door's work; http only hands it the bytes. */
export type ReadBody = (
  bytes: Buffer,
  contentType: string | undefined,
) =>
  | { readonly outcome: 'read'; readonly fields: readonly Field[]; readonly json?: unknown }
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
      /** Where they could be read all the same. */
      readonly fields?: readonly Field[]
    }
type Work = { readonly form: Id; readonly at: Instant }
export type ProofOfWork = {
  readonly challengeFor: (work: Work) => Promise<Challenge>
  /** The name of the work that was done for this form; undefined where none was. */
  readonly provenBy: (proof: string, work: Work) => Promise<string | undefined>
}
export type Field = { readonly key: string; readonly value: readonly string[]; readonly label?: string }
/** Takes files out of a form while it arrives. */
export type FilesAside = (contentType: string | undefined) =>
  | {
      readonly write: (chunk: Buffer) => void
      readonly overflowed: boolean
      readonly end: () => { readonly body: Buffer; readonly files: Files }
    }
  | undefined
export type ToCanonical = (
  fields: readonly Field[],
  about: Pick<CanonicalSubmission, 'kind' | 'source' | 'submittedAt' | 'receivedAt' | 'clock' | 'test'> & {
    readonly provider: 'html' | 'api' | 'by hand'
    readonly providerId?: string | null
  },
) => CanonicalSubmission

export type Accounts = {
  readonly handle: (request: Request) => Promise<Response>
  readonly userOf: (headers: Headers) => Promise<{ readonly id: string; readonly email: string } | undefined>
  readonly find: (email: string) => Promise<string | undefined>
  readonly create: (about: { email: string; name: string; password: string }) => Promise<string>
  /** A new user, or the one with this address if the password is theirs; undefined where it isn't. */
  readonly join: (about: { email: string; name: string; password: string }) => Promise<string | undefined>
  readonly endSessions: (user: string) => Promise<void>
  readonly remove: (user: string) => Promise<void>
}

/** Files on their way in, and how they are read. */
export type ImportDesk = {
  readonly list: (workspace: Id) => Promise<readonly ImportJob[]>
  readonly one: (workspace: Id, job: Id) => Promise<ImportJob | undefined>
  readonly begin: (
    workspace: Id,
    about: { id: Id; kind: ImportKind; file: string; bytes: number; by: string },
  ) => Promise<void>
  readonly putPart: (workspace: Id, part: { job: Id; no: number; bytes: Uint8Array }) => Promise<boolean>
  readonly preview: (workspace: Id, job: Id) => Promise<ImportPreview>
  readonly start: (workspace: Id, job: Id, map: unknown) => Promise<'asked' | 'incomplete' | 'under way'>
  readonly stop: (workspace: Id, job: Id) => Promise<boolean>
  readonly remove: (workspace: Id, job: Id) => Promise<void>
  /** The rows that could not be taken, as a CSV file. */
  readonly rejects: (workspace: Id, job: Id) => AsyncIterable<string>
}

/** Everything the routes work with. */
export type Served = {
  readonly parts: Parts
  readonly accounts: Accounts
  /** As the role that sees one workspace at a time; for queries that name none, only the functions of `0003-system.sql`. */
  readonly pool: Pool
  /** Looks only, and sees one moment of the workspace in all that it asks. */
  readonly inWorkspace: <Result>(
    workspace: Id,
    work: (client: PoolClient) => Promise<Result>,
  ) => Promise<Result>
  readonly mailIn: {
    readonly settings: MailboxSettings
    /** Undefined where there is no such mailbox. */
    readonly take: (
      workspace: Id,
      mailbox: Id,
      arriving: { readonly raw: Uint8Array },
    ) => Promise<Taken | undefined>
    readonly release: (
      workspace: Id,
      mailbox: Id,
      about: { readonly aside: Id; readonly raw: Uint8Array },
    ) => Promise<Taken | undefined>
    /** Undefined where there is nothing to connect to. */
    readonly check: (workspace: Id, mailbox: Id) => Promise<Awaited<ReturnType<CheckMailbox>> | undefined>
  }
  /** A mail as its sender dressed it, made harmless; undefined where it is plain. */
  readonly mailPage: (mail: Uint8Array) => Promise<string | undefined>
  readonly ownMail: {
    readonly settings: OwnMailboxSettings
    /** Undefined where the member has none. */
    readonly check: (workspace: Id, member: Id) => Promise<Awaited<ReturnType<CheckSent>> | undefined>
    readonly isPublicHost: (host: string) => boolean
  }
  /** For what is neither a command nor a view: leases. */
  readonly changeIn: Served['inWorkspace']
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  readonly keep: KeepSubmission
  /** Work for the machines of those who fill in forms. */
  readonly proofOfWork: ProofOfWork
  readonly imports: ImportDesk
  /** Looks at a public page, and says whether the form there reaches us. */
  readonly checkForm: (form: Id, page: string) => Promise<FormCheck>
  readonly readBody: ReadBody
  readonly filesAside: FilesAside
  readonly readDelivery: ReadDoor
  /** What a provider asks before it sends: the answer, or undefined where it must have none. */
  readonly greet: (
    provider: Provider,
    query: ReadonlyMap<string, string>,
    secrets: HookSecrets,
  ) => { readonly contentType: string; readonly body: string } | undefined
  readonly backtests: BacktestDesk
  readonly playbookReader: PlaybookReader
  readonly hooks: HookPort
  readonly notified: NotifiedPort
  readonly refusals: RefusalsPort
  readonly toCanonical: ToCanonical
  /** Every answer of these submissions, with what it is proposed to be taken for. */
  readonly answersSeen: (samples: readonly CanonicalSubmission[]) => z.infer<typeof Source>['answers']
  /** Calls that a telephone system tells of. */
  readonly telephone: TelephonePort
  /** Tells the conveyor of this process that something is pending. */
  readonly wake: () => void
  readonly tokens: {
    readonly sign: (purpose: string, ...ids: readonly Id[]) => string
    readonly read: (purpose: string, token: string) => readonly Id[] | undefined
  }
  readonly setup: {
    /** Until there is a workspace. */
    readonly needed: () => Promise<boolean>
    readonly allows: (code: string) => boolean
    /** Undefined where somebody was faster. */
    readonly found: (about: {
      workspace: string
      name: string
      email: string
      password: string
    }) => Promise<{ workspace: Id; member: Id } | undefined>
  }
  readonly url: string
  readonly version: string
  readonly limits: boolean
  readonly trustProxy: boolean | number | readonly string[]
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly postgres: 'embedded' | 'external'
  readonly driftMs: () => number
}
