import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { answers, type QuestionKind } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { letter, questionId } from './letter.ts'

let them: Cast
let letters: Record<QuestionKind, string>
const kinds = ['yesNo', 'single', 'multiple', 'number', 'date', 'text', 'longText', 'places'] as const

beforeAll(async () => {
  them = await cast()
  const made = kinds.map(async (kind) => {
    const about = {
      kind,
      label: `Vraag ${kind}`,
      options: ['Appel', 'Peer', 'Druif'],
      capacity: kind === 'places' ? 5 : null,
    }
    return [kind, await letter(them.linde, { mode: 'once', ask: [{ id: 'q', ...about }] })] as const
  })
  letters = Object.fromEntries(await Promise.all(made)) as typeof letters
})

const bodyOf = (pairs: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

/** Answers the one question of this kind as Wanda, who reads English, or as Wim. */
async function type(kind: QuestionKind, typed: string | string[], language: 'nl' | 'en' = 'nl') {
  const wim = as(them, 'wim')
  const id = letters[kind]
  const form = formIn(await (await wim.visit(paths.message(id))).text())
  const name = `a.-.${questionId(id, 'q')}`
  const fields = Object.entries(form).filter(([field]) => field !== name)
  const values = [typed].flat().map((value): [string, string] => [name, value])
  const sent = await wim.post(paths.answers(id), bodyOf([...fields, ...values]), { 'accept-language': language })
  return { status: sent.status, html: await sent.text(), name }
}

const stored = async (kind: QuestionKind) => {
  const rows = await them.linde.db.from(answers, eq(answers.messageId, letters[kind])).orderBy(answers.position)
  return rows.map(({ value }) => value)
}

const bad: [QuestionKind, string, string, string][] = [
  ['yesNo', 'misschien', 'Kies een van de mogelijkheden.', 'Choose one of the options.'],
  ['yesNo', '', 'Kies een antwoord.', 'Choose an answer.'],
  ['single', 'Banaan', 'Kies een van de mogelijkheden.', 'Choose one of the options.'],
  ['multiple', 'Banaan', 'Kies een van de mogelijkheden.', 'Choose one of the options.'],
  ['multiple', '', 'Kies een antwoord.', 'Choose an answer.'],
  ['number', 'tien', 'Vul een getal in.', 'Enter a number.'],
  ['number', '-3', 'Vul een getal van 0 of hoger in.', 'Enter a number of 0 or more.'],
  ['number', '1000000000000', 'Dit getal is te groot.', 'This number is too large.'],
  ['number', '1e9', 'Vul een getal in.', 'Enter a number.'],
  ['date', '31-02-2027', 'Vul een datum in, zoals 27-11-2026.', 'Enter a date, such as 27-11-2026.'],
  ['date', '2027-13-01', 'Vul een datum in, zoals 27-11-2026.', 'Enter a date, such as 27-11-2026.'],
  [
    'text',
    'a'.repeat(201),
    'Dit is te lang. Er passen 200 tekens in.',
    'This is too long. It can hold 200 characters.',
  ],
  [
    'longText',
    'é'.repeat(5001),
    'Dit is te lang. Er passen 5000 tekens in.',
    'This is too long. It can hold 5000 characters.',
  ],
  ['places', '6', 'Zo veel plaatsen zijn er niet.', 'There are not that many places.'],
  ['places', '-1', 'Vul een getal in.', 'Enter a number.'],
]

describe('a wrong answer is said beside its field, kept, and not written (D3)', () => {
  it.each(bad)('%s: %.20s', async (kind, typed, nl, en) => {
    const before = await stored(kind)
    const dutch = await type(kind, typed)
    const english = await type(kind, typed, 'en')
    expect([dutch.status, english.status]).toEqual([422, 422])
    expect(textIn(dutch.html)).toContain(nl)
    expect(textIn(english.html)).toContain(en)
    if (!['yesNo', 'single', 'multiple'].includes(kind)) expect(formIn(dutch.html)[dutch.name]).toBe(typed)
    expect(await stored(kind)).toEqual(before)
  })
})

const right: [QuestionKind, string | string[], string[]][] = [
  ['yesNo', 'yes', ['yes']],
  ['single', 'Peer', ['Peer']],
  ['multiple', ['Druif', 'Appel', 'Druif'], ['Appel', 'Druif']],
  ['number', ' 1,50 ', ['1.5']],
  ['number', '0', ['0']],
  ['date', '7-2-2027', ['2027-02-07']],
  ['date', '2028-02-29', ['2028-02-29']],
  ['text', '  Zoë \u0000👨‍👩‍👧 ', ['Zoë 👨‍👩‍👧']],
  ['longText', 'een\r\ntwee', ['een\ntwee']],
  ['places', '0', ['0']],
  ['places', '3', ['3']],
]

describe('a right answer is read as people write it', () => {
  it.each(right)('%s: %s', async (kind, typed, expected) => {
    expect((await type(kind, typed)).status).toBe(303)
    expect(await stored(kind)).toEqual(expected)
  })
})

describe('a question that depends on another (D3)', () => {
  const ask = [
    { id: 'mee', label: 'Mag mee?' },
    { id: 'maat', kind: 'text' as const, label: 'Welke maat?', conditionQuestionId: 'mee', conditionValue: 'yes' },
  ]
  const answer = async (fields: Record<string, string>) => {
    const id = await letter(them.linde, { mode: 'once', ask })
    const wim = as(them, 'wim')
    const page = await (await wim.visit(paths.message(id))).text()
    expect(textIn(page)).toContain('Alleen als u bij “Mag mee?” Ja invult.')
    const named = Object.entries(fields).map(([name, value]) => [`a.-.${questionId(id, name)}`, value])
    const sent = await wim.post(paths.answers(id), { ...formIn(page), ...Object.fromEntries(named) })
    const rows = await them.linde.db.from(answers, eq(answers.messageId, id))
    return [sent.status, rows.map(({ value }) => value).sort()]
  }

  it('is required where it is asked', async () => expect(await answer({ mee: 'yes' })).toEqual([422, []]))
  it('is written where it is asked', async () =>
    expect(await answer({ mee: 'yes', maat: '38' })).toEqual([303, ['38', 'yes']]))
  it('is ignored where it is not', async () =>
    expect(await answer({ mee: 'no', maat: 'x'.repeat(300) })).toEqual([303, ['no']]))
})
