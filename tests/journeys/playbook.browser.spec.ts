import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { comeIn, foundTheFirm, inQueue, panel, writeToUs } from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

let world: World
let ana: Page
let mia: Page
let sam: Page
let buyer: Page
let form = ''
const warning = 'browsers-to-sales: readers'

beforeAll(async () => {
  world = await openWorld()
  ;[ana, mia, sam] = [await world.member(), await world.member(), await world.member()]
  buyer = await world.buyer()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana, mia, sam, buyer })
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
  test('there is a firm, whose playbook says that Mia signs for marketing and Sam for sales', async () => {
    await ana.goto(world.setup)
    await foundTheFirm(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
    const made = await world.run<{ url: string }>('form', 'add', 'Talk to us', '--kind', 'contact')
    form = made.url
    const add = async (name: string, role: string) => {
      const call = ['member', 'add', `${name}@acme.example`, '--name', name, '--role', role]
      return (await world.run<{ invitation: string }>(...call)).invitation
    }
    await comeIn(mia, await add('Mia', 'marketing'))
    await comeIn(sam, await add('Sam', 'manager'))
    const starter = readFileSync('playbooks/starter.yaml', 'utf8')
    const { draft } = await world.given<{ draft: string }>(
      starter.replaceAll(/(ben|eve)@acme.example/g, 'ana@acme.example'),
      ...['playbook', 'draft', '-'],
    )
    for (const role of ['marketing', 'sales']) await world.run('playbook', 'sign', draft, '--role', role)
  })

  test('somebody asks under the version in force', async () => {
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
      .getByRole('button', { name: 'Show hand-raisers, profile not known yet in the text: line 24' })
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
    await ana.getByRole('button', { name: 'Line 24' }).first().click()
    await ana.keyboard.press('End')
    await ana.keyboard.press('Shift+Home')
    await ana.keyboard.type('- name: newcomers')
    await ana.getByText(/The check finds 0 errors/).waitFor()
    await ana.getByText('The draft is saved.').waitFor()
  })

  test('readers are sent to people in it, which the check will not let pass unsaid', async () => {
    await ana.getByRole('button', { name: 'Show readers in the text: line 36' }).click()
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'Shift+ArrowDown', 'Shift+End'])
      await ana.keyboard.press(key)
    await ana.keyboard.insertText(
      'motion: respond\n    team: inside sales\n    respond: { target: 4h, limit: 1wd, calendar: office }',
    )
    await ana
      .getByText(/sends people who only look around to the team “?"?inside sales/)
      .first()
      .waitFor()
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
    await ana.getByText('They are owed a first answer within 10 minutes', { exact: false }).waitFor()
    await ana.getByText('They are owed a first answer within 15 minutes', { exact: false }).waitFor()
    await look(ana, 'playbook-compare')
  })

  test('the past is put through it, and whoever would move is a press away', async () => {
    await world.advance('PT1H')
    await show('Backtest')
    await ana.getByRole('combobox', { name: 'Leads of' }).selectOption('The last 30 days')
    await ana.getByRole('button', { name: 'Begin', exact: true }).click()
    await ana.getByText('Under the text of the draft as it stands').waitFor()
    await ana.getByRole('table', { name: 'qualifiers: 1 lead' }).waitFor()
    await look(ana, 'playbook-backtest')
    await ana.getByRole('link', { name: /^1 from .* to newcomers, Still open: show the leads$/ }).click()
    await ana.getByRole('table', { name: 'Leads' }).getByRole('link', { name: 'Olga' }).waitFor()
    await ana.getByRole('link', { name: 'Back to the backtest' }).click()
    await ana.getByRole('heading', { name: 'What would have been' }).waitFor()
  })

  test('two people sign, each for their side, after accepting the warning by its name', async () => {
    await show('Sign')
    await expect
      .poll(() => ana.getByRole('button', { name: 'Sign for marketing' }).getAttribute('aria-disabled'))
      .toBe('true')
    await mia.goto('/playbook?show=sign')
    await mia.getByRole('checkbox', { name: warning }).check()
    await mia.getByRole('button', { name: 'Sign for marketing' }).click()
    await panel(mia, 'For marketing')
      .getByText(/^Signed by Mia/)
      .waitFor()
    await look(mia, 'playbook-sign')
    await sam.goto('/playbook?show=sign')
    const sign = sam.getByRole('button', { name: 'Sign for sales' })
    await sign.waitFor()
    await expect.poll(() => sign.getAttribute('aria-disabled')).toBe('true')
    await sam.getByRole('checkbox', { name: warning }).check()
    await sign.click()
    await sam.getByText('There is no draft to sign.').waitFor()
    await ana.getByText('There is no draft to sign.').waitFor()
    await show('History')
    await ana.getByRole('cell', { name: '3, in force' }).waitFor()
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
