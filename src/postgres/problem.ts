export type PostgresProblemCode =
  | 'already_running'
  | 'binaries_missing'
  | 'data_not_writable'
  | 'data_from_another_version'
  | 'database_newer'
  | 'database_not_a_primary'
  | 'database_not_utf8'
  | 'database_too_old'
  | 'database_unreachable'
  | 'migration_changed'
  | 'migration_failed'
  | 'migrations_misnumbered'
  | 'no_server_user'
  | 'no_socket_folder'
  | 'roles_missing'
  | 'server_did_not_start'

type Told = {
  readonly code: PostgresProblemCode
  readonly title: string
  readonly next: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** Why there is no database to work with, and what to do about it: said to the operator, word for word. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem'
  readonly code: PostgresProblemCode
  readonly title: string
  readonly next: string
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor({ code, title, next, details, cause }: Told) {
    super(`${title} ${next}`, { cause })
    this.code = code
    this.title = title
    this.next = next
    this.details = details
  }
}
