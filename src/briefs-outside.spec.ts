import { expect, test } from 'vitest'
import { apart, briefsOutside } from './briefs-outside.ts'

test('what is switched off is not there; a service only where somebody pays for one', () => {
  const url = () => 'https://sales.acme.example'
  const off = briefsOutside({ sites: false, contact: undefined, enrichment: undefined }, url)
  expect(off.look).toEqual({})
  expect(off.countryOfNumber('+44 20 7946 0018')).toBe('GB')
  const service = { url: 'https://data.example/{domain}', key: undefined, header: 'X-Key', fields: {} }
  const on = briefsOutside({ sites: true, contact: undefined, enrichment: service }, url)
  expect(Object.keys(on.look)).toEqual(['site', 'enrichment'])
})

test('whoever asks for a site while it is being looked at, or right after, gets the same look', async () => {
  let [asked, now] = [0, 0]
  const look = apart(
    async () => {
      asked += 1
      return { result: 'none', facts: [] }
    },
    () => now,
  )
  await Promise.all([look('a.de'), look('a.de'), look('b.de')])
  now = 4_000
  await look('a.de')
  expect(asked).toBe(2)
  now = 6_000
  await look('a.de')
  expect(asked).toBe(3)
})
