import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { answerTo, type PlaybookReader } from '#app/playbook-reader.ts'
import { playbookReader } from './playbook-aside.ts'

const starter = readFileSync('playbooks/starter.yaml', 'utf8')
/** The same, and too long to be read at once. */
const large = `${starter}\n${'# Nothing to add.\n'.repeat(1_000)}`

let reader: PlaybookReader | undefined
afterEach(() => reader?.close())

test('what is asked of a large playbook is answered in a thread as it would be here', async () => {
  const asked = playbookReader()
  reader = asked
  const questions = [
    { of: 'check', text: large },
    { of: 'readings', text: large },
    { of: 'playbook', text: large },
    { of: 'playbook', text: large, years: { fromYear: 2026, toYear: 2027 } },
    { of: 'edit', text: large, edit: { path: ['name'], value: 'Autumn' } },
    { of: 'comparison', older: starter, newer: large.replace('target: 15m', 'target: 10m') },
    { of: 'comparison', older: starter, newer: `${large}nonsense: 1` },
    { of: 'check', text: starter },
  ] as const
  const answers = await Promise.all(questions.map((question) => asked.ask(question)))
  expect(answers).toEqual(await Promise.all(questions.map(answerTo)))
  expect(answers[5]).toMatchObject({ changes: [{ section: 'segments' }] })
})

test('one that takes too long is given up, and whoever asks next is answered', async () => {
  // Starting the thread alone takes longer than this.
  reader = playbookReader(0)
  expect(await reader.ask({ of: 'check', text: large })).toBe('too long')
  expect(await reader.ask({ of: 'check', text: starter })).toMatchObject({ name: 'Starter' })
  expect(await reader.ask({ of: 'check', text: large })).toBe('too long')
})
