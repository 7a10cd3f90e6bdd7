import { catalogue } from '../../src/language.ts'

/** Blogs and news (I1, I2). */
export const postTexts = catalogue({
  title: { nl: 'Foto’s en blogs', en: 'Photos and blogs' },
  write: { nl: 'Blog schrijven', en: 'Write a blog' },
  writeNews: { nl: 'Nieuws schrijven', en: 'Write news' },
  news: { nl: 'Nieuws', en: 'News' },
  blogs: { nl: 'Blogs', en: 'Blogs' },
  follow: { nl: 'Volgen met een feedlezer', en: 'Follow with a feed reader' },
  nothingPublic: { nl: 'Hier staat nog niets. Kom later terug.', en: 'There is nothing here yet. Come back later.' },
  ofSchool: { nl: 'School', en: 'School' },
  nothing: {
    nl: 'Nog geen blogs. Zodra er een is geplaatst, staat die hier.',
    en: 'No blogs yet. As soon as one is published, it is here.',
  },
  nothingOfGroup: { nl: 'Deze groep heeft nog geen blogs.', en: 'This group has no blogs yet.' },
  groups: { nl: 'Per groep', en: 'By group' },
  find: { nl: 'Zoeken in foto’s en blogs', en: 'Search photos and blogs' },
  findWords: { nl: 'Zoek een blog of nieuws', en: 'Search blogs and news' },
  search: { nl: 'Zoek', en: 'Search' },
  nothingFound: {
    nl: 'Niets gevonden met deze woorden. Probeer er minder, of andere.',
    en: 'Nothing found with these words. Try fewer, or others.',
  },
  all: { nl: 'Alles', en: 'Everything' },
  show: { nl: 'Tonen', en: 'Show' },
  comment: { nl: 'Reactie', en: 'Comment' },
  readMore: { nl: 'Lees verder', en: 'Read on' },
  by: { nl: (name: string) => `Door ${name}`, en: (name: string) => `By ${name}` },
  changedOn: { nl: (moment: string) => `gewijzigd ${moment}`, en: (moment: string) => `changed ${moment}` },
  coming: {
    nl: (moment: string) => `Dit staat klaar en verschijnt vanzelf: ${moment}.`,
    en: (moment: string) => `This is ready and appears by itself: ${moment}.`,
  },
  published: { nl: 'Geplaatst.', en: 'Published.' },
  planned: { nl: 'Ingepland.', en: 'Planned.' },
  gone: { nl: 'Weggehaald. Niemand leest dit nog.', en: 'Removed. Nobody reads this any more.' },
  putBack: { nl: 'Terugzetten', en: 'Put back' },
  change: { nl: 'Wijzigen', en: 'Change' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  dontPlan: { nl: 'Niet meer inplannen', en: 'Do not plan any more' },
  history: { nl: 'Eerdere versies', en: 'Earlier versions' },
  noHistory: { nl: 'Deze tekst is niet gewijzigd.', en: 'This text was not changed.' },
  versionOf: {
    nl: (name: string, moment: string) => `Geplaatst door ${name}, ${moment}`,
    en: (name: string, moment: string) => `Published by ${name}, ${moment}`,
  },
  drafts: { nl: 'Concepten', en: 'Drafts' },
  noDrafts: {
    nl: 'U hebt geen concepten. Wat u schrijft en nog niet plaatst, staat hier.',
    en: 'You have no drafts. What you write and have not published yet is here.',
  },
  noTitle: { nl: 'Zonder titel', en: 'Without a title' },
  appears: { nl: (moment: string) => `Verschijnt ${moment}`, en: (moment: string) => `Appears ${moment}` },
  ofPublished: { nl: 'Wijziging van wat er al staat', en: 'A change to what is there already' },

  readers: { nl: 'Wie leest dit?', en: 'Who reads this?' },
  readersGroup: { nl: 'Alleen de eigen groep', en: 'Only the group itself' },
  readersGroupHint: {
    nl: 'Ouders van de groep, en wie op school werkt. Niet voor een blog van de hele school.',
    en: 'Parents of the group, and whoever works at school. Not for a blog of the whole school.',
  },
  readersParents: { nl: 'Alle ouders', en: 'All parents' },
  readersParentsHint: {
    nl: 'Van alle groepen, en wie op school werkt.',
    en: 'Of all groups, and whoever works at school.',
  },
  readersUsers: { nl: 'Iedereen die inlogt', en: 'Everyone who logs in' },
  readersUsersHint: {
    nl: 'Ook raden en clubs. Leerlingen lezen geen blogs.',
    en: 'Councils and clubs too. Pupils read no blogs.',
  },
  readersPublic: { nl: 'Iedereen op internet', en: 'Everyone on the internet' },
  readersPublicHint: {
    nl: 'Staat op de website van de school en is door zoekmachines te vinden.',
    en: 'Is on the school’s website and can be found by search engines.',
  },
  seenByGroup: {
    nl: (people: number, group: string) =>
      `${people === 1 ? '1 persoon' : `${people} mensen`} van ${group}, en wie op school werkt`,
    en: (people: number, group: string) =>
      `${people === 1 ? '1 person' : `${people} people`} of ${group}, and whoever works at school`,
  },
  seenByParents: {
    nl: (people: number) => `Alle ouders (${people}), en wie op school werkt`,
    en: (people: number) => `All parents (${people}), and whoever works at school`,
  },
  seenByUsers: {
    nl: (people: number) => `Iedereen die inlogt (${people} mensen)`,
    en: (people: number) => `Everyone who logs in (${people} people)`,
  },
  seenByPublic: {
    nl: 'Iedereen op internet, ook wie niets met de school te maken heeft',
    en: 'Everyone on the internet, also those who have nothing to do with the school',
  },

  of: { nl: 'Van wie is dit?', en: 'Whose is this?' },
  blogOf: { nl: (group: string) => `Blog van ${group}`, en: (group: string) => `Blog of ${group}` },
  blogOfSchool: { nl: 'Blog van de school', en: 'Blog of the school' },
  newsOfSchool: { nl: 'Nieuws van de school', en: 'News of the school' },
  postTitle: { nl: 'Titel', en: 'Title' },
  text: { nl: 'Tekst', en: 'Text' },
  mend: { nl: 'Er klopt nog iets niet. Het staat erbij.', en: 'Something is not right yet. It says what.' },
  save: { nl: 'Bewaren', en: 'Save' },
  throwChangesAway: { nl: 'Wijzigingen weggooien', en: 'Throw changes away' },
  throwChangesAwayNote: {
    nl: 'Wat u wijzigde en nog niet plaatste is dan weg. Wat er staat blijft staan.',
    en: 'What you changed and did not publish is gone then. What is published stays.',
  },
  throwAwayNote: {
    nl: 'De tekst en de foto’s zijn dan weg. Dat kan niet terug.',
    en: 'The text and the photos are gone then. They cannot be brought back.',
  },
  throwAway: { nl: 'Concept weggooien', en: 'Throw draft away' },
  look: { nl: 'Bekijken en plaatsen', en: 'Look and publish' },
  kept: { nl: (time: string) => `Bewaard om ${time}.`, en: (time: string) => `Saved at ${time}.` },
  keptElsewhere: {
    nl: (time: string) =>
      `Op een ander scherm is dit concept om ${time} bewaard. Wat u hier hebt, staat er nog. Bewaart u het, dan komt het daarvoor in de plaats.`,
    en: (time: string) =>
      `This draft was saved on another screen at ${time}. What you have here is still here. If you save it, it takes the place of that.`,
  },
  seeOther: { nl: 'Bekijk wat daar staat', en: 'See what is there' },

  preview: { nl: 'Voorbeeld', en: 'Preview' },
  lookAs: { nl: 'Kijk als', en: 'Look as' },
  asGroup: { nl: 'Ouder van de groep', en: 'Parent of the group' },
  asParent: { nl: 'Andere ouder', en: 'Another parent' },
  asStaff: { nl: 'Medewerker', en: 'Staff' },
  asVisitor: { nl: 'Bezoeker', en: 'Visitor' },
  notSeen: { nl: 'Ziet dit niet, ook niet in een lijst.', en: 'Does not see this, not in a list either.' },
  publish: { nl: 'Plaatsen', en: 'Publish' },
  publishFor: {
    nl: (whom: string) => `Plaatsen voor ${whom}`,
    en: (whom: string) => `Publish for ${whom}`,
  },
  forGroup: { nl: (group: string) => group, en: (group: string) => group },
  forParents: { nl: 'alle ouders', en: 'all parents' },
  forUsers: { nl: 'iedereen die inlogt', en: 'everyone who logs in' },
  forPublic: { nl: 'iedereen op internet', en: 'everyone on the internet' },
  later: { nl: 'Later plaatsen', en: 'Publish later' },
  laterHint: {
    nl: 'Het verschijnt dan vanzelf, op de klok van de school.',
    en: 'It then appears by itself, by the school’s clock.',
  },
  onDay: { nl: 'Plaatsen op', en: 'Publish on' },
  atTime: { nl: 'Om', en: 'At' },
  plan: { nl: 'Inplannen', en: 'Plan' },
  changedMeanwhile: {
    nl: (name: string, moment: string) =>
      `${name} heeft dit ${moment} gewijzigd, terwijl u schreef. Er is niets geplaatst. Plaatst u nu, dan komt uw tekst in de plaats; die van ${name} blijft bij Eerdere versies staan.`,
    en: (name: string, moment: string) =>
      `${name} changed this ${moment}, while you were writing. Nothing was published. If you publish now, your text takes its place; the one of ${name} stays under Earlier versions.`,
  },
  seeTheirs: { nl: 'Bekijk wat er nu staat', en: 'See what is there now' },
  writtenOn: {
    nl: 'Er is intussen verder geschreven. Hieronder staat hoe het nu is.',
    en: 'This was written on meanwhile. Below is how it is now.',
  },
})
