import { handoffColumns } from './handoff-columns.ts'

/** The read models: name, the key within a workspace, and the other columns with their types. */
export type Table = {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, string>>
}

const table = (name: string, key: readonly string[], columns: Table['columns']): Table => ({
  name,
  key,
  columns,
})

export const tables = {
  workspace: table('workspace', [], { name: 'text' }),
  api_key: table('api_key', ['id'], {
    id: 'uuid',
    name: 'text',
    scope: 'text',
    digest: 'text',
    made_at: 'timestamptz',
    revoked: 'boolean',
  }),
  member: table('member', ['id'], {
    id: 'uuid',
    user: 'text',
    email: 'text',
    name: 'text',
    roles: 'text[]',
    active: 'boolean',
    on_duty: 'boolean',
    added_at: 'timestamptz',
    alerted_at: 'timestamptz',
    signature: 'text',
  }),
  alert: table('alert', ['member', 'lead', 'commitment', 'level'], {
    member: 'uuid',
    message: 'uuid',
    lead: 'uuid',
    commitment: 'uuid',
    level: 'integer',
    at: 'timestamptz',
  }),
  team: table('team', ['id'], {
    id: 'uuid',
    name: 'text',
    calendar: 'text',
    steward: 'uuid',
    chain: 'jsonb',
    members: 'uuid[]',
  }),
  hook: table('hook', ['form', 'provider'], {
    form: 'uuid',
    provider: 'text',
    generation: 'integer',
    ids: 'text[]',
    sites: 'text[]',
    unsigned: 'boolean',
  }),
  form: table('form', ['id'], {
    id: 'uuid',
    name: 'text',
    kind: 'text',
    campaign: 'text',
    status: 'text',
    sheet: 'jsonb',
    map: 'jsonb',
    costs: 'jsonb',
    reports: 'jsonb',
  }),
  account: table('account', ['id'], {
    id: 'uuid',
    name: 'text',
    domains: 'text[]',
    relationship: 'text',
    owner: 'uuid',
    parent: 'uuid',
    added_at: 'timestamptz',
  }),
  playbook: table('playbook', ['version'], {
    version: 'integer',
    digest: 'text',
    name: 'text',
    holidays: 'jsonb',
    text: 'text',
    active_from: 'timestamptz',
  }),
  playbook_draft: table('playbook_draft', ['id'], {
    id: 'uuid',
    status: 'text',
    digest: 'text',
    name: 'text',
    base: 'integer',
    errors: 'integer',
    accept: 'jsonb',
    text: 'text',
    signatures: 'jsonb',
    drafted_at: 'timestamptz',
    drafted_by: 'text',
  }),
  prospect: table('prospect', ['id'], {
    id: 'uuid',
    status: 'text',
    email_key: 'text',
    email: 'text',
    name: 'text',
    phone: 'text',
    organisation: 'text',
    country: 'text',
    domain: 'text',
    signals: 'text[]',
  }),
  prospect_key: table('prospect_key', ['key', 'prospect'], { key: 'uuid', prospect: 'uuid' }),
  alias: table('alias', ['prospect', 'alias'], {
    prospect: 'uuid',
    alias: 'uuid',
    state: 'text',
    shared: 'text[]',
    because: 'jsonb',
    at: 'timestamptz',
    by: 'text',
  }),
  placement: table('placement', ['submission'], {
    submission: 'uuid',
    form: 'uuid',
    source: 'text',
    kind: 'text',
    day: 'date',
    place: 'text',
    lead: 'uuid',
    prospect: 'uuid',
    submitted_at: 'timestamptz',
    received_at: 'timestamptz',
    linked_to: 'uuid',
    class: 'text',
    noticed: 'text[]',
    rule: 'text',
    held_at: 'timestamptz',
    held_key: 'text',
    confirm_at: 'timestamptz',
    decided: 'text',
    decided_at: 'timestamptz',
    decided_by: 'text',
    took_ms: 'integer',
  }),
  trust: table('trust', ['submission', 'kind'], {
    submission: 'uuid',
    kind: 'text',
    value: 'text',
    given_at: 'timestamptz',
    by: 'text',
  }),
  lead: table('lead', ['id'], {
    id: 'uuid',
    seq: 'integer',
    prospect: 'uuid',
    form: 'uuid',
    source: 'text',
    kind: 'text',
    status: 'text',
    segment: 'text',
    segment_order: 'integer',
    motion: 'text',
    intent: 'text',
    fit: 'text',
    alarm: 'boolean',
    playbook: 'integer',
    team: 'uuid',
    owner: 'uuid',
    offered: 'uuid',
    tries: 'integer',
    submitted_at: 'timestamptz',
    opened_at: 'timestamptz',
    resolved_at: 'timestamptz',
    outcome: 'text',
    historical: 'boolean',
    wake_at: 'timestamptz',
  }),
  touch: table('touch', ['lead', 'id'], {
    lead: 'uuid',
    id: 'uuid',
    at: 'timestamptz',
    channel: 'text',
    direction: 'text',
    result: 'text',
    evidence: 'text',
    heard: 'boolean',
    early: 'boolean',
    member: 'uuid',
    colleague: 'uuid',
    name: 'text',
    step: 'integer',
    code: 'text',
  }),
  commitment: table('commitment', ['lead', 'id'], {
    lead: 'uuid',
    id: 'uuid',
    kind: 'text',
    state: 'text',
    not_before: 'timestamptz',
    target: 'timestamptz',
    limit: 'timestamptz',
    team: 'uuid',
    holder: 'uuid',
    offered: 'uuid',
    level: 'integer',
    next_check: 'timestamptz',
    made_at: 'timestamptz',
    settled_at: 'timestamptz',
    step: 'jsonb',
    letter: 'text',
  }),
  turn: table('turn', ['team', 'turn', 'lead'], {
    team: 'uuid',
    turn: 'integer',
    member: 'uuid',
    lead: 'uuid',
  }),
  climb: table('climb', ['lead', 'commitment', 'level'], {
    lead: 'uuid',
    commitment: 'uuid',
    level: 'integer',
    member: 'uuid',
    at: 'timestamptz',
  }),
  mail: table('mail', ['id'], {
    id: 'uuid',
    lead: 'uuid',
    purpose: 'text',
    state: 'text',
    by: 'text',
    queued_at: 'timestamptz',
    sent_at: 'timestamptz',
    failed: 'text',
    to: 'text',
    subject: 'text',
    text: 'text',
    message_id: 'text',
  }),
  received_mail: table('received_mail', ['lead', 'id'], {
    lead: 'uuid',
    id: 'uuid',
    at: 'timestamptz',
    class: 'text',
    message_id: 'text',
  }),
  handoff: table('handoff', ['id', 'offer'], handoffColumns),
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof tables
export type Row = Readonly<Record<string, unknown>>
export type Rows = Partial<Record<TableName, readonly Row[]>>

/** One statement for any number of rows of a workspace: $1 the workspace, $2 the rows as a JSON list. Last write wins. */
export function upsertSql({ name, key, columns }: Table, into = quoted(name)): string {
  const names = Object.keys(columns)
  const shape = names.map((column) => `${quoted(column)} ${columns[column]}`).join(', ')
  const listed = names.map(quoted).join(', ')
  const changed = names.filter((column) => !key.includes(column))
  const set = changed.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  const target = ['workspace', ...key].map(quoted).join(', ')
  return (
    `insert into ${into} (workspace, ${listed}) select $1, ${listed} from jsonb_to_recordset($2::jsonb) as row (${shape}) ` +
    `on conflict (${target}) do ${changed.length > 0 ? `update set ${set}` : 'nothing'}`
  )
}

export const quoted = (name: string): string => `"${name}"`
