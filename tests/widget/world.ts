import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { handraise, startHandraise, type Victim } from '../faults/server.ts'
import { freePort } from '../ports.ts'
import { press } from '../press.ts'
import { openSite } from './site.ts'

type Form = { readonly id: string; readonly url: string; readonly widget: string }
type Lead = {
  readonly prospect: { readonly name: string; readonly email: string }
  readonly submissions: readonly {
    readonly submittedAt: string
    readonly receivedAt: string
    readonly campaign: object
    readonly answers: readonly { readonly key: string; readonly value: readonly string[] }[]
  }[]
}
type Cards = {
  readonly items: readonly { readonly id: string; readonly prospect: { readonly email: string } }[]
}

const PATIENCE_MS = 90_000

/** A real server with one form, somebody else's site, and a browser. The server can be killed, and comes back where it was. */
export async function openWorld() {
  await buildWebIfStale(() => undefined)
  const data = mkdtempSync(join(tmpdir(), 'handraise-widget-'))
  // How old a retry is can only be seen where time goes on by itself.
  const settings = {
    HANDRAISE_PORT: String(await freePort()),
    HANDRAISE_CLOCK: 'system',
    HANDRAISE_LIMITS: 'on',
  }
  const [browser, started, site] = await Promise.all([
    launchBrowser(),
    startHandraise(data, settings),
    openSite(),
  ])
  let server: Victim = started
  const setup = ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin']
  const { key } = await handraise<{ key: string }>(data, setup, 'correct horse battery')
  const form = await handraise<Form>(data, ['form', 'add', 'Contact', '--kind', 'contact'])
  const pages: Page[] = []
  /** Over HTTP: a command would be a process of its own for each question. */
  async function asked<Document>(path: string): Promise<Document> {
    const answer = await fetch(`${started.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}` },
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    const document: Document = await answer.json()
    return document
  }
  /** How many submissions are no lead yet. */
  async function pending(): Promise<number> {
    const { balance } = await asked<{ balance: readonly { pending: number }[] }>('/books')
    return balance.reduce((sum, row) => sum + row.pending, 0)
  }
  return {
    form,
    site,
    url: started.url,
    kill: () => server.kill(),
    restart: async () => {
      server = await startHandraise(data, settings)
    },
    async open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        ...{ locale: 'en-GB', timezoneId: 'Europe/London' },
        ...options,
      })
      const page = await context.newPage()
      pages.push(page)
      page.setDefaultTimeout(PATIENCE_MS)
      await page.goto(url)
      return page
    },
    leadsOf: async (email: string): Promise<readonly Lead[]> => {
      await expect.poll(pending).toBe(0)
      const { items } = await asked<Cards>('/leads')
      const theirs = items.filter(({ prospect }) => prospect.email === email)
      return Promise.all(theirs.map(({ id }) => asked<Lead>(`/leads/${id}`)))
    },
    closePages: async () => {
      for (const page of pages.splice(0)) await page.context().close()
    },
    close: async () => {
      await browser.close()
      await server.stop()
      await site.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>

export async function fillIn(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('How can we help?').fill(`We run forty pumps.\nSigned, ${name}`)
}
export const sendIt = (page: Page) => page.getByRole('button', { name: 'Send your message' }).click()
const thanks = (page: Page) => page.getByText('Thank you. We have your message.')
export const thanked = (page: Page) => thanks(page).waitFor()

/** Presses until there are thanks. The widget tries again by itself, too, and takes its button away meanwhile: whichever comes first. */
export async function triedAgain(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Try again now' })
  await expect
    .poll(
      async () => {
        await again.evaluateAll(press)
        return thanks(page).isVisible()
      },
      { timeout: PATIENCE_MS },
    )
    .toBe(true)
}
