import { createReadStream } from 'node:fs'
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import type { RejectedRow } from '#app/import/past-case.ts'
import type { Progress } from '#app/import/run.ts'
import { importKinds, type ImportKind } from '#domain/import/map.ts'
import { csvLine } from '#domain/text/csv.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { notedImport } from './noted-import.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

const says: Readonly<Record<ImportKind, string>> = {
  history: 'Brings what happened before: inquiries, who touched them when, and how they ended.',
  leads: 'Brings past leads, one row each.',
  accounts: 'Brings accounts: name, domains, relationship, owner, parent.',
  members: 'Brings the people who work here, and invites them.',
  suppressions: 'Brings addresses and domains that must not be written to.',
}

const importing = (kind: ImportKind): Command => {
  const ofThePast = kind === 'history' || kind === 'leads'
  return {
    name: `import ${kind}`,
    takes: `FILE ${kind === 'history' ? '--map MAP' : '[--map MAP]'}${ofThePast ? ' [--adopt open|CASE,…]' : ''} [--rejects FILE] [--as MEMBER]`,
    says: says[kind],
    options: {
      map: { type: 'string' },
      rejects: { type: 'string' },
      as: { type: 'string' },
      ...(ofThePast && { adopt: { type: 'string' } }),
    },
    run: (call) => run(call, kind),
  }
}

export const imports: readonly Command[] = importKinds.map(importing)

async function run(call: Call, kind: ImportKind): Promise<number> {
  const [file] = call.positionals
  const mapFile = text(call, 'map')
  if (file === undefined) throw wrongCall('Which file?', `handraise import ${kind} FILE --map MAP`)
  if (kind === 'history' && mapFile === undefined)
    throw wrongCall(
      'History needs a map.',
      'handraise import history FILE --map MAP; docs/guides/import-history.md shows one.',
    )
  if (file === '-' && mapFile === undefined)
    throw wrongCall(
      'What comes from standard input can be read only once.',
      'Say what its columns mean with --map MAP.',
    )
  const importer = await call.wiring.importing()
  const map = mapFile === undefined ? undefined : importer.readMap(kind, await wordsOf(mapFile))
  const rejects = rejectsInto(text(call, 'rejects') ?? `${nameOf(file)}.rejected.csv`)
  const from = performance.now()
  const document = await inOpened(call, async (opened, workspace) => {
    const by = await actingMember(opened, workspace, text(call, 'as'))
    const adopt = text(call, 'adopt')
    const listed = { workspace, by, kind, file: file === '-' ? 'import' : basename(file) }
    const bytes = file === '-' ? 0 : await sizeOf(file)
    const { used, progress, adopted } = await notedImport(opened, { ...listed, bytes }, (note) =>
      importer.importFile(opened.importParts, {
        ...{ workspace, by, kind, name: nameOf(file), source: () => bytesIn(file), progress: told(call) },
        reject: async (row, columns) => {
          await rejects.write(row, columns)
          await note(row, columns)
        },
        ...(map && { map }),
        ...(adopt !== undefined && { adopt }),
      }),
    )
    const { done: _, ...counts } = progress
    const seconds = Math.round(performance.now() - from) / 1_000
    const more = { ...(adopted !== undefined && { adopted }), ...(map ? {} : { map: used }) }
    return { ok: counts.rejected === 0, ...counts, rejectsFile: await rejects.close(), seconds, ...more }
  })
  return answer(call, { document, lines: linesOf(document), exit: document.ok ? 'done' : 'found' })
}

function linesOf(
  said: Omit<Progress, 'done'> & { rejectsFile: string | null; seconds: number; map?: unknown },
): readonly string[] {
  const { read, created, joined, skipped, rejected, rejectsFile, seconds, map } = said
  return [
    ...(map === undefined
      ? []
      : [`Nobody said what the columns mean, so this was guessed: ${JSON.stringify(map)}`]),
    `${read} rows in ${seconds} s: ${created} are new, ${joined} were added to, ${skipped} were there already.`,
    ...(rejectsFile === null ? [] : [`${rejected} could not be taken; ${rejectsFile} says why, row by row.`]),
  ]
}

/** A line a second for a person who waits; a program hears nothing before the end. */
function told({ json }: Call): (progress: Progress) => Promise<boolean> {
  const from = performance.now()
  let last = from
  return async ({ read, created, joined, skipped, done }) => {
    const now = performance.now()
    if (json || done || now - last < 1_000 || !process.stderr.isTTY) return true
    last = now
    const rate = Math.round((created + joined + skipped) / ((now - from) / 1_000))
    process.stderr.write(`\r${read} rows read, ${created + joined + skipped} taken, ${rate} a second `)
    return true
  }
}

const nameOf = (file: string): string =>
  file === '-' ? 'import' : basename(file).replace(/(\.csv)?(\.gz)?$/i, '')

/** Nothing where it can't be said; reading it then says why. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

const bytesIn = (file: string): AsyncIterable<Uint8Array> =>
  file === '-' ? process.stdin : createReadStream(file)

async function wordsOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw wrongCall(`The map ${file} can't be read.`, 'Check its name and whether you may read it.')
  }
}

/** A CSV file beside the caller, made with its first row; one of an earlier call goes. */
function rejectsInto(file: string) {
  let handle: Promise<FileHandle> | undefined
  let writing = Promise.resolve()
  return {
    write: async ({ row, problem, values = [] }: RejectedRow, columns: readonly string[]) => {
      handle ??= open(file, 'w').then(async (opened) => {
        await opened.write(csvLine(['row', 'problem', ...columns]))
        return opened
      })
      const opened = await handle
      writing = writing.then(
        async () => void (await opened.write(csvLine([String(row), problem, ...values]))),
      )
      await writing
    },
    close: async (): Promise<string | null> => {
      if (handle) await (await handle).close()
      else await rm(file, { force: true })
      return handle ? file : null
    },
  }
}
