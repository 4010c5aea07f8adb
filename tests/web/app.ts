import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { startMockServer, type MockServer } from './mock-server.ts'

export const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
}
/** Long enough for a slow machine; a spec that passes never waits for it. */
const PATIENCE_MS = 15_000

/** One browser for a file of specs; a fresh made-up firm for each of them. */
export function theApp() {
  let browser: Browser | undefined
  let server: MockServer | undefined
  const pages: Page[] = []
  beforeAll(async () => {
    await buildWebIfStale(() => undefined)
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    server = await startMockServer()
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    await server?.stop()
  })
  afterAll(() => browser?.close())
  return {
    get server(): MockServer {
      if (!server) throw new Error('The mock server is there only while a spec runs.')
      return server
    },
    async open(path: string, options: BrowserContextOptions = wide): Promise<Page> {
      if (!browser) throw new Error('The browser is there only while specs run.')
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options })
      const page = await context.newPage()
      pages.push(page)
      page.setDefaultTimeout(PATIENCE_MS)
      await page.goto(this.server.url + path)
      return page
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly rule: string; readonly where: readonly string[] }

/** What axe finds on the page, as short as it can be read; by all its rules, or by those that are named. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly Finding[]> {
  // The page's policy keeps foreign scripts out; evaluated from outside, axe needs no leave.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: { runOnly?: readonly string[] }) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(only ? { runOnly: only } : {})
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`),
    }))
  }, rules)
}

/** Against the screen itself: a phone widens its own viewport to whatever the page needs, and so would hide it. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > screen.width)
