/** Words and endings by which a language says *we*, where they mean nothing else in another. */
const WE = [
  `we|our|ours|wir|unser\\S*|nous|notre|nosotros|nuestr\\S+|\\S{2,}[aei]mos|noi|nostr\\S+|\\S{3,}iamo|noss[oa]s?|wij|onze`,
  `vi|vara|vart|vores|vare|meidan|\\S{3,}mme|nasz\\S*|nasi|\\S{2,}(?:ujemy|amy|imy|ymy)|nase|nasi|\\S{2,}(?:ujeme|ame|ime|eme)`,
  `\\S{3,}(?:unk|juk|zuk)|noastra|kami|bizim|\\S{3,}(?:yoruz|iriz|ariz)|chung toi|ben em|ben minh|nudimo|musu|meie`,
  `\\S+(?:ουμε|αμε)|μας|мы|ми|наш\\S*|[а-яієї]{3,}(?:ем|им|емо|имо|ємо|ваме)|हम|हमारी|हमारे`,
].join('|')
const WE_WITHIN =
  '我们|我司|本公司|我厂|弊社|当社|しております|いたします|저희|드립니다|نحن|نوفر|نقدم|لدينا|يسعدنا|אנחנו|אנו|שלנו|נשמח|เรา'

/** What we made, or what they ordered: who speaks of that speaks of us for another reason. */
const OURS =
  '(?! (?:web ?site|site|form|order|product|software|system|app|tool|team|page|bestellung|formular|commande|formulaire|pedido|ordine|bestelling|zamowieni|objednavk|заказ))'
/** The same for *you*. */
const YOU = [
  `your?${OURS}|yours|sie|ihnen|ihre?[nmrs]?${OURS}|euch|eure?[nmr]?${OURS}|vous|votre${OURS}|vos|ustede?s?|vuestr\\S+|voi|vostr\\S+|voces?|voss[oa]s?`,
  `uw|jullie|hos er|till er|for er|at er|hos jer|til jer|jeres|dere|deres|teille|teidan|teilla|panstw\\S*|wasz\\S*|wam`,
  `vam|vami|vase\\S*|vasi\\S*|onok\\S*|onnek|dumneavoastra|dvs|anda|bapak|anh chi|quy cong ty|\\S{4,}[iu]n[iu]z\\S*`,
  `σας|вам|вас|ваш\\S*|आप|आपकी|आपके|आपका|aapki|aapke`,
].join('|')
const YOU_WITHIN =
  '贵公司|贵司|您|御社|貴社|귀사|대표님|لكم|[\\u0600-\\u06ff]{3,}كم(?![\\u0600-\\u06ff])|שלכם|לכם|คุณ|ท่าน'

const SAYS_WE = new RegExp(` (?:${WE}) |${WE_WITHIN}`, 'u')
const SAYS_YOU = new RegExp(` (?:${YOU})(?= )|${YOU_WITHIN}`, 'u')
/** Whoever says please asks for something, whatever it is. */
const SAYS_PLEASE =
  / (?:please|pls|plz|kindly|bitte|svp|s il vous plait|merci de|por favor|per favore|favor|graag|alsjeblieft|gelieve|vanligen|venligst|vennligst|prosze|prosimy|prosim|prosime|kerem|kerjuk|va rog|lutfen|παρακαλω|пожалуйста|будь ласка|моля|tolong|mohon|molim) |ください|下さい|请|請|부탁|من فضلك|בבקשה|कृपया|กรุณา/u

export const saysPlease = (words: string): boolean => SAYS_PLEASE.test(words)

/** Whether it speaks, in its words, of what they do and of us. */
export const speaksOfBoth = (words: string): boolean => SAYS_YOU.test(words) && SAYS_WE.test(words)
