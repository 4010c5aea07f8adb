import { isSupportedCountry, parsePhoneNumberWithError, type PhoneNumber } from 'libphonenumber-js/max'

/**
 * A number as it is dialled from anywhere (E.164), where it certainly is one: it is written with its country, or the country is known.
 * Any other stays as it was written.
 */
export function dialled(written: string | undefined, country: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const number = numberIn(written, country)
  if (!number?.isValid()) return written
  return number.ext === undefined ? number.number : `${number.number} ext. ${number.ext}`
}

/** The same, where nothing else will do: absent unless it certainly is a number. */
export function phoneInE164(written: string, country?: string): string | undefined {
  const number = numberIn(written.trim(), country?.toUpperCase())
  return number?.isValid() === true ? number.number : undefined
}

/** Where a number that certainly is one is from, by two letters. */
export const countryOfNumber = (written: string): string | undefined => {
  const number = numberIn(written.trim(), undefined)
  return number?.isValid() === true ? number.country : undefined
}

function numberIn(written: string, country: string | undefined): PhoneNumber | undefined {
  try {
    if (written.startsWith('+')) return parsePhoneNumberWithError(written)
    return country !== undefined && isSupportedCountry(country)
      ? parsePhoneNumberWithError(written, country)
      : undefined
  } catch {
    return undefined
  }
}
