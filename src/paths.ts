/** Every URL, once: call with ':id' to declare a route, with a real id to link to it. Dutch, since people read them. */
export const paths = {
  // the apex
  apex: '/',
  health: '/healthz',
  devMail: '/dev/mail',
  devMailItem: <Id extends string>(id: Id) => `/dev/mail/${id}` as const,
  devMailRaw: <Id extends string>(id: Id) => `/dev/mail/${id}/eml` as const,
  devUi: '/dev/ui',
  devDemo: '/dev/demo',

  // a school, for anyone
  home: '/',
  login: '/inloggen',
  logout: '/uitloggen',
  forgotten: '/wachtwoord-vergeten',
  forgottenName: '/gebruikersnaam-vergeten',
  newPassword: <Token extends string>(token: Token) => `/wachtwoord/${token}` as const,
  language: '/taal',
  informationForm: '/informatie-over-uw-kind',
  unsubscribe: <Token extends string>(token: Token) => `/afmelden/${token}` as const,

  // a school, logged in
  overview: '/overzicht',
  calendar: '/kalender',
  more: '/meer',
  myDetails: '/gegevens',
  myName: '/gegevens/naam',
  hearingParents: '/gegevens/ouders',
  household: '/gegevens/gezin',
  jointUse: '/gegevens/gezin/samen',
  primaryContact: '/gegevens/gezin/aanspreekpunt',
  partnersWriting: '/gegevens/gezin/berichten',
  detailsOf: <Id extends string>(id: Id) => `/gegevens/van/${id}` as const,
  mailOf: <Id extends string>(id: Id) => `/gegevens/van/${id}/mail` as const,
  contactsOf: <Id extends string>(id: Id) => `/gegevens/van/${id}/contact` as const,
  contactOf: <Id extends string, Item extends string>(id: Id, item: Item) =>
    `/gegevens/van/${id}/contact/${item}` as const,
  notificationChoice: '/gegevens/meldingen',
  deviceLogout: <Id extends string>(id: Id) => `/gegevens/apparaten/${id}/uitloggen` as const,
  devicesLogout: '/gegevens/apparaten/uitloggen',
  group: <Id extends string>(id: Id) => `/groepen/${id}` as const,
  photo: <Id extends string>(id: Id) => `/foto/${id}` as const,

  messages: '/berichten',
  sentMessages: '/berichten/verzonden',
  householdAnswers: '/berichten/gezin',
  drafts: '/berichten/concepten',
  newMessage: '/berichten/nieuw',
  draft: <Id extends string>(id: Id) => `/berichten/concepten/${id}` as const,
  draftUnreachable: <Id extends string>(id: Id) => `/berichten/concepten/${id}/onbereikbaar` as const,
  draftPreview: <Id extends string>(id: Id) => `/berichten/concepten/${id}/voorbeeld` as const,
  recipientSuggestions: '/berichten/ontvangers',
  message: <Id extends string>(id: Id) => `/berichten/${id}` as const,
  answers: <Id extends string>(id: Id) => `/berichten/${id}/antwoorden` as const,
  results: <Id extends string>(id: Id) => `/berichten/${id}/resultaten` as const,
  attachment: <Id extends string>(id: Id) => `/bestanden/${id}` as const,

  // running the school
  management: '/beheer',
  schoolIdentity: '/beheer/school',
  schoolLanguages: '/beheer/talen',
  schoolTimes: '/beheer/tijden',
  modules: '/beheer/onderdelen',
  logInRules: '/beheer/inloggen',
  families: '/beheer/gezinnen',
  family: <Id extends string>(id: Id) => `/beheer/gezinnen/${id}` as const,
  newGuardian: <Id extends string>(id: Id) => `/beheer/gezinnen/${id}/erbij` as const,
  custody: <Id extends string, Adult extends string>(id: Id, adult: Adult) =>
    `/beheer/gezinnen/${id}/gezag/${adult}` as const,
  tieEnd: <Id extends string, Adult extends string>(id: Id, adult: Adult) =>
    `/beheer/gezinnen/${id}/los/${adult}` as const,
  homeOf: <Id extends string, Adult extends string>(id: Id, adult: Adult) =>
    `/beheer/gezinnen/${id}/huis/${adult}` as const,
  informationRequests: '/beheer/informatieverzoeken',
  informationRequest: <Id extends string>(id: Id) => `/beheer/informatieverzoeken/${id}` as const,
  grants: '/beheer/rechten',

  auditLog: '/beheer/logboek',
  auditLogExport: '/beheer/logboek/export',

  imports: '/beheer/import',
  importRun: <Id extends string>(id: Id) => `/beheer/import/${id}` as const,
  importApplication: <Id extends string>(id: Id) => `/beheer/import/${id}/toepassing` as const,
} as const
