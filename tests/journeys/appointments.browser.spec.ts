import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addressOf, openOffice, patiently, type Office } from './office.ts'
import { keepShots, look, type World } from './world.ts'

type Shown = {
  readonly status: string
  readonly clash: string | null
  readonly contradiction: boolean
  readonly told: { readonly present: { readonly name: string } | null } | null
}

let office: Office
let world: World
let ben: Page
let tim: Page
let buyer: Page

// From a Wednesday morning on at one firm: Ben and Tim meet people, Ana manages.
beforeAll(async () => {
  office = await openOffice()
  world = office.world
  const sells = { role: 'representative', team: 'account managers' }
  ben = await office.hire({ name: 'Ben Bauer', email: 'ben@acme.example', ...sells })
  tim = await office.hire({ name: 'Tim Okafor', email: 'tim@acme.example', ...sells })
  buyer = await world.buyer()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ben, tim, buyer })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(() => office?.world.close())

const shown = async (lead: string) =>
  (await office.read<{ items: readonly Shown[] }>(`leads/${lead}/appointments`)).items

/** Somebody asks, and Ben agrees on an appointment with them; what they are sent leads to its page. */
async function agreed(name: string, start: string): Promise<{ lead: string; email: string; page: string }> {
  const lead = await office.ask(name)
  const email = addressOf(name)
  await world.run('appointment', 'agree', lead, '--start', start, '--as', 'ben@acme.example')
  const link = () =>
    world.mailbox.to(email).flatMap(({ text }) => /http:\/\/[^\s/]+(\/a\/\S+)/.exec(text)?.[1] ?? [])[0]
  await expect.poll(link, patiently).toBeDefined()
  return { lead, email, page: link() ?? '' }
}
const mailsTo = (who: string) => world.mailbox.to(who).map(({ subject }) => subject)
const hears = (who: string, subject: RegExp) =>
  expect.poll(() => mailsTo(who).join('\n'), patiently).toMatch(subject)

/** On the page of appointments: what became of the one with them. */
async function tell(page: Page, about: string, result: string, said: string): Promise<void> {
  await page.goto('/appointments')
  await page
    .getByRole('button', { name: new RegExp(`^Say what became of it.*${about}`) })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'What became of it?' }).selectOption(result)
  await page.getByRole('textbox', { name: /^What (was said|happened)/ }).fill(said)
  if (result === 'held')
    await page.getByRole('combobox', { name: 'What do they do next?' }).selectOption('offer')
  await page.getByRole('button', { name: 'Write it down' }).click()
}

test('nobody of us came: the buyer says so, has an apology and takes a new time without scripts, and it is held', async () => {
  const { lead, email, page } = await agreed('Kim Vale', '2032-03-04T10:00:00Z')
  await world.advance('PT26H')
  await buyer.goto(page)
  await buyer.getByRole('button', { name: 'Nobody of you was there' }).click()
  await buyer.getByText('We are sorry: that was our mistake.').waitFor()
  await hears(email, /^We are sorry: we missed our appointment/m)
  await hears('ana@acme.example', /^A prospect says that nobody of us came/m)

  await buyer.getByRole('radio').first().check()
  await buyer.getByRole('button', { name: 'Take this time' }).click()
  await buyer.getByText('That time is yours.').waitFor()
  await buyer.getByText('Ben Bauer of Acme Pumps will talk to you by telephone.').waitFor()
  await tell(ben, 'Kim Vale', 'missed by us', 'My train stood still for two hours.')
  await expect
    .poll(async () => (await shown(lead)).map(({ status }) => status), patiently)
    .toEqual(['agreed', 'missed by us'])
  expect(mailsTo(email).filter((subject) => subject.startsWith('We are sorry'))).toHaveLength(1)

  await world.advance('P1D')
  await tell(ben, 'Kim Vale', 'held', 'They need two pumps by December, and she signs.')
  await expect
    .poll(async () => (await shown(lead)).map(({ status }) => status), patiently)
    .toEqual(['held', 'missed by us'])
  await ben.goto(`/leads/${lead}`)
  await ben.getByText('“My train stood still for two hours.”').waitFor()
  await look(ben, 'appointment-repaired')
})

test('time off over an appointment asks at once; a colleague takes it, the buyer hears, and nobody has missed anything', async () => {
  const { lead, email } = await agreed('Priya Raman', '2032-03-10T10:00:00Z')
  await ben.goto('/turns')
  await ben.getByLabel('From').fill('2032-03-09')
  await ben.getByLabel('Until, included').fill('2032-03-12')
  await ben.getByRole('button', { name: 'Take the time off' }).click()
  await ben.getByText('Noted: no turns meanwhile.').waitFor()
  await hears('ben@acme.example', /^You can’t be at an appointment: who stands in\?/m)
  await ben.goto('/appointments')
  await ben.getByRole('heading', { name: 'Nobody can be there yet' }).waitFor()
  await look(ben, 'appointment-clash')
  await ben.getByRole('button', { name: /^Name a stand-in/ }).click()
  await ben.getByRole('combobox', { name: 'Who stands in?' }).selectOption('Tim Okafor')
  await ben.getByRole('button', { name: 'Name them' }).click()
  await ben.getByText('They stand in. Everybody is told.').waitFor()
  await hears(email, /^Tim Okafor will meet you/m)
  await hears('tim@acme.example', /^An appointment is yours now/m)

  await world.advance('P7D')
  await tell(tim, 'Priya Raman', 'held', 'Two lines, and a tender in June.')
  await expect
    .poll(() => shown(lead), patiently)
    .toMatchObject([
      { status: 'held', clash: null, contradiction: false, told: { present: { name: 'Tim Okafor' } } },
    ])
  const { items } = await world.run<{ items: readonly object[] }>('neglect', 'list')
  expect(items).toEqual([])
})
