import type { ZodError } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** What a person or program must mend, field by field, in our words where the library's would speak of types. */
export const fieldErrors = ({
  issues,
}: ZodError): readonly { readonly field: string; readonly problem: string }[] =>
  issues.flatMap(({ path, message, code, ...rest }) => {
    const field = path.join('.')
    if (code === 'unrecognized_keys' && 'keys' in rest)
      return rest.keys.map((key) => ({ field: [...path, key].join('.'), problem: 'is not known here' }))
    return [{ field, problem: inOurWords(message) }]
  })

function inOurWords(message: string): string {
  const [, wanted = '', given] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  if (given === 'undefined') return 'is missing'
  const kind = kinds[wanted]
  return kind === undefined ? message : `must be ${kind}`
}
