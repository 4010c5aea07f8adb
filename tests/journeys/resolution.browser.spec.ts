import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { withoutIds } from '../without-ids.ts'
import { foundTheFirm, inQueue, onMyDay, panel, sayOfStep, writeToUs } from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

const patiently = { timeout: 90_000 }
const ines = { name: 'Ines Carvalho', email: 'ines@plant.example', words: 'Do you sell pumps?' }
const priya = { name: 'Priya Raman', email: 'priya@umbrella.example', words: 'Do you sell valves?' }
const kim = { name: 'Kim Vale', email: 'kim@initech.example', words: 'What do twelve pumps cost by June?' }
type Shown = {
  readonly lead: { readonly id: string; readonly status: string }
  readonly events: readonly { readonly type: string }[]
}

let world: World
let ana: Page
let buyer: Page
/** Where anybody asks us, and where their mails come in. */
let form: string
let entrance: string

beforeAll(async () => {
  world = await openWorld()
  ana = await world.member()
  buyer = await world.buyer()
  await ana.goto(world.setup)
  await foundTheFirm(ana)
  await ana.getByRole('heading', { name: 'My queue' }).waitFor()
  form = (await world.run<{ url: string }>('form', 'add', 'Talk to us', '--kind', 'contact')).url
  const box = ['mailbox', 'add', 'By mail', '--address', 'sales@acme.example']
  entrance = (await world.run<{ entrance: string }>(...box)).entrance
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana, buyer })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(() => world?.close())

describe('a firm that has only just begun, by the plan that it begins with', () => {
  const to = ({ email }: typeof ines) => world.mailbox.to(email).map(({ subject }) => subject)
  const until = (day: string) => world.run('clock', 'set', `2032-${day}T10:30:00.000Z`)
  /** A mail of theirs reaches our mailbox. */
  async function writes({ name, email }: typeof ines, subject: string, text: string, more = '') {
    const head = `From: ${name} <${email}>\r\nTo: sales@acme.example\r\nSubject: ${subject}\r\n`
    const answer = await fetch(new URL(new URL(entrance).pathname, world.url), {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: `${head}Message-ID: <${subject.length}.${email}>\r\n${more}\r\n${text}\r\n`,
    })
    expect(answer.status).toBeLessThan(300)
  }

  const leadOf = async ({ name }: typeof ines) => {
    await ana.goto('/leads')
    await ana.getByRole('link', { name }).click()
    await ana.getByRole('heading', { name: 'The plan' }).waitFor()
  }

  test('two who ask are called, find a word on their voicemail, and get a mail the next day', async () => {
    for (const person of [ines, priya]) await writeToUs(buyer, { form, ...person })
    await until('03-03')
    await ana.goto('/day')
    for (const { name } of [ines, priya]) {
      await onMyDay(ana, name)
      await sayOfStep(ana, 'No answer')
      await onMyDay(ana, name)
      await sayOfStep(ana, 'Voicemail left')
    }
    await until('03-04')
    await ana.goto('/day')
    await onMyDay(ana, ines.name)
    await look(ana, 'day')
    for (const person of [ines, priya]) {
      await onMyDay(ana, person.name)
      await sayOfStep(ana, 'Send')
      await expect.poll(() => to(person), patiently).toContain('Your message to Acme Pumps')
    }
  })

  test('whoever is away is left alone until the day they are back', async () => {
    const away = 'I am out of the office and back on 23 March 2032.'
    await writes(
      ines,
      'Automatic reply: Your message to Acme Pumps',
      away,
      'Auto-Submitted: auto-replied\r\n',
    )
    await leadOf(ines)
    const plan = panel(ana, 'The plan')
    await plan.getByText(/They are away until .*23/).waitFor(patiently)
    await expect
      .poll(() => plan.getByRole('listitem').allInnerTexts())
      .toEqual(
        [
          ...[/call\s+no answer/, /voicemail\s+word left/, /A mail\s+sent/, /A call\s+comes .*23/],
          ...[/A mail/, /network/, /A call/, /meet/, /paper/, /last letter/],
        ].map((words) => expect.stringMatching(words)),
      )
    await look(ana, 'plan')
  })

  test('one who is never reached gets six attempts', async () => {
    for (const [day, done] of [
      ['03-11', 'No answer'],
      ['03-16', 'Send'],
      ['03-18', 'Note sent'],
      ['03-23', 'Busy'],
    ] as const) {
      await until(day)
      await ana.goto('/day')
      await onMyDay(ana, priya.name)
      await sayOfStep(ana, done)
    }
  })

  test('and one who writes stops the plan, and is answered', async () => {
    await onMyDay(ana, ines.name)
    await ana.getByText('Call them').first().waitFor()
    await writes(ines, 'Re: Your message to Acme Pumps', 'I am back. One small pump, please.')
    // What came a moment ago may be read before it is answered.
    await world.advance('PT5M')
    await ana.goto('/day')
    await onMyDay(ana, ines.name)
    await ana.getByText('One small pump, please.').first().waitFor(patiently)
    await ana.getByRole('article').getByRole('link', { name: ines.name }).click()
    await panel(ana, 'The plan').getByText('rests, because they have said something').waitFor(patiently)
    await ana.getByRole('button', { name: 'Write a mail' }).click()
    await ana.getByRole('textbox', { name: 'Subject' }).fill('Your small pump')
    await ana.getByRole('textbox', { name: 'Mail' }).fill('Which size is the pond?')
    await ana.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => to(ines), patiently).toContain('Your small pump')
    await panel(ana, 'The plan').getByRole('button', { name: 'Go on with the plan' }).waitFor(patiently)
  })

  test('a polite no begins with the playbook’s words for its reason', async () => {
    await ana.getByRole('button', { name: 'Resolve' }).click()
    await ana.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Declined by us' })
    await ana
      .getByRole('combobox', { name: 'How the prospect was told' })
      .selectOption({ label: 'I write to them now' })
    await ana.getByRole('combobox', { name: 'Why, as they read it' }).selectOption('too small')
    await ana.getByRole('button', { name: 'Resolve', exact: true }).last().click()
    await expect
      .poll(() => world.mailbox.to(ines.email).at(-1)?.text, patiently)
      .toContain('A ready-made product from the shelf')
  })

  test('after the whole effort one letter ends it by itself', async () => {
    await until('03-30')
    await ana.goto('/day')
    await onMyDay(ana, priya.name)
    await sayOfStep(ana, 'Send')
    await expect.poll(() => to(priya), patiently).toContain('Twenty minutes, if you like')
    await until('04-06')
    await ana.goto('/day')
    await onMyDay(ana, priya.name)
    await ana.getByText('perhaps a sheet of paper').waitFor()
    await sayOfStep(ana, 'Posted')
    await until('04-13')
    await expect.poll(() => to(priya), patiently).toContain('We will not press you any further')
    await leadOf(priya)
    await ana.getByText('Could not be reached').first().waitFor(patiently)
    await panel(ana, 'What is due').getByText('Nothing is owed any more.').waitFor(patiently)
  })
})

