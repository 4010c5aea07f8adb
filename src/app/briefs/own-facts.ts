import { FACT_CHARS_MAX, type Fact } from '#domain/brief/fact.ts'
import { personOf, type People } from '#domain/team/people.ts'
import { accountsFor } from '../account-facts.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import { fold } from '../streams.ts'
import type { AboutLead } from './about-lead.ts'
import { factsSent } from './facts-sent.ts'
import type { LeadBefore } from './ports.ts'

/** Everything that we know ourselves: what they sent, what they did, who asked before them, and what the firm is to us. */
export async function ownFacts(
  parts: Pick<Parts, 'isPersonal'>,
  tx: Tx,
  about: AboutLead,
): Promise<readonly Fact[]> {
  const { id, lead, sent, domain } = about
  const group = await tx.groupOf(lead.opened.prospect)
  const [people, before, colleagues, account] = await Promise.all([
    tx.people(),
    tx.leadsBefore({ prospects: group, except: id }),
    domain === undefined ? [] : tx.leadsFrom({ domain, except: group }),
    accountOf(parts, tx, about),
  ])
  return [
    ...sent.flatMap((canonical) => factsSent(canonical, lead.opened.source)),
    ...signalsOf(about),
    ...before.map((each) => told(each, { kind: 'earlier', people })),
    ...(account ? accountFacts(account, people) : []),
    ...colleagues.map((each) => told(each, { kind: 'colleague', people })),
  ].map(shortened)
}

const shortened = (fact: Fact): Fact =>
  fact.text.length <= FACT_CHARS_MAX ? fact : { ...fact, text: `${fact.text.slice(0, FACT_CHARS_MAX - 1)}…` }

/** The same thing done again is one fact, as of the last time. */
function signalsOf({ lead: { signals } }: AboutLead): readonly Fact[] {
  return [...Map.groupBy(signals, ({ name }) => name)].flatMap(([name, some]): readonly Fact[] => {
    const last = some.toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt)).at(-1)
    if (!last) return []
    const times = some.length > 1 ? `, ${some.length} times` : ''
    const text = `${did[last.kind]} “${name}”${times}${last.consent ? ', seen with their consent' : ''}`
    return [{ about: 'wish', kind: 'signal', text, source: 'signal', at: last.happenedAt }]
  })
}
const did = { product: 'In the product:', page: 'Visited', event: 'Did' } as const

function told(
  { lead, name, source, submittedAt, status, outcome, owner }: LeadBefore,
  { kind, people }: { kind: 'earlier' | 'colleague'; people: People },
): Fact {
  const who = kind === 'earlier' ? 'Asked before' : `${name === '' ? 'Somebody' : name} asked, too`
  const whose = personOf(people, owner ?? undefined)?.name
  const became = status === 'open' ? 'still open' : `ended as ${outcome ?? 'resolved'}`
  return {
    about: kind === 'earlier' ? 'person' : 'business',
    text: `${who}, by “${source}”: ${became}${whose ? `, with ${whose}` : ''}`,
    ...{ kind, source: 'history', at: submittedAt, lead },
  }
}

type AccountKnown = {
  readonly name: string
  readonly relationship: string | undefined
  readonly owner: string | undefined
  readonly at: string
}

async function accountOf(
  { isPersonal }: Pick<Parts, 'isPersonal'>,
  tx: Tx,
  { sent }: AboutLead,
): Promise<AccountKnown | undefined> {
  const find = await accountsFor(tx, sent, isPersonal)
  const id = sent.map((canonical) => find(canonical).id).find((each) => each !== undefined)
  if (id === undefined) return undefined
  const events = (await tx.read([{ kind: 'account', stream: id }])).get(id) ?? []
  const { kind, state } = fold('account', id, events)
  if (kind !== 'account' || state.status === 'none') return undefined
  const { name = '', relationship, owner, addedAt } = state
  return { name, relationship, owner, at: events.at(-1)?.at ?? addedAt }
}

function accountFacts({ name, relationship, owner, at }: AccountKnown, people: People): readonly Fact[] {
  const fact = (kind: Fact['kind'], text: string): Fact => ({
    about: 'business',
    ...{ kind, text, source: 'account', at },
  })
  const whose = personOf(people, owner)?.name
  return [
    ...(name === '' ? [] : [fact('name', `${name}, as it stands in our accounts`)]),
    ...(relationship === undefined ? [] : [fact('relationship', `They are a ${relationship} of ours`)]),
    ...(whose === undefined ? [] : [fact('owner', `${whose} looks after them`)]),
  ]
}
