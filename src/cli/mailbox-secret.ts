import type { Call } from './commands.ts'
import { text } from './options.ts'

/**
 * What came on standard input: the password, or, with `--token-url`, what a token is fetched with. That is two lines: the refresh
 * token, and the client's secret where it has one.
 */
export function secretFrom(call: Call, given: string | undefined) {
  const url = text(call, 'token-url')
  if (url === undefined) return { password: given }
  const [refreshToken = '', clientSecret = ''] = (given ?? '').split('\n').map((line) => line.trim())
  return { token: { url, clientId: text(call, 'client-id'), refreshToken, clientSecret } }
}
