import type { FastifyRequest } from 'fastify'
import { whoIs } from '#app/appointment-people.ts'
import { languages, type Language } from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import { languageAsked } from './accept-language.ts'
import type { Served } from './served.ts'

/** The language in which whoever a lead is with reads us: that of our mails to them, else that of their browser. */
export async function readerLanguage(
  { parts }: Served,
  { workspace, lead }: { readonly workspace: Id; readonly lead: Id },
  request: FastifyRequest,
): Promise<Language> {
  const who = await parts.ledger.transaction(workspace, (tx) => whoIs(tx, lead))
  return languageIn(who?.language, request)
}

export const languageIn = (known: string | undefined, { headers }: FastifyRequest): Language =>
  languages.find((one) => one === known?.slice(0, 2).toLowerCase()) ??
  languageAsked(headers['accept-language']) ??
  'en'
