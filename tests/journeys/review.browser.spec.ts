import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { foundTheFirm, inQueue, writeToUs } from './doing.ts'
import { keepShots, look, MORNING, openWorld, type World } from './world.ts'

const patiently = { timeout: 90_000 }
const clara = {
  name: 'Clara Weiss',
  email: 'clara@pixelbarn.example',
  words:
    'We help firms like yours rank on the first page of Google and double their leads, guaranteed. May I send you a free audit of your website?',
}
const max = {
  ...clara,
  name: 'Max Miller',
  email: 'max@growth.example',
  words: `Hi {{first_name}}! ${clara.words}`,
}
const kim = { name: 'Kim Vale', email: 'kim@initech.example', words: 'What do twelve pumps cost by June?' }

let world: World
let ana: Page
let buyer: Page
let form = ''

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

/** What the page of thanks says, but for what is the writer's own. */
const thanks = async ({ name }: { readonly name: string }) =>
  (await buyer.getByRole('main').innerText()).replaceAll(name, 'NAME').replaceAll(/\/r\/\S+/g, '/r/…')
const waiting = (name: string) => ana.getByRole('list', { name: 'Held back' }).getByRole('article', { name })
const counted = (count: number) =>
  ana
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: new RegExp(`^Held back\\s*${count} waiting`) })

describe('what is held back', () => {
  test('whoever wrote junk reads the same thanks as a buyer', async () => {
    await ana.goto(world.setup)
    await foundTheFirm(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
    form = (await world.run<{ url: string }>('form', 'add', 'Talk to us', '--kind', 'contact')).url
    await writeToUs(buyer, { form, ...kim })
    const toBuyers = await thanks(kim)
    await writeToUs(buyer, { form, ...clara })
    expect(await thanks(clara)).toBe(toBuyers)
  })

  test('waits for its steward, who sees that without a reload, with the reasons', async () => {
    await inQueue(ana, 'Kim Vale').waitFor(patiently)
    await counted(1).click(patiently)
    await waiting('Clara Weiss').getByText('It sells to us').first().waitFor()
    expect(await waiting('Kim Vale').count()).toBe(0)
    await look(ana, 'held')
  })

  test('is released by one key, and its lead has the clock that it came with', async () => {
    await world.advance('PT2H')
    await ana.keyboard.press('ArrowDown')
    await ana.keyboard.press('r')
    await ana.getByText('Released: Clara Weiss.').waitFor()
    await ana.getByText(/for each of 1 \(median\)/).waitFor()
    await ana.getByRole('link', { name: 'Released', exact: true }).click()
    await ana.getByRole('link', { name: 'See the lead' }).click()
    await ana.getByRole('heading', { level: 1, name: /^Clara Weiss/ }).waitFor()
    const { items } = await world.run<{ items: { prospect: { name: string }; submittedAt: string }[] }>(
      ...['lead', 'list'],
    )
    const lead = items.find(({ prospect }) => prospect.name === 'Clara Weiss')
    expect(lead?.submittedAt.slice(0, 16)).toBe(MORNING.slice(0, 16))
  })

  test('is confirmed as junk by one key, and taken back by another', async () => {
    await writeToUs(buyer, { form, ...max })
    await counted(1).click(patiently)
    await waiting('Max Miller').getByText('Also noticed').click()
    await waiting('Max Miller').getByText('A program forgot to fill in {{first_name}}.').waitFor()
    await ana.keyboard.press('j')
    await ana.getByText('Confirmed as junk: Max Miller.').waitFor()
    await ana.getByText('Nothing is held back.').waitFor()
    await ana.keyboard.press('u')
    await waiting('Max Miller').waitFor()
    await ana.keyboard.press('j')
    await ana.getByText('Confirmed as junk: Max Miller.').waitFor()
    await ana.getByRole('link', { name: 'Junk', exact: true }).click()
    await ana.getByText(/Confirmed as junk by Ana Ruiz/).waitFor()
  })

  test('is counted for what it was worth, and who is trusted can be revoked', async () => {
    await ana.getByRole('link', { name: 'What the filter is worth' }).click()
    await ana.getByText('2 were held back').waitFor()
    await look(ana, 'held-worth')
    await ana.getByRole('link', { name: 'Trusted' }).click()
    await ana.getByRole('button', { name: `Revoke ${clara.email}` }).click()
    await ana.getByRole('button', { name: /Trust no longer/ }).click()
    await ana.getByText('Nobody is trusted yet.').waitFor()
    expect((await world.run<{ violations: unknown[] }>('books')).violations).toEqual([])
  })
})
