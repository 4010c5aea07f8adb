import { expect, test } from 'vitest'
import { findingsIn } from './findings.ts'

const heads = (...values: readonly string[]) =>
  values.map((value) => ['authentication-results', value] as const)

test('what a mail server found out about a sender, the last server first', () => {
  expect(
    findingsIn(
      heads(
        'mx.acme.example 1; spf=pass (sender is (really) known; dkim=pass) smtp.mailfrom=ana@acme.example; dkim=pass (2048-bit key) header.d=acme.example header.i=@acme.example header.b="a;b"; dmarc=pass (p=REJECT) header.from=acme.example',
        'other.example; spf=fail smtp.mailfrom=ana@acme.example; dkim=none; none',
        'none.example; none',
      ),
    ),
  ).toEqual([
    {
      by: 'mx.acme.example',
      passed: [
        { method: 'spf', whom: 'ana@acme.example' },
        { method: 'dkim', whom: 'acme.example' },
        { method: 'dmarc', whom: 'acme.example' },
      ],
    },
    { by: 'other.example', passed: [] },
    { by: 'none.example', passed: [] },
  ])
})

test.each(['', ';', 'x; dkim=pass', 'x; dkim=pass reason="header.d=acme.example"', 'x; spf=pass (', 'x; "'])(
  'what says nothing proves nothing: %j',
  (value) => {
    expect(findingsIn(heads(value)).flatMap(({ passed }) => passed)).toEqual([])
  },
)
