import { Dicer } from '@fastify/busboy'
import { contentTypeOf, type ContentType } from './content-type.ts'
import { readPairs, type Pair } from './form-pairs.ts'
import { unreadable, type Reading } from './gathered.ts'

type Headers = Readonly<Record<string, readonly string[]>>

/**
 * multipart/form-data. Of a file only its name is kept as the answer; its content stays in the raw bytes and is not
 * read. The whole body is at hand, so the parts are complete as soon as it is written: nothing is awaited.
 */
export function readMultipart(bytes: Buffer, { parameters }: ContentType): Reading {
  const boundary = parameters.get('boundary')
  if (!boundary) return unreadable('names no boundary between its parts')
  if (!bytes.includes(`--${boundary}--`)) return unreadable('breaks off before its end')
  return readPairs(partsOf(bytes, boundary).flatMap(pairOf), parameters.get('charset'))
}

type Arrived = { readonly part: Dicer.PartStream; readonly headers: Headers }

function partsOf(bytes: Buffer, boundary: string): readonly Arrived[] {
  const arrived: Arrived[] = []
  const parser = new Dicer({ boundary })
  parser.on('error', () => {})
  parser.on('part', (part) => {
    part.on('error', () => {})
    part.on('header', (headers) => arrived.push({ part, headers: { ...headers } }))
  })
  parser.write(bytes)
  return arrived
}

function pairOf({ part, headers }: Arrived): readonly Pair[] {
  const { type, parameters } = contentTypeOf(headers['content-disposition']?.[0] ?? '')
  if (type !== 'form-data') return []
  const name = Buffer.from(parameters.get('name') ?? '', 'latin1')
  const file = fileName(parameters)
  if (file) return [{ name, ...file }]
  const { parameters: described } = contentTypeOf(headers['content-type']?.[0] ?? '')
  const content: unknown = part.read()
  return [
    { name, value: Buffer.isBuffer(content) ? content : Buffer.alloc(0), charset: described.get('charset') },
  ]
}

/** `filename*=UTF-8''r%C3%A9sum%C3%A9.pdf` says its own charset; plain `filename` is in the form's. */
export function fileName(parameters: ReadonlyMap<string, string>): Omit<Pair, 'name'> | undefined {
  const [, charset, escapes] = /^([^']*)'[^']*'(.*)$/.exec(parameters.get('filename*') ?? '') ?? []
  if (escapes !== undefined) {
    const bytes = escapes.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return { value: Buffer.from(bytes, 'latin1'), charset }
  }
  const plain = parameters.get('filename')
  return plain === undefined ? undefined : { value: Buffer.from(plain, 'latin1') }
}
