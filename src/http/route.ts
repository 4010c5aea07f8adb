import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Id } from '#domain/ledger.ts'
import type { Role } from '#domain/team/people.ts'
import type { KeyScope } from '#domain/workspace/keys.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { Changes } from './changes.ts'
import type { Limit } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { Served } from './served.ts'

type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

/** Who asks: a member with a session, or a key. Both belong to one workspace. */
export type Caller = {
  readonly workspace: Id
  /** The member's id, or `key:` and the key's id. */
  readonly actor: Id | `key:${string}`
  readonly member: Id | undefined
  readonly roles: readonly Role[]
  readonly scopes: readonly KeyScope[]
}

/** `anyone` needs nothing; `reader` and `writer` a session or a key of that scope; `author`, who writes the playbook, is marketing or a manager; the others a member with that role (or admin). */
export type Who = 'anyone' | 'reader' | 'writer' | 'member' | 'author' | 'manager' | 'admin'

export type Asked<Path extends string, Body, Query> = {
  readonly params: ParamsOf<Path>
  readonly body: Body
  readonly query: Query
  /** Who asks; a route for `anyone` has nobody here and must not read it. */
  readonly me: Caller
  readonly served: Served
  readonly host: Host
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
/** What one server has for all its routes. */
export type Host = {
  readonly routes: readonly Route[]
  readonly changes: Changes
  readonly metrics: Metrics
}
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** The route has answered by itself: a stream, a file. */
  | 'sent'

/** What a route does about a body that is larger than it takes, beside refusing it. */
type TooLarge<Path extends string> = (
  asked: Pick<Asked<Path, unknown, unknown>, 'params' | 'served'>,
) => Promise<void>

export type Route = {
  readonly path: string
  readonly who: Who
  readonly says: string
  readonly body: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly answer: z.ZodType | undefined
  readonly limit: Limit | undefined
  readonly page: boolean
  readonly files: boolean
  readonly bodyBytesMax: number | undefined
  readonly crossOrigin: boolean
  readonly tooLarge: TooLarge<string> | undefined
  readonly handle: (asked: Asked<string, unknown, unknown>) => Promise<Answer>
}

/** A route reads as one sentence: what is asked, who may ask, what it must look like, what is done. */
export const route = <Path extends string, Body = undefined, Query = undefined>(spec: {
  readonly path: `${'GET' | 'POST' | 'PUT' | 'DELETE'} ${Path}`
  readonly who: Who
  /** One sentence for the reference. */
  readonly says: string
  readonly body?: z.ZodType<Body>
  readonly query?: z.ZodType<Query>
  /** The schema of the answer, for the reference and the specs. */
  readonly answer?: z.ZodType
  /** How often one address may ask; without it, as often as it likes. */
  readonly limit?: Limit
  /** Read by buyers in a browser: what fails is told on a page too. */
  readonly page?: boolean
  /** Files may come with a form that is sent to it. */
  readonly files?: boolean
  /** How large a body may be, where that differs from a form. */
  readonly bodyBytesMax?: number
  /** Asked by scripts on other people's pages; its address names the form that says which. */
  readonly crossOrigin?: boolean
  readonly tooLarge?: TooLarge<Path>
  readonly handle: (asked: Asked<Path, Body, Query>) => Promise<Answer>
}): Route => ({
  body: undefined,
  query: undefined,
  answer: undefined,
  limit: undefined,
  page: false,
  files: false,
  bodyBytesMax: undefined,
  crossOrigin: false,
  tooLarge: undefined,
  ...spec,
  // The server has parsed body and query by these very schemas before it calls.
  handle: spec.handle as unknown as Route['handle'],
})

/** A request that can't be served: a code of the catalogue, with what a person or a program needs to mend it. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly errors: readonly { readonly field: string; readonly problem: string }[] | undefined
  readonly details: Readonly<Record<string, unknown>> | undefined
  constructor(
    code: ProblemCode,
    about: {
      readonly errors?: readonly { readonly field: string; readonly problem: string }[]
      readonly details?: Readonly<Record<string, unknown>>
    } = {},
  ) {
    super(code)
    this.code = code
    this.errors = about.errors
    this.details = about.details
  }
}
