import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, phone, scrollsSideways } from '../web/app.ts'
import { fillIn, openWorld, sendIt, thanked, triedAgain, type World } from './world.ts'

const shots = process.env['HANDRAISE_SHOTS']
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.closePages())
afterAll(() => world?.close())

/** As strict as a page's policy can be and still have the widget: no styles from anywhere, not even its own. */
const strict = () =>
  `default-src 'none'; script-src ${world.url}; connect-src ${world.url}; base-uri 'none'; form-action 'none'`

describe('the widget on somebody else’s page', () => {
  test('sends once, tells what happens next and by when, and how they came', async () => {
    world.site.put('/', '<a href="/contact">Contact</a>', {
      head: `<script src="${world.url}/widget/1.js" async></script>`,
    })
    const url = world.site.put('/contact', world.form.widget, { policy: strict() })
    const page = await world.open(`${world.site.url}/?utm_source=fair&utm_campaign=spring&gclid=abc123`)
    await page.waitForFunction(() => sessionStorage.getItem('handraise:journey') !== null)
    await page.goto(url)
    await fillIn(page, 'Kim Vale', 'kim@initech.example')
    await sendIt(page)
    await thanked(page)
    await page
      .getByText(/^One of us will read your message and answer you by \w+day,? \d+ \w+ at \d\d:\d\d\.$/)
      .waitFor()
    const status = await page.getByRole('link', { name: 'See where your message is' }).getAttribute('href')
    expect(status).toContain(`${world.url}/r/`)
    const leads = await world.leadsOf('kim@initech.example')
    expect(leads).toMatchObject([
      {
        submissions: [
          { campaign: { utm: { source: 'fair', campaign: 'spring' }, page: url, clickId: 'abc123' } },
        ],
      },
    ])
    const answers = leads[0]?.submissions[0]?.answers.map(({ key }) => key)
    expect(answers).toContain('landing_page')
    expect(answers).not.toContain('_handraise_ms')
  })

  test('keeps what was typed while the line is down, and sends it by itself when it is back', async () => {
    const page = await world.open(world.site.put('/contact', world.form.widget, { policy: strict() }))
    await fillIn(page, 'Priya Raman', 'priya@umbrella.example')
    await page.context().setOffline(true)
    await sendIt(page)
    await page.getByText('You are offline. What you wrote is kept in this browser').waitFor()
    await expect.poll(() => page.getByLabel('How can we help?').inputValue()).toContain('forty pumps')
    expect(await axeFindings(page)).toEqual([])
    await page.context().setOffline(false)
    await thanked(page)
    expect(await world.leadsOf('priya@umbrella.example')).toMatchObject([{ submissions: [{}] }])
  })

  test('goes on after a reload, while the server is away, until it has a receipt: one lead, on its first clock', async () => {
    const url = world.site.put('/contact', world.form.widget, { policy: strict() })
    const page = await world.open(url)
    await fillIn(page, 'Tom Hale', 'tom@waterworks.example')
    await world.kill()
    await sendIt(page)
    await page.getByText('It could not be sent yet.').waitFor()
    await page.reload()
    await page.getByText('It could not be sent yet.').waitFor()
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Tom Hale')
    await expect.poll(() => page.getByLabel('Your name').isDisabled()).toBe(true)
    await world.restart()
    await triedAgain(page)
    const [lead, ...more] = await world.leadsOf('tom@waterworks.example')
    expect(more).toEqual([])
    const [{ submittedAt, receivedAt } = { submittedAt: '', receivedAt: '' }, ...others] =
      lead?.submissions ?? []
    expect(others).toEqual([])
    expect(Date.parse(receivedAt)).toBeGreaterThan(Date.parse(submittedAt))
    await page.reload()
    await page.getByLabel('Your name').waitFor()
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('')
  })

  test('whose answer was lost on the way asks again, and is one lead all the same', async () => {
    const page = await world.open(world.site.put('/contact', world.form.widget, { policy: strict() }))
    await fillIn(page, 'Noor de Wit', 'noor@example.org')
    let lost = 0
    await page.route('**/submissions', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await sendIt(page)
    await triedAgain(page)
    expect(lost).toBe(1)
    expect(await world.leadsOf('noor@example.org')).toMatchObject([{ submissions: [{}] }])
  })

  test('says beside each field what is missing, and suggests what a slip was meant to be', async () => {
    const page = await world.open(world.site.put('/contact', world.form.widget, { policy: strict() }))
    await page.getByLabel('E-mail address').fill('lou@gmial.com')
    await sendIt(page)
    const name = page.getByLabel('Your name')
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => name.evaluate((element) => element.matches(':focus'))).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Did you mean lou@gmail.com?' }).click()
    await expect.poll(() => page.getByLabel('E-mail address').inputValue()).toBe('lou@gmail.com')
    await page.getByLabel('E-mail address').fill('lou@hotmial.com')
    await page.getByRole('button', { name: 'Did you mean lou@hotmail.com?' }).waitFor()
    await fillIn(page, 'Lou', 'lou@gmail.com')
    expect(await page.getByRole('button', { name: /^Did you mean/ }).count()).toBe(0)
    await expect.poll(() => name.getAttribute('aria-invalid')).toBeNull()
    await sendIt(page)
    await thanked(page)
    expect(await axeFindings(page)).toEqual([])
  })

  test('keeps a half-written message through a reload, and forgets it once it was sent', async () => {
    const page = await world.open(world.site.put('/contact', world.form.widget))
    await page.getByLabel('E-mail address').fill('lou@gmial.com')
    await page.getByLabel('How can we help?').fill('Half a thought')
    await page.reload()
    await page.getByRole('button', { name: 'Did you mean lou@gmail.com?' }).waitFor()
    await page.getByLabel('How can we help?').waitFor()
    await expect.poll(() => page.getByLabel('How can we help?').inputValue()).toBe('Half a thought')
    await fillIn(page, 'Ines', 'ines@example.org')
    await sendIt(page)
    await thanked(page)
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) =>
            /draft|waiting/.test(key),
          ),
        ),
      )
      .toEqual([])
    await page.getByRole('button', { name: 'Write another message' }).click()
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('')
  })

  test('a server that refuses leaves the words where they are', async () => {
    const page = await world.open(world.site.put('/contact', world.form.widget))
    await fillIn(page, 'Max', 'max@example.org')
    await page.getByLabel('How can we help?').evaluate((area: HTMLTextAreaElement) => {
      area.removeAttribute('maxlength')
      area.value = 'a'.repeat(20_001)
    })
    await sendIt(page)
    await page.getByText('Something needs another look. Nothing you wrote is lost.').waitFor()
    await page.getByText('has more than 20,000 characters').waitFor()
    expect((await page.getByLabel('How can we help?').inputValue()).length).toBe(20_001)
    await page.getByLabel('How can we help?').fill('Shorter.')
    await sendIt(page)
    await thanked(page)
  })
})

