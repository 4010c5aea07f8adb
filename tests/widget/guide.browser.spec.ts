import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../web/app.ts'
import { openWorld, thanked, type World } from './world.ts'

const guide = readFileSync('docs/guides/widget.md', 'utf8')
const examples = [...guide.matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(([, code = ''], index) => ({
  code,
  index,
  line: guide.slice(0, guide.indexOf(code)).split('\n').length,
}))
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.closePages())
afterAll(() => world?.close())

const filled = (code: string) =>
  code.replaceAll('https://ask.acme.example', world.url).replaceAll('FORM', world.form.id)

test.each(examples)(
  'the example on line $line leads to a receipt, and to one lead',
  async ({ code, index }) => {
    const page = await world.open(world.site.put(`/example-${index}`, filled(code)))
    await page.getByLabel(/name/i).first().waitFor()
    if (code.includes('data-handraise=')) await page.locator('form[data-handraise-ready]').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const email = `kim${index}@example.org`
    await page.getByLabel(/name/i).first().fill('Kim Vale')
    await page.getByLabel(/e-mail/i).fill(email)
    await page.getByLabel('How can we help?').fill('Forty pumps.')
    await page.getByRole('button', { name: /^Send/ }).click()
    await thanked(page)
    expect(await world.leadsOf(email)).toMatchObject([{ submissions: [{}] }])
    // Without a script the browser is led to our own page.
    const ours = code.includes('<script') ? /^Acme Pumps$/ : /^Thank you\. We have your message\./
    const title = code.includes('handraise:receipt') ? /^Thank you \([0-9a-f-]{36}\)$/ : ours
    await expect.poll(() => page.title()).toMatch(title)
  },
)

test('the guide shows every way, and says how large the script is', async () => {
  expect(examples.length).toBeGreaterThanOrEqual(6)
  const script = await (await fetch(`${world.url}/widget/1.js`)).text()
  const said = Number(/The script has ([\d.]+) kB compressed/.exec(guide)?.[1])
  expect(Math.abs(gzipSync(script).length / 1_000 - said)).toBeLessThan(0.3)
})

test('the script keeps its address, is kept for a day, and is sent again only when it changed', async () => {
  const url = `${world.url}/widget/1.js`
  const first = await fetch(url)
  const tag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=86400, stale-while-revalidate=/)
  expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect((await fetch(url, { headers: { 'if-none-match': tag } })).status).toBe(304)
  const exactly = await fetch(`${url}?v=${tag.replaceAll('"', '')}`)
  expect(exactly.headers.get('cache-control')).toContain('immutable')
})
