import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemPage } from '#http/pages/problem.ts'
import { buyer, everyPage } from '#http/pages/spec/every-page.ts'
import { formHeaders, pagesHeaders } from '#http/pages/style.ts'
import { readBody } from '#intake/read-body.ts'
import { launchBrowser } from './browser.ts'
import { appear, axeFindings, PATIENCE_MS, rulesOfColour } from './web/app.ts'

const typed = [
  { key: 'name', value: ['Zoë "Z" <O’Neil>'] },
  { key: 'message', value: ['\nAn empty line first.\n  Blanks, & signs.  \n😀'] },
  { key: 'utm_source', value: ['news'] },
]
/** These look the same in every language, and in whatever order their parts stand; German words are the longest. */
const alike = /^(appointment|times|unsubscribed?|nurture|problem)-(?!.*de$)|^nurture-(wrong|stop|where)-/
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(everyPage('Acme Pumps')).filter(([name]) => !alike.test(name))),
  named: buyer({ firmName: 'Acme Pumps', who: { first: 'Maximiliane-Alexandra' } }),
  again: problemPage({
    firmName: 'Acme Pumps',
    problem: {
      code: 'field_too_long',
      title: '',
      next: '',
      errors: [{ field: 'message', problem: 'is too long' }],
    },
    typed,
    action: '/f/1',
  }),
}

const script = { 'content-type': 'text/javascript' }
let browser: Browser
let server: Server
let at: string
const sent: { readonly path: string; readonly type: string | undefined; readonly bytes: Buffer }[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'POST')
        sent.push({
          path: request.url ?? '',
          type: request.headers['content-type'],
          bytes: Buffer.concat(chunks),
        })
      const { url = '' } = request
      if (url.startsWith('/widget/')) return void response.writeHead(200, script).end()
      response.writeHead(200, url.startsWith('/form-') ? formHeaders : pagesHeaders)
      return void response.end(pages[(request.url ?? '').slice(1)] ?? pages['lost'])
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  at = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(async () => {
  await browser.close()
  server.close()
})

type Look = {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  readonly rules?: readonly string[]
}
const looks: readonly Look[] = [
  { width: 320, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1200, colorScheme: 'light' },
  { width: 1200, colorScheme: 'dark', rules: rulesOfColour },
]

describe('every page, narrow and wide, in light and in dark', () => {
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('console', (message) => complaints.push(message.text()))
  })
  afterAll(async () => page.close())

  test.each(Object.keys(pages))('%s is styled, fits, and can be used by everybody', async (name) => {
    await page.goto(`${at}/${name}`)
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
    for (const { width, colorScheme, rules } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await appear(page, colorScheme)
      const seen = await page.evaluate(() => ({
        margin: getComputedStyle(document.body).margin,
        tooWideBy: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      }))
      const findings = await axeFindings(page, rules)
      expect({ width, colorScheme, ...seen, findings }).toEqual({
        ...{ width, colorScheme },
        ...{ margin: '0px', tooWideBy: 0, findings: [] },
      })
    }
    expect(complaints).toEqual([])
  })
})

describe('without scripts', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false })
    page.setDefaultTimeout(PATIENCE_MS)
  })
  afterAll(async () => page.close())

  test('the keyboard alone withdraws a request, in two steps', async () => {
    await page.goto(`${at}/waiting`)
    sent.length = 0
    await page.getByText('I no longer need an answer').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('All settled, thank you')
    expect(sent).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => sent.map(({ path, bytes }) => [path, bytes.toString()]))
      .toEqual([['/r/Acme%20Pumps/withdrawal', 'said=All+settled%2C+thank+you']])
    // Whoever goes elsewhere while the answer is on its way is held up by it.
    await page.waitForURL('**/withdrawal')
  })

  test('what was typed comes back as it was typed', async () => {
    await page.goto(`${at}/again`)
    sent.length = 0
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect.poll(() => sent.length).toBe(1)
    const [{ bytes, type } = { bytes: Buffer.alloc(0), type: '' }] = sent
    // A browser sends every line break of a text as CR LF.
    const expected = typed.map(({ key, value }) => ({
      key,
      value: value.map((text) => text.replaceAll('\n', '\r\n')),
    }))
    expect(readBody(bytes, type)).toEqual({ outcome: 'read', fields: expected })
  })
})
