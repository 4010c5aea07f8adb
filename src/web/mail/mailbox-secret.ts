/** As it is typed: a password, or what a token is fetched with. */
export type MailboxSecret = {
  readonly way: 'password' | 'token'
  readonly password: string
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}
export const noSecret: MailboxSecret = {
  ...{ way: 'password', password: '', url: '', clientId: '', clientSecret: '', refreshToken: '' },
}
export const secretFields = [
  'password',
  'token.url',
  'token.clientId',
  'token.clientSecret',
  'token.refreshToken',
] as const

/** As it is sent; nothing where what there is should stay. */
export function secretBody({ way, password, ...token }: MailboxSecret): object {
  if (way === 'token') return { token }
  return password === '' ? {} : { password }
}
