import { catalogue, type Text } from '../../src/language.ts'

/** Beyond ten days, and how many the head may still grant. */
export const beyondTexts = (left: number): Text => ({
  nl: `Samen met eerder verlof is dit meer dan 10 schooldagen dit schooljaar. Daarover beslist de leerplichtambtenaar van de gemeente: verwijs door${left > 0 ? `, of sta een deel van hoogstens ${left === 1 ? '1 schooldag' : `${left} schooldagen`} toe` : ''}.`,
  en: `With earlier leave this is more than 10 school days this school year. The municipality’s attendance officer decides about that: refer it${left > 0 ? `, or grant a part of at most ${left === 1 ? '1 school day' : `${left} school days`}` : ''}.`,
})

/** Leave: what parents ask, and the head decides (H2). */
export const leaveTexts = catalogue({
  title: { nl: 'Verlof', en: 'Leave' },
  intro: {
    nl: 'Vrij buiten de vakanties kan alleen als de school dat goedvindt. Vraag het op tijd aan.',
    en: 'Days off outside the holidays need the school’s consent. Ask in good time.',
  },
  ask: { nl: 'Verlof aanvragen', en: 'Ask for leave' },
  none: { nl: 'Nog geen verlof aangevraagd.', en: 'No leave asked for yet.' },
  asked: { nl: 'Aangevraagd', en: 'Asked for' },
  counter: {
    nl: (n: number) => `${n} van 10 verlofdagen dit schooljaar`,
    en: (n: number) => `${n} of 10 days of leave this school year`,
  },
  notYet: {
    nl: (day: string) => `Leerplichtig vanaf ${day}. Tot die dag hoeft u geen verlof te vragen; laat het wel weten.`,
    en: (day: string) =>
      `Of compulsory school age from ${day}. Until then you need not ask for leave; do tell the school.`,
  },
  noChildren: {
    nl: 'U hebt hier geen kind voor wie u verlof kunt vragen.',
    en: 'You have no child here to ask leave for.',
  },
  child: { nl: 'Voor wie?', en: 'For whom?' },
  childHint: {
    nl: 'Voor meer kinderen tegelijk mag. De school beslist over elk kind.',
    en: 'More children at once is fine. The school decides about each child.',
  },
  from: { nl: 'Eerste dag', en: 'First day' },
  until: { nl: 'Laatste dag', en: 'Last day' },
  dayHint: { nl: 'Zoals 27-11-2026.', en: 'Such as 27-11-2026.' },
  ground: { nl: 'Om welke reden?', en: 'On what ground?' },
  circumstances: { nl: 'Belangrijke omstandigheden', en: 'Weighty circumstances' },
  circumstancesHint: {
    nl: 'Een huwelijk of begrafenis, een verhuizing, een jubileum, ernstige ziekte in het gezin.',
    en: 'A wedding or funeral, moving house, a jubilee, serious illness in the family.',
  },
  religion: { nl: 'Een feest- of gedenkdag van uw geloof', en: 'A day of your religion' },
  religionHint: {
    nl: 'Laat het uiterlijk twee dagen van tevoren weten.',
    en: 'Tell the school at least two days before.',
  },
  trade: {
    nl: 'Vakantie die door uw werk niet in de schoolvakantie kan',
    en: 'A holiday that your trade does not allow in school holidays',
  },
  tradeHint: {
    nl: 'Eén keer per schooljaar, hoogstens 10 dagen, en niet in de eerste twee weken. Doe er een verklaring van uw werkgever bij, of breng die naar school.',
    en: 'Once a school year, at most 10 days, and not in the first two weeks. Bring a statement of your employer to the school.',
  },
  reason: { nl: 'Leg het kort uit', en: 'Explain it briefly' },
  reasonHint: {
    nl: 'Alleen de directie leest dit, en wie met u het gezag heeft.',
    en: 'Only the management reads this, and whoever has custody with you.',
  },
  send: { nl: 'Aanvraag versturen', en: 'Send the request' },
  filesHint: {
    nl: 'Bijvoorbeeld een uitnodiging of een verklaring. Pdf, foto of document, hoogstens 10 MB per stuk. Wie beslist, kan het openen.',
    en: 'For instance an invitation or a statement. Pdf, picture or document, at most 10 MB each. Whoever decides can open it.',
  },
  filesAfter: {
    nl: 'Een bijlage, zoals een uitnodiging, voegt u toe zodra de aanvraag verstuurd is.',
    en: 'You add an attachment, such as an invitation, once the request is sent.',
  },
  sendNote: {
    nl: 'De directie krijgt de aanvraag. Voor meer dan 10 dagen in een schooljaar beslist de leerplichtambtenaar.',
    en: 'The management gets the request. For more than 10 days in a school year the attendance officer decides.',
  },
  isPast: {
    nl: 'Deze dag is al voorbij. Verlof vraagt u van tevoren aan.',
    en: 'This day is over. Leave is asked for beforehand.',
  },
  tooFar: { nl: 'Dit is te ver vooruit.', en: 'This is too far ahead.' },
  tooLong: { nl: 'Vraag hoogstens 90 dagen tegelijk aan.', en: 'Ask for at most 90 days at once.' },
  noSchool: { nl: 'Op deze dagen is er geen school.', en: 'There is no school on these days.' },
  overlaps: {
    nl: 'Voor een van deze dagen is al verlof aangevraagd of gegeven.',
    en: 'Leave was asked for or granted already for one of these days.',
  },
  isDecided: {
    nl: 'Er is al beslist. Bel de school als u de dagen niet nodig hebt.',
    en: 'It was decided already. Call the school if you do not need the days.',
  },
  isWithdrawn: { nl: 'De ouder heeft de aanvraag ingetrokken.', en: 'The parent took the request back.' },
  request: { nl: 'Verlofaanvraag', en: 'Request for leave' },
  requestOf: { nl: (name: string) => `Verlof voor ${name}`, en: (name: string) => `Leave for ${name}` },
  period: { nl: 'Dagen', en: 'Days' },
  through: {
    nl: (from: string, until: string) => `${from} tot en met ${until}`,
    en: (from: string, until: string) => `${from} until ${until}`,
  },
  days: {
    nl: (n: number) => (n === 1 ? '1 schooldag' : `${n} schooldagen`),
    en: (n: number) => (n === 1 ? '1 school day' : `${n} school days`),
  },
  group: { nl: 'Groep', en: 'Group' },
  by: { nl: 'Aangevraagd door', en: 'Asked for by' },
  explained: { nl: 'Uitleg', en: 'Explanation' },
  had: { nl: 'Al verlof dit schooljaar', en: 'Leave so far this school year' },
  withThis: { nl: 'met dit verlof', en: 'with this leave' },
  waiting: { nl: 'Wacht op een besluit', en: 'Waits for a decision' },
  withdrawn: { nl: 'Ingetrokken', en: 'Taken back' },
  granted: { nl: 'Toegestaan', en: 'Granted' },
  partly: { nl: 'Voor een deel toegestaan', en: 'Granted in part' },
  refused: { nl: 'Afgewezen', en: 'Refused' },
  whichChild: { nl: 'Kies voor wie u het vraagt.', en: 'Choose whom you ask it for.' },
  referred: { nl: 'Naar de leerplichtambtenaar', en: 'To the attendance officer' },
  decision: { nl: 'Besluit', en: 'Decision' },
  decidedBy: {
    nl: (name: string, moment: string) => `${name}, ${moment}`,
    en: (name: string, moment: string) => `${name}, ${moment}`,
  },
  grantedFor: { nl: (days: string) => `Toegestaan: ${days}`, en: (days: string) => `Granted: ${days}` },
  objection: {
    nl: 'Bent u het er niet mee eens? U kunt binnen zes weken bezwaar maken; de brief zegt hoe.',
    en: 'Do you not agree? You can object within six weeks; the letter says how.',
  },
  letter: { nl: 'Besluit als brief (pdf)', en: 'Decision as a letter (PDF)' },
  earlier: { nl: 'Eerdere besluiten', en: 'Earlier decisions' },
  withdraw: { nl: 'Aanvraag intrekken', en: 'Take the request back' },
  requests: { nl: 'Verlofaanvragen', en: 'Requests for leave' },
  waitingCount: {
    nl: (n: number) => (n === 1 ? '1 aanvraag wacht op een besluit' : `${n} aanvragen wachten op een besluit`),
    en: (n: number) => (n === 1 ? '1 request waits for a decision' : `${n} requests wait for a decision`),
  },
  toDecide: { nl: 'Wacht op een besluit', en: 'Waiting for a decision' },
  nothing: { nl: 'Er wacht geen verlofaanvraag.', en: 'No request for leave is waiting.' },
  settled: { nl: 'Afgehandeld', en: 'Settled' },
  decide: { nl: 'Beslissen', en: 'Decide' },
  correct: { nl: 'Besluit verbeteren', en: 'Correct the decision' },
  outcome: { nl: 'Uw besluit', en: 'Your decision' },
  partlyHint: { nl: 'Vul de dagen in die u wel toestaat.', en: 'Enter the days that you do grant.' },
  within: { nl: 'Kies dagen binnen de aanvraag.', en: 'Choose days within the request.' },
  text: { nl: 'Toelichting', en: 'Explanation' },
  textHint: {
    nl: 'Staat in het besluit. Alleen bij helemaal toestaan mag u dit leeg laten.',
    en: 'Stands in the decision. You may leave it empty only when you grant all of it.',
  },
  save: { nl: 'Besluit versturen', en: 'Send the decision' },
  saveNote: {
    nl: 'Wie het gezag heeft, krijgt bericht. Wat is toegestaan, staat in de absentielijst.',
    en: 'Whoever has custody is told. What is granted stands in the absence list.',
  },
  notBeyond: {
    nl: 'Over dit verlof beslist u zelf: samen met eerder verlof blijft het binnen de 10 schooldagen.',
    en: 'You decide about this leave yourself: with earlier leave it stays within 10 school days.',
  },
  comesTo: {
    nl: (name: string, n: number) => `Met deze aanvraag komt ${name} op ${n} verlofdagen in één schooljaar.`,
    en: (name: string, n: number) => `With this request ${name} comes to ${n} days of leave in one school year.`,
  },
  officerDecides: {
    nl: 'Boven de 10 beslist niet de school, maar de leerplichtambtenaar van uw gemeente. De aanvraag is nog niet verstuurd. Neem minder dagen, of verstuur haar zo; de school stuurt haar dan door.',
    en: 'Beyond 10 not the school decides but the attendance officer of your municipality. The request has not been sent yet. Take fewer days, or send it like this; the school then sends it on.',
  },
  sendAnyway: { nl: 'Zo versturen', en: 'Send it like this' },
  goesOn: {
    nl: (n: number) =>
      `Met deze aanvraag komt uw kind op ${n} verlofdagen in dit schooljaar. Boven de 10 beslist niet de school, maar de leerplichtambtenaar van uw gemeente. De school stuurt de aanvraag door.`,
    en: (n: number) =>
      `With this request your child comes to ${n} days of leave this school year. Beyond 10 not the school decides but the attendance officer of your municipality. The school sends the request on.`,
  },
  officersToCome: {
    nl: 'De leerplichtambtenaar beslist. Vul diens besluit hieronder in zodra u het weet; dan mist niemand het kind op die dagen.',
    en: 'The attendance officer decides. Enter that decision below once you know it; then nobody misses the child on those days.',
  },
  officersDecision: {
    nl: 'Dit besloot de leerplichtambtenaar van de gemeente. In de brief van de gemeente staat hoe u bezwaar maakt.',
    en: 'The municipality’s attendance officer decided this. The municipality’s letter says how to object.',
  },
  isReferred: {
    nl: 'Er is nog niets besloten. U krijgt het besluit van de leerplichtambtenaar van uw gemeente.',
    en: 'Nothing has been decided yet. You get the decision from the attendance officer of your municipality.',
  },
  referral: { nl: 'Doorgestuurd', en: 'Sent on' },
  referralLetter: { nl: 'Brief (pdf)', en: 'Letter (PDF)' },
  sentAll: { nl: 'De aanvragen zijn verstuurd, voor elk kind een.', en: 'The requests are sent, one for each child.' },
  sent: { nl: 'De aanvraag is verstuurd.', en: 'The request is sent.' },
  decided: { nl: 'Het besluit is verstuurd.', en: 'The decision is sent.' },
  mayRefer: {
    nl: (n: number) => `Met deze aanvraag komt het kind op ${n} dagen. Boven de 10 beslist de leerplichtambtenaar.`,
    en: (n: number) => `With this request the child comes to ${n} days. Beyond 10 the attendance officer decides.`,
  },
  decidedMeanwhile: {
    nl: 'Iemand heeft intussen beslist, of de aanvraag is ingetrokken. Bekijk de aanvraag opnieuw.',
    en: 'Somebody decided meanwhile, or the request was taken back. Look at the request again.',
  },
})
