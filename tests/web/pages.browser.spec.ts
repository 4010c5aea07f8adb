import { describe, expect, test } from 'vitest'
import { appear, axeFindings, onPhone, rulesOfColour, scrollsSideways, theApp, wide } from './app.ts'
import { idOf } from './mock-basics.ts'

const lead = `/leads/${idOf('lead Ines Carvalho')}`
const early = `/leads/${idOf('lead Priya Raman')}`
const held = `/leads/${idOf('lead Tomás Echeverría-Lindström')}`
const form = `/forms/${idOf('form Talk to us')}`

const pages: readonly (readonly [name: string, path: string, title: string])[] = [
  ['My queue', '/', 'My queue'],
  ['Leads', '/leads?status=open', 'Leads'],
  ['Lead', lead, 'Ines Carvalho, Northwind Freight'],
  ['Lead that a colleague has', `${held}?do=mail`, 'Write a mail: Tomás Echeverría-Lindström'],
  ['Lead, too early', `${early}?do=touch`, 'Log a contact: Priya Raman'],
  ['Lead, resolving', `${lead}?do=resolve`, 'Resolve: Ines Carvalho'],
  ['Lead, reassigning', `${lead}?do=assign`, 'Reassign: Ines Carvalho'],
  ['Lead, noting', `${lead}?do=note`, 'Add a note: Ines Carvalho'],
  ['Team board', '/board', 'Team board'],
  ['Are we answering', '/reports/response?source=Talk%20to%20us&by=hour', 'Are we answering?'],
  ['Persistence', '/reports/persistence', 'Persistence'],
  ['What sales thinks', '/reports/handoff?by=pair', 'Sales and marketing'],
  ['Privacy', '/privacy', 'Privacy'],
  ['Forms', '/forms', 'Forms'],
  ['By hand', '/forms?do=by-hand', 'By hand'],
  ['New form', '/forms?do=add', 'New form'],
  ['Form', form, 'Talk to us'],
  ['Form, raw', `${form}?raw=${idOf('submission Kim Vale')}`, 'As it came'],
  ['Form, what it asks', `${form}?do=sheet`, 'What Talk to us asks'],
  ['Form, checking a page', `${form}?do=check`, 'Does Talk to us reach you?'],
  ['Adding an inquiry', '/add-inquiry', 'Add an inquiry'],
  ['Source', `${form}/source`, 'Talk to us as a source'],
  ['Morning sheet', '/morning', 'Morning sheet'],
  ['My settings', '/settings', 'My settings'],
  ['Mailboxes', '/mailboxes', 'Mailboxes'],
  ['New mailbox', '/mailboxes?do=add', 'New mailbox'],
  ['Mailbox, changing', `/mailboxes?do=change&mailbox=${idOf('mailbox By mail')}`, 'Change By mail'],
  ['Mails set aside', `/mailboxes?aside=${idOf('mailbox By mail')}`, 'Set aside: By mail'],
  ['Telephone', '/telephone', 'Telephone'],
  ['Held back', '/held', 'Held back'],
  ['Held back, junk', '/held?view=junk', 'Held back'],
  ['What the filter is worth', '/held?view=worth', 'By form'],
  ['Trusted', '/held?view=trusted', 'Held back'],
  ['Outbox', '/outbox', 'Outbox'],
  ['Members and teams', '/people', 'Members and teams'],
  ['Inviting', '/people?do=invite', 'Invite somebody'],
  ['Hand-offs', '/handoffs', 'For you to rule on: 1'],
  ['Management', '/management', 'Management'],
  ['My numbers', '/me/numbers', 'My numbers'],
  ['What leads cost', '/reports/cost', 'What leads cost'],
  ['Turns and time off', '/turns', 'Turns of qualifiers'],
  ['Playbook', '/playbook', 'Segments'],
  ['Playbook, trying', '/playbook?show=try', 'Whom?'],
  ['Playbook, comparing', '/playbook?show=compare', 'Who goes elsewhere'],
  ['Playbook, backtest', '/playbook?show=backtest', 'What would have been'],
  ['Playbook, signing', '/playbook?show=sign', 'For sales'],
  ['Playbook, history', '/playbook?show=history&version=1', 'Version 1, as it was signed'],
  ['Playbook, open leads', '/playbook?show=rejudge', 'Judge the open leads again'],
  ['Sign-in', '/sign-in', 'Sign in'],
  ['Invitation', '/join/8fJq2', 'Join Brightwell'],
  ['Invitation that is gone', '/join/gone', 'This did not work'],
  ['Nothing', '/nothing/here', 'Nothing here'],
]

describe.each(pages)('%s', (_name, path, title) => {
  const app = theApp()

  test('axe finds nothing, in dark, in light and at a telephone, which needs no scrolling sideways', async () => {
    const page = await app.open(path, { ...wide, colorScheme: 'dark', reducedMotion: 'reduce' })
    const heading = page.getByRole('heading', { name: title, exact: true })
    await heading.waitFor()
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour), 'in dark').toEqual([])
    await appear(page, 'light')
    expect(await axeFindings(page), 'in light').toEqual([])
    await onPhone(page)
    await heading.waitFor()
    expect(await scrollsSideways(page), 'scrolls sideways at a telephone').toBe(false)
    expect(await axeFindings(page), 'at a telephone').toEqual([])
  })
})

