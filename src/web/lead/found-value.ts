const words: Readonly<Record<string, string>> = { true: 'yes', false: 'no', unknown: 'not known' }

/** What a condition found, as people say it: a size of which only a band is known is that band. */
export function foundValue(value: unknown): string {
  if (value === null || value === undefined) return 'not known'
  if (typeof value === 'string' || typeof value === 'boolean') {
    const said = String(value)
    return Object.hasOwn(words, said) ? (words[said] ?? said) : said
  }
  if (typeof value === 'object' && 'min' in value && typeof value.min === 'number')
    return 'max' in value && typeof value.max === 'number'
      ? `${value.min} to ${value.max}`
      : `${value.min} or more`
  return JSON.stringify(value)
}
