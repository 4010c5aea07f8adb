/** Legal forms of firms as they end (or begin) a name, in small letters and without dots: of Europe, the Americas, Asia. */
export const legalForms: ReadonlySet<string> = new Set(
  `ag gmbh mbh kg ohg gbr ug ek ev eg se kgaa gmbh&co gmbhco aktiengesellschaft gesellschaft haftungsbeschrankt partg
  ltd limited plc llp lp llc inc incorporated corp corporation co company cic pllc pc lc
  sa sas sarl sasu sci snc eurl scop
  sl slu sau slne sociedad anonima
  spa srl srls sapa ss
  bv nv cv vof naamloze naamlooze vennootschap besloten
  ab publ aktiebolag hb kb
  as asa aps amba ks is
  oy oyj ky osakeyhtio
  sp zoo zo o spzoo spolka
  sro spol as vos
  kft zrt nyrt bt rt
  doo dd ad eood ood ead
  srl sa pfa
  ooo oao zao pao ao ип ооо оао зао пао ао тов
  as sti ltdsti anonim sirketi ticaret sanayi
  lda ltda eireli epp mei
  kk gk yk kabushiki kaisha kabushikikaisha godo yugen
  pte pty sdn bhd pvt private
  vzw asbl vzws bvba sprl sprlu scrl cvba
  sal sarl fze fzco fzc dmcc wll
  stiftung verein foundation`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Written without a space before or after a name: 株式会社佐藤, 华鑫有限公司. */
export const joinedLegalForms =
  /株式会社|有限会社|合同会社|一般社団法人|㈱|㈲|股份有限公司|有限责任公司|有限公司|集团|주식회사|유한회사|\(주\)|㈜|شركة|ذ\.?م\.?م/gu

/** Words that firms put before or after their name without being another firm for it. */
export const honours: ReadonlySet<string> = new Set(
  'the die der das le la les royal koninklijke koninkl konink kon'.split(' '),
)

/** Words of names that are written in many ways. */
export const sameWords: Readonly<Record<string, string>> = {
  holland: 'netherlands',
  nederland: 'netherlands',
  netherland: 'netherlands',
  'pays-bas': 'netherlands',
  deutschland: 'germany',
  allemagne: 'germany',
  france: 'france',
  frankreich: 'france',
  espana: 'spain',
  italia: 'italy',
  schweiz: 'switzerland',
  suisse: 'switzerland',
  svizzera: 'switzerland',
  osterreich: 'austria',
  polska: 'poland',
  sverige: 'sweden',
  norge: 'norway',
  danmark: 'denmark',
  suomi: 'finland',
  belgie: 'belgium',
  belgique: 'belgium',
  uk: 'britain',
  gb: 'britain',
  usa: 'america',
  us: 'america',
  americas: 'america',
  europa: 'europe',
  international: 'intl',
  internationale: 'intl',
  internacional: 'intl',
  internationaux: 'intl',
  internat: 'intl',
  technologies: 'technology',
  technologie: 'technology',
  technologien: 'technology',
  tecnologia: 'technology',
  tech: 'technology',
  industries: 'industry',
  industrie: 'industry',
  industrien: 'industry',
  ind: 'industry',
  inds: 'industry',
  systems: 'system',
  systeme: 'system',
  services: 'service',
  solutions: 'solution',
  products: 'product',
  produkte: 'product',
  produits: 'product',
  laboratories: 'laboratory',
  laboratoires: 'laboratory',
  labs: 'laboratory',
  electronic: 'electronics',
  elektronik: 'electronics',
  electronique: 'electronics',
  chemicals: 'chemical',
  chemie: 'chemical',
  pharmaceuticals: 'pharma',
  pharmaceutical: 'pharma',
  pharmaceutica: 'pharma',
  pharmazeutika: 'pharma',
  holdings: 'holding',
  gruppe: 'group',
  groupe: 'group',
  gruppo: 'group',
  grupo: 'group',
  grp: 'group',
  bros: 'brothers',
  gebruder: 'brothers',
  mfg: 'manufacturing',
  mgmt: 'management',
  intl: 'intl',
  assoc: 'associates',
  assn: 'association',
  univ: 'university',
  und: 'and',
  et: 'and',
  e: 'and',
  y: 'and',
  en: 'and',
  og: 'and',
  och: 'and',
  i: 'and',
  amp: 'and',
}
