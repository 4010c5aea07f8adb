import { describe, expect } from 'vitest'
import type { Outcome } from '#app/carry-out.ts'
import { erase } from '#app/erase.ts'
import { sayOfTwo, type SaidOfTwo } from '#app/merge.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { inWorkspace } from '#store/ledger.ts'
import { peopleAround } from '#store/views/lead-people.ts'
import { leadSubmissions } from '#store/views/lead-submissions.ts'
import type { Id } from '#domain/ledger.ts'
import { advance, ask, openForm, rowsIn, submit, type Firm, type Process } from '../world.ts'
import { test } from './two-processes.ts'

const kim = { name: 'Kim Jones', email: 'kim.jones@initech.example', phone: '+44 20 7946 0001' }
type Fields = Readonly<Record<string, string>>

const send = async (process: Process, firm: Firm, fields: Fields): Promise<void> => {
  await submit(process, await openForm(process, firm.forms.contact), { fields })
  await conveyAll(process.parts)
  await advance(process, 1)
}

const prospects = (process: Process, firm: Firm) =>
  rowsIn<{ id: Id; email: string | null; name: string | null; status: string }>(process, firm, {
    text: 'select id, email, name, status from prospect order by id',
  })
const leads = (process: Process, firm: Firm) =>
  rowsIn<{ id: Id; prospect: Id; status: string; tries: number; offered: Id | null }>(process, firm, {
    text: 'select id, prospect, status, tries, offered from lead order by opened_at, id',
  })
const bonds = (process: Process, firm: Firm) =>
  rowsIn<{ prospect: Id; alias: Id; state: string; shared: readonly string[]; because: unknown }>(
    process,
    firm,
    {
      text: 'select prospect, alias, state, shared, because from alias order by prospect, alias',
    },
  )
const known = async (process: Process, firm: Firm, email: string): Promise<Id> => {
  const found = (await prospects(process, firm)).find((each) => each.email === email)
  if (!found) throw new Error(`Nobody wrote from ${email}.`)
  return found.id
}
const say = (process: Process, firm: Firm, said: Pick<SaidOfTwo, 'what' | 'pair'>): Promise<Outcome> =>
  process.parts.clock
    .now()
    .then((at) => sayOfTwo(process.parts, { workspace: firm.workspace, by: firm.members.ana, at, ...said }))

/** What became of two who wrote one after the other; each pair is of a firm, and has a number, of its own. */
async function pairOf(process: Process, firm: Firm, [first, second]: readonly [Fields, Fields]) {
  const before = { leads: await leads(process, firm), bonds: await bonds(process, firm) }
  await send(process, firm, first)
  await send(process, firm, second)
  const isNew =
    <Row extends { prospect: Id }>(rows: readonly Row[]) =>
    (row: Row) =>
      !rows.some(({ prospect }) => prospect === row.prospect)
  return {
    leads: (await leads(process, firm)).filter(isNew(before.leads)).length,
    bonds: (await bonds(process, firm))
      .filter(isNew(before.bonds))
      .map(({ state, shared }) => [state, ...shared].join(' ')),
  }
}
const elsewhere = (fields: Fields, n: number): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value.replace('initech', `initech-${'abcdefghijk'[n] ?? ''}`).replace('7946 00', `7946 ${10 + n}`),
    ]),
  )

