/**
 * What pupils' passwords are made of: words that a child of six knows and can type. None is rude, and no two differ in one
 * letter or sound alike, so that a slip never makes another word of it. Three of them are 28 bits, of which a log-in lets
 * somebody try ten in a quarter of an hour.
 */
export const words: readonly string[] = `
  aap aardbei adem agenda album alpaca ananas anijs appel april arend arm armband atlas augurk auto avocado
  avond
  baby badpak bagage bakker balkon bamboe banaan basket bazuin begin beitel berg berging bericht beuk
  bezem bezoek bingo biscuit bison blaadje blad blauw blik bliksem bloem blouse boeket bok boktor bonbon
  boomhut borstel bosbes boter botsing braam brand breien brief bril broek brood brug bruin
  bubbel buidel burcht bureau buurman
  cactus cadeau camera caravan cavia cirkel citroen clown cobra cocon compas concert condor
  daalder dadel dagboek dahlia dans dapper decor deken deksel delta detail deur diadeem diamant dichter
  diner dinsdag dobber doel dokter dolfijn domino donsje dorp douche dozijn draad drie dromer
  druif druppel duet duim duizend
  echo eend eerlijk eikel eiland elf emmer emoe energie engel ereburg erwt esdoorn etage etalage
  fabriek fakkel familie fanfare fazant fiets film finale flanel fles flipper flits fluit folder fontein
  fornuis fossiel foto frame frisbee
  gang garage garnaal gast gazelle gedicht geel geheim geit geluid geluk gember genie gesp gibbon gids gieter
  gigant giraf gitaar globe gloed gnoe golf gondel gordijn gorilla goud gracht graniet gras grens groei
  groente grond guitig gum
  haai haakje hagel halma halte hamer hamster hand hangmat haring harp haven heide hek helm hemd hemel herder
  herfst hertog heuvel hobby hoepel honderd honing hoofd hoogte hoorn hopla horloge hotel huis hut
  iglo ijs ijsbeer inkt iris ivoor
  jacht jaguar jarig jas jasmijn jeans jet jojo jongen judo juf juli jungle jurk juweel juwelen
  kabel kajak kaketoe kalkoen kanarie kano kapstok karaf karton kassa kasteel katoen kauwgom keizer kelder
  kermis kerrie kerst ketel ketting keuken kever kiezel kikker kilo kimono kind kiwi klas klaver klei klepper
  kleur klif klimop klink klok klomp knal knie knipoog knop knuffel koala koek koets koffie komeet komma
  konijn koor koper kopje koraal kosmos kraai krans kreeft krekel kroket kruid kruimel krul kubus kuiken kunst
  kussen kwartet
  laagte laars lama laser lasso laurier lawine leeuw leguaan leiboom leiding lelie lemming lente lepel leraar
  lezen liane libel liedje lift lijm lijst lila linde liniaal lip litchi liter loep logboek logo lolly lotus
  lucht luik luister lunch
  maan maandag magneet mais makreel mammoet mango mantel markt marmer marmot masker meester meisje melk
  melodie meloen menu merel meteoor metro meubel midden mier mijl mikado miljoen minuut model moeras
  mokka molen moment mooi morgen motor mouw mug mummie munt museum muskaat mustang muts muziek
  naald naam narcis natuur neef negen nest neus nevel nicht noord nougat
  oase oceaan oker oktober olie olifant olijf olm omelet onweer oog oogst opa opera oranje orgel origami orka
  orkest oven overall
  pagina paleis palet palm panda panter papa papier paprika parade paraplu parel park parkiet pasta patat
  pauze pedaal pen penseel peper perron perzik piano pijp pilaar piloot pinguin pink pionier piraat pixel
  pizza planeet plank plastic plaza plein ploeg plons pluche pluim plus podium poedel poema poffer pol polka
  pomp pony popcorn portret post poster potlood praten prijs prinses prisma proef puck pudding
  puma punaise puzzel pyjama
  raadsel raaf radar radijs radio raket ratel ravijn rebus regel reiger rekenen rendier ridder rijk ring ritme
  rits ritsel rivier robijn robot rode roer roltrap rommel rondje rotonde rugzak ruimte
  ruiter rups rust
  safari saffier salade salami salon salto sandaal sardine saus schaap schacht schaduw schelp scherm
  schets schijf schoen school schort schrift schuur seizoen servet sieraad sinas siroop sjaal skater sla sleep
  sleutel slinger slof sluis slurf smaak smaragd snaar snavel sneeuw snelweg snoek sofa solo som speld spiegel
  spijker spin spiraal spons spoor spreuk sprint sproet spruit stadion steiger stengel steppe ster stift stil
  stoel stok storm strand streep stro struis studie stuiver suiker symbool
  taart tafel tak talent tamboer tanker tante tapijt tapir tarwe taxi teddy tempo tennis terras terrier
  theater thema thermos ticket tien timmer tjilpen toast toekan tomaat toneel topaas toren tractor trap
  trein trek trekker tribune troep trofee trompet troon tropen trui tuba tuin tulp turf turnen twaalf
  twee
  uil uitje uniform uur
  valies vallei vanille varen venster verf verhaal vijver viking vinger violist viool viskom visser
  vitrine vlam vlecht vleugel vlieg vliegen vlinder vloer vlot voet voetbal vogel vonk vorstin vos vraag vrede
  vriend vrolijk vrucht vulkaan
  walnoot walrus walvis warmte wasbak wasbeer wekker welkom welp wens wereld wiek wigwam wimper winkel wisent
  wit wortel
  yoga
  zebra zee zeehond zeilen zigzag zilver zingen zitten zomer zuid zwaan zwaluw zwanen zwart zweven
`
  .trim()
  .split(/\s+/)

export const wordsEach = 3

/** Words for one pupil, each as likely as any other, and no word twice. */
export function newWords(): readonly string[] {
  const chosen = new Set<string>()
  while (chosen.size < wordsEach) chosen.add(anyWord())
  return [...chosen]
}

function anyWord(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  // The last few numbers would favour the first words.
  const fair = Math.floor(2 ** 32 / words.length) * words.length
  return number < fair ? words[number % words.length]! : anyWord()
}
