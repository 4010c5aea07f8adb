import type { Id } from '#domain/ledger.ts'
import { digestOf, linkOf, type Head } from './chain.ts'
import type { Broken } from './verify.ts'

/** An event with everything that its proof rests on. */
export type Chained = Head & {
  readonly workspace: Id
  readonly data: string
  readonly private: string | null
  readonly salt: Buffer | null
  readonly digest: Buffer
  readonly hash: Buffer
}
type Context = {
  /** The prospects that were erased: only what is theirs may have lost its private parts. */
  readonly erased: ReadonlySet<Id>
  readonly tell: (broken: Broken) => void
}

/** Looks at one stream, event by event. */
export function streamChecker(first: Chained, { erased, tell }: Context) {
  const { workspace, stream, kind } = first
  let last: Chained | undefined
  /** The first event whose private part is gone. */
  let gone: number | undefined
  let held: number | undefined
  let forgotten = false
  let prospect = ''
  const broken = (seq: number | null, what: string) => tell({ stream, seq, what })

  function inPlace(event: Chained): boolean {
    const expected = (last?.seq ?? 0) + 1
    if (event.seq !== expected)
      broken(
        expected,
        expected === event.seq - 1
          ? 'This event is missing.'
          : `Events ${expected} to ${event.seq - 1} are missing.`,
      )
    if (event.kind !== kind) broken(event.seq, 'Its kind is not that of its stream.')
    if (last && event.at < last.at) broken(event.seq, 'It is dated before the event it follows.')
    return event.seq === expected
  }

  /** Why two were taken for one person was said in the words of both. */
  const goneWithOther = (event: Chained): boolean =>
    aliasing.has(event.type) && privacyOf(event) === 'gone' && erased.has(saidIn(event.data, 'alias'))

  return {
    goesOnWith: (event: Chained) => event.stream === stream && event.workspace === workspace,
    see(event: Chained): void {
      if (inPlace(event) && !chains(last, event))
        broken(event.seq, 'It says something else than when it was chained.')
      const private_ = goneWithOther(event) ? 'none' : privacyOf(event)
      if (private_ === 'wrong') broken(event.seq, 'Its private part is not the one that was chained.')
      if (private_ === 'gone') gone ??= event.seq
      if (private_ === 'held') held ??= event.seq
      if (forgets.has(event.type)) forgotten = true
      if (event.type === 'LeadOpened') prospect = saidIn(event.data, 'prospect')
      last = event
    },
    end(): void {
      const mayBeGone = kind === 'lead' ? erased.has(prospect) : forgotten
      if (gone !== undefined && !mayBeGone)
        broken(gone, 'Its private part was taken away, and nobody was erased.')
      if (forgotten && held !== undefined) broken(held, 'It still holds what was to be forgotten.')
    },
  }
}

const aliasing: ReadonlySet<string> = new Set(['AliasProposed', 'AliasAdded'])
const forgets: ReadonlySet<string> = new Set(['PersonErased', 'SubmissionForgotten'])

const chains = (last: Chained | undefined, event: Chained): boolean =>
  linkOf(last?.hash ?? Buffer.alloc(0), event, event).equals(event.hash)

/** Private text comes with its salt, or both are gone; without a digest there never was any. */
function privacyOf({ private: hidden, salt, digest }: Chained): 'none' | 'held' | 'gone' | 'wrong' {
  if (hidden === null && salt === null) return digest.length === 0 ? 'none' : 'gone'
  if (hidden === null || salt === null) return 'wrong'
  return digestOf(salt, hidden).equals(digest) ? 'held' : 'wrong'
}

function saidIn(data: string, key: 'prospect' | 'alias'): string {
  try {
    const said: Readonly<Record<string, unknown>> = JSON.parse(data)
    const value = said[key]
    return typeof value === 'string' ? value : ''
  } catch {
    return '' // The broken link has been told already.
  }
}
