/** Contacts, out and in. */
export const touchColumns = {
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
  minutes: 'numeric',
} as const
