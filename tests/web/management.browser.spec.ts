import { expect, test } from 'vitest'
import { theApp, wide } from './app.ts'
import { idOf } from './mock-basics.ts'

const app = theApp()

test('a manager reassigns, judges, reopens and pauses; the person explains on their own page', async () => {
  const page = await app.open('/management', { ...wide, reducedMotion: 'reduce' })
  const todo = page.getByRole('list', { name: 'What there is to do' })
  await todo.getByRole('link', { name: '1', exact: true }).first().waitFor()
  await expect
    .poll(() => todo.getByRole('listitem').allInnerTexts())
    .toEqual([
      expect.stringMatching(/explanation waits for your word/),
      expect.stringMatching(/question nobody has answered/),
      expect.stringMatching(/€1,840\s+at risk in 1 open lead/),
      expect.stringMatching(/missed in 30 days, €1,840 gone/),
    ])
  await expect
    .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual([
      ...['Waits for your word: 1', 'Nobody has answered: 1', 'Missed chances in the last 30 days: 1'],
      ...['Asked in the last 90 days', 'Effort on leads that never fitted'],
    ])
  await page.getByText('Expected: €1,840 (€1,020 to €2,910), from 212 of its segment').first().waitFor()
  await page.getByRole('button', { name: 'Reassign' }).first().click()
  await page.getByLabel('To', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Reassign', exact: true }).last().click()
  await page.getByRole('button', { name: 'Accept', exact: false }).first().click()
  await page.getByRole('button', { name: 'Reopen' }).last().click()
  const pause = page.getByRole('button', { name: /Pause/ }).first()
  await pause.click()
  await pause.click()
  const asked = (end: string) => () =>
    app.server.received.filter(({ path }) => path.endsWith(end)).map(({ body }) => body)
  await expect.poll(asked('/assignments')).toMatchObject([{ reason: 'It has waited for too long.' }])
  await expect
    .poll(asked('/verdicts'))
    .toMatchObject([{ question: idOf('question Kim Vale'), how: 'explained' }])
  await expect.poll(asked('/reopenings')).toHaveLength(1)
  await expect.poll(asked('/pauses')).toMatchObject([{ paused: true }])

  await page.goto(`${app.server.url}/me/numbers`)
  await page.getByLabel('What happened?').fill('She asked me to wait.')
  await page.getByRole('button', { name: 'Explain' }).click()
  await expect
    .poll(asked('/explanations'))
    .toMatchObject([{ question: idOf('question Ines Carvalho'), words: 'She asked me to wait.' }])
})
