import { Link } from '@tanstack/react-router'
import type { HandoffRead } from '../api/types.ts'
import { RouteSteps } from '../lead/RouteSteps.tsx'
import { becauseWords } from '../lead/offer-told.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Handoff.module.css'
import { nextWords, offerLooks, passedWords, receiptWords } from './words.ts'

type Offer = HandoffRead['offers'][number]

/** Who was asked, and every receipt with its time: the answer to "I never got the lead". */
export const Offers = ({ offers }: Pick<HandoffRead, 'offers'>) => (
  <div>
    {offers.toReversed().map((offer) => (
      <article key={offer.offer} className={styles.offer}>
        <h3>
          To {offer.to?.name ?? offer.pool?.name ?? 'nobody'}
          <StatusBadge look={offerLooks[offer.state]} />
        </h3>
        <ul className={styles.receipts} aria-label={`Receipts of ${offer.to?.name ?? 'the team'}`}>
          <li>
            <strong>offered</strong> <ClockTime at={offer.at} />
          </li>
          {offer.receipts.map(({ receipt, at, member, messageId, late }) => (
            <li key={receipt + (member?.id ?? '')}>
              <strong>{receiptWords[receipt]}</strong> <ClockTime at={at} />
              {offer.pool && member && ` (${member.name})`}
              {late && ', when it was somebody else’s already'}
              {messageId !== undefined && <code className={styles.message}>{messageId}</code>}
            </li>
          ))}
          {offer.accepted && (
            <li>
              <strong>accepted</strong> <ClockTime at={offer.accepted.at} />
              {offer.pool && ` (${offer.accepted.member?.name ?? 'somebody'})`}
            </li>
          )}
          {offer.state === 'open' && offer.acceptBy && (
            <li>
              <strong>an answer is owed</strong> by <ClockTime at={offer.acceptBy.limit} />
            </li>
          )}
        </ul>
        <WhyThem offer={offer} />
        {offer.passedOn && (
          <p className={styles.soft}>
            Went to the next <ClockTime at={offer.passedOn.at} />: {passedWords[offer.passedOn.because]}.
          </p>
        )}
        {offer.overridden && (
          <p className={styles.soft}>
            A manager let it pass without {missingOf(offer.overridden)}:{' '}
            {offer.overridden.because ?? 'words forgotten'}
          </p>
        )}
        <Argument offer={offer} />
        {offer.ratings.map(({ at, by, useful, wrong, class: kind, note }) => (
          <p key={at} className={styles.soft}>
            {by?.name ?? 'Somebody'}: {useful ? 'useful' : 'of no use'}
            {wrong.length > 0 && `; wrong: ${wrong.join(', ')}`}
            {kind !== null && `; they are: ${kind}`}
            {note !== null && `. ${note}`}
          </p>
        ))}
      </article>
    ))}
  </div>
)

/** Why this person, and nobody else: the way that routing went. */
function WhyThem({ offer: { because, route, to } }: { readonly offer: Offer }) {
  if (!route) return null
  return (
    <details className={styles.why}>
      <summary>
        Why {to?.name ?? 'they'}? {becauseWords(because, route.turn)}
      </summary>
      {route.lines.length > 0 && <RouteSteps steps={route.lines} />}
    </details>
  )
}

const missingOf = ({ criteria, parts, more }: NonNullable<Offer['overridden']>): string =>
  [...criteria, ...parts, ...(more > 0 ? [`${more} more`] : [])].join(', ')

/** Both sides beside each other, and what was ruled. */
function Argument({ offer: { rejection, dispute, ruling } }: { readonly offer: Offer }) {
  if (!rejection) return null
  const forgotten = 'These words are forgotten.'
  return (
    <>
      <div className={styles.sides}>
        <section>
          <h4>
            {rejection.member?.name ?? 'The representative'} rejected it, <ClockTime at={rejection.at} />
          </h4>
          <p>
            {rejection.reason}
            {rejection.criterion !== null && `: ${rejection.criterion}`}
          </p>
          <p className={styles.words}>{rejection.note ?? forgotten}</p>
        </section>
        {dispute && (
          <section>
            <h4>
              {dispute.by?.name ?? 'The qualifier'} disputes it, <ClockTime at={dispute.at} />
            </h4>
            <p className={styles.words}>{dispute.grounds ?? forgotten}</p>
          </section>
        )}
        {dispute?.answers.map(({ at, by, words }) => (
          <section key={at + (by?.id ?? '')}>
            <h4>
              {by?.name ?? 'Somebody'}, <ClockTime at={at} />
            </h4>
            <p className={styles.words}>{words ?? forgotten}</p>
          </section>
        ))}
      </div>
      {dispute && (
        <p className={styles.soft}>
          <Link
            to="/precedents"
            search={{ q: [rejection.reason, rejection.criterion].filter((word) => word !== null).join(' ') }}
          >
            How “{rejection.criterion ?? rejection.reason}” was ruled before
          </Link>
        </p>
      )}
      {dispute && !ruling && (
        <p className={styles.soft}>
          {dispute.arbiter?.name ?? 'Somebody'} rules on it
          {dispute.ruleBy !== null && (
            <>
              {' '}
              by <ClockTime at={dispute.ruleBy} />; after that it climbs
            </>
          )}
          .
        </p>
      )}
      {ruling && (
        <div className={styles.ruling}>
          <p>
            <strong>
              {ruling.by?.name ?? 'The arbiter'} ruled: the rejection is {ruling.ruling}
            </strong>
            , <ClockTime at={ruling.at} />; {nextWords[ruling.next]}.
          </p>
          <p className={styles.words}>{ruling.because ?? forgotten}</p>
        </div>
      )}
    </>
  )
}
