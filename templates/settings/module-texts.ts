import type { Text } from '../../src/language.ts'
import type { Module } from '../../src/permissions.ts'

/** What a school decides about when it switches a module: a module without its words does not compile. */
export const moduleTexts: Readonly<Record<Module, { name: Text; about: Text }>> = {
  calendar: {
    name: { nl: 'Kalender', en: 'Calendar' },
    about: {
      nl: 'Wat de school plant, en tot wanneer ouders een vraag kunnen beantwoorden.',
      en: 'What the school plans, and until when parents can answer a question.',
    },
  },
  conferences: {
    name: { nl: 'Gesprekken', en: 'Conferences' },
    about: {
      nl: 'Rondes van tien-minutengesprekken: ouders kiezen een tijd, of de school plant.',
      en: 'Rounds of ten-minute talks: parents choose a time, or the school plans.',
    },
  },
  photoConsent: {
    name: { nl: 'Beeldtoestemming', en: 'Photo consent' },
    about: {
      nl: 'Ouders zeggen per kind waar foto’s mogen staan. Leerkrachten zien wie er niet op mag.',
      en: 'Parents say for each child where pictures may be shown. Teachers see who may not be in them.',
    },
  },
  blogs: {
    name: { nl: 'Foto’s en blogs', en: 'Photos and blogs' },
    about: {
      nl: 'Blogs van groepen en van de school, en nieuws: voor de eigen groep, voor ouders of voor iedereen.',
      en: 'Blogs of groups and of the school, and news: for one’s own group, for parents or for everybody.',
    },
  },
  website: {
    name: { nl: 'Website', en: 'Website' },
    about: {
      nl: 'Openbare pagina’s van de school naast de startpagina, met menu, zoeken en een contactformulier.',
      en: 'Public pages of the school besides the home page, with a menu, search and a contact form.',
    },
  },
  newsletters: {
    name: { nl: 'Nieuwsbrieven', en: 'Newsletters' },
    about: {
      nl: 'Nieuwsbrieven per mail en op de site, aan ouders, medewerkers en abonnees buiten de school.',
      en: 'Newsletters by mail and on the site, to parents, staff and subscribers outside the school.',
    },
  },
  polls: {
    name: { nl: 'Polls en enquêtes', en: 'Polls and surveys' },
    about: {
      nl: 'Ouders, medewerkers of leerlingen om hun mening vragen, op naam of anoniem.',
      en: 'Ask parents, staff or pupils for their opinion, under names or anonymously.',
    },
  },
  userList: {
    name: { nl: 'Gebruikerslijst', en: 'User list' },
    about: {
      nl: 'Wie er op school is, per rol en per groep, met een foto en een envelop om te schrijven.',
      en: 'Who is at the school, by role and by group, with a photo and an envelope to write.',
    },
  },
  addressList: {
    name: { nl: 'Adreslijst', en: 'Address list' },
    about: {
      nl: 'Adressen en telefoonnummers van ouders, zover zij die zelf laten zien; ook op papier.',
      en: 'Addresses and telephone numbers of parents, as far as they show these themselves; on paper too.',
    },
  },
  parentMessages: {
    name: { nl: 'Ouders schrijven elkaar', en: 'Parents write to each other' },
    about: {
      nl: 'Ouders kunnen andere ouders een bericht sturen. Klassenouders en luizenouders kunnen dat altijd.',
      en: 'Parents can send other parents a message. Class parents and lice parents always can.',
    },
  },
  absence: {
    name: { nl: 'Absentie', en: 'Absence' },
    about: {
      nl: 'Ouders melden hun kind afwezig of te laat, en de school ziet per groep wie er is.',
      en: 'Parents report their child absent or late, and the school sees by group who is there.',
    },
  },
}
