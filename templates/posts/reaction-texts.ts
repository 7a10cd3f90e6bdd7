import { catalogue } from '../../src/language.ts'

/** Comments and hearts below a blog or news item (I1). */
export const reactionTexts = catalogue({
  give: { nl: 'Hartje geven', en: 'Give a heart' },
  takeBack: { nl: 'Hartje terugnemen', en: 'Take heart back' },
  hearts: {
    nl: (count: number) => (count === 1 ? '1 hartje' : `${count} hartjes`),
    en: (count: number) => (count === 1 ? '1 heart' : `${count} hearts`),
  },
  comments: { nl: 'Reacties', en: 'Comments' },
  comment: { nl: 'Reactie', en: 'Comment' },
  noComments: { nl: 'Nog geen reacties.', en: 'No comments yet.' },
  earlier: { nl: 'Eerdere reacties', en: 'Earlier comments' },
  yours: { nl: 'Uw reactie', en: 'Your comment' },
  yoursHint: {
    nl: 'Wie dit leest, leest ook uw reactie met uw naam. Bezoekers van de website zien geen reacties.',
    en: 'Whoever reads this also reads your comment with your name. Visitors of the website see no comments.',
  },
  place: { nl: 'Reactie plaatsen', en: 'Place comment' },
  save: { nl: 'Bewaren', en: 'Save' },
  remove: { nl: 'Reactie weghalen', en: 'Remove comment' },
  removeNote: {
    nl: 'Niemand leest uw reactie dan meer. Dat kan niet terug.',
    en: 'Nobody reads your comment any more then. It cannot be brought back.',
  },
  change: { nl: 'Wijzigen', en: 'Change' },
  changeOf: { nl: 'Wijzigen: uw reactie', en: 'Change: your comment' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  more: { nl: 'Meer', en: 'More' },
  moreOf: { nl: (name: string) => `Meer: reactie van ${name}`, en: (name: string) => `More: comment of ${name}` },
  hiddenBecause: {
    nl: (why: string) => `De school heeft deze reactie verborgen: ${why}`,
    en: (why: string) => `The school has hidden this comment: ${why}`,
  },
  hide: { nl: 'Verbergen', en: 'Hide' },
  show: { nl: 'Weer tonen', en: 'Show again' },
  why: { nl: 'Waarom verbergt u deze reactie?', en: 'Why do you hide this comment?' },
  whyHint: { nl: 'De schrijver leest dit, en verder niemand.', en: 'Its writer reads this, and nobody else.' },
  report: { nl: 'Melden', en: 'Report' },
  reportWhat: {
    nl: 'Hoort deze reactie hier niet? De directie krijgt haar dan te lezen, met uw naam erbij. De schrijver hoort niet dat u dat deed.',
    en: 'Does this comment not belong here? Management then gets to read it, with your name. Its writer does not hear that you did so.',
  },
  reported: { nl: 'Gemeld bij de directie.', en: 'Reported to management.' },

  managed: { nl: 'Blogs en nieuws', en: 'Blogs and news' },
  managedWhat: { nl: 'Of ouders kunnen reageren, en hartjes', en: 'Whether parents can comment, and hearts' },
  mayComment: { nl: 'Lezers kunnen reageren op blogs en nieuws', en: 'Readers can comment on blogs and news' },
  mayCommentHint: {
    nl: 'Reacties staan onder een blog, voor wie dat blog leest. U kunt een reactie verbergen, en lezers kunnen er een melden. Zet u dit uit, dan ziet niemand ze meer.',
    en: 'Comments are below a blog, for those who read it. You can hide a comment, and readers can report one. If you turn this off, nobody sees them any more.',
  },
  mayGiveHearts: { nl: 'Lezers kunnen een hartje geven', en: 'Readers can give a heart' },
  mayGiveHeartsHint: {
    nl: 'Te zien is hoeveel hartjes er zijn, niet van wie.',
    en: 'What shows is how many hearts there are, not whose.',
  },
})
