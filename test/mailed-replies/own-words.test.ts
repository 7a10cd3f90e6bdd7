import { expect, it } from 'vitest'
import { ownWords } from '../../src/mailed-replies/own-words.ts'

const from = 'De Linde via Pleinpost <bericht@pleinpost.test>'
const original = 'De Linde\n\nSchoolreisje\nInes Cast schreef u een bericht.\n'
const quoted = original.replace(/^/gm, '> ')
const block = `Van: ${from}\nVerzonden: maandag 30 november 2026 09:12\nAan: paul@cast.example\nOnderwerp: Schoolreisje\n\n${original}`

/** As the programs that people here write with put what was there before, and what they add. */
it.each([
  ['Gmail, Dutch', `Op ma 30 nov 2026 om 09:12 schreef ${from}:\n\n${quoted}`],
  [
    'Gmail, over two lines',
    `Op ma 30 nov 2026 om 09:12 schreef De Linde via Pleinpost <\nbericht@pleinpost.test>:\n\n${quoted}`,
  ],
  [
    'Gmail, English',
    `On Mon, Nov 30, 2026 at 9:12 AM De Linde via Pleinpost <bericht@pleinpost.test>\nwrote:\n\n${quoted}`,
  ],
  [
    'Gmail, Turkish',
    `De Linde via Pleinpost <bericht@pleinpost.test>, 30 Kas 2026 Pzt, 09:12 tarihinde şunu yazdı:\n\n${quoted}`,
  ],
  [
    'Gmail, Arabic',
    `في الاثنين، ٣٠ نوفمبر ٢٠٢٦ في ٩:١٢ ص تمت كتابة ما يلي بواسطة <bericht@pleinpost.test>:\n\n${quoted}`,
  ],
  ['Gmail, Polish', `pon., 30 lis 2026 o 09:12 ${from} napisał(a):\n\n${quoted}`],
  [
    'iPhone, Dutch',
    `Verstuurd vanaf mijn iPhone\n\n> Op 30 nov 2026 om 09:12 heeft ${from} het volgende geschreven:\n> \n> \ufeff\n${quoted}`,
  ],
  ['iPhone, English', `Sent from my iPhone\n\n> On 30 Nov 2026, at 09:12, ${from} wrote:\n> \n${quoted}`],
  ['Outlook, Dutch', block],
  ['Outlook, with a line', `________________________________\n${block}`],
  [
    'Outlook, English',
    `From: ${from}\nSent: Monday, November 30, 2026 9:12 AM\nTo: paul@cast.example\nSubject: Schoolreisje\n\n${original}`,
  ],
  [
    'Outlook on a telephone',
    `Outlook voor iOS downloaden<https://aka.ms/o0ukef>\n________________________________\n${block}`,
  ],
  ['Outlook of old', `-----Oorspronkelijk bericht-----\n${block}`],
  ['Samsung', `Verzonden vanaf mijn Galaxy\n\n\n-------- Oorspronkelijk bericht --------\n${block}`],
  ['Ziggo', `> Op 30-11-2026 09:12 CET schreef ${from}:\n> \n${quoted}`],
  ['HTML made plain', `Op ma 30 nov 2026 om 09:12 schreef ${from}:\n\n${original}`],
  ['a signature', '-- \nPaul Cast\n06 12345678'],
  ['nothing', ''],
])('keeps what somebody wrote above what %s puts below it (D8)', (_, below) => {
  const own = 'Dank u, Pip gaat mee.\n\nOp maandag komt hij later: eerst de tandarts.\nVan: 9 uur\n\nGroet,\nPaul'
  for (const written of [own, own.replaceAll('\n', '\r\n')]) {
    expect(ownWords(`${written}\n\n${below.replaceAll('\n', written.includes('\r') ? '\r\n' : '\n')}`)).toBe(own)
  }
})

it('keeps what somebody wrote below or between the quoted lines (D8)', () => {
  expect(ownWords(`${quoted}\n\nMijn antwoord staat eronder.\n`)).toBe('Mijn antwoord staat eronder.')
  const between = `Zie hieronder.\n\nOp ma 30 nov 2026 om 09:12 schreef ${from}:\n> Komt u?\n\nJa.\n\n> En Pip?\n\nOok.\n`
  expect(ownWords(between)).toBe('Zie hieronder.\n\nJa.\n\nOok.')
})

it('finds nothing where somebody wrote nothing (D8)', () => {
  expect(ownWords(`\n\nOp ma 30 nov 2026 om 09:12 schreef ${from}:\n\n${quoted}`)).toBe('')
  expect(ownWords('Verstuurd vanaf mijn iPhone\n')).toBe('')
})

it.each([
  ['dashes', '-'.repeat(400_000)],
  ['quotes', '>'.repeat(400_000)],
  ['spaces', `${' '.repeat(400_000)}x`],
  ['introductions', 'Op 1 schreef <a@b.c>:\nja\n> x\n'.repeat(20_000)],
  ['half introductions', 'Op a schreef\n'.repeat(30_000)],
  ['headers', 'Van: a\n'.repeat(50_000)],
  ['lines', '\n'.repeat(400_000)],
  ['underscores', `${'_'.repeat(30)}\n`.repeat(12_000)],
])('is not kept busy by an answer made of %s (check 25)', (_, text) => {
  const begun = performance.now()
  ownWords(text)
  expect(performance.now() - begun).toBeLessThan(1000)
})
