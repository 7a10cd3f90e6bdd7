import { expect } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people, pupils } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast } from '../cast.ts'
import { formIn } from './form.ts'
import { questionId } from './letter.ts'

export type Who = Parameters<typeof as>[1]
/** "pip mee": the section, and the name of the question. */
export type Given = Record<string, string>

/** As a parent does it: opens the message, fills in the form, and sends it. */
export async function respond(them: Cast, who: Who, message: string, given: Given) {
  const form = formIn(await (await as(them, who).visit(paths.message(message))).text())
  const named = Object.entries(given).map(([key, value]) => {
    const [subject, question] = key.split(' ')
    return [`a.${subject}.${questionId(message, question!)}`, value]
  })
  const sent = await as(them, who).post(paths.answers(message), { ...form, ...Object.fromEntries(named) })
  expect(sent.status).toBe(303)
}

/** Karel has no address. His Kim is in 4a; Kees, of his household and no guardian, is class parent. */
export async function addKarelOf4a(them: Cast) {
  const { db } = them.linde
  const named = (id: string, firstName: string) => ({
    id,
    firstName,
    infix: '',
    lastName: 'Cast',
    searchName: id,
    createdAt: aLongTimeAgo,
  })
  await db.batch([
    ...db.insertMany(people, [named('karel', 'Karel'), named('kim', 'Kim')]),
    ...db.insertMany(pupils, [{ personId: 'kim', year: 4 }]),
    ...db.insertMany(memberships, [{ personId: 'kim', groupId: '4a', role: 'pupil', from: '2020-08-01' }]),
    ...db.insertMany(households, [{ id: 'khome' }]),
    ...db.insertMany(householdMembers, [{ personId: 'karel', householdId: 'khome' }]),
    ...db.insertMany(guardianships, [
      { personId: 'karel', pupilId: 'kim', custody: 'full', relation: 'vader', since: aLongTimeAgo },
    ]),
  ])
}

/** A second child of Paul and Petra. */
export async function addPim({ linde: { db } }: Cast, groupId: string) {
  const guardian = (personId: string) =>
    ({ personId, pupilId: 'pim', custody: 'full', relation: 'ouder', since: aLongTimeAgo }) as const
  await db.batch([
    ...db.insertMany(people, [
      { id: 'pim', firstName: 'Pim', infix: '', lastName: 'Cast', searchName: 'pim', createdAt: aLongTimeAgo },
    ]),
    ...db.insertMany(pupils, [{ personId: 'pim', year: 3 }]),
    ...db.insertMany(memberships, [{ personId: 'pim', groupId, role: 'pupil', from: '2020-08-01' }]),
    ...db.insertMany(guardianships, [guardian('paul'), guardian('petra')]),
  ])
}
