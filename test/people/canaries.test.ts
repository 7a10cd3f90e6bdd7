import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { contactItems } from '../../src/contacts/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people, pupils } from '../../src/people/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { inDays, lay } from '../overview/letters.ts'

// Check 3: everybody's every sensitive field holds a word of its own, and each page is searched for them, byte by byte.

const owners = ['ines', 'olga', 'hedda', 'paul', 'petra', 'wanda', 'wim', 'kees', 'pip', 'wes'] as const
const readers = [...owners, 'adam', 'ada', 'zoe', 'zed'] as const
const canary = (field: string, id: string) => `kanarie${field}${id}`

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  for (const id of owners) {
    await db.update(people, eq(people.id, id), { email: `${canary('mail', id)}@x.example`, hearsParents: false })
    for (const kind of ['phone', 'address'] as const) {
      const item = { id: `${kind}${id}`, personId: id, kind, value: canary(kind, id), changedAt: them.linde.now }
      await db.insert(contactItems, item)
    }
  }
  for (const id of ['pip', 'wes']) await db.update(pupils, eq(pupils.personId, id), { birthDate: canary('birth', id) })
  for (const id of ['paul', 'petra', 'wanda', 'wim']) {
    await db.update(guardianships, eq(guardianships.personId, id), {
      ground: canary('ground', id),
      relation: canary('relation', id),
    })
  }
  await db.update(guardianships, and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes')), {
    custody: 'none',
  })
  await db.insert(memberships, { groupId: '3b', personId: 'wanda', role: 'liceParent', from: '2020-08-01' })
  await lay(them.linde, {
    id: 'letter',
    to: ['paul', 'petra', 'wanda'],
    about: [
      ['pip', '3b'],
      ['wes', '3b'],
    ],
    asks: { mode: 'perChild', deadline: inDays(3) },
  })
})

/** Every page with one address, and each of the rest with an id of ours. */
const addresses = () =>
  school.declared
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) => {
      if (path === paths.contactOf(':id', ':item'))
        return owners.flatMap((id) => [paths.contactOf(id, `phone${id}`), paths.contactOf(id, `address${id}`)])
      return path.includes(':') ? ['3b', '4a', 'letter', ...owners].map((id) => path.replace(/:\w+/g, id)) : [path]
    })

it.each(readers)('shows %s nobody else’s contact data, birth dates or grounds of custody (check 3)', async (who) => {
  const found: string[] = []
  for (const path of addresses()) {
    for (const headers of [{}, htmx]) {
      const answer = await as(them, who).visit(path, headers)
      const bytes = `${JSON.stringify([...answer.headers])} ${await answer.text()}`
      found.push(...[...bytes.matchAll(/kanarie\w+/g)].map(([word]) => `${path} ${word}`))
    }
  }
  // Who keeps families and custody sees what they rest on; nobody else does (C10).
  const keepsFamilies = ['hedda', 'adam', 'ada'].includes(who)
  const isKept = (line: string) => keepsFamilies && /^.beheer.gezinnen.* kanarie(mail|relation|ground)/.test(line)
  // Who works here sees of everybody what they gave the school (C1, C4).
  const worksHere = ['ines', 'olga', 'hedda', 'adam', 'ada'].includes(who)
  const isGiven = (line: string) =>
    worksHere && /^.(gebruikers|adreslijst).\w+ kanarie(mail|phone|address|birth)/.test(line)
  // Who sent a message has the numbers of whom it did not reach, as far as colleagues have them (D16).
  const isToCall = (line: string) => who === 'ines' && /^.berichten.letter.(bereik|bellijst) kanariephone/.test(line)
  const contacts = (path: string, id: string) => ['phone', 'address'].map((field) => `${path} ${canary(field, id)}`)
  const changing = (id: string) =>
    ['phone', 'address'].map((field) => `${paths.contactOf(id, `${field}${id}`)} ${canary(field, id)}`)
  const partner = { paul: 'petra', petra: 'paul' }[who as string]
  const allowed = [
    `${paths.myDetails} ${canary('mail', who)}`,
    ...[paths.security, paths.myEmail, paths.person(who), paths.howOthersSee].map(
      (path) => `${path} ${canary('mail', who)}`,
    ),
    ...[paths.myDetails, paths.person(who), paths.howOthersSee].flatMap((path) => contacts(path, who)),
    ...changing(who),
    ...(partner ? [...contacts(paths.detailsOf(partner), partner), ...changing(partner)] : []),
    ...(partner ? contacts(paths.person(partner), partner) : []),
  ]
  expect(found.filter((line) => !allowed.includes(line) && !isKept(line) && !isGiven(line) && !isToCall(line))).toEqual(
    [],
  )
}, 120_000)

it('shows everybody their own', async () => {
  const page = await (await as(them, 'paul').visit(paths.myDetails)).text()
  for (const field of ['mail', 'phone', 'address']) expect(page).toContain(canary(field, 'paul'))
})
