import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

export type Place = {
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
}

/** What forms call these, without spaces and signs: `postal-code`, `Zip Code`, `PLZ`. */
const postcodes: ReadonlySet<string> = new Set([
  ...['postcode', 'postalcode', 'zip', 'zipcode', 'plz', 'postleitzahl', 'codepostal', 'cap'],
  ...['companypostcode', 'companyzip', 'addresspostcode', 'postal'],
])
const regions: ReadonlySet<string> = new Set([
  ...['region', 'state', 'province', 'stateregion', 'bundesland', 'companyregion', 'county', 'regioncode'],
  ...['statecode', 'companystate'],
])

/** Where somebody is, as far as the answers of their form tell. A region without its country is completed by that of the organisation. */
export function placeOf({ organisation: { country }, answers }: CanonicalSubmission): Place {
  const said = (names: ReadonlySet<string>): string | undefined =>
    answers.find(({ key }) => names.has(key.toLowerCase().replaceAll(/[^a-z]/g, '')))?.value[0]?.trim()
  const postcode = said(postcodes)
  const region = regionCode(said(regions), country)
  return {
    ...(country && { country }),
    ...(region !== undefined && { region }),
    ...(postcode && { postcode }),
  }
}

function regionCode(said: string | undefined, country: string | undefined): string | undefined {
  if (said === undefined) return undefined
  const code = said.toUpperCase()
  if (/^[A-Z]{2}-[A-Z0-9]{1,4}$/.test(code)) return code
  return country !== undefined && /^[A-Z0-9]{1,3}$/.test(code) ? `${country}-${code}` : undefined
}
