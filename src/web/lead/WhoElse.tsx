import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Undo2, UserCheck, UserX } from 'lucide-react'
import type { LeadPeople } from '#contract/identity.ts'
import { peopleAround, sayOfTwo, type Saying } from '../api/people-query.ts'
import type { LeadDetail } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './WhoElse.module.css'

type Person = LeadPeople['prospect']
type Bond = LeadPeople['aliases'][number]['bonds'][number]
type Compared = Bond['because'][number]
type Theirs = LeadPeople['proposals'][number]['leads']

/** The same person by other names, who may be the same person, and who else asked from there. */
export function WhoElse({ detail: { lead } }: { readonly detail: LeadDetail }) {
  // A lead must open without it.
  const { data } = useQuery({ ...peopleAround(lead.id), throwOnError: false })
  if (!data) return null
  const { aliases, proposals, guests, group } = data
  return (
    <>
      {proposals.length > 0 && (
        <Panel title="Is this the same person?">
          <ul className={styles.list}>
            {proposals.map((person) => (
              <Proposed key={person.prospect} person={person} lead={lead.id} />
            ))}
          </ul>
        </Panel>
      )}
      {aliases.length > 0 && (
        <Panel title="The same person">
          <ul className={styles.list}>
            {aliases.map((person) => (
              <Alias key={person.prospect} person={person} lead={lead.id} />
            ))}
          </ul>
        </Panel>
      )}
      {guests.length > 0 && (
        <Panel title="Words of somebody else">
          <p className={styles.hint}>
            They wrote here while they were taken for the same person. What they asked is owed an answer too.
          </p>
          <ul className={styles.list}>
            {guests.map((person) => (
              <li key={person.prospect}>
                <Who person={person} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {group.people.length > 0 && <Group group={group} lead={lead} />}
    </>
  )
}

function useSaying(lead: string, done: string) {
  return useSend({
    send: (saying: Saying) => sayOfTwo(saying),
    done,
    refresh: [['lead', lead], ['lead'], ['queue'], ['leads']],
    alone: true,
  })
}

function Proposed({
  person,
  lead,
}: {
  readonly person: LeadPeople['proposals'][number]
  readonly lead: string
}) {
  const merge = useSaying(lead, 'They are one person now.')
  const reject = useSaying(lead, 'They stay two people.')
  const pair = [person.prospect, person.with] as const
  return (
    <li className={styles.person}>
      <Who person={person} />
      <Why because={person.because} />
      <Leads leads={person.leads} />
      <div className={styles.actions}>
        <Button
          small
          icon={UserCheck}
          about={nameOf(person)}
          busy={merge.busy}
          onPress={() => merge.send({ what: 'aliases', pair })}
        >
          Same person
        </Button>
        <Button
          small
          icon={UserX}
          about={nameOf(person)}
          busy={reject.busy}
          onPress={() => reject.send({ what: 'rejections', pair })}
        >
          Somebody else
        </Button>
      </div>
    </li>
  )
}

function Alias({ person, lead }: { readonly person: LeadPeople['aliases'][number]; readonly lead: string }) {
  const part = useSaying(lead, 'They are two people again.')
  return (
    <li className={styles.person}>
      <Who person={person} />
      <Leads leads={person.leads} />
      {person.bonds.map((bond) => (
        <div key={bond.with} className={styles.person}>
          <Why because={bond.because} />
          <p className={styles.soft}>
            {bond.by ? `${bond.by.name} said so` : 'Found by itself'}, <ClockTime at={bond.at} />
          </p>
          <div className={styles.actions}>
            <Button
              small
              icon={Undo2}
              about={nameOf(person)}
              busy={part.busy}
              onPress={() => part.send({ what: 'partings', pair: [person.prospect, bond.with] })}
            >
              Undo
            </Button>
          </div>
        </div>
      ))}
    </li>
  )
}

function Group({ group, lead }: { readonly group: LeadPeople['group']; readonly lead: LeadDetail['lead'] }) {
  const { account, people, more, owners } = group
  const others = owners.filter(({ id }) => id !== lead.owner?.id)
  const where = account?.name ?? lead.account?.name
  return (
    <Panel title={where ? `Who else asked from ${where}` : 'Who else asked from there'}>
      {account?.owner && (
        <p className={styles.hint}>
          {account.owner.name} looks after {account.name}
          {account.relationship ? ` (${account.relationship})` : ''}.
        </p>
      )}
      {lead.status === 'open' && others.length > 0 && (
        <p className={styles.hint}>
          {others.map(({ name }) => name).join(' and ')} {others.length > 1 ? 'have' : 'has'} an open lead
          from there.{' '}
          <Link to="/leads/$leadId" params={{ leadId: lead.id }} search={{ do: 'assign' }}>
            Pass this one on
          </Link>
        </p>
      )}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.prospect} className={styles.person}>
            <Who person={person} />
            {person.by !== 'domain' && <p className={styles.soft}>{byWords[person.by]}</p>}
            <Leads leads={person.leads} />
          </li>
        ))}
      </ul>
      {more && <p className={styles.soft}>There are more; these asked last.</p>}
    </Panel>
  )
}

const byWords = { name: 'by the name of the company', relation: 'from a company that belongs to it' } as const

const nameOf = ({ name, email, phone }: Person): string => name || email || phone || 'Nobody named'

const Who = ({ person }: { readonly person: Person }) => (
  <p className={styles.who}>
    <strong>{nameOf(person)}</strong>
    {person.name && (person.email ?? person.phone) && <span>{person.email ?? person.phone}</span>}
  </p>
)

const keyWords: Record<Compared['key'], string> = {
  address: 'Address',
  'mistyped address': 'Address, nearly',
  'shared mailbox': 'Shared mailbox',
  phone: 'Phone',
  account: 'Organisation',
  place: 'Place',
  name: 'Name',
}

/** What was compared, with both values where they differ. */
function Why({ because }: { readonly because: readonly Compared[] }) {
  if (because.length === 0) return <p className={styles.soft}>They share nothing that we know of.</p>
  return (
    <dl className={styles.why}>
      {because.map(({ key, values: [theirs, ours] }) => (
        <div key={key}>
          <dt>{keyWords[key]}</dt>
          <dd>{theirs === ours ? `${ours} in both` : `${ours || 'none'} here, ${theirs || 'none'} there`}</dd>
        </div>
      ))}
    </dl>
  )
}

function Leads({ leads }: { readonly leads: Theirs }) {
  if (leads.length === 0) return null
  return (
    <ul className={styles.leads}>
      {leads.map(({ id, status, segment, owner, submittedAt }) => (
        <li key={id}>
          <Link to="/leads/$leadId" params={{ leadId: id }}>
            {segment || 'A lead'}
          </Link>
          <span className={styles.soft}>
            {' '}
            {status === 'open' ? (owner ? `with ${owner.name}` : 'open') : 'ended'},{' '}
            <ClockTime at={submittedAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
