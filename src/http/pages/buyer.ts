import { html, type Fragment, type Html } from '#domain/text/html.ts'
import type { Instant } from '#domain/time/instant.ts'
import { spoken } from '#domain/time/spoken.ts'
import { page, type Telling } from './page.ts'

export const buyerStates = ['received', 'waiting', 'answered', 'resolved', 'withdrawn', 'forgotten'] as const
export type BuyerState = (typeof buyerStates)[number]

export type BuyerPage = Telling & {
  readonly firmName: string
  readonly token: string
  readonly state: BuyerState
  /** Who has it: a first name, and what they do. */
  readonly who?: { readonly first: string; readonly role?: string | undefined } | undefined
  /** When an answer is due, and whether that time has passed. */
  readonly by?: Instant | undefined
  readonly late?: boolean
  /** How it ended, in words for the buyer. */
  readonly outcomeWords?: string | undefined
  readonly canAskAgain: boolean
  readonly canWithdraw: boolean
  /** Just now they told us that they have heard nothing. */
  readonly saidAskedAgain?: boolean
}

/** Where the buyer's request stands: who, by when, and what they may say to us. */
export function buyerPage(asked: BuyerPage): string {
  const { firmName, state, saidAskedAgain = false } = asked
  const { title, words } = standing[state](asked)
  return page({
    firmName,
    title,
    body: html`${saidAskedAgain && thanksForAsking(asked)}
      ${state !== 'withdrawn' && state !== 'forgotten' && road(asked)}
      <h1>${title}</h1>
      ${words} ${asked.canAskAgain && !saidAskedAgain && notHeard(asked)}
      ${asked.canWithdraw && askLater(asked)} ${asked.canWithdraw && withdrawal(asked)}`,
  })
}

type Standing = { readonly title: string; readonly words: Fragment }

const standing: Readonly<Record<BuyerState, (asked: BuyerPage) => Standing>> = {
  received: (asked) => ({
    title: 'We have your message',
    words: html`<p class="lead">It is on its way to the person who can answer it best.</p>
      ${answerBy(asked)}`,
  }),
  waiting: (asked) => ({
    title: asked.who ? `${asked.who.first} has your message` : 'Your message is being looked after',
    words: html`${asked.who?.role !== undefined && html`<p class="lead">${asked.who.first}, ${asked.who.role}, will answer you in person.</p>`}${answerBy(asked)}`,
  }),
  answered: ({ who }) => ({
    title: 'We have answered you',
    words: html`<p class="lead">${who ? who.first : 'One of us'} has written to you or called you.</p>
      <p>If nothing has reached you, please look among your unwanted mail first, and then tell us.</p>`,
  }),
  resolved: ({ outcomeWords, firmName }) => ({
    title: 'Your request is settled',
    words: html`${outcomeWords !== undefined && html`<p class="lead">${outcomeWords}</p>`}
      <p>
        Should something new come up, write to ${firmName} again the same way. We will know that you have been
        here before.
      </p>`,
  }),
  withdrawn: ({ firmName }) => ({
    title: 'You will hear no more from us about this',
    words: html`<p class="lead">
        You told us that you no longer need an answer, and we have closed your request.
      </p>
      <p>Should that change, write to ${firmName} again the same way, whenever you like.</p>`,
  }),
  forgotten: () => ({
    title: 'There is nothing here any more',
    words: html`<p class="lead">
      What you told us has been deleted, as you asked. We no longer know who you are.
    </p>`,
  }),
}

function answerBy({ by, late = false, ...telling }: BuyerPage): Fragment {
  if (by === undefined) return false
  const when = spoken(by, telling)
  return late
    ? html`<p>
        You should have heard from us by <strong>${when}</strong>. We are sorry. This has been passed on to
        somebody who will see to it.
      </p>`
    : html`<p>You will hear from us by <strong>${when}</strong>.</p>`
}

const steps = ['received', 'waiting', 'answered', 'resolved'] as const

function road({ state, who }: BuyerPage): Html {
  const reached = steps.findIndex((step) => step === state)
  const names = ['Received', who ? `With ${who.first}` : 'With one of us', 'Answered', 'Settled']
  return html`<ol class="road" aria-label="Where your request stands">
    ${names.map((name, i) => step(name, i - reached))}
  </ol>`
}

function step(name: string, distance: number): Html {
  if (distance < 0) return html`<li class="done">${name}</li>`
  return distance === 0 ? html`<li class="now" aria-current="step">${name}</li>` : html`<li>${name}</li>`
}

const thanksForAsking = ({ who }: BuyerPage): Html =>
  html`<p class="note" role="status">
    Thank you for telling us. ${who ? `${who.first} has` : 'We have'} been told, and your request is now
    urgent.
  </p>`

/** Loud only once there is reason to ask. */
const notHeard = ({ token, state, late = false }: BuyerPage): Html =>
  html`<section class="next" aria-labelledby="not-heard">
    <h2 id="not-heard">Heard nothing?</h2>
    <p>Tell us, and we will look into it at once.</p>
    <form method="post" action="/r/${encodeURIComponent(token)}/not-heard">
      <button class="${late || state === 'answered' ? 'button' : 'button plain'}">
        I have not heard from you
      </button>
    </form>
  </section>`

/** "Ask me in March": it comes back by itself on their day, to the same person. */
const askLater = ({ token }: BuyerPage): Html =>
  html`<section class="next" aria-labelledby="later">
    <h2 id="later">Not now?</h2>
    <details>
      <summary>Ask me again later</summary>
      <form method="post" action="/r/${encodeURIComponent(token)}/later">
        <p>We will leave you in peace until the day you choose, and come back to you then.</p>
        <div class="field">
          <label for="on">From which day on?</label>
          <input id="on" name="on" type="date" required />
        </div>
        <button class="button plain">Ask me from that day on</button>
      </form>
    </details>
  </section>`

/** The second step is the page's own: it opens in place, and only its button sends anything. */
const withdrawal = ({ token, firmName }: BuyerPage): Html =>
  html`<section class="next" aria-labelledby="withdrawal">
    <h2 id="withdrawal">Found what you need?</h2>
    <details>
      <summary>I no longer need an answer</summary>
      <form method="post" action="/r/${encodeURIComponent(token)}/withdrawal">
        <p>We will close your request, and nobody from ${firmName} will contact you about it.</p>
        <div class="field">
          <label for="said"
            >Is there anything you would like us to know? <span class="quiet">(optional)</span></label
          >
          <textarea id="said" name="said" rows="3" maxlength="2000"></textarea>
        </div>
        <button class="button plain">Yes, close my request</button>
      </form>
    </details>
  </section>`
