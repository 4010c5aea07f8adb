import type { Language } from '../marks.ts'

/** How something is wanted in the east and the south, in writing that is less seen: Chinese of Hong Kong and Taiwan, Urdu, Persian, spoken spellings. */
export const wantsAfar: readonly Language[] = [
  {
    wish: `想查詢 | 查詢 | 想了解 | 想詢問 | 詢問 | 請報價 | 麻煩報價 | 報價 | 有什麼折扣 | 有沒有折扣 | 什麼折扣 | 可以先試用 | 先試用 | 試用 | 可否 | 能否 | 可以嗎 | 有沒有 | 多少 | 幾錢 | 幾多錢 | 點收費 | 收費 | 價錢 | 代理價 | 我司需要 | 我們公司需要 | 需要購買 | 想購買 | 購買 | 想订 | 想買 | 想买 | 打算采购 | 打算买 | 有什么折扣 | 能优惠吗 | 可以试用吗 | 能试用吗 | 试用一下 | 先试用 | 能否提供 | 是否可以 | 请提供 | 请发 | 麻烦发 | 请联系 | 请回电 | 怎么买 | 怎么卖 | 什么价 | 价格多少 | 多少一 | 交货期多久 | 多久能到 | 能不能做 | 能做吗 | 请推荐`,
    situation: `我们目前用 | 目前使用 | 现在用 | 現時用 | 目前使用的 | 我們有`,
  },
  {
    wish: `お見積 | 見積 | 価格を | 価格表 | 費用感 | 納期は | 納期を | ご提供可能 | 対応可能でしょうか | 可能ですか | できますか | でしょうか | ありますか | 教えて | ご教示 | 希望します | 希望しております | を希望 | 購入したい | 導入したい | 検討したい | 相談したい | 相談させて | 試したい | トライアル | デモを | 資料を送 | 資料をいただ | お願いできますか | お電話いただ | お電話ください | 連絡をください | 견적 | 견적서 | 단가 | 문의드립니다 | 문의 드립니다 | 문의합니다 | 궁금 | 알려주세요 | 알려 주세요 | 가능할까요 | 가능한지 | 있을까요 | 있나요 | 되는지 | 구매하고 | 도입하고 | 필요해서 | 필요한데 | 원합니다 | 부탁드립니다 | 부탁드려요 | 전화 주세요 | 전화주세요 | 연락 부탁 | 얼마`,
    situation: `現在は | 現在使用 | 현재 사용 | 지금은 | 사용 중`,
  },
  {
    wish: `require price | require quotation | require rates | require sample* | price required | rates required | quotation required | enquiry for | new enquiry | new enquire | inquiry of | kindly send price | kindly share rates | share price | share rates | share quotation | send price | send rate | send best | give rate | give price | rate for | price of | what price | best rate | interested buy | want buy | we search for | we search a | search for a | is this something you do | is this something you offer | is this something you | something you do | something you offer | something you could do | something you can do | do you do anything | tell me the | tell us the | it only lacks | only the price is missing | mujhe | mujhko | hume | humein | chahie | chahte | kya rate | kya price | kimat | keemat | daam | bhav | batao | bataye | bataen | bataiye | mil sakta | milega | milegi | call karo | call kare | call kijiye`,
  },
  {
    wish: `quisiera precio | precio y | precio de | precio del | el precio | y precio | tiempo de entrega | plazo de entrega | falta el precio | solo falta | ok pour les | il manque juste le prix | manque le prix | manque juste | le prix pour | prix et délai | prix et délais | délai de | fiyat | fiyatı | fiyat verir | ararsanız | arayın | aramanızı | sevinirim | seviniriz | teklif istiyoruz | teklif almak | teklif rica | teklifinizi | yaptırıcaz | yaptıracağız | alacağız | almak istiyoruz | şartname* | pyydämme tarjoust* | tarjoustanne | vaatimusluettelo* | pedido de | pedir preço | pedir um | peço | pedimos | ci manca solo | manca solo il prezzo | chiedo il prezzo | tempi di consegna | termine di consegna | frågar efter | offertförfrågan | prisförfrågan | forespørgsel på | forespørsel om | förfrågan om | prijsaanvraag | aanvraag voor | anfrage für | anfrage über | anfrage zu | preisanfrage | richtpreis | poptávka | dopyt | cerere de ofertă | ajánlatkérés | запрос цены | запрос на | запит на | заявка на | запитване за`,
  },
  {
    wish: `ابغي | ابغى اعرف | ودي | نبغي | كم سعره | بكم | كم يكلف | هل يوجد لديكم | هل عندكم | هل تتوفر | متى يصل | ارسلوا | ارسل لي | ممكن عرض | ممكن ترسلوا | اتصلوا | اتصلوا بي | تواصلوا معي | محتاج | احتاج الى | נשמח לקבל | אבקש | מבקשים | מבקש | נא לחזור | חזרו אלי | כמה יעלה | יש לכם | האם יש | אפשר הצעת | הצעת מחיר ל | می خوام | میخواهم | نیاز به | قیمت | لطفا تماس | تماس بگیرید | چاہئے | چاہیئے | درکار | بتائیں | بتا دیں`,
  },
]
