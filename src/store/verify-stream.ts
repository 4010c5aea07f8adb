import type { Id } from '#domain/ledger.ts'
import { digestOf, linkOf, type Head } from './chain.ts'
import { parsed, wordsChecker } from './verify-words.ts'
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
  /** The prospects that were erased: what is theirs may have lost its private parts, all else only what its stream gave up. */
  readonly erased: ReadonlySet<Id>
  readonly tell: (broken: Broken) => void
}

/** Looks at one stream, event by event. */
export function streamChecker(first: Chained, { erased, tell }: Context) {
  const { workspace, stream, kind } = first
  let last: Chained | undefined
  const words = wordsChecker()
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
      words.see(event, private_)
      if (forgets.has(event.type)) forgotten = true
      if (event.type === 'LeadOpened') prospect = saidIn(event.data, 'prospect')
      last = event
    },
    end(): void {
      const mayBeGone = kind === 'lead' ? erased.has(prospect) : forgotten
      const taken = mayBeGone ? undefined : words.taken()
      if (taken !== undefined) broken(taken, 'Its private part was taken away, and nobody was erased.')
      const left = words.left(forgotten ? 'all' : 'given')
      if (left !== undefined) broken(left, 'It still holds what was to be forgotten.')
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
  const said: Partial<Record<'prospect' | 'alias', unknown>> = parsed(data)
  const value = said[key]
  return typeof value === 'string' ? value : ''
}