describe('a form of the page’s own', () => {
  const own = () =>
    `<form data-handraise="${world.form.id}" action="${world.form.url}" method="post"><p><label>Name <input name="your-name" required></label></p><p><label>E-mail <input name="your-email" type="email" required></label></p><p><label>Question <textarea name="question"></textarea></label></p><input type="hidden" name="product" value="P-40"><input type="hidden" name="csrf" value="t"><button>Ask</button></form><script src="${world.url}/widget/1.js" async></script>`

  test('stays as it looks, and loses nothing', async () => {
    const page = await world.open(world.site.put('/own', own()))
    await page.locator('form[data-handraise-ready]').waitFor()
    await page.getByLabel('Name').fill('Eve Lind')
    await page.getByLabel('E-mail').fill('eve@lind.example')
    await page.getByLabel('Question').fill('Which size?')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('You are offline.').waitFor()
    await page.context().setOffline(false)
    await thanked(page)
    const [lead] = await world.leadsOf('eve@lind.example')
    expect(lead?.prospect.name).toBe('Eve Lind')
    expect(lead?.submissions[0]?.answers).toContainEqual({ key: 'product', value: ['P-40'] })
    expect(await axeFindings(page)).toEqual([])
  })

  test('is sent by the browser itself where scripts are off', async () => {
    const page = await world.open(world.site.put('/own', own()), { javaScriptEnabled: false })
    await page.getByLabel('Name').fill('Ada')
    await page.getByLabel('E-mail').fill('ada@lind.example')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByRole('heading', { name: 'Thank you. We have your message.' }).waitFor()
    expect(await world.leadsOf('ada@lind.example')).toHaveLength(1)
  })
})

describe.each([
  { look: 'light', options: { viewport: { width: 1200, height: 900 } }, head: '' },
  { look: 'phone', options: phone, head: '' },
  {
    look: 'dark',
    options: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' as const },
    head: '<style>:root{color-scheme:dark}body{background:#12161c;color:#e8ecf1;font:18px Georgia,serif}</style>',
  },
])('in a page that is $look', ({ look, options, head }) => {
  test('it fits, takes the page’s own type, and can be used by everybody', async () => {
    const page = await world.open(world.site.put(`/${look}`, world.form.widget, { head }), options)
    await page.getByLabel('Your name').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    const fonts = await page.evaluate(() => {
      const host = document.querySelector('[data-handraise-widget]')
      const inside = host?.shadowRoot?.querySelector('input')
      return [document.body, inside].map((element) => element && getComputedStyle(element).fontFamily)
    })
    expect(fonts[1]).toBe(fonts[0])
    await sendIt(page)
    await page.getByText('Please fill this in.').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `widget-${look}.png`), fullPage: true })
  })
})

describe('a form’s own page, without scripts', () => {
  test('asks what the form asks, carries the campaign along, and keeps what was typed when it is refused', async () => {
    const page = await world.open(`${world.form.url}?utm_source=newsletter&utm_medium=mail&li_fat_id=x9`, {
      javaScriptEnabled: false,
    })
    await fillIn(page, 'Hosted Hal', 'hal@example.org')
    await page.getByLabel('Company').fill('Hal & Söhne')
    await sendIt(page)
    await page.getByRole('heading', { name: 'Thank you. We have your message.' }).waitFor()
    expect(await world.leadsOf('hal@example.org')).toMatchObject([
      { submissions: [{ campaign: { utm: { source: 'newsletter', medium: 'mail' }, clickId: 'x9' } }] },
    ])
  })

  test('is small, and axe finds nothing', async () => {
    const answer = await fetch(world.form.url)
    expect(Buffer.byteLength(await answer.text())).toBeLessThanOrEqual(15_000)
    for (const options of [{}, { ...phone, colorScheme: 'dark' as const }]) {
      const page = await world.open(world.form.url, options)
      expect(await axeFindings(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
    }
  })
})
