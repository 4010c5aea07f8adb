import { expect, test } from 'vitest'
import { foundValue } from './found-value.ts'

test.each([
  [undefined, 'not known'],
  [null, 'not known'],
  ['unknown', 'not known'],
  ['GB', 'GB'],
  ['constructor', 'constructor'],
  [true, 'yes'],
  ['false', 'no'],
  [80, '80'],
  [{ min: 51, max: 200 }, '51 to 200'],
  [{ min: 1000 }, '1000 or more'],
])('what was found, %j, is said as %s', (value, said) => expect(foundValue(value)).toBe(said))
