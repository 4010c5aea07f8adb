import type { Pool, PoolClient } from 'pg'
import type { Parts } from '#app/parts.ts'
import type { KeepSubmission } from '#app/ports.ts'
import type { OpenForm } from '#app/receive.ts'
import type { Config } from '#config/config.ts'
import type { Id } from '#domain/ledger.ts'

/** What commands work with, opened for the length of one command. */
export type Opened = {
  readonly parts: Parts
  readonly pool: Pool
  readonly inWorkspace: <Result>(
    workspace: Id,
    work: (client: PoolClient) => Promise<Result>,
  ) => Promise<Result>
  readonly keep: KeepSubmission
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  readonly foundWorkspace: (about: {
    workspace: string
    name: string
    email: string
    password: string
  }) => Promise<{ workspace: Id; member: Id }>
  readonly close: () => Promise<void>
}

export type Serving = {
  readonly url: string
  readonly setup: string | null
  readonly postgres: 'embedded' | 'external'
  readonly close: () => Promise<void>
}

/** Handed in by `main.ts`, the only place where parts are wired. */
export type Wiring = {
  readonly assemble: (config: Config, purpose: 'command', url: () => string) => Promise<Opened>
  readonly serve: (config: Config) => Promise<Serving>
}
