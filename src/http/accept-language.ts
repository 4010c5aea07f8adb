import { languages, type Language } from '#domain/form/sheet.ts'

const RANGES_MAX = 20

/** The language that a browser asks for most, of those we speak; nothing where it asks for none of them. */
export function languageAsked(header: string | undefined): Language | undefined {
  const ranges = (header ?? '').split(',', RANGES_MAX).map((range) => {
    const [name = '', ...parameters] = range.toLowerCase().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])[0]
    return { language: name.trim().split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
  })
  const wanted = ranges
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return wanted.map(({ language }) => languages.find((known) => known === language)).find(Boolean)
}
