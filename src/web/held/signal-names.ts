/**
 * What each signal is called, as one would say it after "also noticed:". One that this page doesn't know yet, or no longer, is called
 * by its code.
 */
const names: Readonly<Record<string, string>> = {
  honeypot: 'a field filled in that people cannot see',
  filled_too_fast: 'a form filled in faster than people type',
  no_proof_of_work: 'no sign that a browser filled it in',
  replayed_proof_of_work: 'a proof of work that was used before',
  disposable_address: 'an address made to be thrown away',
  undeliverable_address: 'an address that no mail reaches',
  mistyped_address: 'an address that looks mistyped',
  made_up_address: 'an address that looks made up',
  nobodys_name: 'a name that is nobody’s',
  nobodys_firm: 'a firm out of a tale or a handbook',
  trial: 'somebody who only tries the form out',
  contradiction: 'answers that contradict each other',
  other_sender: 'an address from elsewhere than the firm',
  gibberish: 'letters that make no words',
  gibberish_name: 'letters that make no name',
  probe: 'an attack on our machines',
  link_markup: 'links written for a page to publish',
  hidden_link: 'a link that hides where it leads',
  cheap_link: 'a link to a kind of domain that spam likes',
  cheap_sender: 'a sender at a kind of domain that spam likes',
  links_home: 'a link to the sender’s own pages',
  many_links: 'a lot of links',
  bare_link: 'hardly a word beside a link',
  link_in_name: 'a link where a name belongs',
  lure: 'the bait of spam',
  baited: 'something promised, and something to do for it',
  baited_much: 'much promised, and much to do for it',
  template_hole: 'a gap that a program forgot to fill in',
  own_calendar: 'a time to be booked in the writer’s own calendar',
  says_how_to_leave: 'how to be left alone',
  sells: 'signs of selling',
  sells_hard: 'selling in three ways',
  sells_loudly: 'selling in many ways',
  sells_a_little: 'a little selling',
  invites: 'a question that only sellers ask',
  invites_much: 'several questions that only sellers ask',
  invites_ours: 'a seller’s question about what is ours',
  only_offers: 'an offer, and nothing asked',
  only_trades: 'a trade that is sold through forms, and nothing asked',
  reads_like_selling: 'words that sellers use',
  reads_like_asking: 'words that people use who ask',
  another_road: 'something else than buying brings them',
  asks: 'a question or a wish',
  asks_much: 'more than one question or wish',
  asks_nothing: 'nothing asked, and nothing needed',
  wants: 'what they want',
  same_text: 'the same text as before',
  network_burst: 'many at once from one network',
  trusted: 'somebody who is trusted',
}

export const signalName = (code: string): string => names[code] ?? code.replaceAll('_', ' ')

/** The same, where it stands alone. */
export const signalTitle = (code: string): string => {
  const name = signalName(code)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
