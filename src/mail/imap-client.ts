import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import type { MailboxFailure } from '#domain/mailbox/mailbox.ts'

const CONNECT_MS = 20_000
const SILENCE_MS = 6 * 60_000
/** Servers may end an IDLE after half an hour; we look ourselves long before. */
const IDLE_MS = 4 * 60_000
const GOODBYE_MS = 2_000

export type ImapAccount = {
  readonly host: string
  /** The machine to connect to, where it was looked up and found to be harmless; its certificate is still the host's. */
  readonly address?: string | undefined
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly username: string
  readonly auth: { readonly pass: string } | { readonly accessToken: string }
  /** No answer may bring more in one piece. */
  readonly literalBytesMax: number
}

export const clientWith = ({
  host,
  address = host,
  port,
  security,
  username,
  auth,
  literalBytesMax,
}: ImapAccount): ImapFlow =>
  new ImapFlow({
    ...{ host: address, port, logger: false, disableAutoIdle: true },
    ...(address !== host && { servername: host }),
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls' ? true : security === 'none' ? false : undefined,
    auth: { user: username, ...auth },
    ...{
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      maxIdleTime: IDLE_MS,
    },
    maxLiteralSize: literalBytesMax,
  })

/** With a word where the server still listens, but not waiting long for its own. */
export async function leave(client: ImapFlow): Promise<void> {
  if (client.usable)
    await Promise.race([client.logout().catch(() => undefined), pause(GOODBYE_MS, undefined, { ref: false })])
  client.close()
}

/** What a failed connection is called; the server's own words stay behind. */
export function failureIn(error: unknown): MailboxFailure {
  const said: { code?: unknown; authenticationFailed?: unknown; tlsFailed?: unknown } =
    typeof error === 'object' && error !== null ? error : {}
  if (said.authenticationFailed === true) return 'login_refused'
  const code = typeof said.code === 'string' ? said.code : ''
  if (said.tlsFailed === true || /CERT|TLS|SSL|SELF_SIGNED|ERR_TLS|EPROTO|UNABLE_TO/i.test(code))
    return 'tls_failed'
  if (
    /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)$/.test(
      code,
    )
  )
    return 'not_reachable'
  return 'connection_lost'
}
