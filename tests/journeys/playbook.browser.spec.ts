import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { foundTheFirm, inQueue, panel, writeToUs } from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

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

const show = (part: string) =>
  ana.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: part }).click()
const ask = (name: string) =>
  writeToUs(buyer, {
    form,
    name,
    email: `${name.toLowerCase()}@initech.example`,
    words: 'Do you sell pumps?',
  })
/** The page of a lead, at why it is here. */
async function whyIs(name: string) {
  await ana.getByRole('link', { name: /^My queue/ }).click()
  await inQueue(ana, name).getByRole('link', { name }).click()
  await ana.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor()
  return panel(ana, 'Why it is here')
}

describe('a playbook, from a draft to being followed', () => {
  test('there is a firm, and somebody asks under the version it began with', async () => {
    await ana.goto(world.setup)
    await foundTheFirm(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
    const made = await world.run<{ url: string }>('form', 'add', 'Talk to us', '--kind', 'contact')
    form = made.url
    await ask('Olga')
    await (await whyIs('Olga')).getByText('hand-raisers, profile not known yet', { exact: true }).waitFor()
  })

  test('a draft is begun, and a number is changed where it is read', async () => {
    await ana.getByRole('link', { name: 'Playbook' }).click()
    await ana.getByRole('button', { name: 'Begin a draft' }).click()
    await ana.getByRole('button', { name: '15 minutes (change: Target)' }).click()
    await ana.getByRole('spinbutton', { name: 'Target, how many' }).fill('10')
    await ana.keyboard.press('Enter')
    await ana.getByRole('button', { name: '10 minutes (change: Target)' }).waitFor()
    await ana.getByText('The draft is saved.').waitFor()
    await look(ana, 'playbook-draft')
  })

  test('the check names a slip with its line, and a draft with errors is not signed', async () => {
    await ana
      .getByRole('button', { name: 'Show hand-raisers, profile not known yet in the text: line 23' })
      .click()
    await ana.keyboard.press('End')
    await ana.keyboard.press('Shift+Home')
    await ana.keyboard.type('- nam: newcomers')
    await ana
      .getByText(/Did you mean “name”/)
      .first()
      .waitFor()
    await ana.getByText('The draft is saved.').waitFor()
    await show('Sign')
    await ana.getByText('This draft has errors, so it can not be followed.').first().waitFor()
    await show('Read and change')
    await ana.getByRole('button', { name: 'Line 23' }).first().click()
    await ana.keyboard.press('End')
    await ana.keyboard.press('Shift+Home')
    await ana.keyboard.type('- name: newcomers')
    await ana.getByText(/The check finds 0 errors/).waitFor()
    await ana.getByText('The draft is saved.').waitFor()
  })

  test('it is tried on who has asked already, and compared', async () => {
    await show('Try one')
    await ana
      .getByRole('combobox', { name: 'Whom to try' })
      .selectOption({ label: 'Olga, now in “hand-raisers, profile not known yet”' })
    await ana.getByRole('button', { name: 'Try it' }).click()
    await ana.getByText('It would be in “newcomers”.').waitFor()
    await look(ana, 'playbook-try')
    await show('Compare')
    await ana.getByText('target is `10m`; it was `15m`.', { exact: false }).waitFor()
    await look(ana, 'playbook-compare')
  })

  test('marketing and sales sign, and it is in force', async () => {
    await show('Sign')
    await ana.getByRole('button', { name: 'Sign for marketing' }).click()
    await panel(ana, 'For marketing')
      .getByText(/^Signed by Ana Ruiz/)
      .waitFor()
    await look(ana, 'playbook-sign')
    await ana.getByRole('button', { name: 'Sign for sales' }).click()
    await ana.getByText('There is no draft to sign.').waitFor()
    await show('History')
    await ana.getByRole('cell', { name: '2, in force' }).waitFor()
    await look(ana, 'playbook-history')
  })

  test('a new lead follows it, an older one keeps its own until somebody judges it again', async () => {
    await ask('Nina')
    await (await whyIs('Nina')).getByText('newcomers', { exact: true }).waitFor()
    await (await whyIs('Olga')).getByText('hand-raisers, profile not known yet', { exact: true }).waitFor()
    await ana.getByRole('link', { name: 'Playbook' }).click()
    await show('Open leads')
    await ana.getByText('1 open lead follows an earlier version.', { exact: false }).waitFor()
    await ana.getByRole('button', { name: 'Show who would move' }).click()
    await ana.getByRole('cell', { name: 'newcomers' }).waitFor()
    await look(ana, 'playbook-rejudge')
    await ana.getByRole('button', { name: 'Judge them again' }).click()
    await ana.getByRole('button', { name: 'Judge 2 anew, now' }).click()
    await ana.getByText('The open leads follow the version in force.').waitFor()
    await (await whyIs('Olga')).getByText('newcomers', { exact: true }).waitFor()
  })
})
