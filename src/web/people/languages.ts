const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Every language with a code of two letters, by its name in English. */
const codes: ReadonlyMap<string, string> = new Map(
  letters
    .flatMap((one) => letters.map((other) => one + other))
    .flatMap((code): [string, string][] => {
      const name = names.of(code)
      return name === undefined ? [] : [[name.toLowerCase(), code]]
    }),
)

/** "German" for `de`; a code that has no name is shown as it is. */
export function languageNamed(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** What is typed between commas, each once. */
export const listed = (said: string): readonly string[] => [
  ...new Set(
    said
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
]

/** Languages as people type them, as codes; what is no language stays as it is, for the server to say so. */
export const languagesIn = (said: string): readonly string[] => [
  ...new Set(
    listed(said).map(
      (each) => codes.get(each.toLowerCase()) ?? each.replace(/^[A-Za-z]+/, (code) => code.toLowerCase()),
    ),
  ),
]
