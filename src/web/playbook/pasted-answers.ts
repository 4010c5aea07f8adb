/** At most this long each, as the server takes them. */
const KEY_CHARS_MAX = 200
const VALUE_CHARS_MAX = 2_000

/**
 * Answers as somebody pastes them: what a form sent, as JSON or as it stands in an address, or a line `therapists: 3` for each. What is
 * neither is no answer.
 */
export function pastedAnswers(pasted: string): Readonly<Record<string, string>> {
  const text = pasted.trim()
  const found = text.startsWith('{')
    ? fromJson(text)
    : /^[^\s:=]+=/.test(text)
      ? fromAddress(text)
      : fromLines(text)
  return Object.fromEntries(
    found
      .map(
        ([key, value]) =>
          [key.trim().slice(0, KEY_CHARS_MAX), value.trim().slice(0, VALUE_CHARS_MAX)] as const,
      )
      .filter(([key, value]) => key !== '' && value !== ''),
  )
}

type Pairs = readonly (readonly [string, string])[]

function fromJson(text: string): Pairs {
  try {
    const parsed: Readonly<Record<string, unknown>> = JSON.parse(text)
    return Object.entries(parsed).flatMap(([key, value]): Pairs => {
      if (Array.isArray(value)) return [[key, value.map(String).join(', ')]]
      const said = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
      return typeof said === 'string' ? [[key, said]] : []
    })
  } catch {
    return fromLines(text)
  }
}

const fromAddress = (text: string): Pairs => [...new URLSearchParams(text.replaceAll('\n', '&'))]

const fromLines = (text: string): Pairs =>
  text.split('\n').flatMap((line): Pairs => {
    const [, key, value] = /^\s*([^:=]+?)\s*[:=]\s*(.*)$/.exec(line) ?? []
    return key === undefined || value === undefined ? [] : [[key, value]]
  })
