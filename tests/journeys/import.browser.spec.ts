import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { foundTheFirm } from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'handraise-import-'))
/** The last row has a time that nobody can read, and the one before it an end that nobody has explained. */
const past = `Lead ID;Full name;E-mail;Company;Created;First response;Owner;Closed;Status
1;Kim Lee;kim@northwind.example;Northwind;03/02/2031 10:00;03/02/2031 12:00;Ann;04/02/2031 12:00;Won
2;Lou Roe;lou@pumps.example;Pumps;13/02/2031 10:00;;;;Open
3;Max Poe;max@pipes.example;Pipes;14/02/2031 10:00;;;20/02/2031 09:00;Parked
4;Nia Coe;nia@wells.example;Wells;yesterday;;;;Open
`
let world: World
let ana: Page
let phone: Page | undefined

beforeAll(async () => {
  world = await openWorld()
  ana = await world.member()
  writeFileSync(join(folder, 'past leads.csv'), past)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('bringing past leads in, with errors', () => {
  test('an admin finds where files come in and lists go out', async () => {
    await ana.goto(world.setup)
    await foundTheFirm(ana)
    await ana.getByRole('link', { name: 'Import and export' }).first().click()
    await ana.getByRole('heading', { name: 'Import and export' }).waitFor()
    await look(ana, 'imports')
  })

  test('a file without anything in it is asked for again', async () => {
    await ana.getByLabel('What is in it').selectOption('Past leads')
    await ana.getByRole('button', { name: 'Look at it' }).click()
    await ana.getByText('Choose a file, or paste lines below.').waitFor()
  })

  test('its columns are guessed, and shown before anything is taken', async () => {
    await ana.locator('input[type=file]').setInputFiles(join(folder, 'past leads.csv'))
    await ana.getByRole('button', { name: 'Look at it' }).click()
    await ana.getByRole('heading', { name: 'past leads.csv' }).waitFor()
    await ana.getByText('Read as utf-8, parted by “;”.').waitFor()
    await expect.poll(() => ana.getByLabel('When they asked').inputValue()).toBe('Created')
    await expect.poll(() => ana.getByLabel('How times are written').inputValue()).toBe('d/M/yyyy H:mm')
    await expect.poll(() => ana.getByLabel('E-mail').inputValue()).toBe('E-mail')
    await expect.poll(() => ana.getByLabel('“Won” means').inputValue()).toBe('won')
    await look(ana, 'import-map')
    phone = await world.onPhone(ana)
    await phone.goto(ana.url())
    await phone.getByRole('button', { name: 'Take it in' }).waitFor()
    await look(phone, 'import-map')
  })

  test('what can be taken is taken, and the rest comes back with its reasons', async () => {
    await ana.getByLabel('What reports call these').fill('Old CRM')
    await ana.getByRole('button', { name: 'Take it in' }).click()
    await ana.getByRole('heading', { name: 'What came of it' }).waitFor()
    await ana.getByText('Done', { exact: true }).waitFor()
    await expect
      .poll(() => counts(ana))
      .toEqual({ New: '2', 'Added to': '0', 'There already': '0', 'Turned away': '2' })
    await look(ana, 'import-done')
    const download = ana.waitForEvent('download')
    await ana.getByRole('link', { name: /rows that were turned away/ }).click()
    const file = await (await download).path()
    const [header, third, fourth] = readFileSync(file, 'utf8').trim().split('\r\n')
    expect(header).toBe(
      'row,problem,Lead ID,Full name,E-mail,Company,Created,First response,Owner,Closed,Status',
    )
    expect(third).toContain('The map does not say what ""Parked"" means')
    expect(fourth).toContain('""yesterday"" is no time')
  })

  test('the mended rows come in, and what was in stays as it is', async () => {
    await ana.getByRole('link', { name: 'Import and export' }).first().click()
    await ana.getByLabel('What is in it').selectOption('Past leads')
    const mended = past.replace('Parked', 'Lost').replace('yesterday', '15/02/2031 10:00')
    await ana.getByLabel(/Or paste lines here/).fill(mended)
    await ana.getByRole('button', { name: 'Look at it' }).click()
    await ana.getByLabel('What reports call these').fill('Old CRM')
    await ana.getByRole('button', { name: 'Take it in' }).click()
    await ana.getByRole('heading', { name: 'What came of it' }).waitFor()
    await ana.getByText('Done', { exact: true }).waitFor()
    await expect
      .poll(() => counts(ana))
      .toEqual({ New: '2', 'Added to': '0', 'There already': '2', 'Turned away': '0' })
  })

  test('past leads are there for who asks for them, and one is adopted', async () => {
    await ana.getByRole('link', { name: 'Leads', exact: true }).first().click()
    await ana.getByText('No lead is like that.').waitFor()
    await ana.getByLabel('History').selectOption('Only past leads')
    await ana.getByRole('link', { name: 'Lou Roe' }).click()
    await ana.getByText('This lead came with the history').first().waitFor({ state: 'attached' })
    await look(ana, 'past-lead')
    await ana.getByRole('button', { name: 'Adopt' }).click()
    await ana.getByRole('button', { name: 'Accept' }).click()
    await ana.getByText('You accepted Lou Roe, Pumps.').waitFor()
  })

  test('the list of leads goes out for a spreadsheet', async () => {
    await ana.getByRole('link', { name: 'Leads', exact: true }).first().click()
    await ana.getByRole('button', { name: 'Export' }).click()
    const download = ana.waitForEvent('download')
    await ana.getByRole('menuitem', { name: 'CSV', exact: true }).click()
    const words = readFileSync(await (await download).path(), 'utf8')
    expect(words.split('\r\n').length).toBe(6)
    expect(words).toContain('Old CRM')
  })
})

const counts = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('dl > div')
      .evaluateAll((all) =>
        all.map((each) => [
          each.querySelector('dt')?.textContent ?? '',
          each.querySelector('dd')?.textContent ?? '',
        ]),
      ),
  )
