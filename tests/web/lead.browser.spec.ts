import { describe, expect, test } from 'vitest'
import { axeFindings, theApp } from './app.ts'
import { idOf } from './mock-basics.ts'
import { problem } from './mock-server.ts'

const mine = idOf('lead Ines Carvalho')
const asleep = idOf('lead Jo Petersen')
const early = idOf('lead Priya Raman')
const held = idOf('lead Tomás Echeverría-Lindström')

describe('answering a lead', () => {
  const app = theApp()
  const sent = (path: string) =>
    app.server.received.filter((request) => request.path === path).map(({ body }) => body)

  test('a request that is lost loses no words, and the retry carries the same id', async () => {
    app.server.insteadOf(`POST /leads/${mine}/mails`, 'hang up')
    const page = await app.open(`/leads/${mine}?do=mail`)
    await page.getByRole('textbox', { name: 'Subject' }).fill('Your dispatch desk')
    await page.getByRole('textbox', { name: 'Mail' }).fill('Dear Ines Carvalho, …')
    await page.getByRole('button', { name: 'Put it into the outbox' }).click()
    await page.getByText('We cannot reach Handraise.').waitFor()
    await page.getByRole('button', { name: 'Put it into the outbox' }).click()
    await page.getByText('The mail waits in the outbox.').waitFor()
    const [first, second] = sent(`/leads/${mine}/mails`)
    expect(first).toMatchObject({ subject: 'Your dispatch desk', text: 'Dear Ines Carvalho, …' })
    expect(second).toEqual(first)
  })

  test('a mail to somebody with whom it is night says when it goes, can go now, and can be taken back', async () => {
    const page = await app.open(`/leads/${asleep}`)
    const lies = page.getByRole('note').filter({ hasText: 'What we would need to know' })
    await lies.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('The mail is taken back.').waitFor()
    expect(sent(`/leads/${asleep}/take-backs`)).toMatchObject([{ mail: idOf('put off') }])

    const writing = await app.open(`/leads/${asleep}?do=mail`)
    await writing.getByText('where Jo Petersen is').waitFor()
    expect(await writing.getByRole('radio', { name: /^At / }).isChecked()).toBe(true)
    await writing.getByRole('radio', { name: 'Now all the same' }).check()
    await writing.getByRole('textbox', { name: 'Subject' }).fill('Your rooms')
    await writing.getByRole('textbox', { name: 'Mail' }).fill('Dear Jo Petersen, …')
    expect(await axeFindings(writing)).toEqual([])
    await writing.getByRole('button', { name: 'Put it into the outbox' }).click()
    await writing.getByText('The mail waits in the outbox.').waitFor()
    expect(sent(`/leads/${asleep}/mails`)).toMatchObject([{ subject: 'Your rooms', when: 'now' }])
  })

  test('who passed by trust is told so, with a way to the lesson', async () => {
    const page = await app.open(`/leads/${mine}`)
    const told = page.getByText('everybody at “carvalho.example” is trusted since').first()
    await told.waitFor()
    await page.getByRole('link', { name: 'Who is trusted' }).first().click()
    await page.waitForURL(/\/held\?view=trusted/)
  })

  test('what was typed outlives a reload, with its id', async () => {
    const page = await app.open(`/leads/${mine}?do=note`)
    await page.getByRole('textbox', { name: 'Note' }).fill('She prefers afternoons.')
    app.server.insteadOf(`POST /leads/${mine}/notes`, 'hang up')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('We cannot reach Handraise.').waitFor()
    await page.reload()
    await page.getByRole('textbox', { name: 'Note' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Note' }).inputValue())
      .toBe('She prefers afternoons.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('The note is kept.').waitFor()
    const [first, second] = sent(`/leads/${mine}/notes`)
    expect(second).toEqual(first)
  })

  test('words changed after a lost answer get an id of their own, once the person knows', async () => {
    app.server.insteadOf(`POST /leads/${mine}/notes`, problem('command_reused'))
    const page = await app.open(`/leads/${mine}?do=note`)
    await page.getByRole('textbox', { name: 'Note' }).fill('Rang twice.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('Your first try did arrive').waitFor()
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('The note is kept.').waitFor()
    const ids = sent(`/leads/${mine}/notes`).map((body) => Object(body).id)
    expect(new Set(ids).size).toBe(2)
  })

  test('a problem with a field stands beside it, and the rest stays', async () => {
    app.server.insteadOf(
      `POST /leads/${mine}/mails`,
      problem('bad_request', { errors: [{ field: 'subject', problem: 'may have 200 characters' }] }),
    )
    const page = await app.open(`/leads/${mine}?do=mail`)
    await page.getByRole('textbox', { name: 'Subject' }).fill('A very long subject')
    await page.getByRole('textbox', { name: 'Mail' }).fill('Dear Ines Carvalho, …')
    await page.getByRole('button', { name: 'Put it into the outbox' }).click()
    await page.getByText('This may have 200 characters.').waitFor()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    await expect.poll(() => subject.getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Mail' }).inputValue())
      .toBe('Dear Ines Carvalho, …')
  })

  test('a lead that a colleague has may be taken over, with a reason', async () => {
    const page = await app.open(`/leads/${held}?do=mail`)
    await page.getByText('Ben Okafor has this lead').waitFor()
    await page.getByRole('textbox', { name: 'Why you take it over' }).fill('Ben is on the train.')
    await page.getByRole('textbox', { name: 'Subject' }).fill('For schools')
    await page.getByRole('textbox', { name: 'Mail' }).fill('Dear Tomás, …')
    await page.getByRole('button', { name: 'Put it into the outbox' }).click()
    await page.getByText('The mail waits in the outbox.').waitFor()
    expect(sent(`/leads/${held}/mails`)).toMatchObject([{ takeOver: { reason: 'Ben is on the train.' } }])
  })

  test('contact before the window opens asks why it cannot wait', async () => {
    const page = await app.open(`/leads/${early}?do=touch`)
    await page.getByText('It is too early to contact this prospect.').waitFor()
    await page.getByRole('combobox', { name: 'Result' }).selectOption({ label: 'We spoke' })
    await page.getByRole('button', { name: 'Log it' }).click()
    expect(sent(`/leads/${early}/touches`)).toEqual([])
    await page.getByRole('textbox', { name: 'Why it cannot wait' }).fill('She rang us meanwhile.')
    await page.getByRole('button', { name: 'Log it' }).click()
    await page.getByText('The contact is logged.').waitFor()
    expect(sent(`/leads/${early}/touches`)).toMatchObject([
      { channel: 'call', direction: 'out', result: 'answered', earlyBecause: 'She rang us meanwhile.' },
    ])
  })

  test('nothing is resolved without an outcome and how the prospect was told', async () => {
    const page = await app.open(`/leads/${mine}?do=resolve`)
    await page.getByRole('button', { name: 'Resolve', exact: true }).last().click()
    expect(sent(`/leads/${mine}/resolution`)).toEqual([])
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Declined by us' })
    const told = page.getByRole('combobox', { name: 'How the prospect was told' })
    await told.selectOption({ label: 'I write to them now' })
    await page.getByRole('combobox', { name: 'Why, as they read it' }).selectOption('too small')
    const words = () => page.getByRole('textbox', { name: 'Mail' }).inputValue()
    await expect.poll(words).toContain('A garden centre serves you better.')
    await told.selectOption({ label: 'In a contact we had' })
    await page.getByRole('combobox', { name: 'Which contact' }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Resolve', exact: true }).last().click()
    await page.getByText('The lead is resolved.').waitFor()
    expect(sent(`/leads/${mine}/resolution`)).toMatchObject([
      { outcome: 'declined by us', told: { how: 'touch', touch: idOf('touch') } },
    ])
  })

  test('a sale says what it came to, and what was lost says why, or that nobody said', async () => {
    const page = await app.open(`/leads/${mine}?do=resolve`)
    const outcome = page.getByRole('combobox', { name: 'Outcome' })
    await outcome.selectOption({ label: 'Lost' })
    const why = page.getByRole('combobox', { name: 'Why they said no' })
    await why.selectOption('another vendor')
    await expect.poll(() => why.locator('option').allInnerTexts()).toContain('none given')
    await outcome.selectOption({ label: 'Won' })
    await page.getByText('Missing before it can end so: the qualification report.').waitFor()
    await outcome.selectOption({ label: 'Introductory order' })
    await page.getByRole('textbox', { name: 'What the first order is worth' }).fill('1200,5')
    await page.getByRole('textbox', { name: 'Currency' }).fill('gbp')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('combobox', { name: 'How the prospect was told' }).selectOption('their own words')
    await page.getByRole('button', { name: 'Resolve', exact: true }).last().click()
    await page.getByText('The lead is resolved.').waitFor()
    expect(sent(`/leads/${mine}/resolution`).at(-1)).toEqual({
      ...{ id: expect.any(String), outcome: 'introductory order', told: { how: 'their own words' } },
      amount: { amount: '1200.50', currency: 'GBP' },
    })
  })

  test('what we hold is put right, by whoever says how they know', async () => {
    const page = await app.open(`/leads/${mine}`)
    await page.getByRole('button', { name: 'Correct what we hold' }).click()
    const name = page.getByRole('textbox', { name: /^Name/ })
    await expect.poll(() => name.inputValue()).toBe('Ines Carvalho')
    await name.fill('Inês Carvalho')
    const email = page.getByRole('textbox', { name: 'E-mail address' })
    await email.fill('ines@new.example')
    await page.getByRole('textbox', { name: 'How you know' }).fill('She spelt it for me.')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Put it right' }).click()
    await email.waitFor({ state: 'detached' })
    const [put, ...others] = app.server.received.filter(({ path }) => path.endsWith('/corrections'))
    expect(others).toEqual([])
    expect(put?.body).toMatchObject({
      ...{ name: 'Inês Carvalho', email: 'ines@new.example', because: 'She spelt it for me.' },
    })
    await page.getByText('Ana Ruiz put right their name and e-mail address').waitFor()
  })

  test('an open form holds the lead, and a closed one lets it go', async () => {
    const page = await app.open(`/leads/${mine}?do=assign`)
    await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Ben Okafor (away)' })
    await page.getByRole('textbox', { name: 'Why' }).fill('He knows the firm.')
    await page.getByRole('button', { name: 'Reassign' }).last().click()
    await page.getByText('Your colleague has it now.').waitFor()
    await expect
      .poll(() =>
        app.server.received.filter(({ path }) => path === `/leads/${mine}/lease`).map(({ method }) => method),
      )
      .toEqual(['PUT', 'DELETE'])
    expect(sent(`/leads/${mine}/assignments`)).toMatchObject([
      { to: idOf('Ben Okafor'), reason: 'He knows the firm.' },
    ])
  })

  test('opening a lead is proof that it was read, once', async () => {
    const page = await app.open('/')
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/reads'))
    await page.goto(`${app.server.url}/leads/${mine}`)
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    await (await answered).finished()
    await page.reload()
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    await expect.poll(() => sent(`/leads/${mine}/reads`).length).toBe(1)
  })

  test('its history is told in plain sentences, newest first', async () => {
    const page = await app.open(`/leads/${mine}`)
    await page.getByText('They asked through').waitFor()
    const told = await page
      .getByRole('main')
      .getByRole('list')
      .filter({ hasText: 'They asked through' })
      .allInnerTexts()
    const order = [
      'Eve Lindqvist noted',
      'have not heard from us',
      'It was late',
      'Ana Ruiz accepted it',
      'They asked through',
    ]
    const places = order.map((sentence) => told.join('\n').indexOf(sentence))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('the office', () => {
  const app = theApp()
  const sent = (method: string, path: string) =>
    app.server.received
      .filter((request) => request.method === method && request.path === path)
      .map(({ body }) => body)

  test('a form is made, and its lines are there to copy', async () => {
    const page = await app.open('/forms')
    await page.getByRole('button', { name: 'New form' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Ring me')
    await page.getByRole('combobox', { name: 'What people ask with it' }).selectOption('callback')
    await page.getByRole('button', { name: 'Make the form' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ring me' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'HTML to copy' }).inputValue())
      .toContain('<form method="post"')
    expect(sent('POST', '/forms')).toMatchObject([{ name: 'Ring me', kind: 'callback' }])
  })

  test('filters stand in the address', async () => {
    const page = await app.open('/leads')
    await page.getByRole('combobox', { name: 'Segment' }).selectOption('everything else')
    await page.getByRole('link', { name: 'Ines Carvalho' }).waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('segment')).toBe('everything else')
    await page.reload()
    await page.getByRole('link', { name: 'Jo Petersen' }).waitFor()
    expect(await page.getByRole('link', { name: 'Ines Carvalho' }).count()).toBe(0)
  })

  test('who cannot be deactivated keeps the reason beside the button', async () => {
    const page = await app.open('/people')
    const button = page.getByRole('button', { name: 'Deactivate Eve Lindqvist' })
    await button.click({ force: true })
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('tooltip', { name: 'A team depends on this person.' }).waitFor()
    expect(sent('POST', `/members/${idOf('Eve Lindqvist')}/deactivation`)).toEqual([])
  })

  test('deactivating somebody is asked twice', async () => {
    const page = await app.open('/people')
    await page.getByRole('button', { name: 'Deactivate Ben Okafor' }).click()
    expect(sent('POST', `/members/${idOf('Ben Okafor')}/deactivation`)).toEqual([])
    await page.getByRole('button', { name: 'Deactivate now Ben Okafor' }).click()
    await page.getByText('Ben Okafor is not active any more').waitFor()
    expect(sent('POST', `/members/${idOf('Ben Okafor')}/deactivation`)).toHaveLength(1)
  })

  test('an invitation is shown to be sent on', async () => {
    const page = await app.open('/people?do=invite')
    await page.getByRole('textbox', { name: 'Name' }).fill('Noa Feld')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('noa@brightwell.example')
    await page.getByRole('checkbox', { name: 'Qualifier', exact: true }).check()
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const link = page.getByRole('textbox', { name: 'Send them this address' })
    await link.waitFor()
    await expect.poll(() => link.inputValue()).toMatch(/\/join\//)
    expect(sent('POST', '/members')).toMatchObject([{ roles: ['representative', 'qualifier'], teams: [] }])
  })
})
