import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways, theApp } from './app.ts'
import { idOf } from './mock-basics.ts'

const shots = process.env['HANDRAISE_SHOTS']
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe('the brief', () => {
  const app = theApp()

  test('tells in ten seconds who they are, with who says so, in light and dark', async () => {
    const page = await app.open(`/leads/${idOf('lead Ines Carvalho')}`)
    const brief = page.getByRole('region', { name: 'The brief' })
    await brief.getByText('Freight by road').waitFor()
    const site = brief.getByRole('link', { name: 'their site' }).first()
    await expect.poll(() => site.getAttribute('href')).toBe('https://northwind.example/')
    await expect.poll(() => site.getAttribute('rel')).toContain('noreferrer')
    await brief.getByText('Nobody has told us').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'brief-1440-light')
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour)).toEqual([])
    await keep(page, 'brief-1440-dark')
    await brief.getByRole('button', { name: 'Look again' }).click()
    await expect
      .poll(() => app.server.received.filter(({ path }) => path.endsWith('/brief/refresh')).length)
      .toBe(1)
  })

  test('says on a telephone that it is thin, and why', async () => {
    const page = await app.open(`/leads/${idOf('lead Jo Petersen')}`, phone)
    await page.getByText('They write from a mailbox of their own').waitFor()
    await page.getByText('Their local time is not known.').waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await keep(page, 'brief-390-light')
  })
})
