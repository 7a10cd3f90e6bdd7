import { catalogue, type Text } from '../../src/language.ts'
import type { Kind } from '../../src/retention/kinds.ts'

/** What was deleted since its time was over. */
export const retentionTexts = catalogue({
  title: { nl: 'Verwijderd na de bewaartermijn', en: 'Deleted after its time' },
  about: { nl: 'Wat er vanzelf is verwijderd, en waarom', en: 'What was deleted by itself, and why' },
  intro: {
    nl: 'Elke nacht verwijdert Pleinpost wat de school niet langer bewaart. Hier staat hoeveel, en waarom.',
    en: 'Each night Pleinpost deletes what the school keeps no longer. Here it says how many, and why.',
  },
  nothing: { nl: 'Er is nog niets verwijderd.', en: 'Nothing has been deleted yet.' },
})

const ofAbsence: Text = {
  nl: 'Vijf jaar nadat de leerling de school verliet: zo lang vraagt de Leerplichtwet.',
  en: 'Five years after the pupil left the school: so long the law on compulsory education asks.',
}

/** Of each kind, and on what ground it goes. */
export const kindTexts: Readonly<Record<Kind, { what: Text; ground: Text }>> = {
  absenceReports: { what: { nl: 'Afwezigheidsmeldingen', en: 'Absence reports' }, ground: ofAbsence },
  missedPupils: { what: { nl: 'Gemist bij de bel', en: 'Missed at the bell' }, ground: ofAbsence },
  absenceWarnings: { what: { nl: 'Verzuimsignalen', en: 'Absence warnings' }, ground: ofAbsence },
  leaveRequests: { what: { nl: 'Verlofaanvragen', en: 'Leave requests' }, ground: ofAbsence },
  attendanceChecks: {
    what: { nl: 'Controles bij de bel', en: 'Checks at the bell' },
    ground: { nl: 'Vijf jaar na die dag.', en: 'Five years after that day.' },
  },
  photoConsents: {
    what: { nl: 'Antwoorden over beeldtoestemming', en: 'Answers about photo consent' },
    ground: {
      nl: 'Een jaar nadat de leerling de school verliet: daarna hoeft de toestemming niet meer bewezen te worden.',
      en: 'A year after the pupil left the school: after that the consent need not be proved any more.',
    },
  },
  cancelledEvents: {
    what: { nl: 'Vervallen activiteiten', en: 'Cancelled events' },
    ground: {
      nl: 'Negentig dagen nadat ze vervielen: agenda’s van anderen weten het dan.',
      en: 'Ninety days after they were cancelled: other calendars know by then.',
    },
  },
  calendarFiles: {
    what: { nl: 'Ingelezen kalenderbestanden', en: 'Imported calendar files' },
    ground: { nl: 'Twee weken na het inlezen.', en: 'Two weeks after they were read.' },
  },
  siteLetters: {
    what: { nl: 'Berichten van bezoekers van de website', en: 'Messages from visitors of the website' },
    ground: { nl: 'Een jaar nadat ze kwamen.', en: 'A year after they came.' },
  },
  removedPosts: {
    what: { nl: 'Weggehaalde blogs en nieuwsberichten', en: 'Removed blogs and news' },
    ground: {
      nl: 'Dertig dagen nadat ze weggehaald zijn: zo lang konden ze terug.',
      en: 'Thirty days after they were removed: so long they could come back.',
    },
  },
  hiddenComments: {
    what: { nl: 'Verborgen reacties', en: 'Hidden comments' },
    ground: { nl: 'Negentig dagen nadat ze verborgen zijn.', en: 'Ninety days after they were hidden.' },
  },
  unconfirmedSubscribers: {
    what: { nl: 'Aanmeldingen voor de nieuwsbrief', en: 'Sign-ups for the newsletter' },
    ground: {
      nl: 'Een week nadat ze kwamen en niemand ze bevestigde.',
      en: 'A week after they came and nobody confirmed them.',
    },
  },
  pollNames: {
    what: { nl: 'Namen bij polls en enquêtes', en: 'Names with polls and surveys' },
    ground: {
      nl: 'Een jaar nadat ze sloten. Wat er samen gezegd is, blijft als aantallen.',
      en: 'A year after they closed. What was said together stays as numbers.',
    },
  },
  toldItems: {
    what: { nl: 'Wat agenda’s van anderen al weten', en: 'What other calendars already know' },
    ground: { nl: 'Negentig dagen na de afspraak.', en: 'Ninety days after the appointment.' },
  },
}
