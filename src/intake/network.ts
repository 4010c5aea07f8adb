import { isIPv4, isIPv6 } from 'node:net'

/** Addresses within a firm, of this machine, or shared by a provider's customers: they say nothing about who sends. */
const PRIVATE_V4 =
  /^(0|10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./
const PRIVATE_V6 = /^(::1?$|f[cd]|fe[89ab])/i

/** The network that an address belongs to, as one household or firm has it: the first 24 bits, or 64 of the longer kind. */
export function networkOf(address: string): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return PRIVATE_V4.test(mapped) ? undefined : `${mapped.replace(/\.\d+$/, '')}.0/24`
  if (!isIPv6(address) || PRIVATE_V6.test(address)) return undefined
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** All eight groups, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const split = (part: string) => (part === '' ? [] : part.split(':'))
  const [first, last] = [split(head), split(tail ?? '')]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}
