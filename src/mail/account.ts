const PER_MINUTE_MAX = 6_000

/** How a mail server is reached and signed in to, and how many mails a minute its account takes. */
export type Account = {
  readonly url: string
  readonly auth?: {
    readonly type: 'OAuth2'
    readonly user: string
    readonly clientId: string
    readonly clientSecret: string
    readonly refreshToken: string
    readonly accessUrl: string
  }
  readonly perMinute?: number
}

/** What is ours in `SMTP_URL`; all else is for whoever speaks with the server. */
const ours = ['auth', 'token_url', 'client_id', 'client_secret', 'refresh_token', 'rate'] as const

/**
 * Reads an address such as `smtps://ana@acme.example@smtp.example?auth=xoauth2&token_url=…&client_id=…&client_secret=…&refresh_token=…`,
 * where a server wants a token (XOAUTH2) and no password. `rate=60` sends at most sixty mails a minute.
 */
export function accountOf(smtpUrl: string): Account {
  const url = new URL(smtpUrl)
  const [auth, accessUrl = '', clientId = '', clientSecret = '', refreshToken = '', rate] = ours.map(
    (name) => url.searchParams.get(name) ?? undefined,
  )
  const user = decodeURIComponent(url.username)
  for (const name of ours) url.searchParams.delete(name)
  const paced =
    rate !== undefined && /^\d{1,4}$/.test(rate) && Number(rate) >= 1 && Number(rate) <= PER_MINUTE_MAX
  const pace = paced ? { perMinute: Number(rate) } : {}
  if (auth?.toLowerCase() !== 'xoauth2') return { url: url.href, ...pace }
  // A name in the address would be taken for one with a password.
  url.username = ''
  url.password = ''
  return {
    ...{ url: url.href, ...pace },
    auth: { type: 'OAuth2', user, clientId, clientSecret, refreshToken, accessUrl },
  }
}
