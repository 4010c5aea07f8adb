import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, theApp } from './app.ts'
import { idOf } from './mock-basics.ts'
import { problem } from './mock-server.ts'

const rows = (page: Page) => page.getByRole('main').getByRole('article')
/** Until the page hears of changes and shows what there was before them: either may come first. */
async function live(page: Page): Promise<void> {
  await rows(page).first().waitFor()
  await page.getByText('Live', { exact: true }).waitFor()
}
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('my queue', () => {
  const app = theApp()

  test('shows what I owe in the order of the server, and lateness in words', async () => {
    const page = await app.open('/')
    await rows(page).first().waitFor()
    const names = await rows(page).getByRole('heading').allTextContents()
    expect(names.map((name) => name.split(' ')[0])).toEqual(['Ines', 'Kim', 'Tomás', 'Priya', 'Jo'])
    await expect.poll(() => rows(page).first().innerText()).toMatch(/late by\s+18 min/)
    await expect.poll(() => rows(page).nth(1).innerText()).toMatch(/past target by\s+9 min/)
    await expect.poll(() => rows(page).nth(3).innerText()).toMatch(/opens in/)
  })

  test('can be worked by keyboard alone: j, k, Enter, and back', async () => {
    const page = await app.open('/')
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => inFocus(page)).toContain('Kim Vale')
    await page.keyboard.press('k')
    await expect.poll(() => inFocus(page)).toContain('Ines Carvalho')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ines Carvalho' }).waitFor()
  })

  test('an offer is accepted with one key, once', async () => {
    const page = await app.open('/')
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByText('You accepted Kim Vale').waitFor()
    await page.getByRole('button', { name: 'Accept Kim Vale' }).waitFor({ state: 'detached' })
    const accepted = app.server.received.filter(({ path }) => path.endsWith('/acceptances'))
    expect(accepted.map(({ path }) => path)).toEqual([`/leads/${idOf('lead Kim Vale')}/acceptances`])
  })

  test('with nothing in focus that key takes the first offer, not what is mine already', async () => {
    const page = await app.open('/')
    await rows(page).first().waitFor()
    await page.keyboard.press('a')
    await page.getByText('You accepted Kim Vale').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Accept Tomás' }).count()).toBe(1)
  })

  test('a key pressed while typing is a letter', async () => {
    const page = await app.open(`/leads/${idOf('lead Kim Vale')}?do=note`)
    await page.getByRole('textbox', { name: 'Note' }).fill('')
    await page.keyboard.type('a jolly kite')
    await expect.poll(() => page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('a jolly kite')
  })

  test('what happens elsewhere appears by itself', async () => {
    const page = await app.open('/')
    await live(page)
    app.server.world.arrive('Noor Haddad')
    await expect.poll(() => rows(page).count()).toBe(5)
    app.server.tellOf({ kind: 'lead', stream: idOf('lead Noor Haddad'), type: 'LeadOffered' })
    await page.getByRole('heading', { name: 'Noor Haddad' }).waitFor()
  })

  test('after the line broke, what was missed is asked for', async () => {
    const page = await app.open('/')
    await live(page)
    app.server.world.arrive('Noor Haddad')
    await expect.poll(() => rows(page).count()).toBe(5)
    app.server.breakStreams()
    await page.getByRole('heading', { name: 'Noor Haddad' }).waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
  })

  test('who wants it hears of what is new, and of nothing that was there before', async () => {
    const page = await app.open('/sign-in')
    await page.evaluate(() => localStorage.setItem('handraise:bell', 'on'))
    // What the desktop would show; a browser without a screen has nowhere to show it.
    await page.addInitScript(() => {
      const shown: unknown[] = []
      class Recorded extends EventTarget {
        static permission = 'granted'
        constructor(title: string, options: { body: string }) {
          super()
          shown.push([title, options.body])
        }
      }
      Object.assign(globalThis, { Notification: Recorded, shown })
    })
    await page.goto(`${app.server.url}/`)
    await live(page)
    await expect.poll(() => page.evaluate('shown')).toEqual([])
    app.server.world.arrive('Noor Haddad')
    app.server.tellOf({ kind: 'lead', stream: idOf('lead Noor Haddad'), type: 'LeadOffered' })
    await expect
      .poll(() => page.evaluate('shown'))
      .toEqual([['Noor Haddad', expect.stringMatching(/^opens in \d min$/)]])
  })

  test('nobody waiting is an answer', async () => {
    app.server.world.state.cards = []
    const page = await app.open('/')
    await page.getByText('Nobody is waiting.').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('an answer that breaks the contract is told as a problem, and can be asked for again', async () => {
    app.server.insteadOf('GET /queue', { status: 200, body: { items: 'all of them' } })
    const page = await app.open('/')
    await page.getByText('We could not read the answer.').waitFor()
    await expect.poll(() => page.getByRole('link', { name: 'Leads' }).first().isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Ines Carvalho' }).waitFor()
  })

  test('a line that fails for a moment is tried again unasked', async () => {
    app.server.insteadOf('GET /queue', 'hang up')
    const page = await app.open('/')
    await page.getByRole('heading', { name: 'Ines Carvalho' }).waitFor()
    expect(app.server.received.filter(({ path }) => path === '/queue').length).toBeGreaterThan(1)
  })

  test('being away is said, and undone, in my menu', async () => {
    const page = await app.open('/')
    await page.getByRole('button', { name: /my menu/ }).click()
    await page.getByRole('menuitem', { name: 'Go away for now' }).click()
    await page.getByText('nothing new is offered to you', { exact: false }).first().waitFor()
    expect(app.server.world.state.onDuty).toBe(false)
  })

  test('dark is chosen in my menu and kept', async () => {
    const page = await app.open('/')
    await page.getByRole('button', { name: /my menu/ }).click()
    await page.getByRole('menuitem', { name: 'Dark' }).click()
    await page.reload()
    await rows(page).first().waitFor()
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  })
})

describe('without a session', () => {
  const app = theApp()

  test('one signs in and comes back to where one was', async () => {
    app.server.world.state.signedIn = false
    const page = await app.open('/outbox')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@brightwell.example')
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('do not belong together').waitFor()
    await page.getByLabel('Password', { exact: true }).fill('correct horse')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Outbox' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/outbox')
  })

  test('signing out leaves no words behind', async () => {
    const page = await app.open(`/leads/${idOf('lead Kim Vale')}?do=note`)
    const kept = () => page.evaluate(() => Object.entries(sessionStorage).join())
    await page.getByRole('textbox', { name: 'Note' }).fill('Between us.')
    await expect.poll(kept).toContain('Between us.')
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('button', { name: /my menu/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await expect.poll(kept).not.toContain('Between us.')
  })

  test('a session that ends in between leads to the sign-in page', async () => {
    const page = await app.open('/')
    await rows(page).first().waitFor()
    // What comes last has asked everything that the page asks: nothing of its own is to find the session gone.
    await page.getByRole('list', { name: 'Objectives today' }).waitFor()
    await page.getByRole('button', { name: 'Export' }).waitFor()
    await page.getByRole('button', { name: 'my menu' }).waitFor()
    app.server.world.state.signedIn = false
    await page.getByRole('link', { name: 'Forms' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(new URL(page.url()).searchParams.get('to')).toBe('/forms')
  })

  test('the way back leads nowhere outside', async () => {
    const page = await app.open('/sign-in?to=https://evil.example/')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@brightwell.example')
    await page.getByLabel('Password', { exact: true }).fill('correct horse')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { level: 1, name: 'My queue' }).waitFor()
    expect(page.url()).toBe(`${app.server.url}/`)
  })
})

describe('when the server refuses', () => {
  const app = theApp()

  test('a lead that is not there is said so, in the frame one knows', async () => {
    const page = await app.open(`/leads/${idOf('nobody')}`)
    await page.getByText('There is no such lead.').waitFor()
    await expect.poll(() => page.getByRole('link', { name: 'My queue' }).first().isVisible()).toBe(true)
  })

  test('accepting too late says who was first and what to do', async () => {
    app.server.insteadOf(`POST /leads/${idOf('lead Kim Vale')}/acceptances`, problem('already_accepted'))
    const page = await app.open('/')
    await page.getByRole('button', { name: 'Accept Kim Vale' }).click()
    await page.getByText('A colleague has already accepted this lead.').waitFor()
    await expect.poll(() => page.getByText('Take it over with a reason').isVisible()).toBe(true)
  })
})
