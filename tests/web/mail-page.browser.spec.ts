import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { mailPageHeaders } from '#http/routes/mail-page.ts'
import { mailPage } from '#mail/page.ts'
import { evilMail } from '#mail/spec/evil-mail.ts'
import { launchBrowser } from '../browser.ts'
import { PATIENCE_MS } from './app.ts'

async function listening(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** The mail as it came, in the headers of a page that nobody has made harmless: what the second and the third wall hold by themselves. */
const rawOf = (trap: string): string =>
  evilMail(trap).split('charset=utf-8\r\n\r\n')[1]?.split('--a--')[0] ?? ''

test.each([
  ['made harmless', (trap: string) => mailPage(Buffer.from(evilMail(trap))) ?? ''],
  ['as it came, if the first wall fell', rawOf],
])('a mail with everything bad in it, %s: nothing runs, and nothing leaves', async (_, pageOf) => {
  const caught: string[] = []
  const trap = await listening((request, response) => {
    caught.push(request.url ?? '')
    response.end()
  })
  const app = await listening((request, response) => {
    if (request.url === '/page') return response.writeHead(200, mailPageHeaders).end(pageOf(trap))
    return response
      .writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'; frame-src 'self'; script-src 'unsafe-inline'",
      })
      .end(
        '<!doctype html><iframe title="mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/page"></iframe>',
      )
  })
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(app)
  const frame = page.frameLocator('iframe')
  await frame.getByText('Dear Ana,').waitFor()
  await frame.getByText('twelve').click()
  await frame.getByText('Kim', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(caught).toEqual([])
  await expect.poll(() => page.evaluate(() => 'ran' in window || document.title === 'ran')).toBe(false)
  expect(page.frames().some((each) => each.url().startsWith(trap))).toBe(false)
})
