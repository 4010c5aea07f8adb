import { describe, expect, test } from 'vitest'
import { readConfig, tellProblems, type Config, type Environment } from './config.ts'

function configOf(env: Environment): Config {
  const reading = readConfig(env, '/home/ana')
  if (!reading.ok) throw new Error(tellProblems(reading.problems))
  return reading.config
}

function problemsOf(env: Environment): readonly string[] {
  const reading = readConfig(env, '/home/ana')
  return reading.ok ? [] : reading.problems.map(({ variable }) => variable)
}

describe('an environment that says nothing', () => {
  test('is enough to start', () => {
    expect(configOf({})).toEqual({
      dataFolder: '/home/ana/data',
      host: '127.0.0.1',
      port: 4000,
      url: undefined,
      trustProxy: false,
      secret: undefined,
      database: undefined,
      smtpUrl: undefined,
      clock: 'system',
      limits: true,
      log: 'plain',
      sites: true,
      contact: undefined,
      enrichment: undefined,
    })
  })

  test('may say it with empty values, as compose files do', () => {
    expect(configOf({ HANDRAISE_PORT: '', DATABASE_URL: ' ', HANDRAISE_SECRET: '' })).toEqual(configOf({}))
  })
})

describe('a setting', () => {
  test.each<[Environment, Partial<Config>]>([
    [{ HANDRAISE_DATA: '/srv/hand raise' }, { dataFolder: '/srv/hand raise' }],
    [{ HANDRAISE_DATA: 'elsewhere' }, { dataFolder: '/home/ana/elsewhere' }],
    [{ HANDRAISE_HOST: '::' }, { host: '::' }],
    [{ HANDRAISE_PORT: '0' }, { port: 0 }],
    [{ HANDRAISE_URL: 'https://sales.acme.example/' }, { url: 'https://sales.acme.example' }],
    [{ HANDRAISE_TRUST_PROXY: 'off' }, { trustProxy: false }],
    [{ HANDRAISE_TRUST_PROXY: 'on' }, { trustProxy: true }],
    [{ HANDRAISE_TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ HANDRAISE_TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ HANDRAISE_SECRET: 's'.repeat(32) }, { secret: 's'.repeat(32) }],
    [{ SMTP_URL: 'smtps://ana:word@mail.acme.example' }, { smtpUrl: 'smtps://ana:word@mail.acme.example' }],
    [
      { HANDRAISE_CLOCK: 'manual', HANDRAISE_LIMITS: 'off' },
      { clock: 'manual', limits: false },
    ],
    [{ HANDRAISE_LOG: 'json' }, { log: 'json' }],
    [{ HANDRAISE_SITES: 'off' }, { sites: false }],
    [{ HANDRAISE_CONTACT: 'it@acme.example' }, { contact: 'it@acme.example' }],
    [
      {
        HANDRAISE_ENRICHMENT_URL: 'https://api.data.example/firms/{domain}',
        HANDRAISE_ENRICHMENT_KEY: 's3cret',
        HANDRAISE_ENRICHMENT_FIELDS: 'does=company.about, size=staff.0',
      },
      {
        enrichment: {
          ...{ url: 'https://api.data.example/firms/{domain}', key: 's3cret', header: 'Authorization' },
          fields: { does: 'company.about', size: 'staff.0' },
        },
      },
    ],
  ])('%o is understood', (env, said) => {
    expect(configOf(env)).toEqual({ ...configOf({}), ...said })
  })

  test.each<Environment>([
    { HANDRAISE_HOST: 'http://localhost' },
    { HANDRAISE_PORT: '65536' },
    { HANDRAISE_PORT: '4000 ,' },
    { HANDRAISE_PORT: '-1' },
    { HANDRAISE_URL: 'sales.acme.example' },
    { HANDRAISE_URL: 'https://acme.example/sales' },
    { HANDRAISE_URL: 'ftp://acme.example' },
    { HANDRAISE_TRUST_PROXY: 'yes' },
    { HANDRAISE_TRUST_PROXY: '10.0.0.0/33' },
    { HANDRAISE_SECRET: 'short' },
    { DATABASE_URL: 'mysql://localhost/handraise' },
    { SMTP_URL: 'mail.acme.example' },
    { HANDRAISE_CLOCK: 'fast' },
    { HANDRAISE_LIMITS: 'none' },
    { HANDRAISE_LIMITS: 'off' },
    { HANDRAISE_LOG: 'xml' },
    { HANDRAISE_SITES: 'maybe' },
    { HANDRAISE_CONTACT: 'nobody (at all)' },
    { HANDRAISE_ENRICHMENT_URL: 'http://api.data.example/{domain}' },
    { HANDRAISE_ENRICHMENT_URL: 'https://api.data.example/' },
    { HANDRAISE_ENRICHMENT_FIELDS: 'ceo=name' },
    { HANDRAISE_ENRICHMENT_FIELDS: 'does=a..b' },
  ])('%o is refused', (env) => {
    expect(problemsOf(env)).toEqual(Object.keys(env))
  })
})

test('all problems are told at once, each with its remedy', () => {
  const reading = readConfig({ HANDRAISE_PORT: 'many', HANDRAISE_SECRET: 'short', HANDRAISE_LIMITS: 'off' })
  expect(reading.ok ? '' : tellProblems(reading.problems)).toBe(
    [
      'Handraise cannot start until these are put right:',
      '  HANDRAISE_PORT must be a whole number from 0 (any free port) to 65535, e.g. 4000',
      '  HANDRAISE_SECRET must have 32 characters or more; `openssl rand -hex 32` makes one',
      '  HANDRAISE_LIMITS may be off only with HANDRAISE_CLOCK=manual, which is for trying things out',
    ].join('\n'),
  )
})

test('no problem repeats what was set: it may be a secret', () => {
  const reading = readConfig({
    HANDRAISE_SECRET: 'hush',
    DATABASE_URL: 'postgre://ana:hush@db',
    SMTP_URL: 'ana:hush@mail',
  })
  expect(reading.ok ? 'hush' : tellProblems(reading.problems)).not.toContain('hush')
})
