import type { z } from 'zod'
import { missingFrom } from '#domain/handoff/missing.ts'
import type { Verdict } from '#domain/handoff/report.ts'
import type { Definition, Missing } from './handoff.ts'

type Page = {
  readonly criteria: Readonly<Record<string, { readonly verdict: Verdict }>>
  readonly appointment: string
}
type Asked = {
  readonly definition: z.infer<typeof Definition> | null
  readonly needs: readonly string[]
  /** An appointment with them is agreed, and lies ahead. */
  readonly appointed: boolean
}

/** What a page that is being written still lacks, by the very rule that refuses the hand-off. */
export function missingOn(
  { criteria, appointment }: Page,
  { definition, needs, appointed }: Asked,
): z.infer<typeof Missing> | null {
  const report = {
    ...{ revision: 0, at: '', by: '', words: {} },
    criteria: Object.entries(criteria).map(([criterion, { verdict }]) => ({ criterion, verdict })),
    ...(appointment !== '' && { appointment }),
  }
  const missing = missingFrom(report, { definition: definition ?? undefined, needs, appointed })
  return missing ? { criteria: [...missing.criteria], parts: [...missing.parts], more: missing.more } : null
}
