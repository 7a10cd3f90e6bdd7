import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { messageTemplates } from '../../src/drafts/schema.ts'
import { drafts } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import type { Who } from '../questionnaires/respond.ts'
import { fieldIn, freshId, good, press, problemAt, question } from './composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const visit = (who: Who, path: string) => as(them, who).visit(path)
const read = async (who: Who, path: string) => (await visit(who, path)).text()
const asked = {
  ...good,
  ...question('01k0000000000000000000000q', { soort: 'yesNo', tekst: 'Mag mee?' }),
  wijze: 'perChild',
}
const kept = async (fields = {}, who: Who = 'ines', id = freshId()) =>
  press(as(them, who), 'sjabloon', { ...asked, ...fields }, { id })
const change = (who: Who, id: string, fields: Record<string, string>) => as(them, who).post(paths.template(id), fields)
const rowOf = async (id: string) => (await them.linde.db.from(messageTemplates, eq(messageTemplates.id, id)))[0]

it('keeps the subject, the text and the questions of a draft, and not whom it goes to; a message can begin with it (D3)', async () => {
  const { id, to } = await kept()
  expect(to).toBe(paths.template(id))
  expect(JSON.stringify((await rowOf(id))?.content)).not.toContain('ouders:3b')
  expect(await read('ines', paths.newMessage)).toContain('Begin met een sjabloon')
  const page = await read('ines', `${paths.newMessage}?sjabloon=${id}`)
  expect(fieldIn(page, 'onderwerp')).toBe('Schoolreis')
  expect(page).toContain('We gaan op reis.')
  expect(page).toContain('value="Mag mee?"')
  expect(page).not.toContain('value="ouders:3b"')
  const sent = await press(as(them, 'ines'), 'versturen', asked)
  expect(sent.status).toBe(303)
})

it('leaves no draft of what was written for a template alone, and leaves the letter to somebody as it is (D3)', async () => {
  const draftIds = async () => (await them.linde.db.from(drafts, eq(drafts.ownerId, 'ines'))).map(({ id }) => id)
  const alone = await kept({ aan: [] })
  expect(await rowOf(alone.id)).toBeDefined()
  expect(await draftIds()).not.toContain(alone.id)
  const letter = await kept()
  expect(await draftIds()).toContain(letter.id)
  expect(textIn(await read('ines', paths.drafts))).toMatch(/Schoolreis\s+Alle ouders van Groep 3b · Lieve ouders/)
})

it('keeps one, however often it is pressed, and what is kept again takes its place under its name (check 33)', async () => {
  const { id } = await kept()
  await change('ines', id, { naam: 'Reizen' })
  await Promise.all([kept({ onderwerp: 'Andere reis' }, 'ines', id), kept({ onderwerp: 'Andere reis' }, 'ines', id)])
  expect(await rowOf(id)).toMatchObject({ name: 'Reizen', content: { subject: 'Andere reis' } })
  const nameless = await kept({ onderwerp: '' })
  expect(nameless.status).toBe(422)
  expect(problemAt(nameless.page, 'onderwerp')).toBe('Vul een onderwerp in.')
})

it('is its owner’s alone until it is shared, and then for all who work here and nobody else (D3, D7)', async () => {
  const { id } = await kept({ onderwerp: 'Geheim sjabloon' })
  const closedTo = async (who: Who) => {
    expect((await visit(who, paths.template(id))).status).toBe(404)
    expect(await read(who, paths.templates)).not.toContain('Geheim sjabloon')
    expect(await read(who, `${paths.newMessage}?sjabloon=${id}`)).not.toContain('Geheim sjabloon')
  }
  for (const who of ['olga', 'adam', 'wanda', 'zoe'] as const) await closedTo(who)
  await change('ines', id, { naam: 'Voor allen', delen: 'on' })
  expect(textIn(await read('olga', paths.templates))).toMatch(/Voor allen.*Van Ines Cast/)
  expect(fieldIn(await read('olga', `${paths.newMessage}?sjabloon=${id}`), 'onderwerp')).toBe('Geheim sjabloon')
  for (const who of ['wanda', 'zoe'] as const) await closedTo(who)
  expect((await change('olga', id, { naam: 'Van Olga' })).status).toBe(404)
  expect((await as(them, 'olga').post(paths.templateRemoval(id), {})).status).toBe(404)
  await them.linde.db.delete(staff, eq(staff.personId, 'ines'))
  await closedTo('olga')
  await them.linde.db.batch(
    them.linde.db.insertMany(staff, [{ personId: 'ines', role: 'teacher', since: aLongTimeAgo }]),
  )
})

it('is renamed, no longer shared, and removed by its owner; a parent may keep one and not share it', async () => {
  const { id } = await kept()
  expect((await change('ines', id, { naam: '' })).status).toBe(422)
  await change('ines', id, { naam: 'Een', delen: 'on' })
  await change('ines', id, { naam: 'Twee' })
  expect(await rowOf(id)).toMatchObject({ name: 'Twee', sharedAt: null })
  expect((await as(them, 'ines').post(paths.templateRemoval(id), {})).headers.get('location')).toBe(paths.templates)
  expect(await rowOf(id)).toBeUndefined()
  const own = await kept({ aan: 'person:ines' }, 'kees')
  await change('kees', own.id, { naam: 'Van Kees', delen: 'on' })
  expect(await rowOf(own.id)).toMatchObject({ name: 'Van Kees', sharedAt: null })
})
