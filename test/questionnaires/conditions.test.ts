import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { answers, places } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { letter, questionId } from './letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const onlyIf = (conditionQuestionId: string, conditionValue: string) => ({ conditionQuestionId, conditionValue })
const ask = [
  { id: 'mee', label: 'Mag mee?' },
  { id: 'maat', kind: 'text' as const, label: 'Welke maat?', ...onlyIf('mee', 'yes') },
  { id: 'rijdt', kind: 'places' as const, label: 'Rijdt u?', capacity: 2, ...onlyIf('mee', 'yes') },
  { id: 'kleur', kind: 'single' as const, label: 'Kleur?', options: ['rood', 'blauw'], ...onlyIf('maat', '38') },
]

async function send(id: string, fields: Record<string, string>, who: 'wim' | 'wanda' = 'wim', headers = {}) {
  const form = formIn(await (await as(them, who).visit(paths.message(id))).text())
  const named = Object.entries(fields).map(([key, value]) => {
    const [subject, question] = key.split(' ')
    return [`a.${subject}.${questionId(id, question!)}`, value]
  })
  return as(them, who).post(paths.answers(id), { ...form, ...Object.fromEntries(named) }, headers)
}
const stored = async (id: string) =>
  (await them.linde.db.from(answers, eq(answers.messageId, id))).map(({ value }) => value).sort()
const claims = async (id: string) => them.linde.db.from(places, eq(places.questionId, questionId(id, 'rijdt')))

it('an answer to a question that is asked no more is dropped with what hung on it, places too (D3)', async () => {
  const id = await letter(them.linde, { mode: 'once', ask })
  const all = { '- mee': 'yes', '- maat': '38', '- rijdt': '2', '- kleur': 'rood' }
  expect((await send(id, all)).status).toBe(303)
  expect(await stored(id)).toEqual(['2', '38', 'rood', 'yes'])
  expect(await claims(id)).toHaveLength(1)
  // Without scripts the rest of the form is sent as it stood.
  expect((await send(id, { '- mee': 'no' })).status).toBe(303)
  expect(await stored(id)).toEqual(['no'])
  expect(await claims(id)).toEqual([])
})

it('what is hidden hides what hangs on it: neither is required (D3)', async () => {
  const id = await letter(them.linde, { mode: 'once', ask })
  expect((await send(id, { '- mee': 'no', '- maat': '38' })).status).toBe(303)
  expect(await stored(id)).toEqual(['no'])
})

it('a depending question says in the page on what it depends, so that scripts can hide it at once (D3)', async () => {
  const id = await letter(them.linde, { mode: 'once', ask })
  const page = await (await as(them, 'wim').visit(paths.message(id))).text()
  const depends = [...page.matchAll(/<div data-asked-if="([^"]+)" data-asked-value="([^"]+)">/g)]
  const mee = `a.-.${questionId(id, 'mee')}`
  expect(depends.map(([, on, value]) => [on, value])).toEqual([
    [mee, 'yes'],
    [mee, 'yes'],
    [`a.-.${questionId(id, 'maat')}`, '38'],
  ])
  expect(page).toContain(`name="${mee}"`)
})

it('a mistake in one child’s part says that nothing is stored, which part to mend, and keeps all that was typed (D3)', async () => {
  const both = { personId: 'wanda', pupilId: 'pip', custody: 'full' as const, relation: 'ouder', since: new Date() }
  await them.linde.db.insert(guardianships, both)
  const parts = [
    { id: 'mee', label: 'Mag mee?' },
    { id: 'aantal', kind: 'number' as const, label: 'Hoeveel?' },
  ]
  const id = await letter(them.linde, { mode: 'perChild', ask: parts })
  const typed = { 'pip mee': 'yes', 'pip aantal': '3', 'wes mee': 'yes', 'wes aantal': 'tien' }
  for (const headers of [{}, htmx]) {
    const sent = await send(id, typed, 'wanda', headers)
    expect(sent.status).toBe(422)
    const html = await sent.text()
    const page = textIn(html)
    expect(page).toContain('Er is nog niets bewaard. Wat u invulde staat er nog. Verbeter dit en verstuur het opnieuw:')
    expect(page).toContain('Wes : Hoeveel?')
    expect(page).not.toContain('Pip : ')
    expect(html).toContain('href="#section-wes"')
    expect(html).toContain('id="section-wes"')
    expect(page.match(/In dit deel klopt nog iets niet\. Er is nog niets bewaard\./g)).toHaveLength(1)
    expect(page.indexOf('Pip · Groep 3b')).toBeLessThan(page.indexOf('In dit deel klopt'))
    expect(page).toContain('Er is nog niets bewaard. Verbeter eerst wat er mis is.')
    const kept = Object.entries(typed).map(([key, value]) => {
      const [subject, question] = key.split(' ')
      return [`a.${subject}.${questionId(id, question!)}`, value]
    })
    expect(formIn(html)).toMatchObject(Object.fromEntries(kept))
  }
  expect(await stored(id)).toEqual([])
  const english = await send(id, typed, 'wanda', { 'accept-language': 'en' })
  expect(textIn(await english.text())).toContain('Nothing was saved yet. What you filled in is still here.')
  await them.linde.db.delete(guardianships, and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'pip')))
})
