import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways, theApp } from './app.ts'

const shots = process.env['HANDRAISE_SHOTS']
const who = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading').innerText()
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe('my day', () => {
  const app = theApp()
  const results = () => app.server.received.filter(({ path }) => path.endsWith('/results'))

  test('is worked through by keys: a result, and the next one is there', async () => {
    const page = await app.open('/day')
    await page.getByRole('button', { name: 'No answer' }).waitFor()
    const first = await who(page)
    expect(first).toMatch(/^Ines Carvalho/)
    await page.getByText('next and previous').waitFor()
    await keep(page, 'day-1440-light')
    await page.keyboard.press('2')
    await page.getByText('Logged. On to the next one.').waitFor()
    await page.getByRole('article').getByRole('link', { name: 'Kim Vale' }).waitFor()
    await expect
      .poll(() => results().map(({ body }) => body))
      .toMatchObject([{ code: 'no answer', channel: 'call' }])
    await page.keyboard.press('j')
    await expect.poll(() => who(page)).toMatch(/^Tomás/)
    await page.keyboard.press('k')
    await expect.poll(() => who(page)).toMatch(/^Kim Vale/)
  })

  test('asks of a conversation with whom it was, what was learned and what follows', async () => {
    const page = await app.open('/day')
    await page.getByRole('button', { name: 'We spoke' }).waitFor()
    await page.keyboard.press('1')
    await page.getByRole('checkbox', { name: 'What has to change?' }).check()
    await page.getByRole('combobox', { name: 'What follows' }).selectOption('appointment')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'day-spoke-1440-light')
    await page.getByRole('button', { name: 'Log the conversation' }).click()
    await page.getByText('Logged. On to the next one.').waitFor()
    await expect
      .poll(() => results()[0]?.body)
      .toMatchObject({
        ...{ code: 'reached', channel: 'call' },
        conversation: { with: 'decision maker', criteria: ['need'], nextStep: 'appointment' },
      })
  })

  test('can be used in light and dark and on a telephone', async () => {
    const page = await app.open('/day', phone)
    await page.getByRole('button', { name: 'No answer' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    // Who has no keys is told of none.
    expect(await page.getByText('next and previous').isVisible()).toBe(false)
    await keep(page, 'day-390-light')
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour)).toEqual([])
    await keep(page, 'day-390-dark')
  })
})
