import { describe, expect, test } from 'vitest'
import type { Territory } from './plan.ts'
import { territoryOf } from './territory.ts'

const territory = (name: string, over: Partial<Territory>): Territory => ({
  ...{ name, countries: [], regions: [], postcodes: [], accounts: [], members: [] },
  ...over,
})
const all = [
  territory('German-speaking', { countries: ['DE', 'AT', 'CH'] }),
  territory('south', { regions: ['DE-BY'], postcodes: [{ country: 'DE', from: '70000', to: '79999' }] }),
  territory('London', { postcodes: [{ country: 'GB', from: 'SW1', to: 'SW9' }] }),
  territory('named', { accounts: ['northwind.example'] }),
]
const found = (place: Partial<Parameters<typeof territoryOf>[1]>) =>
  territoryOf(all, { domains: [], ...place })?.name

describe('the territory of a lead', () => {
  test('named accounts win over places, and the narrower place over the wider', () => {
    expect(found({ country: 'DE' })).toBe('German-speaking')
    expect(found({ country: 'DE', region: 'DE-BY' })).toBe('south')
    expect(found({ country: 'DE', postcode: '70173' })).toBe('south')
    expect(
      found({ country: 'DE', postcode: '70173', domains: ['mail.northwind.example', 'northwind.example'] }),
    ).toBe('named')
  })

  test('both ends of a range belong to it, and nothing beside them', () => {
    expect(found({ country: 'DE', postcode: '70000' })).toBe('south')
    expect(found({ country: 'DE', postcode: '79999' })).toBe('south')
    expect(found({ country: 'DE', postcode: '69999' })).toBe('German-speaking')
    expect(found({ country: 'DE', postcode: '80000' })).toBe('German-speaking')
  })

  test('postcodes are read as people write them, and only in their own country', () => {
    expect(found({ country: 'DE', postcode: 'D-70173' })).toBe('German-speaking')
    expect(found({ country: 'DE', postcode: ' 70 173 ' })).toBe('south')
    expect(found({ country: 'GB', postcode: 'sw1a 1aa' })).toBe('London')
    expect(found({ country: 'GB', postcode: 'SW2 4BB' })).toBe('London')
    expect(found({ country: 'GB', postcode: 'N1 9GU' })).toBeUndefined()
    expect(found({ country: 'FR', postcode: '70173' })).toBeUndefined()
    expect(found({ postcode: '70173' })).toBeUndefined()
    expect(found({ country: 'DE', postcode: ' - ' })).toBe('German-speaking')
  })
})
