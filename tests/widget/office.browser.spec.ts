import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'
import { launchBrowser } from '../browser.ts'
import { happened, panel, signIn } from '../journeys/doing.ts'
import { look } from '../journeys/world.ts'
import { openOffice } from './office.ts'
import { openSite } from './site.ts'

/** Long enough for a slow machine; a spec that passes never waits for it. */
const PATIENCE_MS = 90_000

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let site: Awaited<ReturnType<typeof openSite>>
let ana: Page

beforeAll(async () => {
  await buildWebIfStale(() => undefined)
  ;[browser, office, site] = await Promise.all([launchBrowser(), openOffice(), openSite()])
  const context = await browser.newContext({
    ...{ locale: 'en-GB', timezoneId: 'Europe/London', baseURL: office.url },
    ...{ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const },
  })
  ana = await context.newPage()
  ana.setDefaultTimeout(PATIENCE_MS)
  await ana.goto('/')
  await signIn(ana)
  await ana.getByRole('heading', { name: 'My queue' }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
  await site?.close()
})

const dialog = () => ana.getByRole('dialog')

describe('an inquiry that nobody typed', () => {
  test('is added from the queue: who, how, when, in their words, and that they were answered', async () => {
    await ana.getByRole('button', { name: 'Add an inquiry' }).click()
    await ana.getByRole('heading', { name: 'Add an inquiry' }).waitFor()
    await ana.getByRole('combobox', { name: 'How they asked' }).selectOption({ label: 'At a fair' })
    await ana.getByLabel('When they said it').fill('2032-03-03T09:30')
    await ana.getByRole('button', { name: 'Keep the inquiry' }).click()
    await ana
      .getByRole('textbox', { name: 'In their words' })
      .fill('Forty pumps, and three of them fail every winter.')
    await ana.getByRole('button', { name: 'Keep the inquiry' }).click()
    await ana.getByText('somebody has to be found again').waitFor()
    await look(ana, 'inquiry')
    await ana.getByRole('textbox', { name: 'Name' }).fill('Kim Vale')
    await ana.getByRole('textbox', { name: 'Telephone' }).fill('+44 20 7946 0018')
    await ana
      .getByRole('combobox', { name: 'Have they had an answer?' })
      .selectOption({ label: 'Yes, in the same conversation' })
    await ana.getByRole('textbox', { name: 'What was said' }).fill('I told her about the P-40.')
    await ana.reload()
    await expect.poll(() => ana.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Kim Vale')
    await ana.getByRole('button', { name: 'Keep the inquiry' }).click()
    await ana.getByRole('heading', { name: /^Kim Vale/ }).waitFor()
    await ana.getByText('By hand: fair').first().waitFor()
    await ana.getByText('Forty pumps, and three of them fail every winter.').first().waitFor()
    await happened(ana, 'I told her about the P-40.').waitFor()
    await panel(ana, 'What is due')
      .getByText(/owed by Ana Ruiz/)
      .first()
      .waitFor()
    await look(ana, 'inquiry-lead')
  })
})

describe('a form', () => {
  test('asks what somebody decides, in the order and the language they choose', async () => {
    await ana.goto('/forms?do=add')
    await ana.getByRole('textbox', { name: 'Name' }).fill('Kontakt')
    await ana.getByRole('combobox', { name: 'What people ask with it' }).selectOption('contact')
    await ana.getByRole('button', { name: 'Make the form' }).click()
    await ana.getByRole('heading', { name: 'Kontakt' }).waitFor()
    await ana.getByRole('button', { name: 'Change what it asks' }).click()
    await dialog().getByRole('combobox', { name: 'Language' }).selectOption({ label: 'German' })
    await dialog().getByRole('button', { name: 'Use the usual words' }).click()
    await expect
      .poll(() => dialog().getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe('Schreiben Sie uns')
    await dialog().getByRole('button', { name: 'Remove : Telefon' }).click()
    await dialog().getByRole('button', { name: 'Up : Firma' }).click()
    await dialog().getByRole('button', { name: 'Add the field' }).click()
    await dialog().getByRole('textbox', { name: 'Question' }).last().fill('Welches Werk?')
    await dialog().getByRole('combobox', { name: 'Answered by' }).last().selectOption({ label: 'A choice' })
    await dialog().getByRole('textbox', { name: 'Choices, one a line' }).fill('Nord\nSüd')
    await dialog()
      .getByRole('combobox', { name: 'Consent line' })
      .selectOption({ label: 'That we may send them news' })
    await dialog()
      .getByRole('textbox', { name: 'Words of the consent' })
      .fill('Schicken Sie mir ab und zu Neues.')
    await look(ana, 'sheet')
    await dialog().getByRole('button', { name: 'Keep it so' }).click()
    await ana.getByText('The form asks this from now on.').waitFor()
    const asked = panel(ana, 'What it asks').getByRole('listitem')
    await expect
      .poll(() => asked.allTextContents())
      .toEqual([
        'Ihr Name ',
        'Firma (optional)',
        'E-Mail-Adresse ',
        'Wie können wir helfen? ',
        'Welches Werk? (optional)',
        'Schicken Sie mir ab und zu Neues. (to be ticked)',
      ])
    await look(ana, 'form-with-sheet')
  })

  test('says whether the page on which it stands reaches us, and what is wrong where it does not', async () => {
    const script = await ana.getByRole('textbox', { name: 'Script to copy' }).inputValue()
    const html = await ana.getByRole('textbox', { name: 'HTML to copy' }).inputValue()
    const whole = site.put('/whole', script)
    const broken = site.put('/broken', html.replace(' method="post"', ''))
    await ana.getByRole('button', { name: 'Check a page' }).click()
    const checked = async (url: string) => {
      await dialog().getByRole('textbox', { name: 'Address of the page' }).fill(url)
      await dialog().getByRole('button', { name: 'Look at the page' }).click()
    }
    await checked(whole)
    await dialog().getByText(`The form on ${whole} reaches you, by the script.`).waitFor()
    await checked(broken)
    await dialog().getByText(`The form on ${broken} does not reach you.`).waitFor()
    await dialog().getByText('The form does not post').waitFor()
    await look(ana, 'check')
    await checked('http://192.168.0.1/')
    await dialog().getByText('That page is not on the public internet.').waitFor()
  })

  test('in German is German on a page that has it, from the first word to the promise', async () => {
    await dialog().getByRole('button', { name: 'Close' }).first().click()
    const script = await ana.getByRole('textbox', { name: 'Script to copy' }).inputValue()
    const buyer = await browser.newPage({ locale: 'de-DE', timezoneId: 'Europe/Berlin' })
    buyer.setDefaultTimeout(PATIENCE_MS)
    await buyer.goto(site.put('/de', script))
    await buyer.getByLabel('Ihr Name').fill('Jürgen Groß')
    await buyer.getByLabel('E-Mail-Adresse').fill('jg@werk.example')
    await buyer.getByRole('combobox', { name: 'Welches Werk?' }).selectOption('Süd')
    await buyer.getByLabel('Schicken Sie mir ab und zu Neues.').check()
    await buyer.getByRole('button', { name: 'Nachricht senden' }).click()
    await buyer.getByText('Bitte füllen Sie dies aus.').waitFor()
    await buyer.getByLabel('Wie können wir helfen?').fill('Vierzig Pumpen.')
    await buyer.getByRole('button', { name: 'Nachricht senden' }).click()
    await buyer
      .getByText(/^Jemand von uns liest Ihre Nachricht und antwortet Ihnen, bis \w+, \d+\. März/)
      .waitFor()
    await buyer.close()
  })
})
