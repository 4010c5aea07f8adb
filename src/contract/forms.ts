import { z } from 'zod'
import { formKinds } from '#domain/submission/canonical.ts'
import { SheetRequest } from './form.ts'
import { Id, Instant, ShortText } from './scalars.ts'

export const FormRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(formKinds),
  campaign: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  received: z.int(),
  lastReceivedAt: Instant.nullable(),
  /** Where a plain HTML form posts to, where JSON goes, and a form to copy. */
  url: z.string(),
  endpoint: z.string(),
  snippet: z.string(),
  /** Two lines that put the form into a page by script. */
  widget: z.string(),
  /** What it asks, and whether somebody has decided so or its kind. */
  sheet: SheetRequest,
  ownSheet: z.boolean(),
})
export const Forms = z.object({ items: z.array(FormRow) })
export const FormRequest = z.strictObject({
  id: Id,
  name: ShortText,
  kind: z.enum(formKinds),
  campaign: ShortText.optional(),
})
export const FormChangeRequest = FormRequest.omit({ id: true })
