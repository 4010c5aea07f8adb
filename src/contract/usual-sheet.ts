import { fieldOf, presetFor } from '#domain/form/preset.ts'
import type { Language, Sheet, SheetField } from '#domain/form/sheet.ts'
import { askedNames } from '#domain/form/words/words.ts'
import type { FormKind } from '#domain/submission/canonical.ts'

/** What a form of this kind usually asks in this language. */
export const usualSheet = (kind: FormKind, language: Language): Sheet => presetFor(kind, language)

/** The usual fields that a sheet doesn't ask yet, as they are asked in its language. */
export const fieldsToAdd = (
  kind: FormKind,
  { language, fields }: Pick<Sheet, 'language' | 'fields'>,
): readonly SheetField[] =>
  [...askedNames, 'message' as const]
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => fieldOf(name, { required: false, kind, language }))
