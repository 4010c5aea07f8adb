import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js'

/** A number as the world dials it (E.164), read by the country that it was given in. */
export function phoneInE164(said: string, country?: string): string | undefined {
  const region = country?.toUpperCase() ?? ''
  const known: CountryCode | undefined = isSupportedCountry(region) ? region : undefined
  const number = parsePhoneNumberFromString(said, known)
  return number?.isPossible() === true ? number.number : undefined
}
