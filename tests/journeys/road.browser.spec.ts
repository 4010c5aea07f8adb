import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  comeIn,
  declineByMail,
  foundTheFirm,
  happened,
  inQueue,
  invite,
  leaveManagingToEve,
  lookAt,
  panel,
  pressIfThere,
  signIn,
  walkThrough,
  writeAnAnswer,
  writeToUs,
} from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

/** Below the minute after which a page asks by itself: what is seen by then came by the stream. */
const LIVE_MS_MAX = 40_000

let world: World
let ana: Page
let ben: Page
let eve: Page
let buyer: Page
let form = ''
const pages = { kim: '', priya: '', tom: '' }

beforeAll(async () => {
  world = await openWorld()
  ana = await world.member()
  ben = await world.member()
  eve = await world.member()
  buyer = await world.buyer()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana, ben, eve, buyer })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(() => world?.close())

const subjectsTo = (who: string) => world.mailbox.to(who).map(({ subject }) => subject)
const alertsTo = (who: string) =>
  world.mailbox.to(who).filter(({ subject }) => !/invites|morning/i.test(subject))

describe('the road', () => {
  test('the printed address makes the first account', async () => {
    await ana.goto(world.setup)
    await ana.getByRole('heading', { name: 'Set up Handraise' }).waitFor()
    await look(ana, 'setup')
    await foundTheFirm(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
    await ana.getByText('Nobody is waiting.').waitFor()
  })

  test('a form is made, and its lines are copied into a web site', async () => {
    await ana.getByRole('link', { name: 'Forms' }).click()
    await ana.getByRole('heading', { name: 'Forms' }).waitFor()
    await ana.getByRole('button', { name: 'New form' }).click()
    await ana.getByRole('textbox', { name: 'Name' }).fill('Talk to us')
    await ana.getByRole('combobox', { name: 'What people ask with it' }).selectOption('contact')
    await look(ana, 'form-new')
    await ana.getByRole('button', { name: 'Make the form' }).click()
    await ana.getByRole('heading', { name: 'Talk to us' }).waitFor()
    await look(ana, 'form')
    await ana.getByRole('button', { name: 'Copy : HTML to copy' }).click()
    await ana.getByText('Copied').waitFor()
    const snippet = await ana.evaluate(() => navigator.clipboard.readText())
    form = await ana.getByRole('textbox', { name: 'Address for HTML forms' }).inputValue()
    expect(snippet).toContain(`action="${form}"`)
    await ana.getByRole('link', { name: 'My queue' }).click()
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
  })

  test('a buyer without scripts is thanked, told what comes next, and given a page of their own', async () => {
    pages.kim = await writeToUs(buyer, {
      form,
      name: 'Kim Vale',
      email: 'kim@initech.example',
      words:
        'We run forty pumps in two plants, and three of them fail every winter. Can you help before December?',
    })
    await buyer.getByText(/by Wednesday,? 3 March, 14:00 \(London time\)/).waitFor()
    await buyer.getByRole('link', { name: 'See where your message is' }).click()
    await buyer.getByRole('list', { name: 'Where your request stands' }).waitFor()
    expect(buyer.url()).toBe(pages.kim)
    await expect.poll(() => world.mailbox.to('kim@initech.example').length).toBe(1)
    expect(world.mailbox.to('kim@initech.example')[0]?.text).toContain(pages.kim)
  })

  test('the steward sees it at once, without a reload', async () => {
    await inQueue(ana, 'Kim Vale').waitFor({ timeout: LIVE_MS_MAX })
    await look(ana, 'queue-one')
  })

  test('colleagues are invited, choose a password, and one is put into the team', async () => {
    await ana.getByRole('link', { name: 'Members and teams' }).click()
    await comeIn(ben, await invite(ana, { name: 'Ben Okafor', email: 'ben@acme.example', role: 'Qualifier' }))
    await comeIn(eve, await invite(ana, { name: 'Eve Lind', email: 'eve@acme.example', role: 'Manager' }))
    await expect.poll(() => world.mailbox.to('ben@acme.example')).toHaveLength(1)
    await ana.getByRole('combobox', { name: 'Add to qualifiers' }).selectOption({ label: 'Ben Okafor' })
    await ana.getByRole('button', { name: 'Add to qualifiers' }).click()
    await ana.getByRole('button', { name: 'Out of qualifiers: Ben Okafor' }).waitFor()
    await look(ana, 'people')
    await leaveManagingToEve(ana)
  })

  test('the next inquiry is offered to the colleague, who accepts and opens it by keyboard', async () => {
    pages.priya = await writeToUs(buyer, {
      form,
      name: 'Priya Raman',
      email: 'priya@umbrella.example',
      words: 'Please show us your dosing pumps.',
    })
    await inQueue(ben, 'Priya Raman').waitFor({ timeout: LIVE_MS_MAX })
    await ben.keyboard.press('j')
    await ben.keyboard.press('a')
    await ben.getByText('You accepted Priya Raman').waitFor()
    await ben.getByText('You accepted it').waitFor()
    await ben.keyboard.press('Enter')
    await ben.getByRole('heading', { name: /^Priya Raman/ }).waitFor()
  })

  test('the lead says why it is here, line by line', async () => {
    await ben.getByText('What the playbook found, line by line').click()
    await ben.getByText('form.kind in ["contact", "demo", "pricing", "callback"]').first().waitFor()
    await look(ben, 'lead')
  })

  test('a call before its time needs a reason, and one that nobody took answers nothing', async () => {
    await ben.getByRole('button', { name: 'Log a contact' }).click()
    await ben.getByText('It is too early to contact this prospect.').waitFor()
    await look(ben, 'touch-early')
    await ben.getByRole('combobox', { name: 'Result' }).selectOption({ label: 'No answer' })
    await ben.getByRole('textbox', { name: 'Why it cannot wait' }).fill('She leaves at ten past.')
    await ben.getByRole('button', { name: 'Log it' }).click()
    await ben.getByText('The contact is logged.').waitFor()
    await happened(ben, 'This was before the window opened.').waitFor()
    await panel(ben, 'What is due').getByText('First answer, owed by Ben Okafor').waitFor()
  })

  test('a mail goes out, is witnessed, and keeps what was promised', async () => {
    await world.advance('PT5M')
    await ben.getByRole('button', { name: 'Write a mail' }).click()
    await writeAnAnswer(ben)
    await ben.getByText('It is too early').waitFor({ state: 'detached' })
    await look(ben, 'mail')
    await ben.getByRole('button', { name: 'Send' }).click()
    await happened(ben, 'First answer: done in time.').waitFor()
    await expect.poll(() => subjectsTo('priya@umbrella.example')).toContain('Your dosing pumps')
    await happened(ben, 'The mail was sent.').first().waitFor()
  })

  test('a second person is told who has it, and takes over with a reason', async () => {
    await ana.goto(ben.url())
    await ana.getByText('With Ben Okafor').first().waitFor()
    await ana.getByRole('button', { name: 'Take over' }).click()
    await look(ana, 'take-over')
    await ana.getByRole('textbox', { name: 'Why' }).fill('Ben is at the fair from noon.')
    await ana.getByRole('button', { name: 'Take it over' }).click()
    await ana.getByText('You accepted it').first().waitFor()
    await happened(ben, 'Ana Ruiz took it over:').waitFor({ timeout: LIVE_MS_MAX })
  })

  test('what nobody answers climbs to the steward, then to the manager, each told in one message', async () => {
    pages.tom = await writeToUs(buyer, {
      form,
      name: 'Tom Echeverría-Lindström of the Northern Waterworks',
      email: 'tom@waterworks.example',
      words: 'Two pumps, urgently.',
    })
    await ben.getByRole('link', { name: /^My queue/ }).click()
    await inQueue(ben, 'Tom Echeverría').waitFor({ timeout: LIVE_MS_MAX })
    await world.advance('PT4H10M')
    await expect.poll(() => alertsTo('ana@acme.example')).toHaveLength(1)
    await ben.getByRole('region', { name: 'Late' }).waitFor({ timeout: LIVE_MS_MAX })
    await look(ben, 'queue-late')
    await world.advance('PT40M')
    await expect.poll(() => alertsTo('eve@acme.example')).toHaveLength(1)
    for (const who of ['ana@acme.example', 'eve@acme.example']) {
      const [alert, ...more] = alertsTo(who)
      expect(more).toEqual([])
      expect(alert?.subject).toBe('2 prospects wait longer than we promised')
      expect(alert?.text.match(/\/leads\//g)).toHaveLength(2)
    }
    await eve.getByRole('link', { name: 'Team board' }).click()
    await eve.getByRole('heading', { name: 'qualifiers' }).waitFor()
    await look(eve, 'board-late')
  })

  test('the buyer says that they have heard nothing, and the lead shows it', async () => {
    await buyer.goto(pages.tom)
    await lookAt(eve, pages.tom, 'buyer-late')
    await buyer.getByRole('button', { name: 'I have not heard from you' }).click()
    await buyer.getByRole('status').waitFor()
    await inQueue(ben, 'Tom Echeverría').getByRole('link').first().click()
    await happened(ben, 'They said on their page that they have not heard from us.').waitFor()
  })

  test('a lead is resolved with an outcome and the mail that tells them', async () => {
    await ana.getByRole('link', { name: /^My queue/ }).click()
    await inQueue(ana, 'Kim Vale').getByRole('link').first().click()
    await ana.getByRole('button', { name: 'Resolve' }).click()
    await declineByMail(ana)
    await look(ana, 'resolve')
    await ana.getByRole('button', { name: 'Resolve', exact: true }).last().click()
    await ana.getByText('The lead is resolved.').waitFor()
    await panel(ana, 'What is due').getByText('Nothing is owed any more.').waitFor()
    await expect.poll(() => subjectsTo('kim@initech.example')).toContain('Your pumps')
    await look(ana, 'lead-resolved')
    await buyer.goto(pages.kim)
    await buyer.getByRole('heading', { name: 'Your request is settled' }).waitFor()
    await lookAt(eve, pages.kim, 'buyer-settled')
  })

  test('another buyer no longer needs an answer', async () => {
    await buyer.goto(pages.tom)
    await buyer.getByText('I no longer need an answer').click()
    await buyer.getByLabel(/anything you would like us to know/).fill('We mended it ourselves.')
    await buyer.getByRole('button', { name: 'Yes, close my request' }).click()
    await buyer.getByRole('heading', { name: 'You will hear no more from us about this' }).waitFor()
    await happened(ben, 'We mended it ourselves.').waitFor({ timeout: LIVE_MS_MAX })
  })
})

describe('at a telephone', () => {
  test('every page fits, and everybody can use it', async () => {
    const page = await world.onPhone(ana)
    expect(page.viewportSize()?.width).toBe(390)
    await writeToUs(buyer, {
      form,
      name: 'Noor de Wit',
      email: 'noor@example.org',
      words: 'Three words only.',
    })
    await walkThrough(page, new URL(ana.url()).pathname)
    await page.context().close()
  })
})

describe('when something is in the way', () => {
  test('ringing is switched on without leave to notify', async () => {
    await ana.getByRole('button', { name: 'Ring and notify when something new is owed' }).click()
    await ana.getByText('Your browser does not allow notifications for this page.').waitFor()
  })

  test('filters are in the address, and the back button goes through them', async () => {
    await ana.getByRole('link', { name: 'Leads', exact: true }).click()
    await ana.getByRole('heading', { name: 'Leads' }).waitFor()
    await look(ana, 'leads')
    await ana.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Open' })
    await ana.getByRole('link', { name: 'Kim Vale' }).waitFor({ state: 'detached' })
    expect(new URL(ana.url()).search).toBe('?status=open')
    await ana.getByRole('link', { name: 'Priya Raman' }).click()
    await ana.getByRole('heading', { name: 'Priya Raman' }).waitFor()
    await ana.goBack()
    await ana.getByRole('heading', { name: 'Leads' }).waitFor()
    await expect.poll(() => ana.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('open')
    await ana.goBack()
    await ana.getByRole('link', { name: 'Kim Vale' }).waitFor()
  })

  test('a line that is down loses nothing that was typed', async () => {
    await ana.goto('/')
    await inQueue(ana, 'Priya Raman').getByRole('link').first().click()
    await ana.getByRole('button', { name: 'Note' }).click()
    await ana.getByRole('textbox', { name: 'Note' }).fill('She prefers afternoons.')
    await ana.context().setOffline(true)
    await ana.getByRole('button', { name: 'Keep the note' }).click()
    await ana.getByText('We cannot reach Handraise.').waitFor()
    await ana.context().setOffline(false)
    await ana.getByRole('button', { name: 'Keep the note' }).click()
    await happened(ana, 'She prefers afternoons.').waitFor()
    world.complaints.splice(0)
  })

  test('a session that ended leads to the sign-in page, and back to the words', async () => {
    await ana.getByRole('button', { name: 'Note' }).click()
    await ana.getByRole('textbox', { name: 'Note' }).fill('She has two plants.')
    const before = ana.url()
    await ana.context().clearCookies()
    await pressIfThere(ana, 'Keep the note')
    await signIn(ana)
    const note = ana.getByRole('textbox', { name: 'Note' })
    await expect.poll(() => note.inputValue()).toBe('She has two plants.')
    expect(ana.url()).toBe(before)
    await ana.getByRole('button', { name: 'Keep the note' }).click()
    await happened(ana, 'She has two plants.').waitFor()
  })

  test('signing out leads to the sign-in page', async () => {
    await ana.getByRole('button', { name: /Ana Ruiz/ }).click()
    await ana.getByRole('menuitem', { name: 'Sign out' }).click()
    await signIn(ana)
    await ana.getByRole('heading', { name: 'My queue' }).waitFor()
  })
})
