import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { challengeFor, provenBy, type Challenge } from './proof-of-work.ts'

const key = 'only for specs'
const form = '0195d9a0-0000-7000-8000-000000000004'
const at = '2026-03-02T09:00:00.000Z'

function solved({ algorithm, challenge, salt, signature, maxnumber }: Challenge): string {
  for (let number = 0; number <= maxnumber; number++)
    if (hash('sha256', `${salt}${number}`) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
  throw new Error('One of the numbers solves it.')
}

test('work that was done for a form is known by its name, and counts for no other form and not for ever', async () => {
  const challenge = await challengeFor(key, { form, at })
  const proof = solved(challenge)
  expect(await provenBy(key, proof, { form, at })).toBe(challenge.challenge)
  expect(await provenBy(key, proof, { form: 'another', at })).toBeUndefined()
  expect(await provenBy(key, proof, { form, at: '2026-03-03T09:00:00.000Z' })).toBeUndefined()
  expect(await provenBy('another key', proof, { form, at })).toBeUndefined()
})

test('what is no proof proves nothing', async () => {
  const { salt, ...rest } = await challengeFor(key, { form, at })
  const later = salt.replace('2026-03-02', '2027-03-02')
  for (const proof of [
    '',
    'no proof',
    btoa('{}'),
    btoa(JSON.stringify({ ...rest, salt, number: -1 })),
    btoa(JSON.stringify({ ...rest, salt: later, number: 1 })),
    btoa(JSON.stringify({ ...rest, salt, number: 1, algorithm: 'none' })),
    'x'.repeat(5_000),
  ])
    expect(await provenBy(key, proof, { form, at })).toBeUndefined()
})
