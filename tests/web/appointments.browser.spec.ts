import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways, theApp } from './app.ts'

const shots = process.env['HANDRAISE_SHOTS']
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe('appointments', () => {
  const app = theApp()

  test('tell what became of one, and ask who stands in at another', async () => {
    const page = await app.open('/appointments')
    await page.getByRole('heading', { name: 'Nobody can be there yet' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'appointments-1440-light')
    await page.getByRole('button', { name: /^Say what became of it/ }).click()
    await page.getByRole('textbox', { name: 'What was said?' }).fill('Four pumps, by May.')
    await page.getByRole('combobox', { name: 'What do they do next?' }).selectOption('none')
    await page.getByRole('checkbox', { name: 'authority' }).check()
    await page.getByRole('combobox', { name: 'Which criterion failed?' }).selectOption('need')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'appointments-tell-1440-light')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByText('Written down.').waitFor()
    const told = app.server.received.filter(({ path }) => path.endsWith('/results'))
    expect(told.map(({ body }) => body)).toMatchObject([
      {
        ...{ result: 'held', said: 'Four pumps, by May.', nextStep: 'none', criterion: 'need' },
        learned: ['authority'],
      },
    ])
  })

  test('can be read in the dark on a telephone, and agreed on the lead', async () => {
    const page = await app.open('/appointments', phone)
    const first = page.getByRole('heading', { name: 'What became of these?' })
    await first.waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour)).toEqual([])
    await keep(page, 'appointments-390-dark')
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Agree on one' }).click()
    const when = page.getByRole('textbox', { name: 'When', exact: true })
    await when.fill('2026-10-25T01:30')
    await page.getByRole('combobox', { name: 'Which of the two?' }).selectOption('second')
    await page.getByRole('combobox', { name: 'A free time' }).selectOption({ index: 1 })
    expect(await when.inputValue()).not.toBe('2026-10-25T01:30')
    expect(await page.getByRole('combobox', { name: 'Which of the two?' }).count()).toBe(0)
    await when.fill('2026-10-25T01:30')
    await page.getByRole('combobox', { name: 'Which of the two?' }).selectOption('second')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'appointments-agree-390-dark')
    await page.getByRole('button', { name: 'Agree on it' }).click()
    await page.getByText('Agreed. Both sides are invited.').waitFor()
    const agreed = app.server.received.filter(
      ({ method, path }) => method === 'POST' && /\/leads\/[^/]+\/appointments$/.test(path),
    )
    expect(agreed.map(({ body }) => body)).toMatchObject([{ start: '2026-10-25T01:30', second: true }])
  })
})