describe('somebody writes again, or somebody else', () => {
  test.for<{ it: string; leads: number; cases: readonly (readonly [string, Fields, string?])[] }>([
    {
      it: 'the same person under another name of theirs joins their lead, and it says why',
      leads: 1,
      cases: [
        ['a tag in the address', { ...kim, email: 'Kim.Jones+pumps@initech.example' }, 'added address name'],
        ['from home, with the number', { ...kim, email: 'kj1987@gmail.com' }, 'added phone name'],
        ['the name turned round', { name: 'Jones, Kim', email: 'kj@initech.example' }, 'added account name'],
        ['no address, by number', { name: 'Kim Jones', phone: kim.phone }, 'added phone name'],
      ],
    },
    {
      it: 'who may be the same person is proposed, and nothing joins',
      leads: 2,
      cases: [
        ['their address, another name', { ...kim, name: 'Alex Moore', phone: '' }, 'proposed address name'],
        [
          'an address but for a letter',
          { name: 'Kym Jones', email: 'kym.jones@initech.example' },
          'proposed mistyped address name',
        ],
        [
          'their number and a given name',
          { name: 'Kim', email: 'k@gmail.com', phone: kim.phone },
          'proposed phone name',
        ],
      ],
    },
    {
      it: 'somebody else is somebody else',
      leads: 2,
      cases: [
        ['a colleague', { name: 'Alex Moore', email: 'alex.moore@initech.example' }],
        ['at the same switchboard', { ...kim, name: 'Alex Moore', email: 'alex@gmail.com' }],
        ['a namesake with nothing shared', { name: 'Kim Jones', email: 'kim.jones@gmail.com' }],
      ],
    },
  ])('$it', async ({ leads: count, cases }, { processes: [one], firm }) => {
    for (const [n, [what, fields, bond]] of cases.entries()) {
      const found = await pairOf(one, firm, [elsewhere(kim, n), elsewhere(fields, n)])
      expect([what, found]).toEqual([what, { leads: count, bonds: bond === undefined ? [] : [bond] }])
    }
  })

  test('a mailbox that several read: each by their own name, and without any the mailbox itself', async ({
    processes: [one],
    firm,
  }) => {
    const info = 'info@initech.example'
    for (const name of ['Kim Jones', 'Alex Moore', 'Jones Kim', 'Alex Moore'])
      await send(one, firm, { name, email: info })
    expect(await leads(one, firm)).toMatchObject([{ tries: 1 }, { tries: 1 }])
    await send(one, firm, { email: 'office@initech.example' })
    await send(one, firm, { email: 'office@initech.example' })
    expect(await leads(one, firm)).toMatchObject([{}, {}, { tries: 1 }])
  })
})

test('the same person twice in one millisecond, in two processes, under two keys: one lead', async ({
  processes: [one, other],
  firm,
}) => {
  const form = await openForm(one, firm.forms.contact)
  for (let round = 0; round < 5; round++) {
    const phone = `+44 20 7946 00${10 + round}`
    const name = `Kim ${['Jones', 'Moore', 'Brandt', 'Silva', 'Novak'][round] ?? ''}`
    await Promise.all([
      submit(one, form, { fields: { name, phone, email: `someone${round}@gmail.com` } }),
      submit(other, form, { fields: { name, phone } }),
    ])
    await Promise.all([conveyAll(one.parts), conveyAll(other.parts)])
  }
  expect(await leads(one, firm)).toMatchObject(Array.from({ length: 5 }, () => ({ tries: 1 })))
})

test('an imported account is one under each of its domains, and one without them', async ({
  processes: [one],
  firm,
}) => {
  const at = await one.parts.clock.now()
  const account = one.parts.newId()
  const domains = ['initech.example', 'initech-pumps.example']
  const described = {
    type: 'DescribeAccount',
    at,
    by: 'import',
    name: 'Initech',
    domains,
    owner: firm.members.eve,
  } as const
  await ask(one, firm, [{ kind: 'account', stream: account, command: described }])
  const { phone: _, ...unreachable } = kim
  await send(one, firm, unreachable)
  await send(one, firm, { ...unreachable, email: 'kim.jones@initech-pumps.example' })
  await send(one, firm, { ...unreachable, email: 'kim.jones@initech-valves.example' })
  expect(await leads(one, firm)).toMatchObject([{ tries: 1 }, { tries: 0 }])
  await send(one, firm, { name: 'Alex Moore', email: 'alex@gmail.com', company: 'initech' })
  const around = await Promise.all(
    (await leads(one, firm)).map(({ id }) =>
      inWorkspace(one.pool, firm.workspace, (client) => peopleAround(client, firm.workspace, id)),
    ),
  )
  expect(around.map((found) => found?.account?.owner)).toEqual([
    firm.members.eve,
    undefined,
    firm.members.eve,
  ])
})

