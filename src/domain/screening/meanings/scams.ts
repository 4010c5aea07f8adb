import type { Language } from '../marks.ts'

/** What cheats dangle before people (`bait`) and what they would have us do (`hook`): one by itself says little, both together cheat. */
export const scams: readonly Language[] = [
  {
    bait: `compensation fund | compensation | has been approved | atm card | flagged as | delisted | widow | late husband | late father | late client | suffering of cancer | suffering from cancer | terminally ill | inheritance | inherited | million dollars | million usd | million euros | lottery | winner of | won a prize | you have won | prize money | gift card | your parcel | your package | redelivery fee | customs fee | remittance | overdue invoice | unpaid invoice | outstanding invoice | mailbox is full | account will be | has been suspended | unusual activity | your password | belong to me | images on your | photos on your | violates the copyright | copyright infringement | without permission | trading bot | trading signals | per day from home | this week with | passive income | double your | airdrop | jackpot | slot | slots | casino | free spins | betting | bonus | escort | hot girls | lonely | serious man | sexy | viagra | cialis | weight loss | keto | replica watches | diplomas | fake documents | loan without | at 3% interest | at 2% interest`,
    hook: `donate it | for charity | donate | contact me for | reply for | for details | for more details | bank details | your bank | copy of your id | log in with | log in to | sign in with | verify your | confirm your | click here | click the | click on | click http* | to claim | claim your prize | claim your reward | claim your tokens | claim your wallet | claim your bonus | claim your refund | claim your winnings | claim your funds | claim now | to release | pay the | pay now | pay here | settle | download the evidence | the evidence | i will sue | you will be sued | be sued | legal action | limited seats | limited places | so can you | register now | sign up now | join now | first deposit | deposit bonus | send your | see my | my pictures | my photos | write me | write to me | join telegram | whatsapp me | telegram group | kindly reply | in strict confidence | place an order | order now | visit my page | buy now`,
  },
  {
    bait: `witwe | verstorben* | erbschaft | millionen euro | gewinner | gewonnen | lotterie | ihr paket | ihre sendung | zustellgebühr | versandgebühr | offene rechnung | konto wird | konto wurde | ihr passwort | ohne genehmigung | urheberrecht* | passives einkommen | casino | freispiele | bonus | krypto* | kredit ohne | abnehmen | basiseintrag`,
    hook: `spenden | bankdaten | kontodaten | ausweiskopie | kopie ihres | melden sie sich an | bestätigen sie | hier klicken | klicken sie | bezahlen sie | zu bezahlen | gebühr | einlösen | abholen | antworten sie mir | herunterladen | rechtliche schritte | jetzt registrieren | einzahlung | schreib mir | meine bilder | rücksendung des`,
  },
  {
    bait: `veuve | défunt mari | cancer | héritage | millions d euros | gagnant | gagné | loterie | votre colis | frais de | facture impayée | votre compte | votre mot de passe | sans autorisation | droits d auteur | revenu passif | casino | jeux en ligne | bonus | prêt entre particuliers | prêt rapide | cpf`,
    hook: `faire un don | coordonnées bancaires | copie de votre | connectez vous | vérifiez votre | cliquez | régler ici | à régler | payez | réclamer | téléchargez | poursuites | inscrivez vous | dépôt | écrivez moi | mes photos | répondez moi`,
  },
  {
    bait: `viuda | difunto | cáncer | herencia | millones de | ganador* | premio | lotería | su paquete | gastos de envío | factura pendiente | su cuenta | su contraseña | sin permiso | derechos de autor | ingresos pasivos | gane | gana | casino | bono | tragamonedas | apuestas | préstamo*`,
    hook: `donar | datos bancarios | copia de su | inicie sesión | verifique | haga clic | pague | reclamar | descargue | demanda | regístrese | regístrate | depósito | escríbeme | mis fotos | por día | desde casa`,
  },
  {
    bait: `viúva | falecido | câncer | herança | milhões | ganhador | vencedor | prêmio | prémio | loteria | sua encomenda | a sua encomenda | taxa de | fatura em atraso | sua conta | sua senha | sem autorização | direitos autorais | renda extra | ganhe | cassino | casino | bônus | apostas | tigrinho | empréstimo*`,
    hook: `doar | dados bancários | cópia do | faça login | verifique | clique | pague | resgatar | reclamar | baixe | processo | cadastre se | registe se | depósito | me escreva | minhas fotos | por dia | no pix | vagas acabando | sem sair de casa`,
  },
  {
    bait: `vedova | defunto | cancro | eredità | milioni di | vincitore | vinto | premio | lotteria | suo pacco | vostro pacco | spese di | fattura scaduta | suo conto | sua password | senza permesso | diritto d autore | guadagna | guadagni | casinò | bonus | scommesse | prestito | weduwe | overleden | erfenis | miljoen euro | winnaar | gewonnen | loterij | uw pakket | openstaande factuur | uw rekening | uw wachtwoord | auteursrecht* | verdien | lening zonder`,
    hook: `donare | dati bancari | copia del | acceda | verifichi | clicca | clicchi | paghi | riscuotere | reclamare | scarichi | azioni legali | registrati | deposito | scrivimi | mie foto | al giorno | da casa | doneren | bankgegevens | kopie van uw | log in | bevestig | klik | betaal | opeisen | download | registreer | storting | per dag | vanuit huis`,
  },
  {
    bait: `änka | enke | leski | arv | perintö | miljoner | millioner | vinnare | vinder | vinner | voittaja | lotteri | ditt paket | din pakke | pakettisi | obetald faktura | ubetalt faktura | ditt konto | din konto | lösenord | casino | kasino | bonus | tjäna | tjen | lån utan | lainaa`,
    hook: `donera | donere | lahjoittaa | bankuppgifter | bankoplysninger | bankopplysninger | pankkitiedot | logga in | log ind | logg inn | kirjaudu | klicka | klik | klikk | klikkaa | betala | betal | maksa | registrera | registrer | rekisteröidy | insättning | per dag | päivässä | hemifrån | hjemmefra`,
  },
  {
    bait: `wdowa | zmarły mąż | spadek | milion* | zwycięzc* | wygrał* | nagrod* | loteri* | twoja paczka | twoja przesyłka | państwa przesyłka | nieopłacona faktura | twoje konto | hasło | zarabiaj | zarób | kasyno | bonus | zakłady | vdova | dědictví | výherce | vyhráli | zásilka | heslo | vydělávejte | kasino | özvegy | örökség | nyertes | nyeremény | csomagja | jelszó | kaszinó | văduvă | moștenire | câștigător | coletul | parola | cazinou | câștigă | χήρα | κληρονομιά | νικητής | λαχείο | δέμα σας | καζίνο | dul | miras | kazanan | çekiliş | kargonuz | şifreniz | bahis | bonus | kumarhane | kazanın`,
    hook: `przekazać | dane bankowe | zaloguj | potwierdź | kliknij | zapłać | dopłać | odbierz | pobierz | zarejestruj | depozyt | dziennie | bez wychodzenia | darovat | bankovní údaje | přihlaste | klikněte | zaplaťte | vyzvednout | zaregistrujte | vklad | denně | banki adatok | kattintson | fizesse | regisztráljon | befizetés | naponta | date bancare | click | plătiți | înregistrați | depunere | pe zi | δωρεά | τραπεζικά στοιχεία | κάντε κλικ | πληρώστε | εγγραφείτε | bağış | banka bilgileri | tıklayın | ödeyin | kayıt ol | üye ol | yatırım | günde`,
  },
  {
    bait: `вдова | покойн* | наследств* | миллион* | выиграл* | победител* | лотере* | ваша посылка | неоплаченный счет | ваш аккаунт | пароль | казино | ставки | слоты | бонус | заработок | заработай* | зарабатывай* | займ | микрозайм | спадщин* | мільйон* | виграли | переможц* | посилка | заробіток | онлайн казино`,
    hook: `пожертвова* | банковские данные | реквизиты карты | войдите | подтвердите | перейдите | по ссылке | оплатите | получить выигрыш | скачайте | зарегистрируй* | депозит | вывод за | играть | в день | из дома | подпишись | банківські дані | увійдіть | перейдіть | сплатіть | грати | на день`,
  },
  {
    bait: `أرملة | ميراث | مليون دولار | الفائز | فزت | جائزة | يانصيب | طردك | شحنتك | فاتورة متأخرة | حسابك | كلمة المرور | كازينو | مراهنات | اربح | قرض | אלמנה | ירושה | זכית | זוכה | החבילה שלך | קזינו | הימורים | بیوه | ارث | برنده | کازینو | شرط بندی | विधवा | विरासत | लॉटरी | विजेता | इनाम | कैसीनो | घर बैठे | कमाएं | slot | gacor | maxwin | togel | judi | pinjaman online | góa phụ | thừa kế | trúng thưởng | sòng bạc | nổ hũ | cá cược | หม้าย | มรดก | ถูกรางวัล | คาสิโน | สล็อต | บาคาร่า | เว็บพนัน`,
    hook: `تبرع | البيانات المصرفية | الحساب البنكي | سجل الدخول | انقر | اضغط | ادفع | استلم | سجل الان | ايداع | يوميا | לתרום | פרטי הבנק | לחץ | לחצו | שלמו | הירשמו | הפקדה | اهدا | اطلاعات بانکی | کلیک | ثبت نام | واریز | दान | बैंक विवरण | बैंक डिटेल | क्लिक | भुगतान | रजिस्टर | जमा | रोज | daftar | deposit | bonus | klik | rtp | quyên góp | thông tin ngân hàng | nhấp | đăng ký | nạp | mỗi ngày | บริจาค | บัญชีธนาคาร | คลิก | สมัคร | ฝาก | ต่อวัน`,
  },
  {
    bait: `寡妇 | 遗产 | 百万美元 | 中奖 | 您的包裹 | 您的账户 | 密码 | 赌场 | 博彩 | 日赚 | 兼职 | 贷款 | 未亡人 | 遺産 | 当選 | お荷物 | アカウントが | パスワード | カジノ | 副業 | 미망인 | 유산 | 당첨 | 택배 | 계정이 | 비밀번호 | 카지노 | 바카라 | 토토 | 부업`,
    hook: `捐赠 | 银行账户 | 银行信息 | 点击 | 支付 | 领取 | 注册 | 充值 | 加群 | 在家 | 寄付 | 口座情報 | クリック | お支払い | 受け取 | 登録 | 入金 | 在宅 | 기부 | 계좌 | 클릭 | 결제 | 수령 | 가입 | 입금 | 재택`,
  },
]
