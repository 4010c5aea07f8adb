import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { LeadPeople, Proposals } from '#contract/identity.ts'
import { Queue } from '#contract/lead.ts'
import { test, type App } from '../app.ts'

const kim = {
  name: 'Kim Jones',
  email: 'kim.jones@initech.example',
  phone: '+44 20 7946 0001',
  company: 'Initech Ltd',
}
const alex = { name: 'Alex Moore', email: 'alex.moore@initech.example' }
const home = { name: 'Kim', email: 'kj@gmail.com', phone: kim.phone }

async function officeIn(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const form = await firm.form()
  const send = async (fields: object) => {
    await firm.submit(form, fields)
    await app.convey()
  }
  for (const fields of [kim, alex, home]) await send(fields)
  const leads = async () => Queue.parse((await me.get('/api/v1/queue')).json()).items
  const kims = (await leads()).find(({ prospect }) => prospect.email === kim.email)
  if (!kims) throw new Error('Kim asked.')
  const around = async () => LeadPeople.parse((await me.get(`/api/v1/leads/${kims.id}/people`)).json())
  const proposals = async () => Proposals.parse((await me.get('/api/v1/prospects/proposals')).json()).items
  const say = (noun: string, alias: string, id: string = randomUUID()) =>
    me.post(`/api/v1/prospects/${kims.prospect.id}/${noun}`, { id, alias })
  return { me, kims, send, leads, around, proposals, say }
}

test('a lead shows who asks, who may be the same, and who else asked from there', async ({ app }) => {
  const { around, proposals, kims } = await officeIn(app)
  const { aliases, proposals: maybe, group } = await around()
  expect(aliases).toEqual([])
  expect(maybe).toMatchObject([
    {
      ...{ name: 'Kim', email: home.email, by: null, with: kims.prospect.id },
      because: [
        { key: 'phone', values: ['+442079460001', '+442079460001'] },
        { key: 'name', values: ['kim', 'kim jones'] },
      ],
      leads: [{ status: 'open' }],
    },
  ])
  expect(group).toMatchObject({
    account: null,
    people: [{ ...alex, by: 'domain', leads: [{ status: 'open', owner: null }] }],
  })
  expect(await proposals()).toMatchObject([{ pair: [{ email: home.email }, { email: kim.email }] }])
})

test('one click makes two one, and another takes it back', async ({ app }) => {
  const { around, proposals, say, send, leads } = await officeIn(app)
  const other = (await around()).proposals[0]?.prospect ?? ''
  const id = randomUUID()
  expect((await say('aliases', other, id)).statusCode).toBe(201)
  expect((await say('aliases', other, id)).statusCode).toBe(200)
  const merged = await around()
  expect(merged.aliases).toMatchObject([
    {
      email: home.email,
      bonds: [{ by: { name: 'Admin of Acme' }, because: [{ key: 'phone' }, { key: 'name' }] }],
    },
  ])
  expect([merged.proposals, await proposals()]).toEqual([[], []])
  await send(home)
  expect((await leads()).filter(({ tries }) => tries > 0)).toMatchObject([{ prospect: { email: kim.email } }])

  expect((await say('partings', other)).statusCode).toBe(201)
  // What they wrote meanwhile is here, and is still theirs.
  expect(await around()).toMatchObject({ aliases: [], proposals: [], guests: [{ email: home.email }] })
  await send(home)
  expect((await leads()).filter(({ tries }) => tries > 0)).toHaveLength(2)
})

test('what cannot be said is refused, with a next step', async ({ app }) => {
  const { around, say, kims, proposals } = await officeIn(app)
  const other = (await around()).proposals[0]?.prospect ?? ''
  const codes = []
  for (const [noun, alias] of [
    ['aliases', kims.prospect.id],
    ['aliases', randomUUID()],
    ['partings', other],
    ['rejections', (await around()).group.people[0]?.prospect ?? ''],
  ] as const)
    codes.push((await say(noun, alias)).json().code)
  expect(codes).toEqual(['same_prospect', 'no_such_prospect', 'not_merged', 'not_proposed'])
  expect((await say('rejections', other)).statusCode).toBe(201)
  expect(await proposals()).toEqual([])
})
