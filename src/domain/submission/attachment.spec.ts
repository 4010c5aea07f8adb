import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILE_BYTES_MAX, FileAllowance, FILES_MAX, safeName, saidType } from './attachment.ts'

describe('the name of a file', () => {
  test.each([
    ['drawing.pdf', 'drawing.pdf'],
    ['C:\\fakepath\\plan.dwg', 'plan.dwg'],
    ['../../etc/passwd', 'passwd'],
    ['/', 'file'],
    ['', 'file'],
    ['...', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x.txt', 'a Set-Cookie x.txt'],
    ['in\u202Efdp.exe', 'in fdp.exe'],
    ['Maße – Größe.pdf', 'Maße – Größe.pdf'],
    ['図面.pdf', '図面.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ])('%j may be kept as %j', (said, name) => {
    expect(safeName(said)).toBe(name)
  })

  test('whatever it is said to be, it stays in its folder and on its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (said) => {
        const name = safeName(said)
        expect(name).toMatch(/^[^./\\\p{Cc}"<>:|?*][^/\\\p{Cc}"<>:|?*]*$/u)
        expect(safeName(name)).toBe(name)
      }),
    )
  })
})

test('the type is the one that was said, or nothing in particular', () => {
  expect(saidType('Application/PDF; name="x"')).toBe('application/pdf')
  for (const odd of ['', 'pdf', 'text/html\r\nX: y', '<b>/x'])
    expect(saidType(odd)).toBe('application/octet-stream')
})

describe('how much is kept', () => {
  test('ten MiB each, 25 together, twenty files', () => {
    const allowance = new FileAllowance()
    expect(allowance.refuses(FILE_BYTES_MAX)).toBeUndefined()
    expect(allowance.refuses(FILE_BYTES_MAX + 1)).toBe('too large')
    allowance.take(FILE_BYTES_MAX)
    allowance.take(FILE_BYTES_MAX)
    expect(allowance.refuses(FILE_BYTES_MAX)).toBe('too much together')
    for (let files = 2; files < FILES_MAX; files++) allowance.take(1)
    expect(allowance.refuses(1)).toBe('too many')
  })
})
