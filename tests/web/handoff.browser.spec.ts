import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways, theApp } from './app.ts'
import { HANDOFF } from './mock-handoff.ts'

const shots = process.env['HANDRAISE_SHOTS']
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe('a hand-off', () => {
  const app = theApp()

  test('answers "I never got it" with its receipts, shows both sides, and takes a ruling', async () => {
    const page = await app.open(`/handoffs/${HANDOFF}`)
    const receipts = page.getByRole('list', { name: 'Receipts of Noa Feld' })
    await receipts.getByText('opened').waitFor()
    await receipts.getByText('taken by their mail server').waitFor()
    await page.getByText('Why Noa Feld? It was their turn. Turn 2 of 3').click()
    await page.getByText('Only Ana Ruiz, Noa Feld.').waitFor()
    await page.getByText('Her husband said that he decides.').waitFor()
    await page.getByText('The last three orders carry her name.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'handoff-1440-light')
    await page.getByRole('button', { name: 'Rule on it' }).click()
    await page.getByRole('combobox', { name: 'The rejection is' }).selectOption('overturned')
    await page.getByRole('combobox', { name: 'What follows' }).selectOption('another')
    await page.getByRole('textbox', { name: 'Why' }).fill('The orders name her.')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Rule', exact: true }).click()
    await page.getByText('Your ruling stands.').waitFor()
    const ruled = app.server.received.filter(({ path }) => path.endsWith('/ruling'))
    expect(ruled.map(({ body }) => body)).toMatchObject([
      { ruling: 'overturned', next: 'another', because: 'The orders name her.' },
    ])
  })

  test('can be read in light and dark and on a telephone, and precedents be found', async () => {
    const page = await app.open(`/handoffs/${HANDOFF}`, phone)
    await page.getByRole('list', { name: 'Receipts of Noa Feld' }).waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await keep(page, 'handoff-390-light')
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour)).toEqual([])
    await keep(page, 'handoff-390-dark')
    await page.getByRole('link', { name: 'How “authority” was ruled before' }).click()
    await page.getByRole('textbox', { name: /^Words in/ }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Words in/ }).inputValue())
      .toBe('not qualified authority')
    const sides = page.getByRole('list', { name: 'What both sides said' })
    await expect
      .poll(() => sides.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Noa Feld rejected it, .*They plan for next year\.$/s),
        expect.stringMatching(/^Ivo Marin disputed that, .*A year is a time\.$/s),
      ])
    await page.getByText('The definition says this year.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'precedents-390-dark')
  })
})
