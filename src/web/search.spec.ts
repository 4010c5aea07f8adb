import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadSearch, leadsSearch, signInSearch } from './search.ts'

describe('what stands in the address', () => {
  test('is taken where it means something, and named as absent where it does not', () => {
    expect(leadsSearch({ status: 'open', segment: 'readers', colour: 'blue' })).toEqual({
      status: 'open',
      segment: 'readers',
    })
    expect(Object.keys(leadSearch({ do: 'explode' }))).toEqual(['do'])
    expect(leadSearch({ do: 'explode' }).do).toBeUndefined()
    expect(leadSearch({ do: 'mail' }).do).toBe('mail')
  })

  test('a segment that looks like a number is still a word', () => {
    expect(leadsSearch({ segment: 2026 }).segment).toBe('2026')
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ])('nobody is sent to %s after signing in', (to) => {
    expect(signInSearch({ to }).to).toBeUndefined()
  })

  test('whatever stands there, the way back stays on this site', () => {
    const slashes = fc.string({ unit: fc.constantFrom('/', '\\', '\t', '\n', '.', ':', '@', 'a') })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          slashes.map((rest) => `/${rest}`),
        ),
        (to) => {
          const back = signInSearch({ to }).to ?? '/'
          expect(new URL(back, 'https://here.example').host).toBe('here.example')
        },
      ),
    )
  })
})
