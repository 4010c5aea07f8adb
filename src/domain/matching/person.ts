import { compareNames, type NameAgreement } from './names.ts'
import { isSlipInWords, strongestShared, type Compared, type PersonKeys } from './shared.ts'

/** `proposal`: it may be the same person; somebody should look. */
export type PersonMatch = {
  readonly verdict: 'same' | 'proposal' | 'different'
  readonly because: readonly Compared[]
}

const different: PersonMatch = { verdict: 'different', because: [] }

/** Whether two are one person. Names count only beside something that both share: without it, namesakes are two people. */
export function matchPersons(one: PersonKeys, other: PersonKeys): PersonMatch {
  const names = compareNames(one.name, other.name)
  const told: Compared = { key: 'name', values: [one.name.words.join(' '), other.name.words.join(' ')] }
  const because = (shared: Compared) => (names === 'unknown' ? [shared] : [shared, told])
  const shared = strongestShared(one, other)
  if (shared === undefined) return different
  const verdict = isSlipInWords(shared) && names === 'unknown' ? 'same' : verdicts[shared.key][names]
  return verdict === 'different' ? different : { verdict, because: because(shared) }
}

type Verdict = PersonMatch['verdict']
/** What each shared thing proves, by how the names agree. A switchboard's number and a shared mailbox prove nothing by themselves. */
const verdicts: Readonly<Record<Exclude<Compared['key'], 'name'>, Readonly<Record<NameAgreement, Verdict>>>> =
  {
    address: {
      same: 'same',
      close: 'same',
      like: 'same',
      part: 'same',
      unknown: 'same',
      different: 'proposal',
    },
    'mistyped address': {
      ...{ same: 'same', close: 'same', like: 'same', part: 'same' },
      ...{ unknown: 'proposal', different: 'different' },
    },
    'shared mailbox': {
      ...{ same: 'same', close: 'same', like: 'proposal', part: 'proposal' },
      ...{ unknown: 'proposal', different: 'different' },
    },
    phone: {
      same: 'same',
      close: 'same',
      like: 'proposal',
      part: 'proposal',
      unknown: 'proposal',
      different: 'different',
    },
    account: {
      same: 'same',
      close: 'same',
      like: 'proposal',
      part: 'proposal',
      unknown: 'different',
      different: 'different',
    },
    place: {
      same: 'same',
      close: 'same',
      like: 'proposal',
      part: 'different',
      unknown: 'different',
      different: 'different',
    },
  }
