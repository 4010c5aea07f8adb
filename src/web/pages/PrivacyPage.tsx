import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoppedAddress } from '#contract/privacy.ts'
import { freeAddress, lookUpAddress, retention } from '../api/privacy-queries.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './PrivacyPage.module.css'

/** Whom nothing is mailed to, and how long people are kept. */
export const PrivacyPage = () => (
  <Page
    title="Privacy"
    lead="Addresses that nothing is mailed to, and when people are forgotten by themselves."
  >
    <Stopped />
    <Kept />
  </Page>
)

const reasons = [
  'they asked in writing',
  'they asked by telephone',
  'stopped by mistake',
  'the address works again',
]

function Stopped() {
  const [email, setEmail] = useState('')
  const [found, setFound] = useState<{ readonly email: string } & StoppedAddress>()
  const [because, setBecause] = useState(reasons[0] ?? '')
  const looking = useSend({
    send: () => lookUpAddress(email.trim()),
    refresh: [],
    onDone: (answer: StoppedAddress) => setFound({ email: email.trim(), ...answer }),
  })
  const freeing = useSend({
    send: () => freeAddress(found?.email ?? '', because),
    done: 'Mail may go to this address again.',
    refresh: [],
    onDone: () => setFound(undefined),
    alone: true,
  })
  return (
    <Panel title="Is an address stopped?">
      <div className={styles.stack}>
        <p>
          The list holds digests only, so nobody can read who stands on it; an address that you know can be
          looked up.
        </p>
        <Form
          submit="Look it up"
          busy={looking.busy}
          problem={looking.problem}
          onSubmit={() => looking.send()}
        >
          <TextField label="E-mail address" type="email" value={email} onChange={setEmail} />
        </Form>
        {found && found.stopped === null && <output>Mail may go to {found.email}.</output>}
        {found?.stopped && (
          <div aria-live="polite" className={styles.stack}>
            <p>
              Nothing is mailed to {found.email} since <ClockTime at={found.stopped.since} />:{' '}
              {found.stopped.because}
            </p>
            {found.stopped.what === 'domain' ? (
              <p>It is the whole domain, which came by an import.</p>
            ) : (
              <>
                <ChoiceField
                  label="Why may mail go there again?"
                  choices={reasons.map((value) => ({ value, label: value }))}
                  value={because}
                  onChange={setBecause}
                />
                <p>
                  <Button busy={freeing.busy} onPress={() => freeing.send()}>
                    Allow mail again
                  </Button>
                </p>
              </>
            )}
          </div>
        )}
      </div>
    </Panel>
  )
}

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
type Coming = { readonly on: string; readonly people: number }
const columns: readonly Column<Coming>[] = [
  { name: 'Day', plain: true, cell: ({ on }) => day.format(new Date(on)) },
  { name: 'People', cell: ({ people }) => people.toLocaleString('en-GB') },
]

/** What each period of the playbook is about. */
const keptWords: Readonly<Record<string, string>> = {
  raw: 'inquiries as they came',
  junk: 'junk',
  resolved: 'people whose leads have ended',
  won: 'those who bought',
  lost: 'those who did not',
  declined: 'those whom we declined',
  withdrawn: 'those who no longer wanted it',
  unreachable: 'those whom nobody reached',
  mails: 'the words of mails',
  visits: 'page visits',
  calls: 'the words of calls',
}
const DAYS_A_YEAR = 365
const spokenDays = (days: number): string =>
  days % DAYS_A_YEAR === 0
    ? `${days / DAYS_A_YEAR} ${days === DAYS_A_YEAR ? 'year' : 'years'}`
    : `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
const inOne = (all: readonly string[]): string => new Intl.ListFormat('en-GB').format(all)

const labels = { mails: 'mails', visits: 'page visits', calls: 'calls' } as const

function Kept() {
  const { data } = useSuspenseQuery(retention())
  const { periods, due, coming, words } = data
  const named = Object.entries(periods)
  return (
    <Panel title="When people are forgotten">
      {named.length === 0 ? (
        <p>The playbook in force names no periods (retention), so everything is kept.</p>
      ) : (
        <div className={styles.stack}>
          <p>
            The playbook in force keeps{' '}
            {inOne(named.map(([name, days]) => `${keptWords[name] ?? name} for ${spokenDays(days)}`))}. A
            person goes once all of their leads are past their periods.
            {words.length > 0 &&
              ` The words of ${words.map(({ what }) => labels[what]).join(', ')} go before that, each from its own day on.`}
          </p>
          {words
            .filter((each) => each.due > 0)
            .map((each) => (
              <p key={each.what}>
                The words of {each.due.toLocaleString('en-GB')} {labels[each.what]} are older than {each.days}{' '}
                days, and will be gone within the hour.
              </p>
            ))}
          <p>
            {due === 0
              ? 'Nobody is due now.'
              : `${due.toLocaleString('en-GB')} people are due, and will be forgotten within the hour.`}
          </p>
          {coming.length > 0 && (
            <Table
              label="People who will be forgotten"
              columns={columns}
              rows={coming}
              keyOf={({ on }) => on}
            />
          )}
        </div>
      )}
    </Panel>
  )
}
