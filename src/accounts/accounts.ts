import { betterAuth } from 'better-auth'
import type { Pool } from 'pg'

const PASSWORD_CHARS_MIN = 10
const PASSWORD_CHARS_MAX = 128

export type AccountsOptions = {
  /** A pool whose search path is the schema `auth`. */
  readonly pool: Pool
  readonly secret: string
  readonly url: string
  readonly limits: boolean
  /** How passwords are kept; better-auth's own way, slow on purpose, unless a spec brings a quick one. */
  readonly passwords?: Passwords
}

export type Passwords = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (about: { readonly hash: string; readonly password: string }) => Promise<boolean>
}

export type Accounts = {
  /** Answers everything under `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>
  /** The user whose session these headers carry. */
  readonly userOf: (headers: Headers) => Promise<{ readonly id: string; readonly email: string } | undefined>
  /** The user with this address; undefined where there is none. */
  readonly find: (email: string) => Promise<string | undefined>
  /** A new user with a password, or, where the address is known already, that user with the new password. */
  readonly create: (about: { email: string; name: string; password: string }) => Promise<string>
  /**
   * The user for somebody who was invited: a new one, or, where the address is known already, that user if the password is theirs.
   * Undefined where it isn't: an invitation must not let anybody set another person's password.
   */
  readonly join: (about: { email: string; name: string; password: string }) => Promise<string | undefined>
  /** Ends every session of a user at once. */
  readonly endSessions: (user: string) => Promise<void>
  /** Forgets a user: password, sessions, address and name. */
  readonly remove: (user: string) => Promise<void>
}

/** Who signs in, and with what: better-auth, wired to our tables. People come by set-up or invitation, never by signing up. */
export function accountsOn({ pool, secret, url, limits, passwords }: AccountsOptions): Accounts {
  const auth = betterAuth({
    database: pool,
    secret,
    baseURL: url,
    basePath: '/api/auth',
    trustedOrigins: [new URL(url).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_CHARS_MIN,
      maxPasswordLength: PASSWORD_CHARS_MAX,
      ...(passwords && { password: passwords }),
    },
    rateLimit: { enabled: limits },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'handraise',
      useSecureCookies: url.startsWith('https:'),
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  const context = () => auth.$context
  return {
    handle: (request) => auth.handler(request),
    userOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? { id: session.user.id, email: session.user.email } : undefined
    },
    find: async (email) => {
      const { internalAdapter } = await context()
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id
    },
    create: async (about) => {
      const { internalAdapter, password: passwords } = await context()
      const known = await internalAdapter.findUserByEmail(about.email.toLowerCase())
      const hash = await passwords.hash(about.password)
      if (!known) return addUser(internalAdapter, { ...about, hash })
      await internalAdapter.updatePassword(known.user.id, hash)
      return known.user.id
    },
    join: async (about) => {
      const { internalAdapter, password: passwords } = await context()
      const known = await internalAdapter.findUserByEmail(about.email.toLowerCase())
      if (!known) return addUser(internalAdapter, { ...about, hash: await passwords.hash(about.password) })
      const theirs = (await internalAdapter.findCredentialAccount(known.user.id))?.password
      const { password } = about
      return theirs && (await passwords.verify({ password, hash: theirs })) ? known.user.id : undefined
    },
    endSessions: async (user) => {
      const { internalAdapter } = await context()
      await internalAdapter.deleteUserSessions(user)
    },
    remove: async (user) => {
      const { internalAdapter } = await context()
      await internalAdapter.deleteUser(user)
    },
  }
}

type Adapter = Awaited<ReturnType<typeof betterAuth>['$context']>['internalAdapter']

async function addUser(
  adapter: Adapter,
  { email, name, hash }: { email: string; name: string; hash: string },
): Promise<string> {
  const user = await adapter.createUser(
    { email: email.toLowerCase(), name, emailVerified: true },
    { method: 'email-password' },
  )
  await adapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  })
  return user.id
}
