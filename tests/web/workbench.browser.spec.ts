import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { appear, axeFindings, phone, rulesOfColour, scrollsSideways, theApp } from './app.ts'
import { idOf } from './mock-basics.ts'
import { problem } from './mock-server.ts'

const shots = process.env['HANDRAISE_SHOTS']
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const ines = idOf('lead Ines Carvalho')
const TABS_MAX = 40

/** On by the keyboard alone, until what is in focus is called so. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // A dialog takes the focus a moment after it is seen, wherever the keyboard has come to meanwhile.
  await page.waitForFunction(() => {
    const dialog = document.querySelector('[role="dialog"]')
    return !dialog || dialog.contains(document.activeElement)
  })
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    const found = await page.evaluate(() => {
      const { activeElement } = document
      if (!activeElement?.matches('button, a, input, select, textarea')) return ''
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : []
      return [activeElement, ...labels].map((each) => each?.textContent ?? '').join(' ')
    })
    if (found.includes(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard never came to "${name}".`)
}

describe('the workbench', () => {
  const app = theApp()
  const sent = (method: string, noun: string) =>
    app.server.received
      .filter((one) => one.method === method && one.path === `/leads/${ines}/${noun}`)
      .map(({ body }) => body)

  test('takes a lead by keys alone to the hand-off, past a refusal and a broken line', async () => {
    const page = await app.open('/workbench')
    const { keyboard } = page
    await page.getByRole('heading', { level: 1, name: /^Ines Carvalho/ }).waitFor()
    await page.getByText('Next because').waitFor()
    await keyboard.press('1')
    await tabTo(page, 'Minutes')
    await keyboard.type('12')
    await keyboard.press('Enter')
    await page.getByText('Logged.').waitFor()
    expect(app.server.received.find(({ path }) => path.endsWith('/results'))?.body).toMatchObject({
      ...{ code: 'reached', minutes: 12 },
    })

    await keyboard.press('h')
    await page.getByRole('dialog', { name: 'Hand it off' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-hand-off-1440-light')
    await tabTo(page, 'Hand off')
    await keyboard.press('Enter')
    await page.getByText('This lead is not qualified yet, by the definition in force.').waitFor()
    await tabTo(page, 'need', 'Shift+Tab')
    await keyboard.press('Enter')
    const need = page.getByRole('group', { name: 'Is need met?' })
    await expect
      .poll(() =>
        need.getByRole('radio', { name: 'Not known' }).evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    await keyboard.press('m')
    await keyboard.press('Tab')
    await keyboard.type('Two pumps leak.')
    await keyboard.press('Control+Enter')
    await page.getByText(/^Saved \d\d:\d\d/).waitFor()

    await page.context().setOffline(true)
    await keyboard.press('m')
    await keyboard.press('Tab')
    await keyboard.type('She signs herself.')
    await page.getByText('Offline: kept on this computer').waitFor()
    await keep(page, 'workbench-offline-1440-light')
    await page.context().setOffline(false)
    await page.getByText(/^Saved \d\d:\d\d/).waitFor()
    await keyboard.press('Escape')
    await keyboard.press('a')
    const agree = page.getByRole('button', { name: 'Agree on one' })
    await expect.poll(() => agree.evaluate((one) => one === document.activeElement)).toBe(true)
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Agree on an appointment' }).waitFor()
    await page.getByRole('option', { name: 'or any other, below' }).waitFor({ state: 'attached' })
    await tabTo(page, 'or any other, below')
    await keyboard.press('ArrowDown')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-agree-1440-light')
    await tabTo(page, 'Agree on it')
    await keyboard.press('Enter')
    await page.getByText('Agreed. Both sides are invited.').waitFor()
    await page.getByText('Qualified', { exact: true }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(sent('POST', 'appointments')).toMatchObject([{ minutes: 30, place: 'phone' }])

    await keyboard.press('h')
    await page.getByText('Everything that the definition asks for is there.').waitFor()
    await page.getByText('Noa Feld is to meet them.').waitFor()
    await tabTo(page, 'Hand off')
    await keyboard.press('Enter')
    await page.getByText('Handed off to Noa Feld.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-ended-1440-light')
    expect(sent('POST', 'handoffs')).toHaveLength(2)
    expect(sent('POST', 'report')).toMatchObject([
      {
        after: 0,
        criteria: [
          { criterion: 'need', verdict: 'met', answer: 'Two pumps leak.', saidBy: 'Ines Carvalho' },
          { criterion: 'authority', verdict: 'met', answer: 'She signs herself.' },
          { criterion: 'timing', verdict: 'unknown' },
          { criterion: 'budget', verdict: 'unknown' },
        ],
      },
    ])
    // Ben takes Kim Vale in the same moment.
    app.server.insteadOf(`PUT /leads/${idOf('lead Kim Vale')}/lease`, problem('held_by_another'))
    await keyboard.press('j')
    await page.getByRole('heading', { level: 1, name: /^Priya Raman/ }).waitFor()
    await keyboard.press('k')
    await page.getByRole('heading', { level: 1, name: /^Kim Vale/ }).waitFor()
  })

  test('loses nothing to a closed tab, puts a colleague’s words beside mine, keeps trying, and declines', async () => {
    const page = await app.open(`/workbench/${ines}`)
    const pain = page.getByRole('textbox', { name: 'What hurts, in their words' })
    await pain.fill('It leaks.')
    await page.reload()
    await expect.poll(() => pain.inputValue()).toBe('It leaks.')
    await page.getByText(/^Saved/).waitFor()
    app.server.world.bench.colleague(ines, { pain: 'It is loud.', timing: 'By May' })
    app.server.tellOf({ kind: 'lead', stream: ines, type: 'ReportSaved' })
    await page.getByRole('heading', { name: 'Somebody else has written here too' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'When it must be' }).inputValue())
      .toBe('By May')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-differences-1440-light')
    await page.getByRole('button', { name: 'Have both' }).click()
    await expect.poll(() => pain.inputValue()).toBe('It leaks.\nIt is loud.')
    const links = page.getByRole('textbox', { name: 'Recording, transcript, other links' })
    await links.fill('https://calls.example/4711\nhttps://calls.example/4711/words')
    await links.press('Escape')
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'Save, and the next lead' }).click()
    await page.getByRole('heading', { level: 1, name: /^Kim Vale/ }).waitFor()
    await expect
      .poll(() => sent('POST', 'report'))
      .toMatchObject([
        {
          ...{ after: 1, pain: 'It leaks.\nIt is loud.', timing: 'By May' },
          links: ['https://calls.example/4711', 'https://calls.example/4711/words'],
        },
      ])
    await page.keyboard.press('d')
    await page.getByRole('combobox', { name: 'Why, as they read it' }).selectOption('no vacancy')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What they will read' }).inputValue())
      .toBe('We have no vacancy.')
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-decline-1440-light')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByText('the next open question').waitFor()
    await keep(page, 'workbench-keys-1440-light')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'Put the letter into the outbox' }).click()
    await page.getByText('Declined politely.').waitFor()
    expect(
      app.server.received.filter(({ path }) => path.endsWith('/resolution')).map(({ body }) => body),
    ).toMatchObject([{ outcome: 'declined by us', mail: { text: expect.any(String) } }])
  })

  test('can be used in light and dark and on a telephone', async () => {
    const page = await app.open('/workbench')
    await page.getByRole('group', { name: 'Is need met?' }).getByRole('radio', { name: 'Not met' }).check()
    await page
      .getByRole('group', { name: 'Is authority met?' })
      .getByRole('radio', { name: 'Met', exact: true })
      .check()
    await page
      .getByRole('textbox', { name: 'What they said of need' })
      .fill('They have bought new ones last year.')
    await page.getByText(/^Saved \d/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, 'workbench-1440-light')
    await appear(page, 'dark')
    expect(await axeFindings(page, rulesOfColour)).toEqual([])
    await keep(page, 'workbench-1440-dark')
    const small = await app.open('/workbench', phone)
    await small.getByRole('group', { name: 'Is need met?' }).waitFor()
    expect(await scrollsSideways(small)).toBe(false)
    expect(await small.getByRole('button', { name: 'Keys' }).isVisible()).toBe(false)
    expect(await axeFindings(small)).toEqual([])
    await keep(small, 'workbench-390-light')
    await appear(small, 'dark')
    expect(await axeFindings(small, rulesOfColour)).toEqual([])
    await keep(small, 'workbench-390-dark')
  })
})
