import { hash } from 'node:crypto'
import { expect } from 'vitest'
import { HeldList } from '#contract/held.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { test, type App, type Asking, type Firm } from '../app.ts'

const heldIn = async (me: Asking) => HeldList.parse((await me.get('/api/v1/held')).json()).items
const queueOf = async (me: Asking) => Queue.parse((await me.get('/api/v1/queue')).json()).items
const names = [
  'Kim Lee',
  'Lou Marsh',
  'Ada Brandt',
  'Eli Novak',
  'Mia Silva',
  'Tom Okafor',
  'Zoe Petit',
  'Ben Aalto',
]

/** As a page does whose script was given work: the number is looked for until it fits. */
async function proofFor({ server }: App, form: string): Promise<string> {
  const answer = await server.inject({ url: `/api/v1/forms/${form}/challenge` })
  const { algorithm, challenge, salt, signature, maxnumber } = answer.json()
  for (let number = 0; number <= maxnumber; number += 1)
    if (hash('sha256', `${salt}${number}`) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
  throw new Error('One of the numbers solves it.')
}

/** From somebody's browser, in a network that is somebody's own. */
const fromBrowser = (
  { server }: App,
  form: string,
  { address, ...body }: { address: string; [field: string]: string },
) =>
  server.inject({
    method: 'POST',
    url: `/api/v1/forms/${form}/submissions`,
    remoteAddress: address,
    headers: { 'content-type': 'application/json', origin: 'https://www.acme.example' },
    payload: JSON.stringify(body),
  })

const founded = async (app: App): Promise<{ firm: Firm; form: string; me: Asking }> => {
  const firm = await app.found('Acme', 'ana@acme.example')
  return { firm, form: await firm.form(), me: firm.as(firm.admin) }
}

test('work that was done once passes once: who brings it again is held back, and told the same', async ({
  app,
}) => {
  const { form, me } = await founded(app)
  const proof = await proofFor(app, form)
  const send = (name: string, email: string) =>
    fromBrowser(app, form, {
      ...{ address: '203.0.113.7', name, email, message: 'May we see it?' },
      _handraise_proof: proof,
    })
  const answers = [await send('Kim Lee', 'kim@buyer.example'), await send('Lou Marsh', 'lou@other.example')]
  await app.convey()
  expect(await heldIn(me)).toMatchObject([{ email: 'lou@other.example', rule: 'sent again by a program' }])
  expect((await queueOf(me)).map(({ prospect }) => prospect.email)).toEqual(['kim@buyer.example'])
  const [first, again] = answers.map((answer) => ({ status: answer.statusCode, next: answer.json().next }))
  expect(again).toEqual(first)
})

test('a burst from one network is held back from the eleventh on, but who did the work passes', async ({
  app,
}) => {
  const { form, me } = await founded(app)
  const send = (nth: number, more: Record<string, string> = {}) =>
    fromBrowser(app, form, {
      ...{ address: `203.0.113.${10 + nth}`, name: names[nth % names.length] ?? '' },
      ...{ email: `someone@firm-${nth}.example`, message: 'May we see it?', ...more },
    })
  for (let nth = 0; nth < 11; nth += 1) await send(nth)
  await send(11, { _handraise_proof: await proofFor(app, form) })
  await fromBrowser(app, form, {
    ...{ address: '198.51.100.9', name: 'Una Walsh', email: 'una@away.example', message: 'May we see it?' },
  })
  await app.convey()
  expect(await heldIn(me)).toMatchObject([{ email: 'someone@firm-10.example', rule: 'bursts without proof' }])
  expect(await queueOf(me)).toHaveLength(12)
})

test('one text that comes to many forms is held back from the third form on', async ({ app }) => {
  const { firm, me } = await founded(app)
  const message =
    'Good morning dear friends, the weather is fine today and the river is high, so we walked along it until the evening came and the lights went on.'
  for (const name of ['Contact', 'Demo', 'Pricing'])
    await firm.submit(await firm.form(), {
      name: 'Kim Lee',
      email: `kim@${name.toLowerCase()}.example`,
      message,
    })
  await app.convey()
  expect(await heldIn(me)).toMatchObject([{ rule: 'one text to many' }])
  expect(await queueOf(me)).toHaveLength(2)
})

test('a lead of somebody trusted says so, and by which lesson, as long as it is not revoked', async ({
  app,
}) => {
  const { firm, form, me } = await founded(app)
  const message =
    'We are an SEO agency and we offer to bring your site to the first page of Google. We guarantee more traffic and more sales for you within weeks.'
  await firm.submit(form, { name: 'Max Miller', email: 'max@growth.example', message })
  await app.convey()
  const [held] = await heldIn(me)
  const submissions = [held?.submission]
  await me.post('/api/v1/held/releases', {
    id: crypto.randomUUID(),
    submissions,
    teach: { sender: false, domain: true },
  })
  await firm.submit(form, { name: 'Mia Silva', email: 'mia@growth.example', message })
  await app.convey()
  const lead = (await queueOf(me)).find(({ prospect }) => prospect.email === 'mia@growth.example')?.id ?? ''
  const words = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json()).submissions
  const by = { kind: 'domain', value: 'growth.example', submission: held?.submission }
  expect(await words()).toMatchObject([{ from: { email: 'mia@growth.example' }, trusted: { by } }])
  await me.delete(`/api/v1/held/trusts/${held?.submission ?? ''}/domain`)
  expect(await words()).toMatchObject([{ trusted: { by: null } }])
})
