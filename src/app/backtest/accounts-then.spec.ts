import { expect, test } from 'vitest'
import { accountsThen } from './accounts-then.ts'

const standings = [
  {
    domains: ['old.example'],
    from: '2026-01-01T00:00:00.000Z',
    facts: { known: true, relationship: 'prospect', owned: false },
  },
  {
    domains: ['old.example'],
    from: '2026-02-01T00:00:00.000Z',
    facts: { known: true, relationship: 'customer', owned: true },
  },
]
const thenOf = accountsThen(standings, (domain) => domain === 'free.example')
const asked = (email: string, day: string) =>
  thenOf({
    receivedAt: `${day}T09:00:00.000Z`,
    canonical: {
      ...{ source: 'Contact', provider: 'api', providerId: null, kind: 'contact', test: false },
      ...{ submittedAt: `${day}T09:00:00.000Z`, receivedAt: `${day}T09:00:00.000Z`, clock: 'receipt' },
      ...{ person: { email }, organisation: {}, campaign: { utm: {} }, consent: [], answers: [] },
    },
  })

test('an organisation is what it was to us on that day, also under a domain of its own', () => {
  expect(asked('kim@old.example', '2026-01-15')).toEqual({
    domains: ['old.example'],
    facts: { known: true, relationship: 'prospect', owned: false },
  })
  expect(asked('kim@eu.old.example', '2026-02-15')).toEqual({
    domains: ['old.example'],
    facts: { known: true, relationship: 'customer', owned: true },
  })
  expect(asked('kim@new.example', '2026-02-15')).toEqual({ domains: [], facts: { known: false } })
})

test('before there were accounts, and of whoever writes from a free address, nothing is said', () => {
  expect(asked('kim@old.example', '2025-12-31')).toBeUndefined()
  expect(asked('kim@free.example', '2026-02-15')).toBeUndefined()
  expect(asked('', '2026-02-15')).toBeUndefined()
})
