import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { noFiles, type Files } from '#domain/submission/attachment.ts'
import { BODY_BYTES_MAX } from '#domain/submission/limits.ts'
import { Refused } from './route.ts'
import type { Served } from './served.ts'

/** What is read of one form with files; most of it may be dropped on the way. */
const UPLOAD_BYTES_MAX = 100 * 1024 * 1024
/** Each may hold 25 MiB while it arrives. */
const UPLOADS_AT_ONCE_MAX = 8

const brought = new WeakMap<FastifyRequest, Files>()

/** The files that came with a request. */
export const filesOf = (request: FastifyRequest): Files => brought.get(request) ?? noFiles

/** Reads forms with parts as they arrive: where the route takes files they are set aside, and what is left is its body. */
export function takeUploads(server: FastifyInstance, served: Pick<Served, 'filesAside'>): void {
  let underWay = 0
  server.addContentTypeParser(
    /^multipart\/form-data/i,
    async (request: FastifyRequest, payload: Readable) => {
      const aside = served.filesAside(request.headers['content-type'])
      if (!aside || request.routeOptions.config.files !== true)
        return readWhole(payload, { most: BODY_BYTES_MAX })
      if (underWay >= UPLOADS_AT_ONCE_MAX) throw new Refused('unavailable')
      underWay++
      try {
        await readAll(payload, {
          most: UPLOAD_BYTES_MAX,
          see: (chunk) => {
            aside.write(chunk)
            return !aside.overflowed
          },
        })
      } finally {
        underWay--
      }
      const { body, files } = aside.end()
      if (aside.overflowed) throw new Refused('body_too_large')
      brought.set(request, files)
      return body
    },
  )
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether files may come with it. */
    files?: boolean
  }
}

/** All of a body of limited size. */
export async function readWhole(payload: Readable, { most }: { most: number }): Promise<Buffer> {
  const chunks: Buffer[] = []
  await readAll(payload, { most, see: (chunk) => chunks.push(chunk) > 0 })
  return Buffer.concat(chunks)
}

/** What is too much is read no further; the sender still gets an answer, which a broken connection wouldn't be. */
function readAll(
  payload: Readable,
  { most, see }: { most: number; see: (chunk: Buffer) => boolean },
): Promise<void> {
  let bytes = 0
  return new Promise((resolve, reject) => {
    const stop = (error: unknown) => {
      payload.off('data', onData)
      payload.resume()
      reject(error)
    }
    const onData = (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > most || !see(chunk)) stop(new Refused('body_too_large'))
    }
    payload.on('data', onData)
    payload.once('end', resolve)
    payload.once('error', stop)
    payload.once('close', () => stop(new Refused('unreadable_body')))
  })
}
