/** Each of these keeps a value only where it certainly is what its field asks for; else the value is only an answer. */

const EMAIL_CHARS_MAX = 254
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

export function emailIn(value: string): string | undefined {
  const text = value.trim()
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const labels = text.slice(at + 1).split('.')
  const dotted = !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
  if (text.length > EMAIL_CHARS_MAX || labels.length < 2 || !LOCAL.test(local) || !dotted) return undefined
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '') ? text : undefined
}

const PHONE_DIGITS_MIN = 5
const PHONE_CHARS_MAX = 40

export function phoneIn(value: string): string | undefined {
  const text = value.trim().replace(/^tel:/i, '')
  const digits = text.replaceAll(/\D/g, '').length
  if (text.length > PHONE_CHARS_MAX || digits < PHONE_DIGITS_MIN) return undefined
  return /^\+?[\d\s().\-/–\u00a0]+((?:ext\.?|extension|x|#|dw)\s*\d+)?$/i.test(text) ? text : undefined
}

const WEB_CHARS_MAX = 2_000

/** A page's address, as a browser writes it. */
export function pageIn(value: string): string | undefined {
  const text = value.trim()
  return text.length <= WEB_CHARS_MAX && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined
}

/** A firm's site: an address, or the name of a domain, as people write it. */
export function siteIn(value: string): string | undefined {
  const text = value.trim()
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (text.length > WEB_CHARS_MAX || /[\s@]/.test(text)) return undefined
  const host = URL.parse(url)?.hostname ?? ''
  return /^[^.]+(\.[^.]+)*\.[^.\d]{2,}$/.test(host) ? text : undefined
}

const ONE_LINE_CHARS_MAX = 300

/** A name, a title: one line of words. */
export function lineIn(value: string): string | undefined {
  const text = value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return text !== '' && text.length <= ONE_LINE_CHARS_MAX ? text : undefined
}

export const textIn = (value: string): string | undefined => (/\S/.test(value) ? value.trim() : undefined)
