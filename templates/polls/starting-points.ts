import type { Text } from '../../src/language.ts'
import type { PollQuestionKind } from '../../src/polls/questions.ts'
import type { Poll } from '../../src/polls/schema.ts'

type StartingPoint = {
  key: string
  kind: Poll['kind']
  for: Poll['for']
  anonymous: boolean
  title: Text
  intro: Text
  questions: readonly { kind: PollQuestionKind; label: Text; options?: readonly Text[] }[]
}

const agreeing: readonly Text[] = [
  { nl: 'Helemaal mee eens', en: 'Agree completely' },
  { nl: 'Mee eens', en: 'Agree' },
  { nl: 'Niet mee eens', en: 'Disagree' },
  { nl: 'Helemaal niet mee eens', en: 'Disagree completely' },
  { nl: 'Weet ik niet', en: 'I do not know' },
]
const often: readonly Text[] = [
  { nl: 'Altijd', en: 'Always' },
  { nl: 'Vaak', en: 'Often' },
  { nl: 'Soms', en: 'Sometimes' },
  { nl: 'Nooit', en: 'Never' },
]
const says = (nl: string, en: string) => ({ kind: 'single' as const, label: { nl, en }, options: agreeing })

/** What one can begin with; the words are the school's to change. */
export const startingPoints: readonly StartingPoint[] = [
  {
    key: 'parentsSatisfied',
    kind: 'survey',
    for: 'parents',
    anonymous: true,
    title: { nl: 'Hoe tevreden bent u?', en: 'How satisfied are you?' },
    intro: {
      nl: 'We horen graag hoe u onze school vindt. Met de uitslag kiezen we wat we volgend jaar verbeteren.',
      en: 'We would like to hear what you think of our school. With the result we choose what to improve next year.',
    },
    questions: [
      { kind: 'grade', label: { nl: 'Welk cijfer geeft u de school?', en: 'What grade do you give the school?' } },
      says('Mijn kind gaat graag naar school.', 'My child likes going to school.'),
      says('Mijn kind voelt zich veilig op school.', 'My child feels safe at school.'),
      says('Mijn kind leert genoeg.', 'My child learns enough.'),
      says('De leerkracht ziet hoe het met mijn kind gaat.', 'The teacher sees how my child is doing.'),
      says('Ik weet wat er in de groep gebeurt.', 'I know what happens in the class.'),
      says('Met een vraag kan ik gemakkelijk terecht.', 'I can easily ask a question.'),
      { kind: 'longText', label: { nl: 'Wat moet zo blijven?', en: 'What should stay as it is?' } },
      { kind: 'longText', label: { nl: 'Wat kan beter?', en: 'What could be better?' } },
    ],
  },
  {
    key: 'pupilsWell',
    kind: 'survey',
    for: 'pupils',
    anonymous: true,
    title: { nl: 'Hoe vind jij het op school?', en: 'How do you like it at school?' },
    intro: {
      nl: 'Vertel hoe je het op school hebt. Er is geen goed of fout antwoord.',
      en: 'Tell us how school is for you. No answer is right or wrong.',
    },
    questions: [
      { kind: 'grade', label: { nl: 'Welk cijfer geef je de school?', en: 'What grade do you give the school?' } },
      {
        kind: 'single',
        label: { nl: 'Heb je het fijn in de groep?', en: 'Do you feel good in your class?' },
        options: often,
      },
      {
        kind: 'single',
        label: { nl: 'Voel je je veilig op het plein?', en: 'Do you feel safe in the playground?' },
        options: often,
      },
      { kind: 'single', label: { nl: 'Snap je de uitleg?', en: 'Do you understand the lessons?' }, options: often },
      {
        kind: 'yesNo',
        label: {
          nl: 'Is er iemand op school die je helpt als er iets is?',
          en: 'Is there somebody at school who helps you?',
        },
      },
      { kind: 'longText', label: { nl: 'Wat zou jij veranderen?', en: 'What would you change?' } },
    ],
  },
  {
    key: 'staffWell',
    kind: 'survey',
    for: 'staff',
    anonymous: true,
    title: { nl: 'Hoe werkt u hier?', en: 'How is it to work here?' },
    intro: {
      nl: 'Een korte peiling in het team. We bespreken de uitslag samen.',
      en: 'A short survey among the team. We discuss the result together.',
    },
    questions: [
      { kind: 'grade', label: { nl: 'Welk cijfer geeft u uw werk?', en: 'What grade do you give your work?' } },
      says('Mijn werk past in mijn uren.', 'My work fits in my hours.'),
      says('Ik krijg hulp als ik die nodig heb.', 'I get help when I need it.'),
      says('We praten open met elkaar.', 'We talk openly with each other.'),
      { kind: 'longText', label: { nl: 'Wat zou u het meest helpen?', en: 'What would help you most?' } },
    ],
  },
  {
    key: 'quickChoice',
    kind: 'poll',
    for: 'parents',
    anonymous: true,
    title: { nl: 'Welke dag past het best?', en: 'Which day suits best?' },
    intro: { nl: '', en: '' },
    questions: [
      {
        kind: 'single',
        label: { nl: 'Op welke dag kunt u het liefst komen?', en: 'On which day would you rather come?' },
        options: [
          { nl: 'Dinsdag', en: 'Tuesday' },
          { nl: 'Donderdag', en: 'Thursday' },
          { nl: 'Vrijdag', en: 'Friday' },
        ],
      },
    ],
  },
]
