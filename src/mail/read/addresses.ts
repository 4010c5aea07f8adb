import { decoded } from './headers.ts'

export type Address = { readonly name: string; readonly address: string }

const ADDRESSES_MAX = 200
const ADDRESS_CHARS_MAX = 1_000

/** The people in `From`, `To` and the like, as far as they have an address. */
export const addressesIn = (value: string | undefined): readonly Address[] =>
  apart(value ?? '')
    .slice(0, ADDRESSES_MAX)
    .flatMap((whole) => {
      const one = whole.slice(0, ADDRESS_CHARS_MAX)
      const [found = ''] =
        /[^\s<>()"',;:]+@[^\s<>()"',;:]+/.exec(/<[^<>]*@[^<>]*>/.exec(one)?.[0] ?? one) ?? []
      if (found === '') return []
      const said = one.replace(/<[^<>]*>/, '').replace(found, '')
      const inBrackets = /^\s*\((.*)\)\s*$/.exec(said)?.[1]
      return [{ name: decoded((inBrackets ?? said).replaceAll(/\\(.)|"/g, '$1').trim()), address: found }]
    })

/** Commas part people, but not within quotes, brackets or a comment. */
function apart(value: string): readonly string[] {
  const found: string[] = []
  let one = ''
  let [inQuotes, depth] = [false, 0]
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at)
    if (letter === '\\') one += letter + value.charAt(++at)
    else if (!inQuotes && depth === 0 && (letter === ',' || letter === ';')) {
      found.push(one)
      one = ''
    } else {
      if (letter === '"') inQuotes = !inQuotes
      if (!inQuotes && (letter === '<' || letter === '(')) depth++
      if (!inQuotes && (letter === '>' || letter === ')')) depth = Math.max(0, depth - 1)
      one += letter
    }
  }
  return [...found, one].filter((each) => each.trim() !== '')
}
