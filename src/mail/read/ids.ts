import { hash } from 'node:crypto'
import { storable } from '#domain/text/storable.ts'

/** The ids of mails in a header, without their brackets. */
export const idsIn = (value: string | undefined): readonly string[] =>
  [...(value ?? '').matchAll(/<([^<>\s]{1,250})>/g)].flatMap(([, id]) =>
    id === undefined ? [] : [storable(id)],
  )

/** By which a mail is known, whichever way it comes. */
export const keyOf = (messageId: string | undefined): string | undefined =>
  messageId === undefined ? undefined : hash('sha256', messageId)