const button = (name: string) => buyer.getByRole('button', { name })
const open = (name: string) => buyer.getByText(name, { exact: true }).click()
const noted = (words: string) => buyer.getByRole('status').getByText(words).waitFor(patiently)

describe("the buyer's own page, without scripts", () => {
  let lead = ''
  const shown = () => world.run<Shown>('lead', 'show', lead)

  test('hears where they are, how to reach them, and that they want a call', async () => {
    const own = await writeToUs(buyer, { form, ...kim })
    await ana.goto('/')
    await inQueue(ana, kim.name).waitFor(patiently)
    const { items } = await world.run<{ items: { id: string }[] }>('lead', 'list', '--status', 'open')
    lead = items[0]?.id ?? ''
    await buyer.goto(own)
    await buyer.getByText(kim.words).waitFor(patiently)
    await open('Say where you are')
    await buyer.getByLabel('I am comparing a few').check()
    await button('Tell').click()
    await noted('We know now where you are.')
    await open('How to reach you')
    await buyer.getByLabel('By telephone').check()
    await buyer.getByLabel('When?').selectOption({ label: 'In the mornings, Monday to Friday' })
    await button('Reach me this way').click()
    await noted('From now on we reach you this way.')
    await open('Please call me')
    await buyer.getByLabel('On which number?').fill('+44 20 7946 0042')
    await button('Ask for a call').click()
    await noted('will call you.')
    expect(withoutIds(await buyer.content())).not.toMatch(/kim@initech|7946/)
    expect((await shown()).events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ReadinessShown', 'WishesTold']),
    )
  })

  test('“ask me in March” rests until March, and comes back by itself', async () => {
    await open('Ask me again later')
    await buyer.getByLabel('From which day on?').fill('2033-03-01')
    await button('Ask me from that day on').click()
    await buyer.getByText('Tuesday, 1 March 2033').waitFor(patiently)
    expect((await shown()).lead.status).toBe('resolved')
    await world.run('clock', 'set', '2033-03-01T00:00:00.000Z')
    expect((await shown()).lead.status).toBe('open')
    await buyer.reload()
    await buyer.getByRole('heading', { name: 'Your message is being looked after' }).waitFor(patiently)
  })

  test('withdrawn, asked once whether it helped, and forgotten', async () => {
    await open('I no longer need an answer')
    await button('Yes, close my request').click()
    await buyer.getByRole('heading', { name: 'You will hear no more from us about this' }).waitFor(patiently)
    await button('No, it did not').click()
    await noted('Thank you for telling us.')
    expect(await buyer.getByText('Did you get an answer that helped?').count()).toBe(0)
    await open('Forget me')
    await buyer
      .locator('details[open]')
      .getByLabel('The e-mail address that you gave us')
      .fill('somebody@else.example')
    await buyer.getByLabel('Yes, I want to be forgotten').check()
    await button('Delete everything about me').click()
    await buyer.getByRole('alert').getByText('That is not what you gave us').waitFor(patiently)
    await open('Forget me')
    await buyer.locator('details[open]').getByLabel('The e-mail address that you gave us').fill(kim.email)
    await buyer.getByLabel('Yes, I want to be forgotten').check()
    await button('Delete everything about me').click()
    await buyer.getByRole('heading', { name: 'There is nothing here any more' }).waitFor(patiently)
    expect(withoutIds(JSON.stringify(await shown()))).not.toContain('Kim')
  })
})
