import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const

/** Some servers pack what nobody asked them to pack; a small parcel may hold a large one. */
export async function unpack(
  bytes: Buffer,
  encoding: string | undefined,
  bytesMax: number,
): Promise<Buffer | 'too_large' | 'not_html'> {
  const named = (encoding ?? 'identity').trim().toLowerCase()
  if (named === 'identity' || named === '') return bytes
  const unpacker = Object.entries(unpackers).find(([name]) => name === named)?.[1]
  if (!unpacker) return 'not_html'
  try {
    return await unpacker(bytes, { maxOutputLength: bytesMax })
  } catch (error) {
    return error instanceof RangeError ? 'too_large' : 'not_html'
  }
}

/** In the charset that the header names, else the page itself, else UTF-8. */
export function textOf(bytes: Buffer, type: string): string {
  const head = bytes.subarray(0, 1024).toString('latin1')
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

/** The beginning of what comes, and no more of it. */
export async function upTo(response: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    const piece = Buffer.from(chunk)
    chunks.push(piece.subarray(0, bytesMax - bytes))
    bytes += piece.length
    if (bytes >= bytesMax) break
  }
  response.destroy()
  return Buffer.concat(chunks)
}
