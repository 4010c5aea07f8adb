import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { agreedIn, confusionOf, markdownOf } from '#cli/confusion.ts'
import { classifyMail } from '#mail/classify-mail.ts'
import { labelled, ownSamples, sample } from '#mail/spec/mails.ts'

test('the page on kinds of mail shows what we say of the samples today', async () => {
  const samples = [...(await labelled()), ...(await ownSamples())]
  const judged = await Promise.all(
    samples.map(async ({ file, label }) => ({
      label,
      class: (await classifyMail(await sample(file))).class,
    })),
  )
  const page = await readFile(new URL('../../docs/concepts/kinds-of-mail.md', import.meta.url), 'utf8')
  for (const line of markdownOf(confusionOf(judged))) expect.soft(page).toContain(line)
})

test('what is open is not counted, and a mistake stands in its own column', () => {
  const confusion = confusionOf([
    { label: 'not_bounce', class: 'human_reply' },
    { label: 'auto_reply', class: 'human_reply' },
    { label: 'ambiguous', class: 'bounce' },
  ])
  expect(agreedIn(confusion)).toEqual({ agreed: 1, of: 2 })
  expect(markdownOf(confusion)).toContain('| auto reply (1) |  |  |  | 1 |')
})
