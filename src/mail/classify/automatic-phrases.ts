import { anyOf } from './phrases.ts'

/** How the subject of an automatic answer begins; what people add in front of a subject (`Re:`) isn't there. */
export const subjectOfAuto = new RegExp(
  `^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?[\\[(*]?\\s*(?:${
    anyOf(
      `auto(?:matic(?:ally)?|mated|mática|matisch(?:e|es)?|matisk(?:t)?|matique|maattinen)?[- ]?(?:generated )?(?:repl(?:y|ies)|response|answer|antwort|svar|antwoord|respon(?:d|der|se))\\b
    auto:
    autosvar
    autoreply
    abwesend\\b
    abwesenheit(?:s(?:notiz|nachricht|meldung|benachrichtigung|info)\\w*)?\\b
    (?:re: )?automatische (?:antwort|abwesenheits\\w*)
    réponse (?:automatique|d'absence)
    (?:message|avis|réponse) d['’ ]absence
    absence du bureau
    (?:je suis )?absent(?:e)?(?: du bureau)?\\s*[:!-]
    absent(?:e)? du bureau
    respuesta automática
    fuera de (?:la )?oficina
    ausente\\b
    ausencia
    automatisch (?:antwoord|bericht|e-?mail)\\w*
    afwezig(?:heid\\w*)?\\b
    fraværs?\\w*
    ikke på kontoret
    automatisk svar
    frånvaro\\w*
    automaattinen vastaus
    automaattivastaus
    poissa\\w*
    risposta automatica
    fuori sede
    assente\\b
    resposta automática
    ausência
    odpowiedź automatyczna
    nieobecność\\b
    poza biurem
    ofis dışında\\w*
    mimo kancelář
    nepřítomnost\\w*
    mimo kanceláriu
    házon kívül\\w*
    вне офиса
    відсутніст\\w*
    ikke til ?stede
    ute av kontoret
    utenfor kontoret
    부재중
    休(?:假|暇)
    夏季休(?:暇|業)
    年末年始
    автоответ\\w*
    автоматический ответ
    автоматична відповідь
    автоматичен отговор
    automatická odpov(?:ě|e)(?:ď|d)
    automatikus válasz
    otomatik yanıt
    răspuns automat
    raspuns automat
    αυτόματη απάντηση
    automatski odgovor
    аутоматски одговор
    samodejni odgovor
    automaatvastus
    automātiska atbilde
    automatinis atsakymas
    resposta automàtica
    trả lời tự động
    (?:balasan|jawaban) otomatis
    ตอบกลับอัตโนมัติ
    自动(?:回复|答复)
    自動(?:返信|応答|回覆)
    자동 ?(?:회신|응답)
    תשובה אוטומטית
    رد تلقائي
    不在`,
    ).source
  })`,
  'iu',
)

/** The same, where it might also be a person's own subject: it counts only with more. */
export const subjectOfAbsence = anyOf(
  `^\\s*(?:i am |i'm |we are )?(?:currently )?(?:out[- ]of[- ](?:the[- ])?office|ooo\\b|away (?:from|until|till|on)|on (?:annual |maternity |paternity |parental |sick )?(?:leave|vacation|holidays?)|vacation|holiday notice)
  ^\\s*(?:im urlaub|urlaub|nicht im (?:büro|haus)|außer haus|en congés?|en vacances|de vacaciones|met vakantie|op vakantie|på ferie|ferie|lomalla|vuosilomalla)`,
)

/** Somebody isn't there, in the words with which such answers begin. */
export const saysAbsent = anyOf(
  `\\b(?:i am|i'm|i will be|i'll be|we are|our offices? (?:is|are)|the office is|you have reached)(?: \\S+){0,6}? (?:out of (?:the )?office|out of town|away|on (?:\\S+ )?(?:leave|vacation|holidays?)|closed|not in the office|travell?ing|not available|unavailable)
  \\bi (?:am|will be) (?:currently )?(?:away|out|not (?:in|available))
  \\b(?:currently|presently) (?:out of (?:the )?office|away|on (?:\\S+ )?(?:leave|vacation|holidays?)|unavailable)
  \\b(?:on|taking) (?:annual|maternity|paternity|parental|sick|medical) leave
  \\b(?:limited|no|intermittent|infrequent) access to (?:my )?(?:e-?mail|mail)
  \\b(?:i have|has) (?:\\S+ )?left (?:the )?(?:company|organi[sz]ation)|no longer (?:work|with|employed)
  \\b(?:ich bin|wir sind)(?: \\S+){0,8}? (?:nicht (?:im (?:büro|haus)|erreichbar|am platz)|abwesend|außer haus|im urlaub|in elternzeit|unterwegs|nicht da|wieder)
  \\bbin ich(?: \\S+){0,8}? (?:nicht (?:im (?:büro|haus)|erreichbar)|abwesend|außer haus|im urlaub|in elternzeit|wieder)
  \\b(?:während meiner abwesenheit|in meiner abwesenheit|befinde mich (?:\\S+ ){0,4}?(?:im urlaub|in elternzeit))
  \\bje (?:suis|serai)(?: \\S+){0,6}? (?:absent|absente|en congés?|en vacances|en déplacement|en arrêt|hors du bureau|de retour)
  \\bactuellement (?:absent|absente|en congés?|en vacances|indisponible)
  \\b(?:pendant|durant|en) mon absence
  \\b(?:estoy|estaré|me encuentro|me encontraré)(?: \\S+){0,6}? (?:fuera|ausente|de vacaciones|de baja|de viaje)
  \\bdurante mi ausencia
  \\b(?:ik ben|ben ik|wij zijn)(?: \\S+){0,8}? (?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar)|op vakantie|met (?:vakantie|verlof|zwangerschapsverlof))
  \\btijdens mijn (?:afwezigheid|vakantie)
  \\b(?:jeg er|jeg holder|er jeg)(?: \\S+){0,6}? (?:ikke på kontoret|ikke til stede|fraværende|på ferie|ferie|på barsel|bortrejst|ude af huset|ikke at træffe|tilbage)
  \\bjag är(?: \\S+){0,6}? (?:inte på kontoret|frånvarande|på semester|föräldraledig|ledig)
  \\b(?:olen|olemme)(?: \\S+){0,6}? (?:poissa|lomalla|vuosilomalla|tavoittamattomissa|matkoilla|vapaalla|äitiyslomalla|vanhempainvapaalla)
  \\b(?:sono|sarò)(?: \\S+){0,5}? (?:assente|fuori (?:ufficio|sede)|in (?:ferie|vacanza|congedo|maternità|trasferta))
  \\b(?:estou|estarei|encontro-me)(?: \\S+){0,5}? (?:ausente|fora do escritório|de férias|de licença)
  \\bi(?:'m| am|'ll be) ooo\\b
  \\bi(?:'m| am)(?: \\S+)? (?:off|out) sick
  \\bich bin(?: \\S+){0,3}? (?:krank|erkrankt|krankgeschrieben)
  \\bik ben(?: \\S+){0,3}? ziek|\\bjag är(?: \\S+){0,3}? sjuk|\\bjeg er(?: \\S+){0,3}? (?:syg|syk)
  \\b(?:nos bureaux|notre (?:bureau|entreprise|société)) (?:sont|est|seront|sera) (?:\\S+ )?fermée?s?
  \\bunsere? (?:büro|betrieb|firma|kanzlei)s? (?:ist|bleibt|sind|bleiben)(?: \\S+){0,8}? geschlossen
  \\bnuestras? oficinas? (?:está|estará)n?(?: \\S+){0,4}? cerradas?
  \\bons kantoor (?:is|blijft)(?: \\S+){0,8}? gesloten
  \\bi nostri uffici (?:sono|saranno|resteranno)(?: \\S+){0,4}? chiusi
  \\b(?:vores|vort) kontor (?:er|holder)(?: \\S+){0,8}? lukket
  \\b(?:started|begun|beginning) (?:my )?(?:\\S+ )?(?:annual|maternity|paternity|parental|sick|medical) leave
  \\b(?:not|n't|n’t) (?:be )?(?:checking|reading|monitoring) (?:this|my) (?:account|e-?mails?|mails?|inbox|mailbox)
  \\b(?:replies|responses|answers) (?:will|may|might) be (?:\\S+ )?(?:slow|slower|delayed|later)
  \\b(?:will|may) be (?:very )?slow(?:er)? (?:to|in) (?:respond|reply|answer)\\w*
  \\bjeg har(?: \\S+){0,3}? (?:ferie|fri|permisjon|orlov)\\b
  (?<!\\p{L})(?:čerpám|mám|čerpáme)(?: \\S+){0,3}? dovolen\\w*
  \\b(?:przebywam|jestem|będę)(?: \\S+){0,6}? (?:na urlopie|poza biurem|nieobecn[ay]|na zwolnieniu|w delegacji)
  \\b(?:jsem|budu)(?: \\S+){0,6}? (?:mimo kancelář|na dovolené|nepřítom(?:en|na|ný))
  \\b(?:som|budem)(?: \\S+){0,6}? (?:mimo kancelárie|na dovolenke)
  \\b(?:szabadságon vagyok|házon kívül vagyok|nem vagyok (?:az )?irodában)
  (?:izindeyim|izinde olacağım|ofis dışındayım|ofis dışında olacağım|seyahatteyim)
  \\b(?:sunt|voi fi)(?: \\S+){0,4}? (?:în concediu|plecat[ăa]?|absent[ăa]?)
  (?:λείπω|απουσιάζω|βρίσκομαι σε άδεια)
  (?:нахожусь|буду|пребываю)(?: \\S+){0,5}? (?:в отпуске|вне офиса|в командировке)|я в отпуске
  (?:перебуваю|буду)(?: \\S+){0,5}? (?:у відпустці|поза офісом|у відрядженні)
  外出中|休(?:暇|業)(?:中|を|と|のため)|不在(?:に|と|の)|正在(?:休假|出差)|(?:休假|出差|外出)(?:期间|中|，)|휴가 ?중|부재 ?중|출장 ?중`,
)

/** What only a machine says of itself. */
export const saysMachine = anyOf(
  `\\bthis is an? (?:auto(?:matic|mated|matically generated|-?generated|-?reply|-?response)|system[- ]generated)\\b
  \\bthis (?:e-?mail|message|mail|response|reply|notification) (?:is|was|has been) (?:an )?(?:auto(?:matic(?:ally)?|mated)|system)[- ]?(?:generated|sent|response|reply|created)?
  \\bhow would you rate (?:the|our) (?:\\S+ )?(?:support|service|help|answer)
  \\bauto-?generated (?:e-?mail|message|response|reply)
  \\b(?:do|please do|please don't|don't) ?(?:not)? (?:reply|respond) (?:directly )?to this (?:e-?mail|message|mail|auto)
  \\bdiese (?:e-?mail|nachricht|mail) (?:wurde|ist) (?:automatisch|maschinell)
  \\b(?:dies|das) ist eine (?:automatisch\\w*|automatisierte)
  \\bbitte (?:antworten sie )?nicht auf diese (?:e-?mail|nachricht|mail)
  \\b(?:ceci est|il s'agit d')(?: ?une?)? (?:message|réponse|e-?mail|courriel)s? (?:automatique|généré)
  \\bce (?:message|courriel|mail|e-mail) (?:a été|est) (?:envoyé |généré )?automatique(?:ment)?
  \\b(?:este|esta) (?:es un[ao]? )?(?:mensaje|correo|respuesta)(?: \\S+){0,3}? (?:automátic[oa]|automáticamente|generad[oa])
  \\bdit is een (?:automatisch\\w*|geautomatiseerd\\w*)
  \\bdeze (?:e-?mail|bericht) (?:is|werd|wordt) automatisch
  \\bdette er (?:en|et) (?:automatisk|autogenereret|auto-?svar)\\w*
  \\bdenne (?:e-?mail|mail|besked) er (?:automatisk|autogenereret)
  \\btämä (?:on|viesti on) (?:automaattinen|automaattisesti)
  \\bquesta è una risposta automatica
  \\bthis (?:mailbox|inbox|address|e-?mail address|account) is (?:not|un)\\s?(?:monitored|attended|read|checked)
  \\bthis (?:mailbox|inbox|address|account) (?:is no longer|has been|was) (?:monitored|in use|active|read|checked|retired|closed|discontinued|decommissioned|deactivated)
  \\b(?:messages?|mails?|e-?mails?) (?:sent )?(?:here|to this (?:address|mailbox|inbox)) (?:are|is|will) not (?:be )?(?:seen|read|monitored|answered|forwarded|checked)
  \\bdiese[srm]? (?:postfach|adresse|e-?mail-?adresse)(?: \\S+){0,3}? (?:nicht (?:mehr )?(?:gelesen|betreut|abgerufen|genutzt|überwacht)|geschlossen|abgeschaltet)
  \\bcette (?:boîte|adresse|messagerie)(?: \\S+){0,2}? n['’]est (?:plus|pas) (?:\\S+ )?(?:consultée|utilisée|relevée|lue|surveillée|active)
  \\best[ea] (?:buzón|dirección|correo)(?: \\S+){0,2}? (?:ya )?no (?:\\S+ )?(?:atiend|lee|revis|utiliz|consult|está activ|supervis)\\w*
  \\bdeze (?:mailbox|postbus|inbox)(?: \\S+){0,2}? niet (?:meer )?(?:gelezen|gebruikt|bekeken|beheerd)
  \\bquesta (?:casella|e-?mail)(?: \\S+){0,2}? non (?:è|viene) (?:più )?(?:\\S+ )?(?:letta|attiva|monitorata|presidiata)`,
)

/** What lawyers put below every mail speaks of replies as well. */
export const withoutDisclaimer = (text: string): string =>
  text.replaceAll(
    /\b(?:if you (?:are not|have received)|should you (?:not be|have received)|falls sie nicht|wenn sie nicht|si vous n['’]êtes pas|si vous avez reçu)[^.!?]{0,300}(?:[.!?]|$)/giu,
    ' ',
  )

/** They speak of what is between us and them: no text that was prepared for everybody does. */
export const saysOurs = anyOf(
  `\\b(?:your|the) (?:\\S+ )?(?:offer|quote|quotation|proposal|price|prices|drawings?)\\b
  \\b(?:das|ihr|euer|dein)(?:em|en|es)? (?:\\S+ )?angebots?\\b
  \\b(?:votre|le|la) (?:devis|proposition)\\b|\\b(?:votre |l['’])offre\\b
  \\b(?:su|tu|la|el) (?:oferta|presupuesto|propuesta)\\b
  \\b(?:uw|je|de|het) (?:offerte|voorstel)\\b
  \\b(?:dit|jeres|ditt|ert) (?:tilbud|anbud)\\b
  \\btarjouksenne\\b|\\btarjouksesi\\b`,
)

/** What follows an absence in such answers: when, whom else to ask, that they will see to it. */
export const saysMeanwhile = anyOf(
  `\\b(?:return|back|until|till|through|urgent|emergency|emergencies|immediate|in my absence|in the meantime|contact|cover(?:s|ing)? for me|your patience|limited access|will (?:respond|reply|get back|answer|be answered)|forwarded)\\b
  \\b(?:zurück|wieder|bis|dringend\\w*|in der zwischenzeit|wenden sie sich|kontaktieren|vertret\\w*|weitergeleitet|nicht weitergeleitet)\\b
  \\b(?:retour|jusqu'au|urgen\\w+|contacter|adresser|entre-?temps)\\b
  (?:regres\\w*|vuelta|hasta|urgente|contact[ae]r?|mientras tanto|volver\\w*)
  \\b(?:terug|tot|dringend\\w*|spoed|contact|vervang\\w*|weer)\\b
  \\b(?:tilbage|indtil|til og med|haste\\w*|kontakt\\w*|frem til)\\b
  (?:palaan|asti|saakka|kiireelli\\w*|yhtey\\w*|takaisin)
  (?:urgenz\\w*|rientr\\w*|torner\\w*|contattare|rivolger\\w*|urgência|retorn\\w*|contactar|contato)
  (?:piln\\w*|kontakt\\w*|wrac\\w*|powr\\w*|naléhav\\w*|zpět|sürgős\\w*|visszat\\w*|acil\\w*|döne\\w*|urgent\\w*|întorc|επείγο\\w*|επιστρ\\w*)
  (?:срочн\\w*|вернусь|обращайтесь|термінов\\w*|повернуся)
  (?:至急|お急ぎ|以降|より順次|ご連絡|返信|紧急|返回|联系|급한|복귀|연락)`,
)

/** They are there on some days only, as whoever works part-time says in every answer of their program. */
export const saysPartTime = anyOf(
  `\\bi (?:work|am) part[- ]?time|\\bmy working (?:days|hours) are|\\bi (?:do not|don't|don’t) work on \\p{L}+days?
  \\bich (?:arbeite|bin)(?: \\S+){0,3}? (?:teilzeit|nur (?:mon|diens|mitt|donners|frei)\\p{L}+)
  \\bje travaille(?: \\S+){0,3}? temps partiel|\\bje ne travaille pas le
  \\btrabajo a tiempo parcial|\\blavoro part-time
  \\bik werk (?:parttime|niet op|alleen op)
  \\bjeg arbejder (?:ikke|kun|på deltid)|\\bjag arbetar (?:deltid|inte på)`,
)

/** A question that answers itself: what to do in a hurry. */
const inAHurry = /\b(?:spoed|urgent|urgente|dringend|eilig|haster det|brådskande|kiire|is it urgent)\s?\?/giu
export const asks = (text: string): boolean => text.replaceAll(inAHurry, '').includes('?')

/** What only prepared texts add to an absence: it counts beside a quoted mail as well, where a person's own words may speak of an absence too. */
export const saysPrepared = anyOf(
  `\\b(?:limited|no|intermittent|infrequent) access to (?:my )?(?:e-?mails?|mails?)
  \\b(?:in|for) (?:case of )?(?:an )?(?:urgent|emergency|emergencies|anything urgent|immediate)
  \\b(?:in|during) my absence
  \\bif (?:it is|it's|this is|your (?:matter|request|message) is) urgent
  \\b(?:wird|werden) nicht weitergeleitet
  \\bin dringenden (?:fällen|angelegenheiten)
  \\b(?:während|in) meiner abwesenheit
  \\ben cas d['’]urgence
  \\b(?:pendant|durant|en) mon absence
  \\b(?:en caso de urgencia|si es urgente|durante mi ausencia)
  \\b(?:bij spoed|spoed\\?|voor dringende zaken|tijdens mijn afwezigheid)
  \\bi (?:hastende) (?:sager|tilfælde)
  \\bkiireellisissä asioissa
  \\b(?:per (?:urgenze|qualsiasi urgenza)|in caso di urgenza|durante la mia assenza)
  \\b(?:em caso de urgência|durante a minha ausência)
  \\bw pilnych sprawach|\\bv naléhavých případech|acil durum\\w*|sürgős esetben
  в срочных случаях|по срочным вопросам|お急ぎの(?:場合|方|際)`,
)
