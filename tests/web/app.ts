import type Axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, test as base } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { startMockServer, type MockServer } from './mock-server.ts'

export const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions
/** Long enough for a slow machine; a spec that passes never waits for it. */
export const PATIENCE_MS = 90_000

/** One browser for a file of specs, however many parts the file has: each start costs a second or two. */
const test = base.extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
  const browser = await launchBrowser()
  onCleanup(() => browser.close())
  return browser
})

/** A fresh made-up firm for each spec, and a browser to look at it. */
export function theApp() {
  let browser: Browser | undefined
  let server: MockServer | undefined
  const pages: Page[] = []
  test.beforeAll(async ({ browser: launched }) => {
    await buildWebIfStale(() => undefined)
    browser = launched
  })
  beforeEach(async () => {
    server = await startMockServer()
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    await server?.stop()
  })
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

/** What of axe's rules hangs on colours: the rest is the same in light and in dark. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'] as const

type Finding = { readonly rule: string; readonly where: readonly string[] }

/** What axe finds on the page, as short as it can be read; by all its rules, or by those that are named. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly Finding[]> {
  // The page's policy keeps foreign scripts out; evaluated from outside, axe needs no leave.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    // What is in order is counted, but not written out element by element.
    const { violations } = await axe.run({ ...(only && { runOnly: [...only] }), resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${(failureSummary ?? '').slice(0, 240)}`),
    }))
  }, rules)
}

/** Shows the page in light or dark, and waits until it is so. */
export async function appear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The app follows a moment later; buyers' pages have nothing to follow with.
  await page.waitForFunction((scheme) => {
    const { mantineColorScheme } = document.documentElement.dataset
    const moving = document.getAnimations().some(({ playState }) => playState === 'running')
    return !moving && (mantineColorScheme === undefined || mantineColorScheme === scheme)
  }, colorScheme)
}

/**
 * The same page at a telephone, with its finger and its narrow screen, as Playwright's own `isMobile` and `hasTouch` have it. What a page
 * looks like hangs on style sheets, and they hear of it; loading it again for that costs more than all the looking.
 */
export async function onPhone(page: Page): Promise<void> {
  const { width, height } = phone.viewport
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: 1, mobile: true },
    screenOrientation: { type: 'portraitPrimary', angle: 0 },
  })
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.waitForFunction(
    (wanted) => innerWidth >= wanted && screen.width === wanted && matchMedia('(pointer: coarse)').matches,
    width,
  )
}

/** Against the screen itself: a phone widens its own viewport to whatever the page needs, and so would hide it. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > screen.width)
