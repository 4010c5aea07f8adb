/**
 * Countries with several zones: one in their middle, so that nobody on the mainland is woken. Whoever told us theirs is called by that.
 */
const middle: Readonly<Record<string, string>> = {
  US: 'America/Denver',
  CA: 'America/Edmonton',
  AU: 'Australia/Adelaide',
  BR: 'America/Sao_Paulo',
  MX: 'America/Mexico_City',
  RU: 'Asia/Yekaterinburg',
  ES: 'Europe/Madrid',
  PT: 'Europe/Lisbon',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  NL: 'Europe/Amsterdam',
  DK: 'Europe/Copenhagen',
  CN: 'Asia/Shanghai',
  ID: 'Asia/Jakarta',
  NZ: 'Pacific/Auckland',
  CL: 'America/Santiago',
  AR: 'America/Argentina/Buenos_Aires',
  UA: 'Europe/Kyiv',
  KZ: 'Asia/Almaty',
  MY: 'Asia/Kuala_Lumpur',
}

/** Countries that are so wide that their middle may be hours away from somebody. */
const wide: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'MX', 'RU', 'ID', 'KZ'])
export const isWide = (country: string): boolean => wide.has(country)

type WithZones = Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined }
const found = new Map<string, string | undefined>()

/** The zone of a country by its two letters; undefined where nobody can say. */
export function zoneOf(country: string | undefined): string | undefined {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return undefined
  const known = middle[country]
  if (known !== undefined) return known
  if (!found.has(country)) {
    const locale: WithZones = new Intl.Locale('und', { region: country })
    found.set(country, locale.getTimeZones?.()?.[0])
  }
  return found.get(country)
}
