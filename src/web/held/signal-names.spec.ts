import { describe, expect, test } from 'vitest'
import { signalCodes } from '#domain/screening/signals.ts'
import { signalName, signalTitle } from './signal-names.ts'

describe('what screening notices', () => {
  test.each(signalCodes)('is called in words that a person would say: %s', (code) => {
    expect(signalName(code)).not.toBe(code.replaceAll('_', ' '))
    expect(signalName(code)).toMatch(/^[a-z][^_.]*$/)
  })

  test('has a name of its own each', () =>
    expect(new Set(signalCodes.map(signalName)).size).toBe(signalCodes.length))

  test('is called by its code where this page knows no more of it', () => {
    expect(signalName('something_newer')).toBe('something newer')
    expect(signalTitle('honeypot')).toBe('A field filled in that people cannot see')
  })
})
