import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedAddress, type Checked } from './checked-address.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

describe('an address of a machine', () => {
  test.each(
    '1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0 192.0.1.1 198.17.0.1 198.20.0.1 223.255.255.255 2606:4700::1111 2a00:1450:4009::200e 2001:4860:4860::8888 2001:200:: ::ffff:8.8.8.8 ::ffff:0808:0808 64:ff9b::808:808'.split(
      ' ',
    ),
  )('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  test.each(
    (
      '0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 ' +
      '172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 ' +
      '224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ' +
      '::127.0.0.1 64:ff9b::7f00:1 64:ff9b::10.0.0.1 64:ff9b:1::1 100::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ' +
      '2001::1 2001:db8::1 2001:10::1 2002:7f00:1:: 2002:0808:0808:: 3fff::1 4000::1'
    ).split(' '),
  )('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each([
    '',
    'example.com',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '0x7f.0.0.1',
    '2130706433',
    ':::1',
    '[::1]',
  ])('"%s" is none at all', (address) => expect(isPublicAddress(address)).toBe(false))

  test('of IPv4 is what it is in whatever clothes it comes', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        const clothes = [`::ffff:${address}`, `::ffff:${hex}`, `0:0:0:0:0:FFFF:${hex}`, `64:ff9b::${hex}`]
        for (const dressed of clothes) {
          expect(isPublicAddress(dressed)).toBe(isPublicAddress(address))
          expect(isLoopback(dressed)).toBe(isLoopback(address))
        }
      }),
    )
  })
})

describe('an address of a page', () => {
  const found = (...addresses: readonly string[]) => ({ resolve: async () => addresses })
  const check = (address: string, rules = found('93.184.216.34')) => checkedAddress(address, rules)
  const hosts = (checked: Checked | string) => (typeof checked === 'string' ? checked : checked.addresses)

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.0x1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
    'http://10.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://intranet/',
    'http://1.0.0.127.in-addr.arpa/',
    'http://example.com:22/',
    'http://example.com:6379/',
  ])('%s is not public', async (address) => expect(await check(address)).toBe('not_public'))

  test.each([
    '',
    'example.com',
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'gopher://example.com',
    'http://',
    'http://kim:secret@example.com/',
    'http://ex ample.com/',
    `http://example.com/${'a'.repeat(2_000)}`,
  ])('%s is no address of a page', async (address) => expect(await check(address)).toBe('not_an_address'))

  test('leads to what its name was found to mean, and to nothing else', async () => {
    expect(hosts(await check('https://example.com/contact'))).toEqual(['93.184.216.34'])
    expect(hosts(await check('http://example.com:8080/', found('1.1.1.1', '2606:4700::1111')))).toHaveLength(
      2,
    )
    expect(await check('https://example.com/', found('93.184.216.34', '10.0.0.7'))).toBe('not_public')
    expect(await check('https://example.com/', found('::ffff:10.0.0.7'))).toBe('not_public')
    expect(await check('https://example.com/', found())).toBe('name_unknown')
    const failing = { resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    expect(await checkedAddress('https://example.com/', failing)).toBe('name_unknown')
  })

  test('of this very machine is let through only where a test says so', async () => {
    const near = { allowLoopback: true, resolve: async () => ['127.0.0.1', '::1'] }
    expect(hosts(await checkedAddress('http://localhost:4321/', near))).toHaveLength(2)
    expect(hosts(await checkedAddress('http://127.0.0.1:4321/', near))).toEqual(['127.0.0.1'])
    expect(await checkedAddress('http://10.0.0.1/', near)).toBe('not_public')
    expect(await checkedAddress('http://printer.local/', near)).toBe('not_public')
  })
})
