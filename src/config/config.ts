import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { parseDatabaseUrl, type ExternalDatabase } from './database-url.ts'
import { contactOf, fieldPaths, serviceAddress, type Enrichment } from './enrichment.ts'

/** How this process is to run. Everything that the environment says is said here, and read nowhere else. */
export type Config = {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** The address people use, where it differs from the one we listen on; without a slash at its end. */
  readonly url: string | undefined
  readonly trustProxy: boolean | number | readonly string[]
  /** Undefined where the secret is kept in the data folder: `keepSecret` finds or makes it. */
  readonly secret: string | undefined
  /** Undefined where Handraise starts its own PostgreSQL in the data folder. */
  readonly database: ExternalDatabase | undefined
  readonly smtpUrl: string | undefined
  readonly clock: 'system' | 'manual'
  readonly limits: boolean
  readonly log: 'json' | 'plain'
  /** Whether briefs look at firms' public sites. */
  readonly sites: boolean
  /** Whom sites that are looked at may ask about it. */
  readonly contact: string | undefined
  /** The service that briefs ask about firms, where somebody pays for one. */
  readonly enrichment: Enrichment | undefined
}

export type ConfigProblem = { readonly variable: string; readonly must: string }
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

export type Environment = Readonly<Record<string, string | undefined>>

export const SECRET_CHARS_MIN = 32
const PORT_MAX = 65_535
const HOPS_MAX = 32

const says = {
  port: `must be a whole number from 0 (any free port) to ${PORT_MAX}, e.g. 4000`,
  host: 'must be an address or name to listen on, e.g. 127.0.0.1, or 0.0.0.0 for every network',
  url: 'must be the address people type, without a path, e.g. https://sales.acme.example',
  trustProxy:
    'must be off, on, the number of proxies in front, or their addresses, e.g. 10.0.0.0/8,127.0.0.1',
  secret: `must have ${SECRET_CHARS_MIN} characters or more; \`openssl rand -hex 32\` makes one`,
  database: 'must be a postgres:// address, e.g. postgres://handraise:secret@localhost/handraise',
  smtp: 'must be an smtp:// or smtps:// address, e.g. smtp://user:secret@mail.acme.example:587; with auth=xoauth2 also a user, token_url, client_id and refresh_token',
  clock: 'must be system or manual',
  limits: 'must be on or off',
  limitsNeedManualClock: 'may be off only with HANDRAISE_CLOCK=manual, which is for trying things out',
  log: 'must be json or plain',
  sites: 'must be on or off',
  contact: 'must be a mail address or a page, e.g. it@acme.example',
  enrichmentUrl:
    'must be an https:// address with {domain} in it, e.g. https://api.data.example/firms?domain={domain}',
  enrichmentHeader: 'must be the name of a header, e.g. Authorization or X-Api-Key',
  enrichmentFields:
    'must say where each fact stands, e.g. does=company.description,size=company.employees; known are name, does, industry, size, founded, place, country',
  enrichmentNeedsFields: 'is needed with HANDRAISE_ENRICHMENT_URL, e.g. does=company.description',
}

const schema = z.object({
  HANDRAISE_DATA: z.string().default('data'),
  HANDRAISE_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, says.host)
    .default('127.0.0.1'),
  HANDRAISE_PORT: parsed(portFrom, says.port).default(4000),
  HANDRAISE_URL: parsed(originFrom, says.url).optional(),
  HANDRAISE_TRUST_PROXY: parsed(trustFrom, says.trustProxy).default(false),
  HANDRAISE_SECRET: z.string().min(SECRET_CHARS_MIN, says.secret).optional(),
  DATABASE_URL: parsed(parseDatabaseUrl, says.database).optional(),
  SMTP_URL: parsed(smtpFrom, says.smtp).optional(),
  HANDRAISE_CLOCK: z.enum(['system', 'manual'], says.clock).default('system'),
  HANDRAISE_LIMITS: z.enum(['on', 'off'], says.limits).default('on'),
  HANDRAISE_LOG: z.enum(['json', 'plain'], says.log).default('plain'),
  HANDRAISE_SITES: z.enum(['on', 'off'], says.sites).default('on'),
  HANDRAISE_CONTACT: parsed(contactOf, says.contact).optional(),
  HANDRAISE_ENRICHMENT_URL: parsed(serviceAddress, says.enrichmentUrl).optional(),
  HANDRAISE_ENRICHMENT_KEY: z.string().trim().optional(),
  HANDRAISE_ENRICHMENT_HEADER: z
    .string()
    .regex(/^[\w-]{1,64}$/, says.enrichmentHeader)
    .default('Authorization'),
  HANDRAISE_ENRICHMENT_FIELDS: parsed(fieldPaths, says.enrichmentFields).optional(),
})

