import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { problems } from '#contract/problem.ts'
import { theApp, wide } from './app.ts'
import { idOf } from './mock-basics.ts'
import { problem } from './mock-server.ts'

const rows = (page: Page) => page.getByRole('list', { name: 'Held back' }).getByRole('article')
const row = (page: Page, name: string) => page.getByRole('article', { name })
const parts = (page: Page) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).locator('[aria-current]').allInnerTexts()
const still = { ...wide, reducedMotion: 'reduce' } as const

describe('the review of what is held back', () => {
  const app = theApp()
  const asked = (noun: string) =>
    app.server.received.filter(({ path }) => path === `/held/${noun}`).map(({ body }) => body)

  test('goes by keys alone: junk, the next one, release, and undo', async () => {
    const page = await app.open('/held', still)
    await rows(page).first().waitFor()
    await expect.poll(() => rows(page).count()).toBe(4)
    await expect.poll(() => parts(page)).toEqual(['To review'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    await page.getByText('Confirmed as junk: Clara Weiss.').waitFor()
    await page.getByText('for each of 1 (median)').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Kelechi Obi')
    await page.keyboard.press('r')
    await page.getByText('Released: Kelechi Obi.').waitFor()
    await page.keyboard.press('u')
    await row(page, 'Kelechi Obi').waitFor()
    await page.getByText('Confirmed as junk: Clara Weiss.').waitFor()
    await page.keyboard.press('u')
    await row(page, 'Clara Weiss').waitFor()
    await expect
      .poll(() => asked('confirmations'))
      .toEqual([
        expect.objectContaining({ submissions: [idOf('held Clara Weiss')], tookMs: expect.any(Number) }),
      ])
    await expect
      .poll(() => asked('releases'))
      .toEqual([
        expect.objectContaining({
          submissions: [idOf('held Kelechi Obi')],
          teach: { sender: true, domain: false },
        }),
      ])
    await expect
      .poll(() => asked('returns'))
      .toEqual([
        expect.objectContaining({ submissions: [idOf('held Kelechi Obi')] }),
        expect.objectContaining({ submissions: [idOf('held Clara Weiss')] }),
      ])
  })

  test('several that are chosen go together, and what a release teaches can be said', async () => {
    const page = await app.open('/held', still)
    await row(page, 'sdkjfh').getByRole('checkbox', { name: 'Choose sdkjfh' }).check()
    await row(page, 'BettyHag').getByRole('checkbox', { name: 'Choose BettyHag' }).check()
    await page.getByRole('button', { name: 'Junk, all of them' }).click()
    await page.getByText('Confirmed as junk: 2 inquiries.').waitFor()
    await expect
      .poll(() => asked('confirmations'))
      .toEqual([expect.objectContaining({ submissions: [idOf('held sdkjfh'), idOf('held BettyHag')] })])
    await page.getByRole('button', { name: 'Kelechi Obi', exact: true }).click()
    await page.getByRole('checkbox', { name: 'everybody at mail.example' }).check()
    await page.getByRole('textbox', { name: /Whoever writes these words/ }).fill('leads for builders')
    await page.getByRole('button', { name: 'Release Kelechi Obi' }).click()
    await page.getByText('Released: Kelechi Obi.').waitFor()
    await expect
      .poll(() => asked('releases'))
      .toEqual([
        expect.objectContaining({ teach: { sender: true, domain: true, phrase: 'leads for builders' } }),
      ])
  })

  test('whom the server refuses comes back, with the reason', async () => {
    app.server.insteadOf('POST /held/confirmations', problem('not_allowed'))
    const page = await app.open('/held', still)
    await page.getByRole('button', { name: 'Junk Clara Weiss' }).click()
    await page.getByText(problems.not_allowed.next).waitFor()
    await row(page, 'Clara Weiss').waitFor()
    expect(await page.getByText('Confirmed as junk: Clara Weiss.').count()).toBe(0)
  })

  test('what happens elsewhere appears by itself, in the list and in the navigation', async () => {
    const page = await app.open('/held', still)
    const nav = page.getByRole('navigation', { name: 'Pages', exact: true })
    await nav.getByRole('link', { name: /Held back\s*4 waiting, 1 late/ }).waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    app.server.world.answer({
      method: 'POST',
      path: '/held/confirmations',
      query: new URLSearchParams(),
      body: { id: idOf('elsewhere'), submissions: [idOf('held sdkjfh')] },
    })
    app.server.tellOf({ kind: 'submission', stream: idOf('held sdkjfh'), type: 'SubmissionConfirmed' })
    await row(page, 'sdkjfh').waitFor({ state: 'detached' })
    await nav.getByRole('link', { name: /Held back\s*3 waiting/ }).waitFor()
  })

  test('a number leads to what it counts; trust is revoked; junk is put back', async () => {
    const page = await app.open('/held?view=worth', still)
    await page.getByText('80 were held back').waitFor()
    await expect.poll(() => parts(page)).toEqual(['What the filter is worth'])
    await page.getByText(/half of them within 4.2 s/).waitFor()
    await page.getByRole('link', { name: 'Selling in three ways' }).click()
    await page.waitForURL(/signal=sells_hard/)
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('link', { name: 'Trusted' }).click()
    await page.getByRole('button', { name: /Revoke/ }).click()
    await page.getByRole('button', { name: /Trust no longer/ }).click()
    await page.getByText('Nobody is trusted yet.').waitFor()
    await page.goto(`${app.server.url}/held?view=junk`)
    await page.getByRole('button', { name: 'Put back Test Test' }).click()
    await page.getByText('Nothing is confirmed as junk.').waitFor()
  })
})
