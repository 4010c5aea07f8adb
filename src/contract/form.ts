import { z } from 'zod'
import { consentPurposes, fieldTypes, languages } from '#domain/form/sheet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { Id, ShortText } from './scalars.ts'

export const SHEET_FIELDS_MAX = 40
const CHOICES_MAX = 60
const SITES_MAX = 50
const SENTENCE_CHARS_MAX = 1_000

const Sentence = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(SENTENCE_CHARS_MAX, `may have ${SENTENCE_CHARS_MAX} characters`)

const FieldName = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,59}$/, 'must begin with a letter and have only letters, digits, `_`, `-` and `.`')

export const SheetField = z.strictObject({
  name: FieldName,
  label: ShortText,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  hint: ShortText.optional(),
  choices: z
    .array(ShortText)
    .min(1, 'needs at least one choice')
    .max(CHOICES_MAX, `may have ${CHOICES_MAX} choices`)
    .readonly()
    .optional(),
})

/** `https://acme.example`: a scheme, a host, perhaps a port, and nothing after it. */
const Site = z
  .string()
  .regex(
    /^https?:\/\/([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?$/,
    'must be an address like https://acme.example, without anything after it',
  )

/** What a form asks, in which words, and from which sites. */
export const SheetRequest = z
  .strictObject({
    language: z.enum(languages),
    title: ShortText,
    intro: Sentence.optional(),
    button: ShortText,
    fields: z
      .array(SheetField)
      .min(1, 'must ask something')
      .max(SHEET_FIELDS_MAX, `may have ${SHEET_FIELDS_MAX} fields`)
      .readonly(),
    consent: z
      .strictObject({ purpose: z.enum(consentPurposes), text: Sentence, required: z.boolean() })
      .optional(),
    sites: z.array(Site).max(SITES_MAX, `may name ${SITES_MAX} sites`).readonly().optional(),
  })
  .check(({ value: { fields, consent }, issues }) => {
    const blame = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', path, message, input: fields })
    const names = fields.map(({ name }) => name.toLowerCase())
    for (const [index, { name, type, choices }] of fields.entries()) {
      if (names.indexOf(name.toLowerCase()) !== index) blame(['fields', index, 'name'], 'is used twice')
      if (type === 'choice' && !choices) blame(['fields', index, 'choices'], 'needs at least one choice')
      if (consent && (name === 'consent' || name === 'newsletter'))
        blame(['fields', index, 'name'], 'is the name of the consent line')
    }
    if (!fields.some(({ type }) => type === 'email' || type === 'phone'))
      blame(['fields'], 'must ask for an e-mail address or a telephone number, or nobody can answer')
  })
export type SheetRequest = z.infer<typeof SheetRequest>

/** What anybody may know of a form: enough to show it and to send it. */
export const PublicForm = z.object({
  id: Id,
  firm: z.string(),
  kind: z.enum(formKinds),
  language: z.enum(languages),
  title: z.string(),
  intro: z.string().optional(),
  button: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(fieldTypes),
      required: z.boolean(),
      hint: z.string().optional(),
      choices: z.array(z.string()).optional(),
      /** The value of `autocomplete`. */
      fill: z.string().optional(),
    }),
  ),
  consent: z.object({ name: z.string(), text: z.string(), required: z.boolean() }).optional(),
  /** What is said around the fields, in the form's language. */
  texts: z.record(z.string(), z.string()),
  /** The form's own page. */
  page: z.url(),
})
export type PublicForm = z.infer<typeof PublicForm>

/** Whether a page's form really reaches us, and what stands in its way. */
export const FormCheckRequest = z.strictObject({
  url: z.string().trim().min(1, 'must not be empty').max(2_000, 'may have 2000 characters'),
})
export const FormCheck = z.object({
  /** Where the page was found in the end. */
  url: z.string(),
  reaches: z.boolean(),
  /** How: by our script, by a form of the page's own, or only by a link to the form's own page. */
  by: z.enum(['widget', 'form', 'link']).nullable(),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['good', 'warning', 'error']),
      message: z.string(),
      next: z.string().optional(),
    }),
  ),
})
export type FormCheck = z.infer<typeof FormCheck>

/** Work for the machine of whoever fills in a form: the number below `maxnumber` that makes `challenge` out of `salt`. */
export const Challenge = z.object({
  algorithm: z.string(),
  challenge: z.string(),
  maxnumber: z.int(),
  salt: z.string(),
  signature: z.string(),
})
export type Challenge = z.infer<typeof Challenge>
