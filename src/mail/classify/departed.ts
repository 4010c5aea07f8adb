import { anyOf } from './phrases.ts'

/** Somebody says of themselves that they are there no more. Whoever is still to leave says so in another tense, and to us. */
const iLeft = anyOf(
  `\\bi(?:'m| am)? no longer (?:work|with|employed|part of|at)
  \\bi(?:'ve| have)? (?:now |since )?left (?:the (?:company|organi[sz]ation|firm)|\\p{Lu}\\S+)
  \\bich bin (?:\\S+ ){0,8}?nicht mehr (?:\\S+ ){0,6}?(?:tätig|beschäftigt|im unternehmen|im hause|erreichbar)
  \\bich (?:habe|arbeite) (?:\\S+ ){0,8}?(?:verlassen|nicht mehr (?:bei|für))
  \\bj['’]ai quitté (?:la|le|l['’]|mes|\\p{Lu})
  \\bje (?:ne )?(?:travaille|fais|suis) (?:\\S+ )?plus (?:\\S+ ){0,4}?(?:chez|pour|partie|au sein|en poste|salarié)
  \\bya no (?:trabajo|formo parte|estoy en la empresa|pertenezco)
  \\bhe dejado (?:la empresa|de trabajar|mi puesto)
  \\bik (?:werk|ben) (?:\\S+ ){0,6}?niet (?:meer|langer) (?:\\S+ ){0,4}?(?:werkzaam|bij|voor|in dienst)
  \\bnon (?:lavoro|faccio) più
  \\b(?:já )?não (?:trabalho|faço parte) mais|\\bjá não (?:trabalho|faço parte)
  \\bjeg (?:er|arbejder|jobber) (?:\\S+ ){0,4}?(?:ikke længere|ikke lenger|fratrådt|sluttet)
  \\bjag (?:arbetar|jobbar) (?:\\S+ ){0,4}?inte längre|\\bjag har slutat
  \\ben (?:ole|työskentele) enää
  \\bnie pracuję już|\\bjuż nie pracuję
  больше не работаю|退職(?:いた|し)ました|已(?:经)?离职`,
)

/** The same, said of somebody by a mailbox that is read by nobody, or by those who took it over. */
const theyLeft = anyOf(
  `\\b(?:is|are) no longer (?:with|employed|working|at|part of)\\b
  \\bno longer works? (?:for|at|here|with)\\b
  \\bhas left (?:the (?:company|organi[sz]ation|firm|business)|our|us\\b)
  \\b(?:ist|arbeitet) (?:\\S+ ){0,6}?nicht mehr (?:\\S+ ){0,6}?(?:tätig|beschäftigt|im unternehmen|bei|für)
  \\bhat (?:unser |das )?(?:unternehmen|firma) (?:\\S+ ){0,3}?verlassen
  \\b(?:a quitté (?:la société|l['’]entreprise|notre)|ne (?:travaille|fait) plus)
  \\bya no (?:trabaja|forma parte)
  \\b(?:is|werkt) (?:\\S+ ){0,4}?niet (?:meer|langer) (?:werkzaam|bij|in dienst)
  \\bnon lavora più|\\bnão trabalha mais|\\bnie pracuje już|\\bjuż nie pracuje`,
)

/** Whom to turn to instead. */
const turnTo = anyOf(
  `[^\\s@<]+@[^\\s@>]+\\.\\p{L}
  \\b(?:please|kindly) (?:contact|write|direct|send|address|call)
  \\b(?:wenden|richten|schreiben) sie
  \\bmerci (?:de |d['’])(?:contacter|adresser)
  \\b(?:por favor|pueden|puede) (?:\\S+ )?(?:escrib|contact|dirij)\\w*
  \\bneemt? (?:u )?contact`,
)

const SAYS_I = /(?:^|[\s"'(])(?:(?:I|I'm|I'll|I've|I’ll|I’m|I’ve|ich|je|yo|ik)\s|j['’])/u
const TEXT_CHARS_MAX = 700

/** All that it says is that somebody has left, and whom to write to instead. */
export const hasLeft = (text: string): boolean =>
  text.length <= TEXT_CHARS_MAX &&
  !text.includes('?') &&
  turnTo.test(text) &&
  (iLeft.test(text) || (theyLeft.test(text) && !SAYS_I.test(text)))
