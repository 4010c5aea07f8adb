import { disposableAddress, mistypedAddress, undeliverableAddress } from './signals/address.ts'
import {
  honeypot,
  networkBurst,
  noProof,
  replayedProof,
  sameText,
  tooFast,
  trusted,
} from './signals/behaviour.ts'
import { gibberish, gibberishName } from './signals/gibberish.ts'
import { contradiction, madeUpAddress, nobodysName } from './signals/identity.ts'
import {
  bareLink,
  cheapLink,
  cheapSender,
  hiddenLink,
  linkInName,
  linkMarkup,
  linksHome,
  manyLinks,
} from './signals/links.ts'
import { baited, baitedMuch, lure } from './signals/bait.ts'
import {
  anotherRoad,
  asks,
  asksMuch,
  invites,
  onlyTrades,
  sells,
  sellsHard,
  sellsLoudly,
  wants,
} from './signals/manner.ts'
import { invitesMuch, invitesOurs } from './signals/inviting.ts'
import { ownCalendar, saysHowToLeave, templateHole } from './signals/mailing.ts'
import { onlyOffers } from './signals/only-offers.ts'
import { readsLikeAsking, readsLikeSelling } from './signals/learned.ts'
import { asksNothing, sellsALittle } from './signals/offering.ts'
import { probe } from './signals/probes.ts'
import { nobodysFirm, otherSender, trial } from './signals/sender.ts'
import type { Signal } from './signals/signal.ts'

/** Every signal by the name that rules call it by. */
export const signals = {
  honeypot,
  filled_too_fast: tooFast,
  no_proof_of_work: noProof,
  replayed_proof_of_work: replayedProof,
  disposable_address: disposableAddress,
  undeliverable_address: undeliverableAddress,
  mistyped_address: mistypedAddress,
  made_up_address: madeUpAddress,
  nobodys_name: nobodysName,
  nobodys_firm: nobodysFirm,
  trial,
  contradiction,
  other_sender: otherSender,
  gibberish,
  gibberish_name: gibberishName,
  probe,
  link_markup: linkMarkup,
  hidden_link: hiddenLink,
  cheap_link: cheapLink,
  cheap_sender: cheapSender,
  links_home: linksHome,
  many_links: manyLinks,
  bare_link: bareLink,
  link_in_name: linkInName,
  lure,
  baited,
  baited_much: baitedMuch,
  template_hole: templateHole,
  own_calendar: ownCalendar,
  says_how_to_leave: saysHowToLeave,
  sells,
  sells_hard: sellsHard,
  invites,
  invites_much: invitesMuch,
  invites_ours: invitesOurs,
  sells_loudly: sellsLoudly,
  only_offers: onlyOffers,
  only_trades: onlyTrades,
  another_road: anotherRoad,
  asks,
  asks_much: asksMuch,
  asks_nothing: asksNothing,
  sells_a_little: sellsALittle,
  wants,
  reads_like_selling: readsLikeSelling,
  reads_like_asking: readsLikeAsking,
  same_text: sameText,
  network_burst: networkBurst,
  trusted,
} as const satisfies Readonly<Record<string, Signal>>

export type SignalCode = keyof typeof signals
// The keys of the list of signals are the codes.
export const signalCodes = Object.keys(signals) as readonly SignalCode[]
