import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { handraise, startHandraise } from '../faults/server.ts'
import { throwAway } from '../thrown-away.ts'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways } from '../web/app.ts'
import { openMailbox } from './mailbox.ts'

/** A Wednesday in an office's morning, far enough ahead that the clock can be set to it. */
export const MORNING = '2032-03-03T10:00:00.000Z'
/** Long enough for a slow machine; a spec that passes never waits for it. */
export const PATIENCE_MS = 90_000
const shots = process.env['HANDRAISE_SHOTS']

/** What a page may do without being at fault: nothing else may fail, complain or be kept out. */
const harmless = [/net::ERR_ABORTED/, /Failed to load resource/]

/** A real server, its mail server, and a browser with as many people at it as are needed. */
export async function openWorld() {
  await buildWebIfStale(() => undefined)
  const data = mkdtempSync(join(tmpdir(), 'handraise-journey-'))
  const mailbox = await openMailbox()
  const [server, browser] = await Promise.all([
    startHandraise(data, { SMTP_URL: mailbox.url }),
    launchBrowser(),
  ])
  await handraise(data, ['clock', 'set', MORNING])
  const complaints: string[] = []
  const people = peopleAt({ browser, url: server.url, complaints })
  return {
    url: server.url,
    setup: server.setup ?? '',
    mailbox,
    complaints,
    ...people,
    advance: (duration: string) => handraise(data, ['clock', 'advance', duration]),
    run: <Document>(...args: readonly string[]) => handraise<Document>(data, args),
    /** The same with something on standard input. */
    given: <Document>(input: string, ...args: readonly string[]) => handraise<Document>(data, args, input),
    close: async () => {
      await browser.close()
      await server.stop()
      await mailbox.close()
      await throwAway(data)
    },
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>

type At = { readonly browser: Browser; readonly url: string; readonly complaints: string[] }

function peopleAt({ browser, url, complaints }: At) {
  const settings = {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    baseURL: url,
  } as const
  async function arrive(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ ...settings, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    listenTo(page, complaints)
    return page
  }
  return {
    member: () =>
      arrive({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] }),
    buyer: () => arrive({ viewport: { width: 1024, height: 768 }, javaScriptEnabled: false }),
    /** The same person, with the same session, at their telephone. */
    onPhone: async (page: Page) => arrive({ ...phone, storageState: await page.context().storageState() }),
  }
}

function listenTo(page: Page, complaints: string[]): void {
  const note = (what: string) => {
    if (!harmless.some((pattern) => pattern.test(what))) complaints.push(`${page.url()}: ${what}`)
  }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text())
  })
  page.on('pageerror', (error) => note(String(error)))
  page.on('requestfailed', (request) => note(`${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    // A session that ended, or somebody else's lead, is an answer; anything else is a fault.
    if (response.status() >= 400 && ![401, 409].includes(response.status()))
      note(`${response.url()} answered ${response.status()}`)
  })
}

/** Looks at a page as everybody would: by eye, ear and keyboard in light, and at its colours again in dark. */
export async function look(page: Page, name: string): Promise<void> {
  await appear(page, 'light')
  await picture(page, name, 'light')
  expect(await axeFindings(page), `${name}, light`).toEqual([])
  expect(await scrollsSideways(page), `${name} scrolls sideways`).toBe(false)
  await appear(page, 'dark')
  await picture(page, name, 'dark')
  expect(await axeFindings(page, rulesOfColour), `${name}, dark`).toEqual([])
  await appear(page, 'light')
}

async function picture(page: Page, name: string, colorScheme: string): Promise<void> {
  if (shots === undefined) return
  const width = page.viewportSize()?.width
  await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
}

/** What everybody saw when something failed, for whoever asked for pictures. */
export async function keepShots(pages: Readonly<Record<string, Page>>): Promise<void> {
  if (shots === undefined) return
  for (const [name, page] of Object.entries(pages))
    await page.screenshot({ path: join(shots, `failed-${name}.png`) })
}
