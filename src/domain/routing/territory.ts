import type { PostcodeRange, Territory } from './plan.ts'

export type Place = {
  readonly domains: readonly string[]
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
}

/** Named accounts win over places, and the narrower place over the wider: postcodes, then regions, then countries. */
export function territoryOf(territories: readonly Territory[], place: Place): Territory | undefined {
  const { country, region, postcode } = place
  return (
    territories.find(({ accounts }) => accounts.some((domain) => place.domains.includes(domain))) ??
    (postcode === undefined || country === undefined
      ? undefined
      : territories.find(({ postcodes }) => postcodes.some((range) => isWithin(range, country, postcode)))) ??
    (region === undefined ? undefined : territories.find(({ regions }) => regions.includes(region))) ??
    (country === undefined ? undefined : territories.find(({ countries }) => countries.includes(country)))
  )
}

/**
 * Postcodes are told apart as their country writes them: numbers by their worth, others letter by letter; a code longer than the ends
 * of the range, such as "SW1A 1AA" in "SW1" to "SW9", lies in it by its beginning.
 */
function isWithin({ country, from, to }: PostcodeRange, theirs: string, code: string): boolean {
  if (country !== theirs) return false
  const said = plain(code)
  if (said === '') return false
  const [first, last] = [plain(from), plain(to)]
  return said.slice(0, first.length) >= first && said.slice(0, last.length) <= last
}

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
