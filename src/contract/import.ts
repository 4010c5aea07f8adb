import { z } from 'zod'
import { ImportKind } from './import-map.ts'
import { Id, Instant, ShortText } from './scalars.ts'

/** A file comes in parts of at most this size, so that none is held whole and a broken line costs one part. */
export const IMPORT_PART_BYTES_MAX = 192 * 1024
export const IMPORT_BYTES_MAX = 2 * 1024 * 1024 * 1024

export const ImportRequest = z.strictObject({
  id: Id,
  kind: ImportKind,
  file: ShortText,
  bytes: z.int().min(1).max(IMPORT_BYTES_MAX),
})
export const importStates = ['uploading', 'waiting', 'running', 'stopped', 'done', 'failed'] as const
export const ImportJob = z.object({
  id: Id,
  kind: ImportKind,
  file: z.string(),
  bytes: z.int(),
  state: z.enum(importStates),
  madeAt: Instant,
  begunAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Rows, or cases of a history; null until they are counted. */
  total: z.int().nullable(),
  taken: z.int(),
  created: z.int(),
  joined: z.int(),
  skipped: z.int(),
  rejected: z.int(),
  perSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Why it could not go on, in words. */
  failed: z.string().nullable(),
})
export type ImportJob = z.infer<typeof ImportJob>
export const ImportJobs = z.object({ items: z.array(ImportJob) })

/** How a file was read, its first rows, and what its columns probably mean. */
export const ImportPreview = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  map: z.record(z.string(), z.unknown()),
})
export type ImportPreview = z.infer<typeof ImportPreview>
/** The map as YAML or JSON text, or as it is; without one, by that of before. */
export const ImportStart = z.strictObject({
  map: z.union([z.string().max(100_000), z.record(z.string(), z.unknown())]).optional(),
})

export const exportLists = [
  'leads',
  'queue',
  'submissions',
  'accounts',
  'members',
  'suppressions',
  'outbox',
] as const
export type ExportList = (typeof exportLists)[number]
export const ExportQuery = z.strictObject({
  format: z.enum(['csv', 'jsonl']).default('csv'),
  /** Some spreadsheets read UTF-8 only behind its mark. */
  bom: z.enum(['true', 'false']).default('false'),
  form: Id.optional(),
})
