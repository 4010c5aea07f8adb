import { anyOf } from './phrases.ts'

/** That a mail did not arrive, as the programs that say so put it, in subject or text. */
export const saysUndelivered = anyOf(
  `un ?deliver(?:ed|able|y)
  (?:delivery|deliver|mail|message|e-?mail|smtp)[\\s:,-]*(?:status notification|failure|failed|has failed|error|problem|report|incomplete|rejected|delayed|warning|undeliverable)
  (?:failure|failed|delayed|fail) (?:notice|delivery|mail)
  failure notice
  delivery (?:status|attempt|to the following|of your message)
  non-?delivery
  delivery (?:is )?delayed
  (?:has|have) not yet been delivered
  not (?:be |been )?delivered
  (?:could|can) ?(?:not|n't) (?:be )?(?:deliver|delivered|sent|reached|accepted)
  (?:unable|wasn't able|not able|failed) to (?:deliver|send|relay|reach|be delivered)
  did not reach
  returned (?:mail|to sender|message|e-?mail)
  return(?:ing|ed)? (?:the )?(?:message|mail) to (?:the )?sender
  (?:mail|message) (?:was |has been |is )?(?:rejected|returned|bounced|refused|blocked|discarded)
  (?:rejected|bounced|returned) (?:mail|message|e-?mail)
  bounce (?:notification|message)
  (?:user|recipient|mailbox|address|account)s?(?: is| was| name)? (?:unknown|not found|unavailable|inactive|disabled|full|over quota|does not exist|doesn't exist|not recognized|rejected)
  (?:unknown|no such|invalid|nonexistent|non-existent) (?:user|recipient|mailbox|address|account|domain|host)
  (?:mailbox|quota|inbox) (?:is )?(?:full|exceeded)
  over (?:its )?quota
  permanent (?:fatal )?(?:error|failure)
  transcript of session
  smtp error
  error while (?:attempting to )?deliver`,
  `unzustellbar
  (?:nicht|konnte nicht) zugestellt
  zustell(?:ung|fehler|bericht|ungsfehler)
  fehler bei der nachrichtenzustellung
  zustellung (?:\\S+ ){0,8}?verzögert
  (?:entrega|recapito|consegna|remise|livraison|bezorging|levering|leverans|doręczenie|dostarczenie|доставка)(?: \\S+){0,8}? (?:retrasad[oa]|ha retrasado|ritardat[oa]|in ritardo|retardée?|différée?|vertraagd|forsinket|fördröjd|försenad|opóźnion[ea]|atrasada|задерж\\w*)
  aún no se ha entregado|noch nicht zugestellt|n['’]a pas encore été (?:remis|livré)|non è stato ancora (?:recapitato|consegnato)|ainda não foi entregue|nog niet (?:afgeleverd|bezorgd)
  unbekannter empf(?:ä|ae)nger
  (?:non|pas) (?:été |pu être )?(?:remis|distribu|délivr|livré)\\w*
  (?:échec|echec) de (?:la )?(?:remise|distribution|livraison)
  non ?(?:remis|distribuable|délivré)
  no se (?:ha )?(?:pudo|puede|podido) entregar
  (?:no entregad|devuelt)[oa]s?
  error de entrega
  niet (?:worden )?(?:afgeleverd|bezorgd)
  onbestelbaar
  kan niet worden bezorgd
  (?:kunne|kan) ikke leveres
  (?:ikke|blev ikke) leveret
  kun[nd]e inte (?:levereras|skickas|nå)
  (?:ei|ei voitu) (?:voitu )?(?:toimittaa|toimitettu|perille)
  toimitus epäonnistui
  impossibile (?:recapitare|consegnare)
  mancat[ao] (?:recapito|consegna)
  não (?:foi|pôde ser) entregue
  não entregue
  nie (?:została|można) (?:dostarczon|dostarczy)\\w*
  не (?:доставлен|может быть доставлен)\\w*
  недоставленн\\w*
  配信(?:できません|不能|エラー)
  送信できません
  宛先不明
  退信
  投递失败
  无法(?:投递|送达)`,
)

