/** Text that is HTML already. Only `html` and `trusted` make it, so nothing that somebody typed can pass for it. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

export type Fragment = string | number | Html | false | null | undefined | readonly Fragment[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '\0': '\uFFFD',
}
export const escaped = (text: string): string =>
  text.toWellFormed().replaceAll(/[&<>"'`\0]/g, (char) => entities[char] ?? char)

/** HTML from a source that nobody outside can write: a constant of ours, never what somebody typed. */
export const trusted = (text: string): Html => new Html(text)

/**
 * HTML with every value escaped: html`<p title="${name}">${words}</p>`. Fragments nest, lists are joined, and what is
 * absent (`false`, `null`, `undefined`) leaves nothing. An address in `href`, `action` or `src` must be one that a
 * page may lead to. Where escaping could not help (an unquoted attribute, a script, a style) it is a bug, and throws;
 * whole attributes may be HTML of their own: html`<input${html` required`}>`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  const places = placesOf(strings)
  return new Html(
    strings.map((string, i) => string + (i < values.length ? written(values[i], places[i]) : '')).join(''),
  )
}

type Place = 'text' | 'attribute' | 'address' | 'tag'
const known = new WeakMap<TemplateStringsArray, readonly Place[]>()

function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const places =
    known.get(strings) ?? strings.slice(0, -1).map((_, i) => placeAfter(strings.slice(0, i + 1).join('\0')))
  known.set(strings, places)
  return places
}

/** Where the next value stands, given the template up to there; earlier values show as U+0000. */
function placeAfter(before: string): Place {
  if (/<(script|style)\b(?:(?!<\/\1)[\s\S])*$/i.test(before))
    throw new TypeError('A value can not stand inside a script or a style.')
  const tag = /<[a-z][^<]*$/i.exec(before)?.[0] ?? ''
  const outsideQuotes = tag.replaceAll(/"[^"]*"/g, '')
  if (tag === '' || /^[^"]*>/.test(outsideQuotes)) return 'text'
  const attribute = /([a-z-]+)\s*=\s*"([^"]*)$/i.exec(outsideQuotes)
  if (!attribute) return 'tag'
  const [, name = '', start = ''] = attribute
  return /^(href|src|action|formaction)$/i.test(name) && start === '' ? 'address' : 'attribute'
}

function written(value: Fragment, place: Place = 'text'): string {
  if (value === undefined || value === null || value === false) return ''
  if (place === 'tag' && !(value instanceof Html) && !Array.isArray(value))
    throw new TypeError('A value in a tag must stand inside double quotes, or be HTML itself.')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(place === 'address' ? address(value) : value)
  if (value instanceof Html)
    return place === 'text' || place === 'tag' ? value.toString() : escaped(value.toString())
  return value.map((part) => written(part, place)).join('')
}

/** Pages lead to the web, a mailbox, a telephone or their own site; anything else (`javascript:`) leads nowhere. */
const address = (url: string): string =>
  /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#|\?)/i.test(url) ? url : '#'
