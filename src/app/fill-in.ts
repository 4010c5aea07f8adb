import type { LoadedPlaybook } from './playbooks.ts'

export type Filled = { readonly subject: string; readonly text: string }
/** What a message may say of whom it is for; what isn't known leaves no hole. */
export type Values = Readonly<Partial<Record<string, string>>>

/**
 * A message of the playbook, filled in: in their language where it is there, else in the playbook's own, else in whatever it has.
 * Nothing that is filled in is read again for braces.
 */
export function fillIn(
  { playbook }: LoadedPlaybook,
  template: string,
  { language, values }: { language: string | undefined; values: Values },
): Filled | undefined {
  const rule = playbook.templates?.find(({ name }) => name === template)
  const said = rule?.value.in
  const wanted = [language, playbook.language, 'en']
  const found = wanted.flatMap((one) => said?.find(({ name }) => name === one) ?? [])[0] ?? said?.[0]
  if (!found) return undefined
  return filledWith(found.value, values)
}

/** Words with what they may say filled in. */
export const filledWith = (
  { subject = '', text }: { readonly subject?: string | undefined; readonly text: string },
  values: Values,
): Filled => ({ subject: oneLine(filled(subject, values)), text: filled(text, values) })

const filled = (words: string, values: Values): string =>
  words
    .replaceAll(/\{([^{}]*)\}/g, (_, place: string) => values[place] ?? '')
    // A greeting without a name is still one: "Dear {name}," becomes "Dear," and not "Dear ,".
    .replaceAll(/[ \t]+([,.;:!?])/g, '$1')

/** A subject is one line, whatever somebody calls themselves. */
const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

/** What a message of the firm may say to somebody; `page` is where they answer it. */
export const valuesFor = (
  { name, organisation }: { readonly name: string | null; readonly organisation: string | null },
  { firm, page, source }: { firm: string; page: string; source: string },
): Values => ({
  ...{ name: name ?? undefined, company: organisation ?? undefined },
  ...{ firm, member: firm, signature: firm, 'asked for': source, page },
})
