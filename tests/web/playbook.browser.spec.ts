import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, phone, scrollsSideways, theApp, wide } from './app.ts'
import { idOf } from './mock-basics.ts'
import { starter } from './mock-playbook.ts'

const still = { ...wide, reducedMotion: 'reduce' } as const
/** Long enough for a slow machine; a spec that passes never waits for it. */
const patiently = { timeout: 90_000 }
const draftUrl = `/playbook/drafts/${idOf('draft')}`
/** The mock's draft: the starter with one window tighter. */
const draft = starter.replace('target: 15m, limit: 1h', 'target: 10m, limit: 1h')

/**
 * Until Enter takes what the editor offers: not while it still looks for more, and not in the first moments, for then Enter may have
 * been meant for the text. The browser's own clock tells when they are over, however slow it is.
 */
async function offered(page: Page, name: string): Promise<void> {
  const ready = page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)')
  await ready.getByRole('option', { name }).waitFor()
  await page.evaluate(() => new Promise((over) => setTimeout(over, 100)))
  await ready.getByRole('option', { name }).waitFor()
}

describe('the playbook page', () => {
  const app = theApp()
  const sentBy = (method: string) =>
    app.server.received.findLast(({ method: used, path }) => used === method && path === draftUrl)?.body

  test('a number is changed where it is read, and the file is the same but for it', async () => {
    const page = await app.open('/playbook', still)
    await page.getByRole('button', { name: '10 minutes (change: Target)' }).click()
    await page.getByRole('spinbutton', { name: 'Target, how many' }).fill('20')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '20 minutes (change: Target)' }).waitFor()
    await page.getByText('The draft is saved.').waitFor()
    await expect
      .poll(() => sentBy('PUT'), patiently)
      .toMatchObject({ text: draft.replace('target: 10m', 'target: 20m') })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: '10 minutes (change: Target)' }).waitFor()
    await page.getByRole('button', { name: 'Add: A day off' }).click()
    await page.locator('input[type=date]').fill('2026-12-24')
    await page.keyboard.press('Enter')
    await page.getByText('24 December 2026').waitFor()
    await expect
      .poll(() => sentBy('PUT'), patiently)
      .toMatchObject({ text: draft.replace('holidays: GB-ENG', 'holidays: GB-ENG, closed: [2026-12-24]') })
  })

  test('a team is chosen among those there are; Escape leaves all as it was', async () => {
    const page = await app.open('/playbook', still)
    const team = page.getByRole('button', { name: 'account managers (change: Which team)' })
    await team.click()
    await page.getByRole('combobox', { name: 'Which team' }).press('Escape')
    await expect.poll(() => team.evaluate((element) => element === document.activeElement)).toBe(true)
    await team.click()
    await page.getByRole('combobox', { name: 'Which team' }).selectOption('inside sales')
    await page.getByRole('button', { name: 'Change it' }).click()
    await expect
      .poll(() => sentBy('PUT'), patiently)
      .toMatchObject({ text: draft.replace('team: account managers', 'team: inside sales') })
  })

  test('the editor tells what is wrong at its line, and completes what may stand there', async () => {
    const page = await app.open('/playbook', still)
    await page.getByRole('button', { name: 'Show readers in the text: line 36' }).click()
    const editor = page.getByRole('textbox', { name: 'The playbook as text' })
    await page.keyboard.press('Control+End')
    await page.keyboard.type('wind')
    await offered(page, 'windows')
    await page.keyboard.press('Enter')
    await editor.getByText('windows:').waitFor()
    await page.keyboard.type('nothing')
    await page.getByText(/The check finds [1-9]\d* error/).waitFor()
    await page.getByRole('button', { name: 'Line 53' }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('words that could not be sent stay, also over a reload, and go out when the line is back', async () => {
    const page = await app.open('/playbook', still)
    await page.getByRole('button', { name: 'Show readers in the text: line 36' }).waitFor()
    app.server.insteadOf(`PUT ${draftUrl}`, 'hang up')
    await page.getByRole('textbox', { name: 'The playbook as text' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('# a word for later')
    await page.getByText('Not saved yet; your words are kept in this browser.').waitFor()
    await page.reload()
    await page.getByText('The draft is saved.').waitFor()
    await expect.poll(() => sentBy('PUT'), patiently).toMatchObject({ text: `${draft}# a word for later` })
  })

  test('each side signs after accepting each warning by its name', async () => {
    const page = await app.open('/playbook?show=sign', still)
    const side = page.getByRole('region', { name: 'For marketing' })
    const sign = side.getByRole('button', { name: 'Sign for marketing' })
    await expect.poll(() => sign.getAttribute('aria-disabled')).toBe('true')
    await side.getByRole('checkbox', { name: 'browsers to a team: readers' }).check()
    await sign.click()
    await side.getByText(/^Signed by Mia Chen/).waitFor()
    await side.getByText('Accepted: browsers to a team: readers').waitFor()
    const sent = app.server.received.findLast(({ path }) => path === `${draftUrl}/signatures`)?.body
    expect(sent).toMatchObject({ role: 'marketing', accepted: ['browsers to a team: readers'] })
  })

  test('somebody is tried, and open leads are judged again only after a look and a second press', async () => {
    const page = await app.open('/playbook?show=try', still)
    await page.getByRole('textbox', { name: 'Employees' }).fill('51-200')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('It would be in “hand-raisers in profile”.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Open leads' }).click()
    await page.getByRole('button', { name: 'Show who would move' }).click()
    await page.getByRole('table', { name: 'Who would move' }).waitFor()
    await page.getByRole('button', { name: 'Judge them again' }).click()
    expect(app.server.received.filter(({ path }) => path.endsWith('rejudgements'))).toHaveLength(1)
    await page.getByRole('button', { name: 'Judge 8 anew, now' }).click()
    await page.getByText('The open leads follow the version in force.').waitFor()
  })

  test('a backtest is begun with a period, followed, and can be ended; a done one opens its leads', async () => {
    const page = await app.open('/playbook?show=backtest', still)
    await page.getByText('would be in another').waitFor()
    await page.getByRole('table', { name: /qualifiers/ }).waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('link', {
            name: '92 from everything else to hand-raisers in profile, Won: show the leads',
          })
          .getAttribute('href'),
      )
      .toContain('became=won')
    await page.getByRole('combobox', { name: 'Leads of' }).selectOption('From a day to a day')
    await page.getByLabel('From', { exact: true }).fill('2026-01-01')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByRole('progressbar', { name: 'Leads put through so far' }).waitFor()
    await page.getByText('0 of 4,812 leads, 640 a second').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const begun = app.server.received.findLast(({ method }) => method === 'POST')?.body
    expect(begun).toMatchObject({
      draft: idOf('draft'),
      since: '2026-01-01T00:00:00.000Z',
      handlingMinutes: 15,
    })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
    await page.getByRole('combobox', { name: 'Which backtest' }).selectOption(idOf('backtest'))
    await page.getByRole('heading', { name: 'What would have been' }).waitFor()
  })

  test('on a phone the sentences come first, and the editor is one press away', async () => {
    const page = await app.open('/playbook', { ...phone, reducedMotion: 'reduce' })
    const editor = page.getByRole('textbox', { name: 'The playbook as text' })
    await page.getByRole('heading', { name: 'Segments' }).waitFor()
    await expect.poll(() => editor.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Editor', exact: true }).click()
    await editor.waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    expect(await axeFindings(page)).toEqual([])
  })
})
