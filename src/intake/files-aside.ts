import { createHash, type Hash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import {
  FileAllowance,
  safeName,
  saidType,
  type AttachedFile,
  type Files,
  type LeftOut,
} from '#domain/submission/attachment.ts'
import { BODY_BYTES_MAX } from '#domain/submission/limits.ts'
import { decoderNamed, utf8 } from './charset.ts'
import { contentTypeOf } from './content-type.ts'
import { fileName } from './multipart.ts'

/** What came, without what is in its files: still a well-formed form, to be read like any other. */
export type SetAside = { readonly body: Buffer; readonly files: Files }

const HEAD_BYTES_MAX = 16 * 1024
const BREAK = Buffer.from('\r\n\r\n')
const western = new TextDecoder('windows-1252')

type File = {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly hash: Hash
  readonly chunks: Buffer[]
  bytes: number
  leftOut: LeftOut['because'] | undefined
}

/**
 * Takes the files out of a multipart form while it arrives, so that no more of it is held than is kept. Where a file stood, the form
 * says so with the file's size and digest; everything else stays byte for byte.
 */
export class FilesAside {
  readonly #delimiter: Buffer
  readonly #allowance = new FileAllowance()
  readonly #out: Buffer[] = []
  readonly #kept: AttachedFile[] = []
  readonly #leftOut: LeftOut[] = []
  #outBytes = 0
  // The first boundary has no line before it; as if it had, all are alike.
  #pending: Buffer = Buffer.from('\r\n')
  #state: 'content' | 'head' | 'end' = 'content'
  #file: File | undefined

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  }

  /** Whether what isn't a file is more than a form may bring. */
  get overflowed(): boolean {
    return this.#outBytes > BODY_BYTES_MAX + 2
  }

  write(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    while (this.#step());
  }

  end(): SetAside {
    this.#pass(this.#take(this.#pending.length))
    this.#closeFile()
    const body = Buffer.concat(this.#out).subarray(2)
    return { body, files: { kept: this.#kept, leftOut: this.#leftOut } }
  }

  /** One step on; false where more has to arrive first. */
  #step(): boolean {
    switch (this.#state) {
      case 'content':
        return this.#readContent()
      case 'head':
        return this.#readHead()
      case 'end':
        this.#write(this.#take(this.#pending.length))
        return false
    }
  }

  #readContent(): boolean {
    const at = this.#pending.indexOf(this.#delimiter)
    if (at === -1) {
      this.#pass(this.#take(Math.max(0, this.#pending.length - this.#delimiter.length)))
      return false
    }
    this.#pass(this.#take(at))
    this.#closeFile()
    this.#write(this.#take(this.#delimiter.length))
    this.#state = 'head'
    return true
  }

  #readHead(): boolean {
    if (this.#pending.length < 2) return false
    if (this.#pending.toString('latin1', 0, 2) === '--') {
      this.#state = 'end'
      return true
    }
    const at = this.#pending.indexOf(BREAK)
    if (at === -1 && this.#pending.length < HEAD_BYTES_MAX) return false
    if (at !== -1 && at < HEAD_BYTES_MAX) {
      this.#file = fileIn(this.#pending.toString('latin1', 0, at))
      this.#write(this.#take(at + BREAK.length))
    }
    this.#state = 'content'
    return true
  }

  #take(bytes: number): Buffer {
    const taken = this.#pending.subarray(0, bytes)
    this.#pending = this.#pending.subarray(bytes)
    return taken
  }

  /** Content goes to the file it belongs to, as long as that may be kept. */
  #pass(content: Buffer): void {
    const file = this.#file
    if (!file) return this.#write(content)
    if (content.length === 0) return
    file.hash.update(content)
    file.bytes += content.length
    file.leftOut ??= this.#allowance.refuses(file.bytes)
    if (file.leftOut === undefined) file.chunks.push(Buffer.from(content))
    else file.chunks.length = 0
  }

  #write(bytes: Buffer): void {
    this.#outBytes += bytes.length
    if (!this.overflowed) this.#out.push(Buffer.from(bytes))
  }

  #closeFile(): void {
    const file = this.#file
    this.#file = undefined
    if (!file || file.bytes === 0) return
    const { field, name, type, bytes, leftOut } = file
    const digest = file.hash.digest('hex')
    this.#write(
      Buffer.from(
        leftOut === undefined
          ? `(a file, kept apart: ${bytes} bytes, SHA-256 ${digest})`
          : `(a file, left out: ${bytes} bytes, SHA-256 ${digest})`,
      ),
    )
    if (leftOut !== undefined) {
      this.#leftOut.push({ name, bytes, because: leftOut })
      return
    }
    this.#allowance.take(bytes)
    this.#kept.push({ field, name, type, bytes, digest, content: Buffer.concat(file.chunks) })
  }
}

/** For a body of this content type; undefined where it is no form with parts. */
export function filesAside(contentType: string | undefined): FilesAside | undefined {
  const { type, parameters } = contentTypeOf(contentType ?? '')
  const boundary = parameters.get('boundary')
  return type === 'multipart/form-data' && boundary ? new FilesAside(boundary) : undefined
}

function fileIn(head: string): File | undefined {
  const headers = new Map(
    head.split('\r\n').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  const { type, parameters } = contentTypeOf(headers.get('content-disposition') ?? '')
  const named = type === 'form-data' ? fileName(parameters) : undefined
  if (!named) return undefined
  const decoded = (decoderNamed(named.charset) ?? textOf)(named.value)
  return {
    field: textOf(Buffer.from(parameters.get('name') ?? '', 'latin1')),
    name: safeName(decoded),
    type: saidType(headers.get('content-type') ?? ''),
    hash: createHash('sha256'),
    chunks: [],
    bytes: 0,
    leftOut: undefined,
  }
}

const textOf = (bytes: Uint8Array): string => (isUtf8(bytes) ? utf8(bytes) : western.decode(bytes))
