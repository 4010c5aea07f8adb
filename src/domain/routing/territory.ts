import type { PostcodeRange, Territory } from './plan.ts'

export type Place = {
  readonly domains: readonly string[]
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
}

/** Named accounts win over places, and the narrower place over the wider: postcodes, then regions, then countries. */
export function territoryOf(territories: readonly Territory[], place: Place): Territory | undefined {
  const { domains, country, region } = place
  const code = postcodeOf(place.postcode ?? '')
  return (
    territories.find(({ accounts }) => accounts.some((domain) => domains.includes(domain))) ??
    (code === '' || country === undefined
      ? undefined
      : territories.find(({ postcodes }) => postcodes.some((range) => isWithin(range, country, code)))) ??
    (region === undefined ? undefined : territories.find(({ regions }) => regions.includes(region))) ??
    (country === undefined ? undefined : territories.find(({ countries }) => countries.includes(country)))
  )
}

/**
 * Postcodes are told apart as their country writes them: numbers by their worth, others letter by letter; a code longer than the ends
 * of the range, such as "SW1A 1AA" in "SW1" to "SW9", lies in it by its beginning.
 */
const isWithin = ({ country, from, to }: PostcodeRange, theirs: string, code: string): boolean =>
  country === theirs && code.slice(0, from.length) >= from && code.slice(0, to.length) <= to

/** As it is compared: capital letters and digits alone. */
export const postcodeOf = (said: string): string => said.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
