import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { handraise, startHandraise, type Victim } from '../faults/server.ts'
import { freePort, openSite } from './site.ts'

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

const PATIENCE_MS = 20_000

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
  await handraise(data, setup, 'correct horse battery')
  const form = await handraise<Form>(data, ['form', 'add', 'Contact', '--kind', 'contact'])
  const pages: Page[] = []
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
      const { items } = await handraise<Cards>(data, ['lead', 'list'])
      const theirs = items.filter(({ prospect }) => prospect.email === email)
      return Promise.all(theirs.map(({ id }) => handraise<Lead>(data, ['lead', 'show', id])))
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
export const thanked = (page: Page) => page.getByText('Thank you. We have your message.').waitFor()
