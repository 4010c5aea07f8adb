import { MailboxTrouble, type MailboxSecret } from '#app/mailboxes.ts'

const ANSWER_MS = 10_000
const ANSWER_CHARS_MAX = 20_000

type Refreshing = Exclude<MailboxSecret, { readonly password: string }>

/** With what a server is signed in to: the password, or a token that is fetched for it. */
export const signingIn = async (secret: MailboxSecret): Promise<{ pass: string } | { accessToken: string }> =>
  'password' in secret ? { pass: secret.password } : { accessToken: await accessToken(secret) }

/** A token for one look (RFC 6749, 6). Whoever gives them answers at the address that was set, and nowhere else. */
export async function accessToken({
  tokenUrl,
  clientId,
  clientSecret,
  refreshToken,
}: Refreshing): Promise<string> {
  const asked = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId }
  const body = new URLSearchParams({ ...asked, ...(clientSecret !== '' && { client_secret: clientSecret }) })
  const answer = await fetch(tokenUrl, {
    ...{ method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) },
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    throw new MailboxTrouble('not_reachable', { cause: error })
  })
  // A provider that is in trouble says nothing about the token.
  if (answer.status >= 500) throw new MailboxTrouble('not_reachable')
  const token = answer.ok ? tokenIn((await answer.text()).slice(0, ANSWER_CHARS_MAX)) : undefined
  if (token === undefined) throw new MailboxTrouble('login_refused')
  return token
}

function tokenIn(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text)
    const token =
      typeof said === 'object' && said !== null && 'access_token' in said ? said.access_token : undefined
    return typeof token === 'string' && token !== '' ? token : undefined
  } catch {
    return undefined
  }
}
