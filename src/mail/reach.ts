import { createTransport } from 'nodemailer'
import { accountOf } from './account.ts'

const PATIENCE_MS = 10_000

/** Says hello to the mail server, and signs in where the URL has a user. The reason is a code and the server's own number, no address. */
export async function whyUnreachable(url: string): Promise<string | undefined> {
  const { url: address, auth } = accountOf(url)
  const transport = createTransport({
    url: address,
    ...(auth && { auth }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  try {
    await transport.verify()
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) return 'it did not answer'
    const code = 'code' in error ? String(error.code) : error.name
    const number = 'responseCode' in error ? ` ${String(error.responseCode)}` : ''
    return `${code}${number}`
  } finally {
    transport.close()
  }
}
