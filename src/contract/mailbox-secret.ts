import { z } from 'zod'
import { ShortText } from './scalars.ts'

/** What a mailbox is signed in to with; with neither, what there is stays. */
export const mailboxSecret = {
  password: z.string().min(1, 'must not be empty').max(1_000).optional(),
  /** Where the server wants a token and no password (XOAUTH2). */
  token: z
    .strictObject({
      url: z.url({ protocol: /^https?$/, error: 'must be the address that gives tokens' }).max(500),
      clientId: ShortText,
      clientSecret: z.string().max(1_000).default(''),
      refreshToken: z.string().min(1, 'must not be empty').max(5_000),
    })
    .optional(),
}
type Asked = z.infer<z.ZodObject<typeof mailboxSecret>>

/** As it is kept. */
export function secretIn({ password, token }: Asked) {
  if (token)
    return {
      tokenUrl: token.url,
      clientId: token.clientId,
      clientSecret: token.clientSecret,
      refreshToken: token.refreshToken,
    }
  return password === undefined ? undefined : { password }
}
