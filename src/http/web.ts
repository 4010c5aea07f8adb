import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { page } from './pages/page.ts'
import { pagesHeaders } from './pages/style.ts'
import { html } from '#domain/text/html.ts'

const YEAR_MS = 365 * 24 * 60 * 60_000

/** Our own scripts only; nothing frames us, and where somebody was before stays with them. */
const appHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
}

/** The members' app: its files, and for every address that is the app's own its one page. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    serve: false,
    suppressWarning: true,
  })
  server.get('/assets/*', (request, reply) =>
    reply
      .headers({ ...appHeaders, 'cache-control': `public, max-age=${YEAR_MS / 1000}, immutable` })
      .sendFile(`assets/${starOf(request)}`, folder, { cacheControl: false }),
  )
}

const starOf = ({ params }: FastifyRequest): string =>
  typeof params === 'object' && params !== null && '*' in params ? String(params['*']) : ''

/** Addresses under these are never the app's: who asks there for what isn't there is told so. */
const notTheApps =
  /^\/(api|assets|f|r|thanks|docs|metrics|healthz|readyz|hooks|widget|servlet|submissions)(\/|$)/

/** Whether a browser asks for a page of the app, or for a file that lies beside it. */
export const isForTheApp = ({ method, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !notTheApps.test(url.split('?')[0] ?? '/')

export async function sendApp(request: FastifyRequest, reply: FastifyReply, folder: string): Promise<void> {
  const path = request.url.split('?')[0] ?? '/'
  const file = /^\/[\w-]+(\.[\w-]+)+$/.test(path) && existsSync(join(folder, path)) ? path : '/index.html'
  if (!existsSync(join(folder, file))) {
    await reply.code(503).headers(pagesHeaders).send(notBuilt)
    return
  }
  await reply.headers(appHeaders).sendFile(file, folder, { cacheControl: false })
}

const notBuilt = page({
  firmName: 'Handraise',
  title: 'The app is not built yet',
  body: html`<h1>The app is not built yet</h1>
    <p class="lead">
      Forms and the API work. For the pages run <code>npm run prepare</code>, then reload this one.
    </p>`,
})
