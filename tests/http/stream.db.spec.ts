import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished } from 'vitest'
import { EventPage } from '#contract/proof.ts'
import { Me } from '#contract/workspace.ts'
import { test, type App, type Member } from '../app.ts'
import { kim, worldOf } from './world.ts'

type Told = { readonly id: string; readonly kind: string; readonly stream: string; readonly type: string }

/** A listener with a session, as a browser's EventSource is one. */
async function listen(app: App, { cookie }: Pick<Member, 'cookie'>, lastId?: string, after?: string) {
  const address = app.server.server.listening
    ? addressOf(app)
    : await app.server.listen({ port: 0, host: '127.0.0.1' })
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const answer = await fetch(`${address}/api/v1/stream${after === undefined ? '' : `?after=${after}`}`, {
    headers: { cookie, ...(lastId !== undefined && { 'last-event-id': lastId }) },
    signal: stop.signal,
  })
  const told: Told[] = []
  const waiting: { enough: (told: readonly Told[]) => boolean; done: () => void }[] = []
  const ended = read(answer, (change) => {
    told.push(change)
    for (const { enough, done } of waiting) if (enough(told)) done()
  })
  const until = (enough: (told: readonly Told[]) => boolean) =>
    new Promise<void>((done) => {
      if (enough(told)) done()
      else waiting.push({ enough, done })
    })
  return { answer, told, until, ended, stop: () => stop.abort() }
}

const addressOf = (app: App): string => {
  const address = app.server.server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

async function read({ body }: Response, note: (told: Told) => void): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, id, data] = /^id: (\S+)\nevent: change\ndata: (.+)$/.exec(block) ?? []
        if (id !== undefined && data !== undefined) note({ id, ...JSON.parse(data) })
      }
    }
  } catch {
    // We stopped listening.
  }
}

const has = (type: string, stream: string) => (told: readonly Told[]) =>
  told.some((change) => change.type === type && change.stream === stream)

describe('the stream of changes', () => {
  test('tells each listener what happens in their own workspace, and nothing of others', async ({ app }) => {
    const acme = await worldOf(app, 'Acme')
    const globex = await worldOf(app, 'Globex')
    const here = await listen(app, acme.firm.admin)
    const there = await listen(app, globex.firm.admin)
    expect(here.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    await acme.me.post(`/api/v1/leads/${acme.ids.lead}/reads`, { id: randomUUID() })
    await globex.me.post(`/api/v1/leads/${globex.ids.lead}/reads`, { id: randomUUID() })
    await here.until(has('LeadRead', acme.ids.lead))
    await there.until(has('LeadRead', globex.ids.lead))
    expect(here.told.map(({ stream }) => stream)).not.toContain(globex.ids.lead)
    expect(there.told.map(({ stream }) => stream)).not.toContain(acme.ids.lead)
    expect(Object.keys(here.told[0] ?? {}).toSorted()).toEqual(['id', 'kind', 'stream', 'type'])
  })

  test('goes on where it broke off, and tells nothing twice', async ({ app }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    const first = await listen(app, firm.admin)
    await me.post(`/api/v1/leads/${ids.lead}/reads`, { id: randomUUID() })
    await first.until(has('LeadRead', ids.lead))
    first.stop()
    await me.post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    await firm.submit(ids.form, { ...kim, name: 'Lou', email: 'lou@buyer.example' })
    const second = await listen(app, firm.admin, first.told.at(-1)?.id)
    await me.post(`/api/v1/leads/${ids.lead}/notes`, { id: randomUUID(), text: 'Back again.' })
    await second.until(has('NoteAdded', ids.lead))
    expect(second.told.map(({ type }) => type)).toEqual(['LeadAccepted', 'SubmissionReceived', 'NoteAdded'])
  })

  test('begins where the first answer of a page stood, and tells what happened until it was opened', async ({
    app,
  }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    const { cursor } = Me.parse((await me.get('/api/v1/me')).json())
    await me.post(`/api/v1/leads/${ids.lead}/reads`, { id: randomUUID() })
    const page = await listen(app, firm.admin, undefined, cursor)
    await page.until(has('LeadRead', ids.lead))
    // A browser that comes back asks at the same address, and says what it was told last.
    const again = await listen(app, firm.admin, page.told.at(-1)?.id, cursor)
    await me.post(`/api/v1/leads/${ids.lead}/notes`, { id: randomUUID(), text: 'Still here.' })
    await again.until(has('NoteAdded', ids.lead))
    expect(again.told.map(({ type }) => type)).not.toContain('LeadRead')
    const wrong = await me.get('/api/v1/stream?after=yesterday')
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'bad_request'])
  })

  test('told to many who begin at once loses nothing for any of them', async ({ app }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const beginning = Promise.all(Array.from({ length: 8 }, () => listen(app, firm.admin)))
    await me.post(`/api/v1/leads/${ids.lead}/reads`, { id: randomUUID() })
    const listeners = await beginning
    await me.post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    await me.post(`/api/v1/leads/${ids.lead}/notes`, { id: randomUUID(), text: 'Here.' })
    await Promise.all(listeners.map(({ until }) => until(has('NoteAdded', ids.lead))))
    for (const { told } of listeners)
      // What came before may be told late, while another database of this server holds a transaction open.
      expect(
        told.map(({ type }) => type).filter((type) => ['LeadAccepted', 'NoteAdded'].includes(type)),
      ).toEqual(['LeadAccepted', 'NoteAdded'])
  })

  test('ends for a member who is sent away, and for everybody when the server closes', async ({ app }) => {
    const { firm, me, ben, ids } = await worldOf(app, 'Acme')
    const his = await listen(app, ben)
    const hers = await listen(app, firm.admin)
    await me.post(`/api/v1/members/${ids.member}/deactivation`)
    await his.ended
    await hers.until(has('MemberDeactivated', ids.member))
    await app.server.close()
    await hers.ended
  })
})

describe('the page of events', () => {
  test('tells everything once, in the order of commits, without what is private', async ({ app }) => {
    const { me, firm } = await worldOf(app, 'Acme')
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query<{ count: number }>('select count(*) as count from event'),
    )
    const count = rows[0]?.count ?? 0
    // What is newest shows once nobody in the whole server can still be writing before it.
    const paged: unknown[] = []
    for (let after = ''; paged.length < count;) {
      const page = EventPage.parse(
        (await me.get(`/api/v1/events?limit=3${after && `&after=${after}`}`)).json(),
      )
      paged.push(...page.items)
      after = page.next ?? after
    }
    const all = EventPage.parse((await me.get('/api/v1/events?limit=1000')).json())
    expect(paged).toEqual(all.items)
    expect(all.items.length).toBeGreaterThan(10)
    expect(JSON.stringify(all)).not.toContain('Kim')
    expect(JSON.stringify(all)).not.toContain('buyer.example')
  })
})
