import { expect, onTestFinished, test } from 'vitest'
import { checkSent } from './sent.ts'
import { openTokenDesk } from './spec/token-desk.ts'
import { openTokenMailbox } from './spec/token-mailbox.ts'

test('a mailbox is signed in to with a token that is fetched for the look, and no password', async () => {
  const [desk, mailbox] = [await openTokenDesk(), await openTokenMailbox()]
  onTestFinished(async () => void (await Promise.all([desk.close(), mailbox.close()])))
  const check = (refreshToken: string) =>
    checkSent({
      ...{ member: 'ana', version: 1, anywhere: true, username: 'ana@acme.example', folder: undefined },
      ...{ host: '127.0.0.1', port: mailbox.port, security: 'none' },
      secret: { tokenUrl: desk.url, clientId: 'us', clientSecret: '', refreshToken },
    })
  expect(await check('ours')).toEqual({ ok: true, folder: 'Gesendet', mails: 3 })
  expect(mailbox.said).toEqual(['XOAUTH2 user=ana@acme.example\u0001auth=Bearer fresh token\u0001\u0001'])
  expect(await check('stale')).toEqual({ ok: false, failure: 'login_refused' })
  expect(mailbox.said).toHaveLength(1)
})
