import { describe, expect, test } from 'vitest'
import { dialled } from './phone.ts'

describe('a telephone number', () => {
  test.each([
    ['+44 20 7946 0958', undefined, '+442079460958'],
    ['030 123456', 'DE', '+4930123456'],
    ['06 1234567', 'IT', '+39061234567'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['+49 30 123456', 'GB', '+4930123456'],
    ['+44 20 7946 0958 ext. 12', undefined, '+442079460958 ext. 12'],
  ])('%s (%s) can be dialled from anywhere', (written, country, number) => {
    expect(dialled(written, country)).toBe(number)
  })

  test.each([
    ['11955550071', undefined],
    ['+11234567890', undefined],
    ['030 123456', undefined],
    ['030 123456', 'ZZ'],
    ['12345', 'DE'],
    ['00000000', 'GB'],
  ])('%s (%s) stays as it was written where it is none for certain', (written, country) => {
    expect(dialled(written, country)).toBe(written)
  })
})
