import { expect, test } from 'vitest'
import { idOf } from './mock-basics.ts'
import type { Page } from 'playwright-core'
import { axeFindings, theApp, wide } from './app.ts'

const shots = process.env['HANDRAISE_SHOTS']
const keep = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const app = theApp()

test('time off is taken, and leads are passed on after a look at where they would go', async () => {
  const page = await app.open('/turns', { ...wide, reducedMotion: 'reduce' })
  await page.getByText('Every Wednesday and Friday, 13:00 to 17:30').waitFor()
  await page.getByLabel('From').fill('2032-12-24')
  await page.getByLabel('Until, included').fill('2032-12-31')
  await page.getByRole('button', { name: 'Take the time off' }).click()
  await page.getByLabel('Whose leads').selectOption({ label: 'all of Eve Lindqvist' })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await page.getByText('1 would go to others. Nothing has happened yet').waitFor()
  await page.getByRole('button', { name: 'Pass on these 1' }).click()
  const asked = () =>
    app.server.received.filter(({ path }) => path === '/reassignments').map(({ body }) => body)
  await expect.poll(asked).toEqual([
    { from: idOf('Eve Lindqvist'), apply: false },
    { from: idOf('Eve Lindqvist'), apply: true, leads: [idOf('lead Ines Carvalho')] },
  ])
  const taken = app.server.received.find(({ path }) => path.endsWith('/time-off'))?.body
  expect(taken).toMatchObject({ from: '2032-12-24', to: '2032-12-31' })

  await page.getByRole('link', { name: 'Members and teams' }).click()
  await page.getByRole('button', { name: 'Skills of Eve Lindqvist' }).click()
  const languages = page.getByRole('textbox', { name: 'Languages' })
  await expect.poll(() => languages.inputValue()).toBe('German, English')
  await languages.fill('German, French')
  await page.getByRole('textbox', { name: 'Skills' }).fill('pumps, valves')
  expect(await axeFindings(page)).toEqual([])
  await keep(page, 'people-skills-1440-light')
  await page.getByRole('button', { name: 'Note them' }).click()
  const told = () => app.server.received.find(({ path }) => path.endsWith('/skills'))?.body
  await expect.poll(told).toEqual({ languages: ['de', 'fr'], skills: ['pumps', 'valves'] })
})
