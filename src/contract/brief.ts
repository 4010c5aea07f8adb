import { z } from 'zod'
import { factAbouts, factKinds, factSources, searchPlaces, searchReasons } from '#domain/brief/fact.ts'
import { gaps } from '#domain/brief/gaps.ts'
import { briefVerdicts } from '#domain/brief/verdict.ts'
import { Id, Instant } from './scalars.ts'

/** One thing that is known: who says so, as of when, and where it stands. */
export const BriefFact = z.object({
  about: z.enum(factAbouts),
  kind: z.enum(factKinds),
  text: z.string(),
  source: z.enum(factSources),
  at: Instant,
  /** The public page that says so. */
  url: z.string().optional(),
  /** The lead of ours that says so. */
  lead: Id.optional(),
})
export type BriefFact = z.infer<typeof BriefFact>

export const BriefShown = z.object({
  asOf: Instant,
  lead: Id,
  /** Ready: it holds a dated fact about the business that isn't from the form, or says that a search found none. Else thin. */
  verdict: z.enum(briefVerdicts),
  /** Until when it is still being made, and not noted as read; null once it can be read. */
  readableAt: Instant.nullable(),
  preparedAt: Instant.nullable(),
  who: z.object({
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  /** Where their firm is on the internet; null where they write from a mailbox of their own. */
  domain: z.string().nullable(),
  facts: z.array(BriefFact),
  /** Where was looked outside, and what came of it. */
  searches: z.array(
    z.object({
      where: z.enum(searchPlaces),
      result: z.enum(['found', 'none', 'failed', 'not looked']),
      because: z.enum(searchReasons).optional(),
      at: Instant,
    }),
  ),
  /** What nobody has told us. */
  gaps: z.array(z.enum(gaps)),
  /** What time it is with them, and by what that is known; null where nothing says. */
  time: z
    .object({
      zone: z.string(),
      time: z.string(),
      /** 1 is Monday. */
      weekday: z.int(),
      /** Between nine and five from Monday to Friday; nobody's holidays are known. */
      atWork: z.boolean(),
      because: z.enum(['their word', 'their booking', 'their country', 'their number', 'their site']),
      /** Their country is so wide that it may be another hour with them. */
      roughly: z.boolean(),
    })
    .nullable(),
  openedBy: z.array(z.object({ id: Id, name: z.string(), at: Instant })),
  /** A first touch by somebody who hasn't read it is early. */
  comesFirst: z.boolean(),
})
export type BriefShown = z.infer<typeof BriefShown>
