import { composed } from './compose.ts'

export const nordic = [
  composed({
    weDo: `vi hjälper | vi bygger | vi gör | vi ökar | vi sänker | vi städar | vi levererar | vi bokar | vi skapar | vi hyr ut | vi tar hand | jag hjälper`,
    you: `dig | er | era | ert | din | företag som | företag att | företag med | företag i`,
    ourPeople: `våra utvecklare | våra experter | våra konsulter | våra kunder sparar`,
    mayI: `får jag | kan jag | ska vi | kan vi | jag vill gärna | vi vill gärna`,
    reachYou: `visa er | visa dig | skicka ett förslag | skicka över | ringa upp | presentera oss | presentera vår`,
    better: `öka | sänk | spara | förbättra | fördubbla`,
    yourThings: `er försäljning | era kostnader | er synlighet | din försäljning | er omsättning`,
    doNow: `kort samtal | boka en kostnadsfri | kostnadsfri genomgång | utan förpliktelser | letar ni efter personal | behöver ni personal`,
  }),
  composed({
    weDo: `vi hjælper | vi laver | vi bygger | vi øger | vi sænker | vi leverer | vi booker | vi skaber | jeg hjælper | jeg laver | vi rengør | vi udlejer`,
    you: `dig | jer | jeres | din | dit | virksomheder | firmaer | hjemmesider`,
    ourPeople: `vores udviklere | vores eksperter | vores konsulenter | vores kunder sparer`,
    mayI: `må jeg | må vi | kan jeg | skal vi | jeg vil gerne | vi vil gerne`,
    reachYou: `sende et | sende jer | vise jer | ringe til | præsentere os | uforpligtende forslag`,
    better: `øg | spar | forbedr | fordobl`,
    yourThings: `jeres salg | jeres omkostninger | jeres synlighed | jeres omsætning | din omsætning`,
    doNow: `uforpligtende tilbud | uforpligtende snak | uforpligtende møde | kort snak | mangler i folk | har i brug for hjælp`,
  }),
  composed({
    weDo: `vi hjelper | vi lager | vi bygger | vi øker | vi senker | vi leverer | vi leier ut | vi skaper | jeg hjelper | vi vasker | vi booker`,
    you: `deg | dere | deres | din | ditt | bedrifter | firmaer | håndverkere | på kort varsel`,
    ourPeople: `våre utviklere | våre eksperter | våre konsulenter | våre kunder sparer`,
    mayI: `kan jeg | kan vi | får jeg | skal vi | jeg vil gjerne | vi vil gjerne`,
    reachYou: `sende et forslag | sende over | sende dere et | vise dere | ringe deg | presentere oss`,
    better: `øk | spar | forbedre | doble`,
    yourThings: `salget deres | kostnadene deres | deres salg | deres omsetning | synligheten`,
    doNow: `uforpliktende tilbud | uforpliktende prat | uforpliktende møte | kort prat | trenger dere folk | trenger dere hjelp | mangler dere`,
  }),
  composed({
    weDo: `autamme | autan | rakennamme | teemme | siivoamme | kasvatamme | tuotamme | laskemme | hoidamme | toimitamme`,
    you: `teitä | teille | teidän | yrityksenne | yrityksiä | yritystäsi | yritystänne | sinua`,
    ourPeople: `asiantuntijamme | kehittäjämme | tiimimme auttaa | asiakkaamme ovat säästäneet`,
    mayI: `voinko | voisinko | saanko | voimmeko | haluaisin | haluaisimme`,
    reachYou: `lähettää teille | soittaa teille | esitellä teille | esitellä palvelu* | näyttää teille | lähettää tarjouksen`,
    better: `kasvata | säästä | paranna | tuplaa`,
    yourThings: `myyntiä* | myyntinne | kustannuksissa | näkyvyyttä* | näkyvyytenne`,
    doNow: `hae heti | tilaa nyt | varaa aika | lyhyt puhelu | kiinnostaisiko | tarvitsetteko työntekijöitä | ilman vakuuksia | ilman sitoumuksia`,
  }),
]
