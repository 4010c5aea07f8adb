/** ISO 3166-1 alpha-2. */
export const countryCodes: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
    'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
    'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
    'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
)

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'ja',
  'zh',
  'ko',
]
const alsoCalled: Readonly<Record<string, string>> = {
  UK: 'GB',
  'U.K.': 'GB',
  GBR: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  USA: 'US',
  'U.S.': 'US',
  'U.S.A.': 'US',
  'United States of America': 'US',
  America: 'US',
  DEU: 'DE',
  BRD: 'DE',
  Holland: 'NL',
  'The Netherlands': 'NL',
  'Republic of Ireland': 'IE',
  Eire: 'IE',
  'Czech Republic': 'CZ',
  'Russian Federation': 'RU',
  'South Korea': 'KR',
  'Republic of Korea': 'KR',
  UAE: 'AE',
  Turkey: 'TR',
}

/** Two countries share these, though some languages give them to one. */
const ambiguous = ['congo', 'kongo', 'korea', 'corea', 'coree', 'virgin islands']

const folded = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/** Every name to its country; a name that two countries share in some language is certain of neither. */
function namesOfCountries(): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>()
  const learn = (name: string, code: string) => {
    const known = names.has(folded(name)) ? names.get(folded(name)) : code
    names.set(folded(name), known === code ? code : undefined)
  }
  for (const language of languages) {
    const known = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of countryCodes) learn(known.of(code) ?? code, code)
  }
  for (const [name, code] of Object.entries(alsoCalled)) names.set(folded(name), code)
  for (const name of ambiguous) names.set(name, undefined)
  return names
}
let names: ReadonlyMap<string, string | undefined> | undefined

/** The country's code, where the answer certainly names one country. */
export function countryIn(value: string): string | undefined {
  const text = value.trim()
  if (countryCodes.has(text.toUpperCase())) return text.toUpperCase()
  names ??= namesOfCountries()
  return names.get(folded(text))
}
