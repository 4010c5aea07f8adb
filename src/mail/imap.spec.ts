import { expect, onTestFinished, test } from 'vitest'
import { checkMailbox } from './imap.ts'
import { openTokenDesk } from './spec/token-desk.ts'
import { openTokenMailbox } from './spec/token-mailbox.ts'

test('a shared mailbox is signed in to with a token that is fetched for the connection, and no password', async () => {
  const [desk, mailbox] = [await openTokenDesk(), await openTokenMailbox()]
  onTestFinished(async () => void (await Promise.all([desk.close(), mailbox.close()])))
  const check = (refreshToken: string) =>
    checkMailbox({
      ...{ host: '127.0.0.1', port: mailbox.port, security: 'none', username: 'sales@acme.example' },
      ...{ folder: 'INBOX', moveTo: undefined },
      secret: { tokenUrl: desk.url, clientId: 'us', clientSecret: '', refreshToken },
    })
  expect(await check('ours')).toEqual({ ok: true, mails: 3 })
  expect(mailbox.said).toEqual(['XOAUTH2 user=sales@acme.example\u0001auth=Bearer fresh token\u0001\u0001'])
  expect(await check('stale')).toEqual({ ok: false, failure: 'login_refused' })
  expect(mailbox.said).toHaveLength(1)
})
