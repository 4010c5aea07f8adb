const REMEMBERED_MAX = 2_000
const CHARS_MAX = 80

/** The same forms send the same names all day: what a name means is worked out once. A flood of new names starts anew. */
export function remembered<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.result
    const result = workOut(text)
    if (known.size >= REMEMBERED_MAX) known.clear()
    if (text.length <= CHARS_MAX) known.set(text, { result })
    return result
  }
}
