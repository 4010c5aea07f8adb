import { describe, expect } from 'vitest'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Id } from '#domain/ledger.ts'
import {
  starterText,
  foundFirm,
  openForm,
  people,
  rowsIn,
  submit,
  type Firm,
  type Process,
} from '../world.ts'
import { test } from './two-processes.ts'

const kim = { name: 'Kim', email: 'kim@initech.example', message: 'Could you help us?' }

describe('the same submission twenty times in parallel', () => {
  test('with its id it is one submission, one lead, one owner, one clock', async ({ processes, firm }) => {
    const [one, other] = processes
    const form = await openForm(one, firm.forms.contact)
    const received = await Promise.all(
      Array.from({ length: 20 }, (_, n) => submit(n % 2 ? one : other, form, { fields: kim, key: 'same' })),
    )
    await Promise.all(processes.map(({ parts }) => conveyAll(parts)))
    expect(new Set(received.map(({ submission }) => submission)).size).toBe(1)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    expect(received.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await count(one, firm)).toEqual({
      submissions: 1,
      leads: 1,
      offered: 1,
      prospects: 1,
      open: 1,
      tries: 0,
    })
  })

  test('without an id it is twenty tries of one person in one lead, by the clock of the first', async ({
    processes,
    firm,
  }) => {
    const [one, other] = processes
    const form = await openForm(one, firm.forms.contact)
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        await submit(n % 2 ? one : other, form, {
          fields: { ...kim, email: n % 3 ? kim.email : ' KIM@initech.example' },
        })
        await conveyAll((n % 2 ? other : one).parts)
      }),
    )
    await Promise.all(processes.map(({ parts }) => conveyAll(parts)))
    expect(await count(one, firm)).toEqual({
      submissions: 20,
      leads: 1,
      offered: 1,
      prospects: 1,
      open: 1,
      tries: 19,
    })
  })
})

test('two hundred leads at once to five people: most and least loaded differ by at most one', async ({
  processes,
  firm,
}) => {
  const [one, other] = processes
  const form = await openForm(one, firm.forms.contact)
  await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      submit(n % 2 ? one : other, form, { fields: { ...kim, email: `kim${n}@initech.example` } }),
    ),
  )
  await Promise.all([one, other, one, other].map(({ parts }) => conveyAll(parts)))
  const loads = await rowsIn<{ offered: Id; load: number }>(one, firm, {
    text: 'select offered, count(*)::int as load from lead group by offered',
  })
  expect(loads.reduce((sum, { load }) => sum + load, 0)).toBe(200)
  expect(loads.map(({ load }) => load)).toEqual(people.map(() => 40))
})

test('one submission with U+0000 in the middle of five hundred: all five hundred are kept and become leads', async ({
  processes: [one],
  firm,
}) => {
  const form = await openForm(one, firm.forms.contact)
  const fieldsOf = (n: number) => ({
    name: n === 250 ? 'K\u0000im' : 'Kim',
    email: `kim${n}@initech.example`,
    message: n === 250 ? 'before\u0000after \uD800' : 'Could you help us?',
    company: n === 250 ? '\u0000' : 'Initech',
  })
  const received = await Promise.all(
    Array.from({ length: 500 }, (_, n) => submit(one, form, { fields: fieldsOf(n) })),
  )
  await conveyAll(one.parts)
  expect(new Set(received.map(({ submission }) => submission)).size).toBe(500)
  expect(await count(one, firm)).toMatchObject({ submissions: 500, leads: 500, open: 500 })
})

test('no rule matches: it is kept, goes to the last segment, and raises the alarm', async ({
  processes: [one],
}) => {
  const text = starterText.replace(
    'form.kind in ["download", "webinar", "newsletter"]',
    'form.kind == "webinar"',
  )
  const firm = await foundFirm(one, text)
  const form = await openForm(one, firm.forms.download)
  await submit(one, form, { fields: kim })
  await conveyAll(one.parts)
  expect(await rowsIn(one, firm, { text: 'select segment, motion, alarm, status from lead' })).toEqual([
    { segment: 'everything else', motion: 'respond', alarm: true, status: 'open' },
  ])
})

describe('a buyer returns with new answers', () => {
  test('they are added to what is known, and their lead holds both submissions', async ({
    processes: [one],
    firm,
  }) => {
    const form = await openForm(one, firm.forms.contact)
    const first = await submit(one, form, { fields: kim })
    await conveyAll(one.parts)
    const second = await submit(one, form, {
      fields: { ...kim, phone: '+44 20 7946 0000', company: 'Initech' },
    })
    await conveyAll(one.parts)
    expect(await rowsIn(one, firm, { text: 'select name, phone, organisation from prospect' })).toEqual([
      { name: 'Kim', phone: expect.stringContaining('7946'), organisation: 'Initech' },
    ])
    expect(
      await rowsIn(one, firm, {
        text: 'select p.submission from placement p join lead l on l.id = p.lead order by p.submission = $1',
        values: [second.submission],
      }),
    ).toEqual([{ submission: first.submission }, { submission: second.submission }])
    expect(await rowsIn(one, firm, { text: 'select tries from lead' })).toEqual([{ tries: 1 }])
  })
})

test('a reader who then asks to talk goes back to the playbook: somebody’s turn, with an answer due by what they were told', async ({
  processes: [one],
  firm,
}) => {
  await submit(one, await openForm(one, firm.forms.download), { fields: kim })
  await conveyAll(one.parts)
  expect(await rowsIn(one, firm, { text: 'select motion, team from lead' })).toEqual([
    { motion: 'nurture', team: null },
  ])
  const { promised } = await submit(one, await openForm(one, firm.forms.contact), { fields: kim })
  await conveyAll(one.parts)
  expect(
    await rowsIn(one, firm, {
      text: `select l.motion, l.tries, l.offered is not null as offered, c.kind, c."limit" from lead l join commitment c on c.lead = l.id and c.state = 'open'`,
    }),
  ).toEqual([{ motion: 'qualify', tries: 1, offered: true, kind: 'respond', limit: promised.by }])
})

async function count(process: Process, firm: Firm): Promise<unknown> {
  const [counted] = await rowsIn<object>(process, firm, {
    text: `select (select count(*) from submission)::int as submissions, count(*)::int as leads, count(distinct offered)::int as offered,
      (select count(*) from prospect)::int as prospects, (select count(*) from commitment where state = 'open')::int as open,
      coalesce(sum(tries), 0)::int as tries from lead`,
  })
  return counted
}
