/** The architecture in one table: each part of src/, and everything it may import. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  playbook: ['domain', 'yaml', '@marcbachmann/cel-js', 'date-holidays'],
  contract: ['domain', 'zod'],
  app: ['domain', 'playbook'],
  config: ['zod', 'node:'],
  postgres: ['config', 'pg', 'node:'],
  store: ['domain', 'playbook', 'app', 'pg', 'canonicalize', 'node:'],
  intake: [
    'domain',
    'app',
    '@fastify/busboy',
    'altcha-lib',
    'chardet',
    'csv-parse',
    'disposable-email-domains-js',
    'email-providers',
    'libphonenumber-js',
    'parse5',
    'tldts',
    'node:',
  ],
  fetching: ['domain', 'app', 'parse5', 'node:'],
  mail: ['domain', 'app', 'nodemailer', 'imapflow', 'mailparser', 'parse5', 'node:'],
  accounts: ['better-auth', 'pg', 'node:'],
  jobs: ['domain', 'app', 'graphile-worker', 'pg', 'node:'],
  http: [
    'domain',
    'playbook',
    'app',
    'contract',
    'store/views',
    'fastify',
    '@fastify/static',
    '@fastify/rate-limit',
    'pino',
    'prom-client',
    'pg',
    'zod',
    'node:',
  ],
  cli: ['domain', 'playbook', 'app', 'contract', 'config', 'store/views', 'pg', 'node:'],
  web: [
    'contract',
    'react',
    'react-dom',
    '@mantine/core',
    '@mantine/hooks',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'lucide-react',
    '@observablehq/plot',
    '@codemirror/autocomplete',
    '@codemirror/commands',
    '@codemirror/lang-yaml',
    '@codemirror/language',
    '@codemirror/lint',
    '@codemirror/search',
    '@codemirror/state',
    '@codemirror/view',
  ],
  widget: ['contract', 'domain/text'],
}

/** Parts that answer the same way every time: no clock, no dice. */
export const timeless: readonly string[] = ['domain', 'playbook', 'contract', 'app']

export const mayImport = (layer: string, target: string): boolean =>
  [layer, ...(layers[layer] ?? [])].some(
    (part) => target === part || target.startsWith(part.endsWith(':') ? part : `${part}/`),
  )

/** The other parts a part leans on, as the compiler must be told them. */
export const partsOf = (layer: string): readonly string[] =>
  [...new Set((layers[layer] ?? []).map((part) => part.replace(/\/.*/, '')))]
    .filter((part) => part in layers)
    .toSorted()
