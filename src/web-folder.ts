import { fileURLToPath, pathToFileURL } from 'node:url'

/** In a checkout TypeScript runs as it is; what `npm pack` ships is JavaScript, with the web app beside it. */
const inCheckout = import.meta.url.endsWith('.ts')

export const webFolder = fileURLToPath(new URL(inCheckout ? '../dist/web' : '../web', import.meta.url))

type Builder = { readonly buildWebIfStale: (log: (sentence: string) => void) => Promise<unknown> }

/** Whoever pulls a newer Handraise and starts it gets its newer pages too. Doors open in any case: forms and the API need none. */
export async function freshenWeb(log: (sentence: string) => void): Promise<void> {
  if (!inCheckout) return
  const tool = fileURLToPath(new URL('../tools/build-web.ts', import.meta.url))
  try {
    const { buildWebIfStale }: Builder = await import(pathToFileURL(tool).href)
    await buildWebIfStale(log)
  } catch (error) {
    log(`The web app could not be built (${error instanceof Error ? error.message : String(error)}).`)
  }
}
