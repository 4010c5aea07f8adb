import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { Queue } from '#contract/lead.ts'
import { Compared, EditDone, Readings, Tried } from '#contract/playbook-desk.ts'
import { test, type App } from '../app.ts'

const url = '/api/v1/playbook'
const text = readFileSync('playbooks/starter.yaml', 'utf8')

async function acme(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  return { firm, me: firm.as(firm.admin) }
}

describe('a text of the playbook', () => {
  test('is read in sentences, changed in place, and compared', async ({ app }) => {
    const { me } = await acme(app)
    const { sections, names } = Readings.parse((await me.post(`${url}/readings`, { text })).json())
    expect(names['teams']).toEqual(['qualifiers', 'inside sales', 'account managers'])
    const parts = sections.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.parts))
    const target = parts.find(({ edit }) => edit?.value === '15m')?.edit
    const edit = { text, path: target?.path, value: '10m', was: '15m' }
    const edited = EditDone.parse((await me.post(`${url}/edits`, edit)).json())
    expect(edited.text).toBe(text.replace('target: 15m', 'target: 10m'))
    const compared = await me.post(`${url}/comparisons`, { older: text, newer: edited.text })
    expect(Compared.parse(compared.json())).toMatchObject({ changes: [{ line: 22 }], moves: [] })

    const again = await me.post(`${url}/edits`, { ...edit, text: edited.text })
    expect(again.json()).toMatchObject({ status: 409, code: 'no_such_value' })
    expect((await me.post(`${url}/readings`, { text: 'a: [' })).json()).toMatchObject({
      status: 422,
      code: 'playbook_unreadable',
    })
    const broken = text.replace('motion: qualify', 'motion: qualfy')
    expect((await me.post(`${url}/comparisons`, { older: text, newer: broken })).json()).toMatchObject({
      code: 'playbook_broken',
      details: { findings: [{ suggestion: 'qualify' }] },
    })
  })

  test('is tried on somebody made up, and on somebody who has asked; nothing is written', async ({ app }) => {
    const { firm, me } = await acme(app)
    const facts = { kind: 'contact', email: 'kim@northwind.example', employees: '51-200', country: 'GB' }
    const at = '2026-03-02T09:00:00Z'
    const made = Tried.parse((await me.post(`${url}/tries`, { text, facts, at })).json())
    expect(made).toMatchObject({
      segment: 'hand-raisers in profile',
      team: 'qualifiers',
      windows: { notBefore: '2026-03-02T09:03:00.000Z', limit: '2026-03-02T10:00:00.000Z' },
    })
    expect(made.trace).toContainEqual(expect.objectContaining({ line: 9, verdict: 'true' }))
    expect(made.messages).toEqual([
      {
        when: 'at once',
        subject: 'Acme: we have your message',
        text: expect.stringMatching(/by Monday 2 March, 10:00.*\/r\/…\n/s),
      },
    ])
    const nameless = { kind: 'contact', employees: '51-200', country: 'GB' }
    const unsent = Tried.parse((await me.post(`${url}/tries`, { text, facts: nameless, at })).json())
    expect(unsent.messages).toEqual([])
    const no = text
      .replace('motion: qualify', 'motion: decline\n    tell: a polite no')
      .replace(
        /^templates:.*$/m,
        'templates:\n  a polite no: { purpose: decline, in: { en: { text: "Dear {name}, no. {page}" } } }',
      )
    const declined = Tried.parse((await me.post(`${url}/tries`, { text: no, facts, at })).json())
    expect(declined.messages).toMatchObject([
      { when: 'at once' },
      { when: 'declined', text: expect.stringMatching(/^Dear, no\. http.*\/r\/…$/) },
    ])

    await firm.submit(await firm.form('contact'), { name: 'Kim', email: 'kim@northwind.example' })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    const before = await me.get(`/api/v1/leads/${items[0]?.id}`)
    const changed = text.replaceAll('hand-raisers, profile not known yet', 'strangers')
    const known = Tried.parse((await me.post(`${url}/tries`, { text: changed, lead: items[0]?.id })).json())
    expect(known).toMatchObject({ segment: 'strangers', at: items[0]?.submittedAt })
    expect((await me.get(`/api/v1/leads/${items[0]?.id}`)).json().events).toEqual(before.json().events)

    expect((await me.post(`${url}/tries`, { text })).json()).toMatchObject({ errors: [{ field: 'facts' }] })
    const elsewhere = await app.found('Bolt', 'bo@bolt.example')
    const foreign = elsewhere.as(elsewhere.admin)
    const answer = await foreign.post(`${url}/tries`, { text, lead: items[0]?.id })
    expect(answer.json()).toMatchObject({ status: 404, code: 'no_such_lead' })
  })
})
