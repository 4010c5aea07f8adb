import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { TakenByHand } from '#contract/by-hand.ts'
import { presetFor } from '#domain/form/preset.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { ProblemDocument } from '#contract/problem-document.ts'
import { test, type App, type Firm } from '../app.ts'
import { kim, worldOf } from './world.ts'

const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const post = (app: App, url: string, fields: Record<string, string> = {}, headers = html) =>
  app.server.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() })
const leadOf = async ({ as, admin }: Firm) => {
  const { items } = Queue.parse((await as(admin).get('/api/v1/leads')).json())
  return LeadDetail.parse((await as(admin).get(`/api/v1/leads/${items[0]?.id}`)).json())
}

describe('a hosted form', () => {
  test('sent, leads on to a page that thanks, says what comes next, and leads to the buyer own page', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const page = await app.server.inject(`/f/${form}?utm_source=news&owner=x`)
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(page.body).toContain('name="utm_source" value="news"')
    expect(page.body).not.toContain('name="owner"')
    const key = /name="_handraise_key" value="([^"]+)"/.exec(page.body)?.[1] ?? ''

    const sent = await post(app, `/f/${form}`, { ...kim, _handraise_key: key })
    expect([sent.statusCode, sent.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/thanks\/[\w-]+$/),
    ])
    const again = await post(app, `/f/${form}`, { ...kim, _handraise_key: key })
    expect(again.headers.location).toBe(sent.headers.location)

    const thanks = await app.server.inject(String(sent.headers.location))
    expect(thanks.body).toContain('Thank you. We have your message.')
    expect(thanks.body).toMatch(/Monday 2 March, \d\d:\d\d \(London time\)/)
    const own = /href="http:\/\/handraise\.test(\/r\/[\w-]+)"/.exec(thanks.body)?.[1] ?? ''
    expect((await app.server.inject(own)).body).toContain('We have your message')
    await app.convey()
    const found = await leadOf(firm)
    expect(found.submissions).toHaveLength(1)
    expect(found.submissions[0]?.answers.map(({ key }) => key)).not.toContain('_handraise_key')
  })

  test('that can not be taken comes back with everything that was typed', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const typed = { ...kim, message: `Hello ${'a'.repeat(20_000)}` }
    const answer = await post(app, `/f/${form}`, typed)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('value="Kim Lee"')
    expect(answer.body).toContain(typed.message)
    expect(answer.body).toContain(`action="/f/${form}"`)
    const forScripts = await post(app, `/f/${form}`, typed, { ...html, accept: 'application/json' })
    expect(ProblemDocument.parse(forScripts.json()).code).toBe('field_too_long')
    const large = await post(app, `/f/${form}`, { message: 'a'.repeat(300_000) })
    expect([large.statusCode, large.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
  })

  test('that is not there says so on a page', async ({ app }) => {
    await app.found('Acme', 'ana@acme.example')
    const answer = await app.server.inject({ url: `/f/${randomUUID()}`, headers: { accept: 'text/html' } })
    expect([answer.statusCode, answer.body]).toEqual([404, expect.stringContaining('There is no form here')])
  })
})

describe("the buyer's own page", () => {
  test('says who has it and by when, hears that nothing was heard, and ends it when asked', async ({
    app,
  }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    const own = `/r/${ids.token}`
    expect((await app.server.inject(own)).body).toContain('Your message is being looked after')
    await me.post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    expect((await app.server.inject(own)).body).toContain('Admin has your message')
    await app.at('2026-03-09T09:00:00.000Z')
    expect((await app.server.inject(own)).body).toContain('We are sorry')

    const told = await post(app, `${own}/not-heard`)
    expect([told.statusCode, told.headers.location]).toEqual([303, `${own}?told`])
    expect((await app.server.inject(`${own}?told`)).body).toContain('Thank you for telling us')
    await post(app, `${own}/not-heard`)
    expect((await leadOf(firm)).lead.tries).toBe(1)

    const ended = await post(app, `${own}/withdrawal`, { said: 'Found one.' })
    expect(ended.statusCode).toBe(303)
    expect((await app.server.inject(own)).body).toContain('You will hear no more from us about this')
    const { resolution, events } = await leadOf(firm)
    expect(resolution).toMatchObject({ outcome: 'withdrawn', by: 'buyer' })
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'BuyerWithdrew', private: { said: 'Found one.' } }),
    )
    expect((await post(app, `${own}/not-heard`)).headers.location).toBe(own)
  })

  test('speaks the language of the form that was filled in, whatever the browser asks for', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await firm.as(firm.admin).put(`/api/v1/forms/${form}/sheet`, presetFor('contact', 'de'))
    const sent = await post(app, `/f/${form}`, kim)
    const thanks = await app.server.inject(String(sent.headers.location))
    const own = /href="http:\/\/handraise\.test(\/r\/[\w-]+)"/.exec(thanks.body)?.[1] ?? ''
    await app.convey()
    const page = await app.server.inject({ url: own, headers: { 'accept-language': 'fr' } })
    expect(page.body).toContain('<html lang="de">')
    expect(page.body).toMatch(
      /Wir kümmern uns um Ihre Nachricht[\s\S]*Montag, 2\. März[\s\S]*Ich brauche keine Antwort mehr/,
    )
  })

  test('speaks that of the browser where nobody filled in a form', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const call = { id: randomUUID(), channel: 'call', name: 'Kim Lee', words: 'Forty pumps.' }
    const { status } = TakenByHand.parse((await firm.as(firm.admin).post('/api/v1/submissions', call)).json())
    const own = (language: string) =>
      app.server.inject({ url: new URL(status).pathname, headers: { 'accept-language': language } })
    expect((await own('es-MX,es;q=0.9')).body).toContain('<html lang="es">')
    expect((await own('pl')).body).toContain('<html lang="en">')
  })

  test('opens to nobody who has not been given its address', async ({ app }) => {
    const { ids } = await worldOf(app, 'Acme')
    const wrong = `${ids.token.slice(0, -2)}${ids.token.endsWith('AA') ? 'BB' : 'AA'}`
    for (const token of [
      '',
      'x',
      wrong,
      ids.token.slice(0, 43),
      app.served.tokens.sign('invitation', ids.lead, ids.form),
    ])
      for (const path of [`/r/${token}`, `/thanks/${token}`])
        expect((await app.server.inject(path)).statusCode).toBe(404)
    expect((await post(app, `/r/${wrong}/withdrawal`)).statusCode).toBe(404)
  })

  test('looking at it changes nothing', async ({ app }) => {
    const { ids, firm } = await worldOf(app, 'Acme')
    const before = (await leadOf(firm)).events.length
    for (const path of ['', '/not-heard', '/withdrawal']) await app.server.inject(`/r/${ids.token}${path}`)
    expect((await leadOf(firm)).events).toHaveLength(before)
  })
})
