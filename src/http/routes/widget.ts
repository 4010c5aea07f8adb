import { readFile, stat } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { Refused, route } from '../route.ts'

/** The number is that of what the widget and the server say to each other: pages that have it go on working as long as it stands. */
export const WIDGET_PATH = '/widget/1.js'

/** A day in a browser, and a week longer while it asks for a newer one behind the scenes. */
const CACHED = 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=2592000'
/** For those who name the very version that they want. */
const FOR_EVER = 'public, max-age=31536000, immutable'

type Built = {
  readonly tag: string
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>
}

export const getWidget = route({
  path: `GET ${WIDGET_PATH}`,
  who: 'anyone',
  says: 'The script that puts a form into a page.',
  handle: async ({ served, request }) => {
    const { tag, encoded } = await builtIn(served.webFolder)
    const headers = {
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': versionIn(request.query) === tag ? FOR_EVER : CACHED,
      etag: `"${tag}"`,
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers }
    const accepted = [request.headers['accept-encoding'] ?? ''].join(', ')
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
    return {
      status: 200,
      body: encoded[encoding],
      headers: { ...headers, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
    }
  },
})

const versionIn = (query: unknown): string =>
  typeof query === 'object' && query !== null && 'v' in query ? String(query.v) : ''

const known = new Map<string, { readonly changed: number; readonly built: Promise<Built> }>()

/** Read and compressed once, and again when it was built anew. */
async function builtIn(folder: string): Promise<Built> {
  const file = join(folder, WIDGET_PATH)
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Refused('not_found')
  const before = known.get(file)
  if (before?.changed === found.mtimeMs) return before.built
  const built = read(file)
  known.set(file, { changed: found.mtimeMs, built })
  return built
}

async function read(file: string): Promise<Built> {
  const identity = await readFile(file)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 16)
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity)])
  return { tag, encoded: { br, gzip: gzipped, identity } }
}
