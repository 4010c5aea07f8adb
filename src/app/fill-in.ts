import type { LoadedPlaybook } from './playbooks.ts'

export type Filled = { readonly subject: string; readonly text: string }
/** What a message may say of whom it is for; what isn't known leaves no hole. */
export type Values = Readonly<Partial<Record<string, string | undefined>>>

type Filling = {
  readonly language: string | undefined
  readonly values: Values
  /** The reason of a no, by its name in the playbook. */
  readonly because?: string | undefined
}

/**
 * A message of the playbook, filled in: in their language where it is there, else in the playbook's own, else in whatever it has.
 * Nothing that is filled in is read again for braces.
 */
export function fillIn(
  { playbook }: LoadedPlaybook,
  template: string,
  { language, values, because }: Filling,
): Filled | undefined {
  const wanted = [language, playbook.language, 'en']
  const found = inLanguage(playbook.templates?.find(({ name }) => name === template)?.value.in, wanted)
  if (!found) return undefined
  // The reason is in the language of the letter around it, where it is there.
  const why = playbook.declines?.find(({ name }) => name === because)?.value.in
  const { reason, elsewhere } = inLanguage(why, [found.name, ...wanted])?.value ?? {}
  return filledWith(found.value, { ...values, reason, elsewhere })
}

/** Words with what they may say filled in. */
export const filledWith = (
  { subject = '', text }: { readonly subject?: string | undefined; readonly text: string },
  values: Values,
): Filled => ({ subject: oneLine(filled(subject, values)), text: filled(text, values) })

const inLanguage = <Said extends { readonly name: string }>(
  said: readonly Said[] | undefined,
  wanted: readonly (string | undefined)[],
): Said | undefined => wanted.flatMap((one) => said?.find(({ name }) => name === one) ?? [])[0] ?? said?.[0]

/** What isn't known takes the blank before it along: "Dear {name}," is "Dear," then. A paragraph that nothing fills leaves no gap. */
const filled = (words: string, values: Values): string =>
  words
    .replaceAll(/([ \t]*)\{([^{}]*)\}/g, (_, blank: string, place: string) => {
      const said = values[place] ?? ''
      return said === '' ? '' : `${blank}${said}`
    })
    .replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n')

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
