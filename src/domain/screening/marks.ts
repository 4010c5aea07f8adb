import type { Phrases } from './phrasebook.ts'

/** What a phrase tells of somebody who sells to us. */
export const sellingMarks = [
  'offer',
  'serves',
  'trade',
  'yours',
  'promise',
  'approach',
  'mass',
  'rates',
  'faults',
  'leaves',
  'chases',
  'freemail',
] as const
/** … of somebody who asks something of us. */
export const askingMarks = ['wish', 'ours', 'situation', 'question'] as const
/** … of what else brings people to a form. */
export const roadMarks = ['support', 'job', 'partner', 'study', 'press', 'behalf', 'supplier'] as const

export type SellingMark = (typeof sellingMarks)[number]
export type AskingMark = (typeof askingMarks)[number]
export type RoadMark = (typeof roadMarks)[number]
/**
 * `invites` asks what we want, where a buyer says what they want. `lure` is what spam lives by: winnings, pills, adult pages, money for nothing;
 * `bait` and `hook` are its halves, of which each stands in honest messages too.
 */
export type Mark =
  | SellingMark
  | AskingMark
  | RoadMark
  | 'wants'
  | 'plain'
  | 'invites'
  | 'lure'
  | 'bait'
  | 'hook'

export type Language = Phrases<Mark>

/** How a mark is spoken of in a reason. */
export const spokenMarks: Readonly<Record<Mark, string>> = {
  offer: 'speaks of its own services',
  serves: 'does something for us',
  trade: 'is about a trade that is sold through forms',
  yours: 'is about our site or business',
  promise: 'promises us results',
  approach: 'asks for our time or answer as sellers do',
  mass: 'reads like a mass mailing',
  rates: 'names its own prices',
  faults: 'finds fault with what is ours',
  leaves: 'says how to be left alone',
  chases: 'follows up as mailings do',
  freemail: 'speaks for a firm from an address that anybody may have',
  wish: 'asks for something',
  ours: 'asks about what we sell',
  question: 'asks us plainly',
  wants: 'says what it wants',
  plain: 'asks something that sells nothing',
  situation: 'describes a situation of its own',
  support: 'needs help with what they have',
  job: 'is about work with us',
  partner: 'is about a partnership',
  study: 'is about studies or research',
  press: 'is from press, analysts or investors',
  behalf: 'asks for somebody else',
  supplier: 'is about supplying us',
  invites: 'asks what we want, as sellers do',
  lure: 'holds the bait of spam',
  bait: 'dangles something before us',
  hook: 'would have us do something for it',
}
