import { describe, expect, test } from 'vitest'
import { checksOut, type Finding } from './sender.ts'

const ours = 'mx.acme.example'
const address = 'Ana@acme.example'
const by = (name: string, ...passed: Finding['passed']): Finding => ({ by: name, passed })
const spf = (whom: string) => ({ method: 'spf', whom })
const dkim = (whom: string) => ({ method: 'dkim', whom })

describe('a sender', () => {
  test.each([
    ['SPF for the very address', [by(ours, spf('ana@acme.example'))], true],
    ['SPF for another address of that domain', [by(ours, spf('bounces@acme.example'))], false],
    ['DKIM by its domain', [by('MX.Acme.Example', dkim('acme.example'))], true],
    ['DKIM by its identity', [by(ours, dkim('@acme.example'))], true],
    ['DKIM by another domain', [by(ours, dkim('evil.example'))], false],
    ['DKIM by a domain that only ends alike', [by(ours, dkim('me.example'))], false],
    ['DKIM by a top-level domain', [by(ours, dkim('example'))], false],
    ['DMARC', [by(ours, { method: 'dmarc', whom: 'acme.example' })], true],
    ['a method that proves nothing', [by(ours, { method: 'iprev', whom: 'acme.example' })], false],
    ['another server’s word', [by('mx.evil.example', dkim('acme.example'))], false],
    ['a forged finding below our own', [by(ours), by(ours, dkim('acme.example'))], false],
    ['nothing', [], false],
  ])('with %s', (_, findings, expected) => {
    expect(checksOut(address, { findings, ours })).toBe(expected)
  })

  test('is known by nobody’s findings where ours have no name', () => {
    expect(checksOut(address, { findings: [by('', dkim('acme.example'))], ours: undefined })).toBe(false)
    expect(checksOut(address, { findings: [by('', dkim('acme.example'))], ours: '' })).toBe(false)
    expect(checksOut('nobody', { findings: [by(ours, dkim('acme.example'))], ours })).toBe(false)
  })

  test('below a domain is vouched for by that domain', () => {
    const findings = [by(ours, dkim('acme.example'))]
    expect(checksOut('ana@sales.acme.example', { findings, ours })).toBe(true)
    expect(checksOut('ana@notacme.example', { findings, ours })).toBe(false)
  })
})
