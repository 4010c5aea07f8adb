import { contentTypeOf } from './content-type.ts'
import { refusedFor, type Reading } from './gathered.ts'
import { readJson } from './json.ts'
import { readMultipart } from './multipart.ts'
import { readUrlencoded } from './urlencoded.ts'

/** What was sent, as fields. It never throws: what can't be read is refused with the reason. */
export function readBody(bytes: Buffer, contentType: string | undefined): Reading {
  const content = contentTypeOf(contentType ?? '')
  const charset = content.parameters.get('charset')
  if (/^application\/(?:json|[\w.-]+\+json)$/.test(content.type)) return readJson(bytes, charset)
  switch (content.type) {
    case 'application/x-www-form-urlencoded':
      return readUrlencoded(bytes, charset)
    case 'multipart/form-data':
      return readMultipart(bytes, content)
    default:
      return refusedFor('unsupported_content', {
        field: '',
        problem:
          content.type === '' ? 'does not say what kind of content it is' : 'is neither JSON nor a form',
      })
  }
}
