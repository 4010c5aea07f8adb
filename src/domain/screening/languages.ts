import { ownWishes } from './meanings/asks.ts'
import { ownWishesOfTheEast } from './meanings/asks-east.ts'
import { bait, questions } from './meanings/bait.ts'
import { closings } from './meanings/contact.ts'
import { closingsOfTheEast } from './meanings/contact-east.ts'
import { eastern } from './meanings/eastern.ts'
import { germanic } from './meanings/germanic.ts'
import { frauds, needs } from './meanings/needs.ts'
import { moreFrames } from './meanings/more-frames.ts'
import { nordic } from './meanings/nordic.ts'
import { offersOfTheEast } from './meanings/offers.ts'
import { offersOfTheMiddle } from './meanings/offers-middle.ts'
import { romance } from './meanings/romance.ts'
import { otherRoads } from './meanings/roads-more.ts'
import { scams } from './meanings/scams.ts'
import { sellersAsk } from './meanings/seller-asks.ts'
import { tells } from './meanings/tells.ts'
import { theirThings } from './meanings/their-things.ts'
import { unspaced } from './meanings/unspaced.ts'
import { wants } from './meanings/wants.ts'
import { wantsAfar } from './meanings/wants-afar.ts'
import { wantsOfTheNorth } from './meanings/wants-north.ts'
import { westernFrames } from './meanings/western-frames.ts'
import type { Mark } from './marks.ts'
import { phrasebookInSteps, phrasebookOf, type Phrasebook } from './phrasebook.ts'
import { chinese, japanese, korean } from './phrases/asian.ts'
import { claims } from './phrases/claims.ts'
import { czech, greek, hungarian, romanian } from './phrases/central.ts'
import { russian, ukrainian } from './phrases/cyrillic.ts'
import { german } from './phrases/de.ts'
import { english } from './phrases/en.ts'
import { spanish } from './phrases/es.ts'
import { french } from './phrases/fr.ts'
import { introductions } from './phrases/introductions.ts'
import { invitations } from './phrases/invitations.ts'
import { italian } from './phrases/it.ts'
import { manners } from './phrases/manners.ts'
import { dutch } from './phrases/nl.ts'
import { danish, finnish, norwegian, swedish } from './phrases/nordic.ts'
import { polish } from './phrases/pl.ts'
import { portuguese } from './phrases/pt.ts'
import { arabic, hebrew, turkish } from './phrases/south.ts'

/** The languages whose phrases we know. */
export const languages = [
  ...[english, german, french, spanish, italian, portuguese, dutch, polish],
  ...[swedish, danish, norwegian, finnish, czech, hungarian, romanian, greek],
  ...[russian, ukrainian, turkish, arabic, hebrew, japanese, chinese, korean],
  ...manners,
  ...introductions,
  ...invitations,
  ...claims,
  ...[...germanic, ...nordic, ...romance, ...eastern, ...unspaced],
  ...[...needs, ...frauds, ...bait, ...questions, ...westernFrames, ...moreFrames],
  ...[
    ...ownWishes,
    ...ownWishesOfTheEast,
    ...offersOfTheEast,
    ...offersOfTheMiddle,
    ...tells,
    ...theirThings,
    ...scams,
    ...wants,
    ...wantsOfTheNorth,
    ...wantsAfar,
    ...otherRoads,
    ...sellersAsk,
    ...closings,
    ...closingsOfTheEast,
  ],
]

const steps = phrasebookInSteps(languages)
let book: Phrasebook<Mark> | undefined

/** Prepares some of the phrases, and says whether more are to be prepared. */
export function prepareSomePhrases(): boolean {
  if (book === undefined) {
    const step = steps.next()
    if (step.done === true) book = step.value
  }
  return book === undefined
}

/** What isn't prepared when something is first read is prepared then: most commands read nothing, and would wait for it. */
export const phrases: Phrasebook<Mark> = (words) => (book ?? prepared())(words)

function prepared(): Phrasebook<Mark> {
  while (prepareSomePhrases()) continue
  return book ?? phrasebookOf(languages)
}
