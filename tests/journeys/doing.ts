import type { Page } from 'playwright-core'
import { press } from '../press.ts'
import { look, PATIENCE_MS } from './world.ts'

const PASSWORD = 'correct horse battery'

export const inQueue = (page: Page, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name })
export const panel = (page: Page, title: string) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) })
/** One of the sentences under "What happened". */
export const happened = (page: Page, sentence: string) => panel(page, 'What happened').getByText(sentence)

/** Whoever may be led away by a question of the page's own, before a click would come. */
export const pressIfThere = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).evaluateAll(press)

export async function signIn(ana: Page): Promise<void> {
  await ana.getByRole('heading', { name: 'Sign in' }).waitFor()
  await look(ana, 'sign-in')
  await ana.getByRole('textbox', { name: 'E-mail' }).fill('ana@acme.example')
  await ana.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await ana.getByRole('button', { name: 'Sign in' }).click()
}

type Written = {
  readonly form: string
  readonly name: string
  readonly email: string
  readonly words: string
}

/** A buyer fills in the hosted form; what they see then is the page that thanks. */
export async function writeToUs(buyer: Page, { form, name, email, words }: Written): Promise<string> {
  await buyer.goto(form)
  await buyer.getByLabel('Your name').fill(name)
  await buyer.getByLabel('E-mail address').fill(email)
  await buyer.getByLabel('How can we help?').fill(words)
  await buyer.getByRole('button', { name: 'Send your message' }).click()
  await buyer.getByRole('heading', { name: 'Thank you. We have your message.' }).waitFor()
  const link = buyer.getByRole('link', { name: 'See where your message is' })
  return (await link.getAttribute('href')) ?? ''
}

type Invited = { readonly name: string; readonly email: string; readonly role: string }

export async function invite(ana: Page, { name, email, role }: Invited): Promise<string> {
  await ana.getByRole('button', { name: 'Invite somebody' }).click()
  await ana.getByRole('textbox', { name: 'Name' }).fill(name)
  await ana.getByRole('textbox', { name: 'E-mail' }).fill(email)
  const roles = ana.getByRole('group', { name: 'Roles' })
  await roles.getByRole('checkbox', { name: 'Representative' }).uncheck()
  await roles.getByRole('checkbox', { name: role }).check()
  await ana.getByRole('button', { name: 'Invite', exact: true }).click()
  const address = await ana.getByRole('textbox', { name: /Send them this address/ }).inputValue()
  await ana.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  return address
}

export async function comeIn(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.getByRole('heading', { name: 'Join Acme Pumps' }).waitFor()
  await page.getByLabel('Choose a password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('heading', { name: 'My queue' }).waitFor()
}

/** Buyers have no scripts, and axe is one: somebody with scripts looks at the same page. */
export async function lookAt(eve: Page, url: string, name: string): Promise<void> {
  const page = await eve.context().newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(url)
  await look(page, name)
  await page.close()
}

/** Every page of the app, at whatever size the person's screen has. */
export async function walkThrough(page: Page, lead: string): Promise<void> {
  for (const [path, heading] of [
    ['/', 'My queue'],
    ['/leads', 'Leads'],
    [lead, /^Kim Vale/],
    ['/board', 'Team board'],
    ['/outbox', 'Outbox'],
    ['/forms', 'Forms'],
    ['/people', 'Members and teams'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await look(page, `phone-${path.split('/')[1]}`)
  }
}

/** The first account, on the page that the printed address leads to. */
export async function foundTheFirm(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your firm' }).fill('Acme Pumps')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ruiz')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@acme.example')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Begin' }).click()
}

/** The form that ends a lead, filled in: a polite no, written now. */
export async function declineByMail(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Declined by us' })
  await page
    .getByRole('combobox', { name: 'How the prospect was told' })
    .selectOption({ label: 'I write to them now' })
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your pumps')
  await page
    .getByRole('textbox', { name: 'Mail' })
    .fill('Dear Kim Vale,\n\nwe do not make pumps of that size; Hooli does.\n\nAna')
}

/** Whoever sets up is a manager too; from here on it is somebody else. */
export async function leaveManagingToEve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Roles of Ana Ruiz' }).click()
  await page.getByRole('group', { name: 'Roles' }).getByRole('checkbox', { name: 'Manager' }).uncheck()
  await page.getByRole('button', { name: 'Change the roles' }).click()
  await page.getByText('The roles are changed.').waitFor()
}

/** The mail form, filled in. */
export async function writeAnAnswer(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your dosing pumps')
  await page
    .getByRole('textbox', { name: 'Mail' })
    .fill('Dear Priya Raman,\n\nthe dosing line is running on Thursday.\n\nBen')
}

/** Somebody on *My day*, chosen among those who are due. */
export async function onMyDay(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Everybody who is due' }).getByText(name).click()
  await page.getByRole('article').getByRole('link', { name }).waitFor()
}

/** Presses what came of a step, or sends its mail, and waits until the server has it. */
export async function sayOfStep(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((answer) => /\/(results|mails)$/.test(answer.url()) && answer.ok()),
    page.getByRole('article').getByRole('button', { name: button }).first().click(),
  ])
}