describe('the response report', () => {
  const app = theApp()

  test('tells in words, a chart and a table; every number opens its leads, and filters stand in the address', async () => {
    const page = await app.open('/reports/response', { ...wide, reducedMotion: 'reduce' })
    await page.getByText(/of 240 people who asked/i).waitFor()
    await page
      .getByRole('figure', { name: /people who asked/ })
      .locator('svg')
      .waitFor()
    await page.getByLabel('Clock').selectOption('covered')
    await page.waitForURL(/clock=covered/)
    await page.getByLabel('By', { exact: true }).selectOption('hour')
    await page.getByRole('link', { name: '09:00', exact: true }).click()
    await page.waitForURL(/[?&]hour=/)
    await page.getByRole('button', { name: /Arrived at 09:00/ }).click()
    await page.waitForURL((url) => !/[?&]hour=/.test(url.search))
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV of the curve' }).click()
    expect((await saved).suggestedFilename()).toBe('answered-as-time-goes-by.csv')
    await page.getByRole('link', { name: /waiting now: show the leads/ }).click()
    await page.waitForURL(/\/leads\?.*came=waiting/)
    await page.getByText('those who are waiting').waitFor()
  })
})

describe('the outbox', () => {
  const app = theApp()

  test('is looked through by what became of a mail and by address, a page at a time', async () => {
    const page = await app.open('/outbox', { ...wide, reducedMotion: 'reduce' })
    const mails = page.getByRole('main').getByRole('article')
    await mails.first().waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => mails.count()).toBe(3)
    await page.getByRole('link', { name: 'Failed (1)' }).click()
    await page.waitForURL(/shelf=failed/)
    await expect.poll(() => mails.count()).toBe(1)
    await page.getByRole('textbox', { name: 'Search by address' }).fill('kim@')
    await page.getByText('No mail here goes to such an address.').waitFor()
    await page.getByRole('link', { name: 'All' }).click()
    await expect.poll(() => mails.count()).toBe(2)
    expect(new URL(page.url()).searchParams.get('address')).toBe('kim@')
  })
})

describe('the list of leads', () => {
  const app = theApp()

  test('grows by older ones, and offers every segment of the playbook', async () => {
    const page = await app.open('/leads', { ...wide, reducedMotion: 'reduce' })
    const rows = page.getByRole('table', { name: 'Leads' }).getByRole('row')
    const first = await rows.nth(1).innerText()
    const before = await rows.count()
    await page.getByRole('button', { name: 'Show older ones' }).click()
    await rows.nth(before).waitFor()
    await expect.poll(() => rows.nth(1).innerText()).toBe(first)
    await page.getByLabel('Segment').selectOption('hand-raisers in profile')
    await page.waitForURL(/segment=hand-raisers/)
  })
})

describe('a form as a source', () => {
  const app = theApp()

  test('its proposals are taken, and the map is kept as it was typed', async () => {
    const page = await app.open(`${form}/source`, { ...wide, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Fill in the proposals' }).click()
    await page.getByLabel('Words of q2, and what they mean').fill('Mid-market = 51-250')
    await page.getByText('2 of the last 2 submissions.').waitFor()
    await page.getByRole('button', { name: 'Keep this map' }).click()
    await page.getByText('Answers are read like this from now on.').waitFor()
    expect(app.server.received.findLast(({ path }) => path.endsWith('/field-map'))?.body).toEqual({
      map: [
        { answer: 'email', fact: 'email' },
        { answer: 'q2', fact: 'employees', values: { 'Mid-market': '51-250' } },
        { answer: 'q4', fact: 'kind', values: { 'Show me something': 'demo' } },
      ],
    })
  })
})

describe('setting up', () => {
  const app = theApp()

  test('asks for the first account, and tells which field needs another look', async () => {
    app.server.world.state.setupNeeded = true
    app.server.world.state.signedIn = false
    const page = await app.open('/setup?code=abc', { ...wide, reducedMotion: 'reduce' })
    await page.getByRole('textbox', { name: 'Your firm' }).fill('Brightwell')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ruiz')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@brightwell.example')
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByText('This must have at least 10 characters.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill('correct horse')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'My queue' }).waitFor()
    expect(
      app.server.received.findLast(({ method, path }) => method === 'POST' && path === '/setup')?.body,
    ).toMatchObject({
      code: 'abc',
      workspace: 'Brightwell',
    })
  })
})

describe('a form', () => {
  const app = theApp()

  test('shows who was announced and could not be fetched, and what each door needs', async () => {
    const page = await app.open(form, { ...wide, reducedMotion: 'reduce' })
    await page.getByRole('heading', { name: 'Announced, and not fetched yet' }).waitFor()
    const row = page.getByRole('table', { name: 'Announced leads' }).getByRole('row').last()
    await expect.poll(() => row.textContent()).toContain('Our token is refused')
    const typeform = page.locator('details').filter({ hasText: 'Typeform' })
    await typeform.locator('summary').click()
    await expect.poll(() => typeform.getByLabel('Secret', { exact: true }).inputValue()).toMatch(/^vK2m/)
    await typeform.getByRole('button', { name: /New address/ }).click()
    await typeform.getByRole('button', { name: /End the old address/ }).click()
    await page.getByText('The door has a new address.').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
