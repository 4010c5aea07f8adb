import { describe, expect, test } from 'vitest'
import { noMailer } from './mailer.ts'
import { smtpMailer } from './smtp.ts'
import { headersIn, mail, mailerKeepsItsPromises } from './spec/mailer.contract.ts'
import { openPostOffice } from './spec/post-office.ts'
import { openTokenDesk } from './spec/token-desk.ts'

const from = { address: 'hello@firm.example', name: 'Acme Pumps' }
const patience = {
  /** However busy this machine is, a server that answers is waited for. */
  patient: { sendMs: 20_000, silenceMs: 20_000, closeMs: 20_000 },
  /** Only where a server stalls: how soon we give up then decides nothing but how long a spec takes. */
  impatient: { sendMs: 1_000, silenceMs: 600 },
} as const
const { patient } = patience

mailerKeepsItsPromises((host, how) => smtpMailer(`smtp://${host}`, { from, ...patience[how] }))

describe('mail by SMTP', () => {
  test('signs in with what the address of the server carries', async () => {
    const office = await openPostOffice()
    const right = smtpMailer(`smtp://ana:secret@${office.host}`, { from, ...patient })
    const wrong = smtpMailer(`smtp://ana:stale@${office.host}`, { from, ...patient })
    expect(await right.send(mail())).toHaveProperty('sent')
    expect(await wrong.send(mail())).toEqual({ failed: 'login_expired', detail: '535 5.7.8' })
    await Promise.all([right.close(), wrong.close()])
    await office.close()
  })

  test('signs in with a token where the server wants no password, and fetches it itself', async () => {
    const [office, tokens] = [await openPostOffice(), await openTokenDesk()]
    const signIn = (refreshToken: string) =>
      new URLSearchParams({
        ...{ auth: 'xoauth2', token_url: tokens.url, client_id: 'us', client_secret: 's' },
        refresh_token: refreshToken,
      })
    const right = smtpMailer(`smtp://ana%40firm.example@${office.host}?${signIn('ours').toString()}`, {
      ...{ from, ...patient },
    })
    const wrong = smtpMailer(`smtp://ana%40firm.example@${office.host}?${signIn('stale').toString()}`, {
      ...{ from, ...patient },
    })
    expect(await right.send(mail())).toHaveProperty('sent')
    expect(await wrong.send(mail())).toMatchObject({ failed: 'login_expired' })
    await Promise.all([right.close(), wrong.close()])
    await Promise.all([office.close(), tokens.close()])
  })

  test('tells a sender that the server refuses from a recipient that it refuses', async () => {
    const office = await openPostOffice()
    const mailer = smtpMailer(`smtp://${office.host}`, {
      from: { ...from, address: 'stranger@firm.example' },
      ...patient,
    })
    expect(await mailer.send(mail())).toEqual({ failed: 'not_configured', detail: '553 5.7.1' })
    await mailer.close()
    await office.close()
  })

  test('is from the firm, by name', async () => {
    const office = await openPostOffice()
    const mailer = smtpMailer(`smtp://${office.host}`, {
      from: { ...from, name: 'Acme, "Pumps"\r\nBcc: x@y.example' },
      ...patient,
    })
    await mailer.send(mail())
    expect(office.delivered[0]?.from).toBe('hello@firm.example')
    expect(headersIn(office.delivered[0]?.raw ?? '').filter((line) => /^(from|bcc)/i.test(line))).toEqual([
      String.raw`From: "Acme, \"Pumps\" Bcc: x@y.example" <hello@firm.example>`,
    ])
    await mailer.close()
    await office.close()
  })

  test('uses the same few connections again, and leaves none behind', async () => {
    const office = await openPostOffice()
    const mailer = smtpMailer(`smtp://${office.host}`, { from, ...patient })
    await Promise.all(Array.from({ length: 20 }, () => mailer.send(mail())))
    expect(office.delivered).toHaveLength(20)
    expect(office.connections()).toBeLessThanOrEqual(4)
    await mailer.close()
    await expect.poll(() => office.connections()).toBe(0)
    await office.close()
  })
})

test('without a server nothing is sent, and the outcome says so', async () => {
  expect(await noMailer.send(mail())).toEqual({ failed: 'not_configured', detail: 'no_server' })
  await noMailer.close()
})
