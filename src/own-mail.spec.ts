import { describe, expect, test } from 'vitest'
import { reached } from './own-mail.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'imap.acme.example': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inside.acme.example': ['10.0.0.7'],
  'both.acme.example': ['93.184.215.14', '127.0.0.1'],
  'tokens.acme.example': ['93.184.215.15'],
}
const resolve = async (host: string) => names[host] ?? []
const secret = { password: 'a secret word' }
const at = (host: string, over: object = {}) =>
  reached({ host, secret, anywhere: false, address: undefined, ...over }, resolve)
const tokens = (tokenUrl: string) => ({
  secret: { tokenUrl, clientId: 'x', clientSecret: '', refreshToken: 'y' },
})

describe('a member’s own mailbox', () => {
  test('is connected to at the public machine that its name led to', async () => {
    expect(await at('imap.acme.example')).toMatchObject({ address: '93.184.215.14' })
    expect(await at('93.184.215.14')).toMatchObject({ address: '93.184.215.14' })
    expect(await at('imap.acme.example', tokens('https://tokens.acme.example/give'))).toBeDefined()
  })

  test.each([
    'inside.acme.example',
    'both.acme.example',
    'nowhere.acme.example',
    'localhost',
    '10.0.0.7',
    '::1',
  ])('is not reached where that would lead into our own house: %s', async (host) =>
    expect(await at(host)).toBeUndefined(),
  )

  test('fetches no token there either', async () => {
    expect(await at('imap.acme.example', tokens('https://inside.acme.example/give'))).toBeUndefined()
    expect(await at('imap.acme.example', tokens('https://169.254.169.254/give'))).toBeUndefined()
  })

  test('of an admin is where they say', async () => {
    expect(await at('inside.acme.example', { anywhere: true })).toMatchObject({ address: undefined })
  })
})