/** That there is no use in trying again: nobody of that name, no such place. */
export const saysNobody = anyOf(
  `(?:user|recipient|mailbox|address|account|addressee|customer|employee)s?(?: \\S+){0,4}? (?:unknown|not found|inactive|disabled|does not exist|doesn't exist|not recognized|invalid|no longer|not known|not listed)
  (?:unknown|no such|invalid|nonexistent|non-existent|bad destination|unrouteable|unrouteable mail) (?:user|recipient|mailbox|address|account|domain|host|name|mailbox address|here)
  (?:not|isn't) a (?:valid|known) (?:user|recipient|mailbox|address)
  (?:host|domain)(?: name)? (?:unknown|not found|does not exist|lookup failed)
  no mailbox (?:here )?by that name
  permanent (?:fatal )?error
  bounceType\\W+permanent
  i've given up
  unbekannt
  existiert nicht
  n'existe pas
  inconnu
  no existe
  desconocid[oa]
  bestaat niet
  onbekend
  findes ikke
  ukendt
  ei ole olemassa
  tuntematon
  не существует
  存在しません
  不存在`,
)

/** That another try may arrive: the mailbox is full, somebody is busy, it hasn't been given up. */
export const saysFull = anyOf(
  `(?:mailbox|inbox|mail ?box|mail ?folder|account|storage|user)(?: \\S+){0,5}? (?:full|over ?quota|over its quota|exceed(?:ed|s)?|out of (?:space|storage))
  (?:over|exceed(?:ed|s|ing)?|above|out of)(?: \\S+){0,3}? (?:quota|storage|disk|allotment|mailbox size|mailbox limit)
  quota (?:exceeded|violation|is full)
  disk quota
  not enough (?:storage|disk|space|room)
  insufficient (?:system )?(?:storage|resources|disk)
  postfach (?:\\S+ ){0,3}?(?:voll|überfüllt)
  speicherplatz
  bo(?:î|i)te (?:\\S+ ){0,3}?pleine
  buzón (?:\\S+ ){0,3}?lleno
  postvak (?:\\S+ ){0,3}?vol
  postkasse\\w* (?:\\S+ ){0,2}?(?:fuld|full)
  postilaatikko (?:\\S+ ){0,2}?täynnä
  casella (?:\\S+ ){0,4}?piena
  caixa (?:\\S+ ){0,4}?cheia
  skrzynka (?:\\S+ ){0,4}?(?:pełna|przepełniona)
  schránka (?:\\S+ ){0,4}?plná
  brevlåda\\w* (?:\\S+ ){0,3}?full
  переполнен`,
)
export const saysLater = anyOf(
  `(?:try|retry|attempt)(?:ing)? (?:\\S+ )?(?:again )?later
  will (?:be |continue to )?(?:retr|try|keep trying|attempt)\\w*
  temporar(?:y|ily)
  (?:grey|gray)list\\w*
  (?:delivery|message|mail) (?:\\S+ ){0,4}?delayed
  delayed mail
  (?:warning|transient)
  delivery (?:is )?delayed
  delivery will continue to be attempted
  still (?:being )?(?:trying|in the queue)
  (?:connection|operation|session) (?:\\S+ )?(?:timed out|timeout|refused)
  too (?:many|busy|fast|large|big)
  rate limit\\w*
  (?:message|maximum) (?:size|length)
  retry timeout exceeded
  bounceType\\W+transient
  vorübergehend
  später erneut
  verzögert
  temporairement
  ultérieurement
  temporalmente
  más tarde
  tijdelijk
  later opnieuw
  midlertidig
  tilapäis\\w*
  (?:retrasad[oa]|ha retrasado|ritardat[oa]|retardée?|différée?|vertraagd|forsinket|fördröjd|försenad|opóźnion[ea]|atrasada|задерж\\w*|遅延|延迟)
  (?:seguirá|continuará) (?:intentando|tentando)|continuera d['’]essayer|continuerà a tentare|weitere zustellversuche|opnieuw (?:\\S+ )?(?:geprobeerd|proberen)`,
)
