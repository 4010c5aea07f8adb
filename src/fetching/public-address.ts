import { isIP } from 'node:net'

/** Ranges of IPv4 that are somebody's own, reserved, or for examples (IANA's special-purpose registry). */
const special4 = ranges4(
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
    '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
)
/** Of IPv6 only this is given out to the public; the exceptions within it carry other addresses, or stand in examples. */
const public6 = range6('2000::/3')
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(range6)
/** IPv4 in IPv6's clothes: mapped, and as translators at a network's border write it. */
const wrapped = ['::ffff:0:0/96', '64:ff9b::/96'].map(range6)
const loopback4 = ranges4('127.0.0.0/8')

/** Whether an address belongs to the public internet, so that asking there shows nothing that only we can see. */
export function isPublicAddress(address: string): boolean {
  const bits = bitsOf(address)
  if (bits === undefined) return false
  if (bits.length === 32) return !special4.some((range) => bits.startsWith(range))
  if (wrapped.some((range) => bits.startsWith(range))) return isPublicAddress(ipv4From(bits.slice(96)))
  return bits.startsWith(public6) && !special6.some((range) => bits.startsWith(range))
}

export function isLoopback(address: string): boolean {
  const bits = bitsOf(address)
  if (bits === undefined) return false
  if (bits.length === 32) return loopback4.some((range) => bits.startsWith(range))
  if (wrapped.some((range) => bits.startsWith(range))) return isLoopback(ipv4From(bits.slice(96)))
  return bits === `${'0'.repeat(127)}1`
}

/** Names that never lead out of a house: whatever they resolve to, nobody is to be asked there. */
export const isPrivateName = (host: string): boolean => {
  const name = host.toLowerCase().replace(/\.$/, '')
  return (
    !name.includes('.') ||
    /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|onion|test|invalid)$/.test(name)
  )
}

/** An address as 32 or 128 zeros and ones; undefined for what is none. */
function bitsOf(address: string): string | undefined {
  // A zone ("%eth0") names one of our own links.
  switch (isIP(address)) {
    case 4:
      return bits4(address)
    case 6:
      return address.includes('%') ? undefined : bits6(address)
    default:
      return undefined
  }
}

function bits4(address: string): string {
  const parts = address.split('.').map((part) => Number(part).toString(2).padStart(8, '0'))
  return parts.join('')
}

function bits6(address: string): string {
  const written = address.replace(/[\d.]+$/, (tail) => (tail.includes('.') ? groupsOf(bits4(tail)) : tail))
  const [before = '', after] = written.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array.from({ length: gap }, () => '0'), ...tail]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('')
}

const groupsOf = (bits: string): string =>
  [bits.slice(0, 16), bits.slice(16)].map((group) => Number.parseInt(group, 2).toString(16)).join(':')

const ipv4From = (bits: string): string =>
  [0, 8, 16, 24].map((start) => Number.parseInt(bits.slice(start, start + 8), 2)).join('.')

function range6(range: string): string {
  const [address = '', length] = range.split('/')
  return bits6(address).slice(0, Number(length))
}

function ranges4(list: string): readonly string[] {
  return list.split(' ').map((range) => {
    const [address = '', length] = range.split('/')
    return bits4(address).slice(0, Number(length))
  })
}
