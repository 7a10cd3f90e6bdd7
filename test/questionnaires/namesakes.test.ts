import { beforeAll, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people, pupils } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { textIn } from './form.ts'
import { letter } from './letter.ts'
import { respond } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const child = { id: 'wes2', firstName: 'Wes', infix: 'van', lastName: 'Anders', searchName: 'wes van anders' }
  const tie = { pupilId: 'wes2', custody: 'full' as const, relation: 'ouder', since: aLongTimeAgo }
  await db.batch([
    db.insert(people, { ...child, createdAt: aLongTimeAgo }),
    db.insert(pupils, { personId: 'wes2', year: 3 }),
    db.insert(memberships, { groupId: '3b', personId: 'wes2', role: 'pupil', from: '2020-08-01' }),
    ...db.insertMany(guardianships, [
      { ...tie, personId: 'wanda' },
      { ...tie, personId: 'wim' },
    ]),
  ])
})

it('tells two children of one name apart where their parents differ', async () => {
  const id = await letter(them.linde, { ask: [{ id: 'mee', label: 'Mag mee?' }] })
  await respond(them, 'wanda', id, { 'wes mee': 'yes', 'wes2 mee': 'no' })
  await respond(them, 'wim', id, { 'wes mee': 'no', 'wes2 mee': 'yes' })
  const page = textIn(await (await as(them, 'ines').visit(paths.results(id))).text())
  expect(page).toContain('Wes C. Mag mee? Wanda: ja, Wim: nee')
  expect(page).toContain('Wes A. Mag mee? Wanda: nee, Wim: ja')
  const everybody = textIn(await (await as(them, 'ines').visit(`${paths.results(id)}?toon=alles`)).text())
  expect(everybody).toMatch(/Wanda Cast .*Wes Cast .*ja.*Wes van Anders .*nee.*Wim Cast/i)
})
