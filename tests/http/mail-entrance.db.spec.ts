import { describe, expect } from 'vitest'
import { badMails } from '#mail/spec/bad-mails.ts'
import { vaultWith } from '../../src/vault.ts'
import { MORNING, SECRET, test } from '../app.ts'
import { firmWithMailbox, first, leadsOf, mail } from './mailbox-world.ts'

describe('the entrance', () => {
  test('opens only with its key, and takes nothing that is no mail', async ({ app }) => {
    const { firm, id } = await firmWithMailbox(app)
    const at = (key: string, payload: string) =>
      app.server.inject({
        method: 'POST',
        url: `/hooks/mail/${key}`,
        headers: { 'content-type': 'message/rfc822' },
        payload,
      })
    expect((await at('wrong', first)).json().code).toBe('no_such_mailbox')
    const status = app.served.tokens.sign('status', firm.workspace, id)
    expect((await at(status, first)).json().code).toBe('no_such_mailbox')
    const key = app.served.tokens.sign('mail-in', firm.workspace, id)
    expect((await at(key, '')).json().code).toBe('unreadable_body')
    await firm.as(firm.admin).delete(`/api/v1/mailboxes/${id}`)
    expect((await at(key, first)).json().code).toBe('no_such_mailbox')
  })

  test('words without a head, broken parts and ten thousand lines are kept for a person to see', async ({
    app,
  }) => {
    const { me, post } = await firmWithMailbox(app)
    const odd = [
      mail(
        { From: 'Ann Berg <ann@berg.example>', 'Content-Type': 'multipart/mixed; boundary=x' },
        '--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x',
      ),
      mail(
        { From: 'Ben Cole <ben@cole.example>', 'Content-Type': 'text/html' },
        '<script>alert(1)</script><p>Hello <b>there</b></p>',
      ),
      mail({ Subject: '=?utf-8?b?4pyT?= =?x-unknown?q?=00?=' }, `${'line\r\n'.repeat(10_000)}\0`),
    ]
    for (const raw of odd) expect((await post(raw)).taken.became).toBe('submission')
    const submissions = (await leadsOf(me)).flatMap((lead) => lead.submissions)
    const messages = submissions.map(({ message }) => message?.slice(0, 11))
    expect(new Set(messages)).toEqual(new Set([undefined, 'Hello there', 'line\nline\nl']))
  })
})

describe('a mail that nobody sends in good faith', () => {
  test('is kept for a person to see, at the time at which it came, with its files unopened', async ({
    app,
  }) => {
    const { me, post } = await firmWithMailbox(app)
    const odd = ['no date', 'a date in the future', 'a zip bomb', 'a recipient in the subject'] as const
    const became: string[] = []
    for (const name of odd) became.push((await post(badMails[name]?.() ?? '')).taken.became)
    // The first is an inquiry, and the same person goes on with it.
    expect(became).toEqual(['submission', 'reply', 'reply', 'reply'])
    const [lead, ...others] = await leadsOf(me)
    expect(others).toEqual([])
    expect(lead?.submissions.map(({ submittedAt }) => submittedAt)).toEqual([MORNING])
    expect(lead?.received.map(({ at }) => at)).toEqual([MORNING, MORNING, MORNING])
    // Thanked once, however often a machine may write.
    expect(lead?.mails).toHaveLength(1)
    const bomb = lead?.received.flatMap(({ attachments }) => attachments)[0]
    expect(bomb).toMatchObject({ name: 'big.zip', type: 'application/zip' })
    expect(bomb?.bytes).toBeLessThan(100)
    for (const { subject } of lead?.received ?? []) expect(subject).not.toMatch(/[\r\n\0]/)
  })
})

describe('the password of a mailbox', () => {
  test('is never told, nor kept as it is, and stays when it is left out', async ({ app }) => {
    const { firm, me, id } = await firmWithMailbox(app)
    const password = 'open sesame, four times'
    const server = { host: 'mail.acme.example', port: 993, security: 'tls', username: 'sales' }
    const put = (body: object) => me.put(`/api/v1/mailboxes/${id}`, { name: 'By mail', ...body })
    expect((await put({ server: { ...server, password } })).body).not.toContain(password)
    const kept = await app.wired.mailIn.settings.read(firm.workspace, id)
    expect(kept?.server?.secret).toEqual({ password })
    await put({ server: { ...server, host: 'imap.acme.example' } })
    expect((await app.wired.mailIn.settings.read(firm.workspace, id))?.server).toEqual({
      ...server,
      host: 'imap.acme.example',
      secret: { password },
    })
    const found = await app.wired.inWorkspace(firm.workspace, async (client) => {
      const { rows } = await client.query<{ text: string }>('select m::text as text from mailbox m')
      return rows.map(({ text }) => text).join()
    })
    expect(found).not.toContain(Buffer.from(password).toString('hex'))

    // Or what a token is fetched with instead, for servers that take no password.
    const token = { url: 'https://login.example/token', clientId: 'us', refreshToken: 'for years and years' }
    expect((await put({ server: { ...server, token } })).body).not.toContain(token.refreshToken)
    await put({ server })
    const { url: tokenUrl, ...rest } = token
    expect((await app.wired.mailIn.settings.read(firm.workspace, id))?.server?.secret).toEqual({
      ...{ tokenUrl, ...rest, clientSecret: '' },
    })
    const wrong = await put({ server: { ...server, token: { ...token, url: 'login.example' } } })
    expect(wrong.json()).toMatchObject({
      errors: [{ field: 'server.token.url', problem: 'must be the address that gives tokens' }],
    })
  })

  test('that was kept before there were tokens still opens', async ({ app }) => {
    const { firm, me, id } = await firmWithMailbox(app)
    const server = { host: 'mail.acme.example', username: 'sales', password: 'new' }
    await me.put(`/api/v1/mailboxes/${id}`, { name: 'By mail', server })
    const sealed = vaultWith(SECRET).seal(`mailbox/${firm.workspace}/${id}`, 'of old')
    await app.wired.changeIn(firm.workspace, (client) =>
      client.query('update mailbox set secret = $2 where id = $1', [id, sealed]),
    )
    const kept = await app.wired.mailIn.settings.read(firm.workspace, id)
    expect(kept?.server?.secret).toEqual({ password: 'of old' })
  })
})
