import { plain } from '../screening/plain.ts'

/** Given names that people use for one another, a group a line. */
const groups = `robert rob bob bobby robbie bert roberto
william will bill billy willy liam guillaume wilhelm guglielmo guillermo
richard rick dick rich richie ricardo riccardo
james jim jimmy jamie jack diego
john jon johnny jack jonny johann johannes hans jean juan giovanni joao ivan jan johan
jonathan jon jonny jonathon
michael mike mick mickey micha mikael michel miguel michele mikhail michal michiel
thomas tom tommy tomas tommaso
joseph joe joey jo jose josef giuseppe sepp pepe jozef
charles charlie chuck chas karl carl carlos carlo charley
edward ed eddie ted ned eduard eduardo edoardo
alexander alex sandy sasha alexandre alessandro alejandro aleksander aleksandr xander alec
alexandra alex sandra sasha alessandra alejandra aleksandra lexi
elizabeth liz lizzie beth betty eliza lisa elisabeth libby bess betsy isabel elisabetta
margaret maggie meg peggy marge margarete margit greta margherita
katherine kate kathy katie cathy catherine kathryn kat kit katharina caterina catalina katarzyna ekaterina katya kasia
patricia pat patty trish tricia
patrick pat paddy patricio
christopher chris kit topher christophe cristobal christoph kris
christine chris tina christina kristina chrissy kirsten
daniel dan danny daniele
david dave davey davide
andrew andy drew andreas andre andrea andres andrej andrzej
anthony tony antony antonio anton antoine
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
matthew matt matty matthias matteo mateo mathieu mateusz
nicholas nick nicky nicolas nikolaus klaus nikolai niccolo
peter pete pierre pedro piotr pietro pyotr petr
stephen steve steven stefan stephan esteban etienne stefano stephane
gregory greg gregor
jeffrey jeff geoffrey geoff
kenneth ken kenny
lawrence larry laurence lorenzo laurent lars
leonard leo len lenny leonardo
frederick fred freddie freddy friedrich fritz federico fredrik
francis frank franz francisco francesco frankie francois paco
george georg jorge giorgio georges jurgen jiri
gerald gerry jerry gerard
harold harry hal
henry harry hank heinrich henri enrico enrique hendrik henrik
isaac ike zac
jacob jake jakob jacques jaime
joshua josh
philip phil phillip filip felipe philippe filippo
raymond ray
ronald ron ronnie
theodore ted theo teddy
timothy tim timmy
vincent vince vinny vincenzo vicente
walter walt wally
zachary zach zack
abigail abby abi gail
amanda mandy
barbara barb barbie babs
deborah deb debbie debra
dorothy dot dottie dorothea
eleanor ellie nora nell elinor
emily em emmy emilia
evelyn eve evie
florence flo florrie
frances fran francesca
gabrielle gabby gabriela
grace gracie
harriet hattie
helen ellen elena helena nell
isabella bella izzy isabelle
jacqueline jackie
jennifer jen jenny
jessica jess jessie
josephine jo josie
judith judy jude
julia julie jules giulia
katrina kat trina
laura laurie lori
lillian lily lilly
madeleine maddie madeline
maria mary marie miriam masha marja
matilda tilly mathilde
nancy nan
natalie nat natalia natasha
nicole nicky nikki nicola
olivia liv livvy
penelope penny
rebecca becky becca
rosemary rose rosie
sarah sally sara
sophia sophie sofia
susan sue susie suzanne susanne
teresa terry tess theresa
valerie val
vanessa nessa
victoria vicky tori vic
virginia ginny
dmitri dima dmitry
evgeny zhenya evgenia
vladimir vova volodya
sergei sergey serge sergio
yuri yury juri
mohammed muhammad mohamed mehmet mohammad muhammed
yusuf youssef yousef josef
ali aly`

const groupsOf = new Map<string, number[]>()
for (const [index, group] of groups.split('\n').entries())
  for (const name of plain(group).split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), index])

/** Whether the one is a usual short, long or foreign form of the other. */
export const sameGivenName = (one: string, other: string): boolean =>
  groupsOf.get(one)?.some((group) => groupsOf.get(other)?.includes(group)) ?? false
