import type { SheetRequest } from '#contract/form.ts'
import type { FormRow } from '../api/types.ts'

export type Sheet = FormRow['sheet']
export type SheetField = Sheet['fields'][number]

/** A sheet as it is being edited: texts that may be empty, lists as lines. */
export type SheetDraft = {
  readonly language: Sheet['language']
  readonly title: string
  readonly intro: string
  readonly button: string
  readonly fields: readonly FieldDraft[]
  readonly consent: '' | 'contact' | 'marketing'
  readonly consentText: string
  readonly consentRequired: boolean
  readonly sites: string
}
export type FieldDraft = {
  /** Stays with a field while it moves. */
  readonly key: string
  readonly name: string
  readonly label: string
  readonly type: SheetField['type']
  readonly required: boolean
  readonly hint: string
  readonly choices: string
}

export function draftOf({
  language,
  title,
  intro = '',
  button,
  fields,
  consent,
  sites = [],
}: Sheet): SheetDraft {
  return {
    ...{ language, title, intro, button, fields: fields.map(fieldDraftOf) },
    consent: consent?.purpose ?? '',
    consentText: consent?.text ?? '',
    consentRequired: consent?.required ?? false,
    sites: sites.join('\n'),
  }
}

export const fieldDraftOf = ({
  name,
  label,
  type,
  required,
  hint = '',
  choices = [],
}: SheetField): FieldDraft => ({
  ...{ key: name, name, label, type, required, hint, choices: choices.join('\n') },
})

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** As the request wants it: what was left empty is absent. */
export function sheetFrom(draft: SheetDraft): SheetRequest {
  const { language, title, intro, button, fields, consent, consentText, consentRequired, sites } = draft
  return {
    ...{ language, title, button },
    ...(intro.trim() !== '' && { intro }),
    fields: fields.map(({ name, label, type, required, hint, choices }) => ({
      ...{ name: name.trim(), label, type, required },
      ...(hint.trim() !== '' && { hint }),
      ...(type === 'choice' && { choices: [...lines(choices)] }),
    })),
    ...(consent !== '' && { consent: { purpose: consent, text: consentText, required: consentRequired } }),
    sites: lines(sites).map((site) => URL.parse(site)?.origin ?? site),
  }
}

/** A list with one of its things a place further up (-1) or down (+1). */
export function moved<Thing>(things: readonly Thing[], index: number, by: -1 | 1): readonly Thing[] {
  const [thing] = things.slice(index, index + 1)
  if (thing === undefined || index + by < 0 || index + by >= things.length) return things
  return things.toSpliced(index, 1).toSpliced(index + by, 0, thing)
}

/** `How big is your plant?` as a name under which the answer arrives: `how_big_is_your_plant`. */
export function nameFor(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)
  const base = plain === '' ? 'question' : plain
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}_${number}`)) number += 1
  return `${base}_${number}`
}