test('two who are merged are one until that is taken away, exactly', async ({ processes: [one], firm }) => {
  const alex = { name: 'Alex Moore', email: 'alex@initech.example' }
  await send(one, firm, kim)
  await send(one, firm, alex)
  const pair = [await known(one, firm, kim.email), await known(one, firm, alex.email)] as const
  const before = { leads: await leads(one, firm), prospects: await prospects(one, firm) }
  expect(await say(one, firm, { what: 'merge', pair })).toMatchObject({ outcome: 'happened' })
  expect(await say(one, firm, { what: 'merge', pair: [pair[1], pair[0]] })).toEqual({ outcome: 'nothing' })
  expect({ leads: await leads(one, firm), prospects: await prospects(one, firm) }).toEqual(before)
  await send(one, firm, alex)
  expect(await leads(one, firm)).toMatchObject([{ tries: 1 }, { tries: 0 }])
  expect(await say(one, firm, { what: 'unmerge', pair: [pair[1], pair[0]] })).toMatchObject({
    outcome: 'happened',
  })
  await send(one, firm, alex)
  expect(await leads(one, firm)).toMatchObject([{ tries: 1 }, { tries: 1 }])
  const theirs = await rowsIn(one, firm, {
    text: 'select count(*)::int as sent from placement where prospect = $1',
    values: [pair[1]],
  })
  expect(theirs).toEqual([{ sent: 3 }])
  const [first] = await leads(one, firm)
  const words = await inWorkspace(one.pool, firm.workspace, (client) =>
    leadSubmissions(client, firm.workspace, first?.id ?? ''),
  )
  expect(words.map(({ from }) => from?.email)).toEqual([kim.email, alex.email])
  expect(await say(one, firm, { what: 'reject', pair })).toMatchObject({ refusal: { code: 'not_proposed' } })
})

test('a proposal that was turned down is not made again, nor joined', async ({ processes: [one], firm }) => {
  const again = { name: 'Kim', email: 'k@gmail.com', phone: kim.phone }
  await send(one, firm, kim)
  await send(one, firm, again)
  const pair = [await known(one, firm, kim.email), await known(one, firm, again.email)] as const
  expect(await say(one, firm, { what: 'reject', pair })).toMatchObject({ outcome: 'happened' })
  await send(one, firm, { ...again, name: 'Kim Jones' })
  expect(await bonds(one, firm)).toMatchObject([{ state: 'rejected' }])
  expect(await leads(one, firm)).toMatchObject([{ tries: 0 }, { tries: 1 }])
})

test('after the end of a lead the next knows it, and goes to who had it', async ({
  processes: [one],
  firm,
}) => {
  await send(one, firm, kim)
  const [lead] = await leads(one, firm)
  if (!lead) throw new Error('There is a lead.')
  const at = await one.parts.clock.now()
  const asked = { at, by: firm.members.sam }
  const ended = await ask(one, firm, [
    { kind: 'lead', stream: lead.id, command: { ...asked, type: 'AcceptLead' } },
    {
      kind: 'lead',
      stream: lead.id,
      command: { ...asked, type: 'ResolveLead', outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    },
  ])
  expect(ended).toMatchObject([{ outcome: 'happened' }, { outcome: 'happened' }])
  await send(one, firm, { ...kim, email: 'kim@gmail.com' })
  const [, next] = await leads(one, firm)
  expect(next).toMatchObject({ status: 'open', offered: firm.members.sam })
})

describe('forgetting', () => {
  const home = { ...kim, email: 'kim.at.home@gmail.com' }

  test('one person is forgotten under all their names', async ({ processes: [one], firm }) => {
    await send(one, firm, kim)
    await send(one, firm, home)
    const prospect = await known(one, firm, home.email)
    const at = await one.parts.clock.now()
    const done = await erase(one.parts, { workspace: firm.workspace, prospect, by: firm.members.ana, at })
    expect(done).toMatchObject({ leads: 1, submissions: 2 })
    expect(await prospects(one, firm)).toMatchObject([
      { status: 'erased', email: null },
      { status: 'erased', email: null },
    ])
    expect(await rowsIn(one, firm, { text: 'select from prospect_key' })).toEqual([])
    await send(one, firm, home)
    expect(await leads(one, firm)).toHaveLength(2)
  })

  test('those who were taken apart are forgotten one by one, and the other keeps no word of them', async ({
    processes: [one],
    firm,
  }) => {
    await send(one, firm, kim)
    await send(one, firm, home)
    const pair = [await known(one, firm, kim.email), await known(one, firm, home.email)] as const
    await say(one, firm, { what: 'unmerge', pair })
    const at = await one.parts.clock.now()
    await erase(one.parts, { workspace: firm.workspace, prospect: pair[0], by: firm.members.ana, at })
    expect((await prospects(one, firm)).map(({ status }) => status).toSorted()).toEqual(['erased', 'known'])
    expect(await bonds(one, firm)).toMatchObject([{ state: 'removed', because: null }])
    const words = await rowsIn(one, firm, {
      text: `select type from event where private like '%kim.jones@initech%'`,
    })
    expect(words).toEqual([])
    const left = await rowsIn(one, firm, { text: `select place from placement order by place`, values: [] })
    expect(left).toEqual([{ place: 'forgotten' }, { place: 'lead' }])
  })
})