/** All that is wrong at once, each with its remedy: nobody should have to start five times to learn five things. */
export function readConfig(env: Environment, workingFolder: string = process.cwd()): ConfigReading {
  const known = Object.keys(schema.shape)
  // `NAME=` in a compose file or a .env means "not set", not "set to nothing".
  const set = Object.entries(env).filter(([name, value]) => known.includes(name) && value?.trim())
  const reading = schema.safeParse(Object.fromEntries(set))
  const problems = [...(reading.error?.issues ?? [])].map(({ path, message }) => ({
    variable: String(path[0]),
    must: message,
  }))
  if (env['HANDRAISE_LIMITS'] === 'off' && env['HANDRAISE_CLOCK'] !== 'manual') {
    problems.push({ variable: 'HANDRAISE_LIMITS', must: says.limitsNeedManualClock })
  }
  if (reading.data?.HANDRAISE_ENRICHMENT_URL && !reading.data.HANDRAISE_ENRICHMENT_FIELDS)
    problems.push({ variable: 'HANDRAISE_ENRICHMENT_FIELDS', must: says.enrichmentNeedsFields })
  if (!reading.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, config: configFrom(reading.data, workingFolder) }
}

/** The problems as a person reads them in a terminal. */
export const tellProblems = (problems: readonly ConfigProblem[]): string =>
  [
    'Handraise cannot start until these are put right:',
    ...problems.map(({ variable, must }) => `  ${variable} ${must}`),
  ].join('\n')

function configFrom(env: z.infer<typeof schema>, workingFolder: string): Config {
  return {
    dataFolder: resolve(workingFolder, env.HANDRAISE_DATA),
    host: env.HANDRAISE_HOST,
    port: env.HANDRAISE_PORT,
    url: env.HANDRAISE_URL,
    trustProxy: env.HANDRAISE_TRUST_PROXY,
    secret: env.HANDRAISE_SECRET,
    database: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    clock: env.HANDRAISE_CLOCK,
    limits: env.HANDRAISE_LIMITS === 'on',
    log: env.HANDRAISE_LOG,
    sites: env.HANDRAISE_SITES === 'on',
    contact: env.HANDRAISE_CONTACT,
    enrichment: enrichmentIn(env),
  }
}

function enrichmentIn(env: z.infer<typeof schema>): Enrichment | undefined {
  const { HANDRAISE_ENRICHMENT_URL: url, HANDRAISE_ENRICHMENT_FIELDS: fields } = env
  if (url === undefined || fields === undefined) return undefined
  return { url, key: env.HANDRAISE_ENRICHMENT_KEY, header: env.HANDRAISE_ENRICHMENT_HEADER, fields }
}

/** A text that `parse` understands, or a problem that says what it must be. */
function parsed<Value>(parse: (text: string) => Value | undefined, must: string) {
  return z.string().transform((text, context) => {
    const value = parse(text.trim())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: must })
    return z.NEVER
  })
}

function portFrom(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= PORT_MAX ? Number(text) : undefined
}

function originFrom(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  return plain ? url.origin : undefined
}

function trustFrom(text: string): boolean | number | readonly string[] | undefined {
  if (text === 'off') return false
  if (text === 'on') return true
  if (/^\d+$/.test(text)) return Number(text) <= HOPS_MAX ? Number(text) : undefined
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every(isAddressOrRange) ? addresses : undefined
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  const bitsMax = family === 6 ? 128 : 32
  return (
    family !== 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax))
  )
}

function smtpFrom(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined
  const { searchParams, username } = url
  if (searchParams.get('auth') !== 'xoauth2') return text
  const named = ['client_id', 'refresh_token'].every((name) => searchParams.get(name))
  return named && username !== '' && URL.canParse(searchParams.get('token_url') ?? '') ? text : undefined
}

/** The configuration of this very process. */
export const ownConfig = (): ConfigReading => readConfig(process.env)
