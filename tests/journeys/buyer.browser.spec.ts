import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { foundTheFirm, inQueue, writeToUs } from './doing.ts'
import { keepShots, openWorld, type World } from './world.ts'

const patiently = { timeout: 15_000 }
const kim = { name: 'Kim Vale', email: 'kim@initech.example', words: 'What do twelve pumps cost by June?' }
type Shown = {
  readonly lead: { readonly id: string; readonly status: string }
  readonly events: readonly { readonly type: string }[]
}

let world: World
let ana: Page
let buyer: Page

beforeAll(async () => {
  world = await openWorld()
  ana = await world.member()
  buyer = await world.buyer()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana, buyer })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(() => world?.close())

const button = (name: string) => buyer.getByRole('button', { name })
const open = (name: string) => buyer.getByText(name, { exact: true }).click()
const noted = (words: string) => buyer.getByRole('status').getByText(words).waitFor(patiently)

describe("the buyer's own page, without scripts", () => {
  let lead = ''
  const shown = () => world.run<Shown>('lead', 'show', lead)

  test('hears where they are, how to reach them, and that they want a call', async () => {
    await ana.goto(world.setup)
    await foundTheFirm(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
    const form = (await world.run<{ url: string }>('form', 'add', 'Talk to us', '--kind', 'contact')).url
    const own = await writeToUs(buyer, { form, ...kim })
    await inQueue(ana, kim.name).waitFor(patiently)
    const { items } = await world.run<{ items: { id: string }[] }>('lead', 'list')
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
    expect(await buyer.content()).not.toMatch(/kim@initech|7946/)
    expect((await shown()).events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ReadinessShown', 'WishesTold']),
    )
  })

  test('“ask me in June” rests until June, and comes back by itself', async () => {
    await open('Ask me again later')
    await buyer.getByLabel('From which day on?').fill('2032-06-01')
    await button('Ask me from that day on').click()
    await buyer.getByText('Tuesday, 1 June 2032').waitFor(patiently)
    expect((await shown()).lead.status).toBe('resolved')
    await world.run('clock', 'set', '2032-06-01T00:00:00.000Z')
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
    expect(JSON.stringify(await shown())).not.toContain('Kim')
  })
})
