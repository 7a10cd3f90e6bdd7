import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from './form.ts'
import { letter } from './letter.ts'
import { respond } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

it.each([
  ['mother', 'parent', 'moeder: ja, ouder: nee', 'mother: yes, parent: no'],
  ['oma', 'father', 'vader: nee, oma: ja', 'father: no, oma: yes'],
])('says who is what to a child in the language of the reader: %s and %s (D4)', async (hers, his, dutch, english) => {
  const { db } = them.linde
  await db.update(guardianships, eq(guardianships.personId, 'wanda'), { relation: hers })
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { relation: his })
  const id = await letter(them.linde, { ask: [{ id: 'mee', positive: 'yes', label: 'Mag mee?' }] })
  await respond(them, 'wanda', id, { 'wes mee': 'yes' })
  await respond(them, 'wim', id, { 'wes mee': 'no' })
  const results = async (language: string) =>
    textIn(await (await as(them, 'ines').visit(paths.results(id), { 'accept-language': language })).text())
  expect(await results('nl')).toContain(`Wes Mag mee? ${dutch}`)
  expect(await results('en')).toContain(`Wes Mag mee? ${english}`)
})
