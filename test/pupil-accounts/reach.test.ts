import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { contactItems } from '../../src/contacts/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { photos } from '../../src/photos/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, htmx, logInAgain } from '../cast.ts'
import { inDays, lay } from '../overview/letters.ts'

/** All that there is for a pupil (B7): the own agenda, messages and what is asked in them, who is in the class, polls and surveys, the own log-in, feedback (A6) and what is new (B8). */
const forPupils = [
  `GET ${paths.overview}`,
  `GET ${paths.more}`,
  `GET ${paths.calendar}`,
  `GET ${paths.event(':id')}`,
  `GET ${paths.eventFile(':id', ':file')}`,
  `GET ${paths.calendarYear}`,
  `GET ${paths.messages}`,
  `GET ${paths.message(':id')}`,
  `POST ${paths.answers(':id')}`,
  `GET ${paths.attachment(':id')}`,
  `GET ${paths.picture(':id')}`,
  `GET ${paths.answerFile(':id')}`,
  `GET ${paths.signedText(':id', ':question', ':version')}`,
  `GET ${paths.group(':id')}`,
  `GET ${paths.photo(':id')}`,
  `GET ${paths.feedback}`,
  `POST ${paths.feedback}`,
  `GET ${paths.versions}`,
  `GET ${paths.polls}`,
  `GET ${paths.poll(':id')}`,
  `POST ${paths.pollAnswer(':id')}`,
  `GET ${paths.myDetails}`,
  `GET ${paths.security}`,
  `POST ${paths.deviceLogout(':id')}`,
  `POST ${paths.devicesLogout}`,
]

const adults = ['paul', 'petra', 'wanda', 'wim', 'kees'] as const
const canary = (field: string, id: string) => `kanarie${field}${id}`

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  for (const id of adults) {
    const name = canary('naam', id)
    await db.update(people, eq(people.id, id), {
      firstName: name,
      lastName: name,
      searchName: name,
      email: `${canary('mail', id)}@x.example`,
      photoKey: `foto${id}`,
    })
    await db.insert(photos, { id: `foto${id}`, personId: id, byId: id, at: now })
    for (const kind of ['phone', 'address'] as const) {
      await db.insert(contactItems, {
        id: `${kind}${id}`,
        personId: id,
        kind,
        value: canary(kind, id),
        visibility: 'all',
        changedAt: now,
      })
    }
  }
  await db.update(guardianships, undefined, { relation: canary('relatie', 'x'), ground: canary('grond', 'x') })
  await db.insert(memberships, { groupId: '3b', personId: 'wanda', role: 'liceParent', from: '2020-08-01' })
  await lay(them.linde, {
    id: 'toparents',
    subject: canary('bericht', 'ouders'),
    to: ['paul', 'petra', 'wanda'],
    about: [['pip', '3b']],
    asks: { mode: 'perChild', deadline: inDays(3) },
  })
  await lay(them.linde, { id: 'topip', subject: 'Voor Pip', to: ['pip'], named: true })
})
beforeEach(async () => {
  logInAgain()
  await them.linde.db.update(settings, undefined, { pupilsLogIn: true })
})

const guarded = school.declared.filter(({ permission }) => permission !== 'anyone')
const ids = ['3b', '4a', 'toparents', 'topip', 'pip', 'wes', 'ines', ...adults, ...adults.map((id) => `foto${id}`)]
const addressesOf = (path: string) => (path.includes(':') ? ids.map((id) => path.replaceAll(/:\w+/g, id)) : [path])

it('is exactly this, and every other route of the app is shut to a pupil, whatever it is about (B7, N1, check 1)', async () => {
  const open = new Set<string>()
  for (const { method, path } of guarded) {
    for (const address of addressesOf(path)) {
      const pip = as(them, 'pip')
      const answer = await (method === 'GET' ? pip.visit(address) : pip.post(address))
      if (answer.status !== 403) open.add(`${method} ${path}`)
      if (address === paths.devicesLogout) logInAgain()
    }
  }
  expect([...open].sort()).toEqual([...forPupils].sort())
}, 120_000)

it('has nothing of parents: no name, address, photo or message (B7, check 3)', async () => {
  const found: string[] = []
  for (const { method, path } of guarded) {
    if (method !== 'GET') continue
    for (const address of addressesOf(path)) {
      for (const headers of [{}, htmx]) {
        const answer = await as(them, 'pip').visit(address, headers)
        const bytes = `${JSON.stringify([...answer.headers])} ${await answer.text()}`
        found.push(
          ...[...bytes.matchAll(/kanarie\w+|foto(?:paul|petra|wanda|wim|kees)(?!%)/g)].map(
            ([word]) => `${address} ${word}`,
          ),
        )
      }
    }
  }
  // What was asked for stands in the address of a page that is not there, or is shut.
  expect(found.filter((line) => !/^\S*foto(\w+?)(?:\/\S*)? foto\1$/.test(line))).toEqual([])
}, 120_000)

it('has what a teacher writes to the pupil, and who is in the class (B7)', async () => {
  const read = async (path: string) => (await as(them, 'pip').visit(path)).text()
  expect(await read(paths.messages)).toContain('Voor Pip')
  expect(await read(paths.message('topip'))).toContain('Voor Pip')
  expect((await as(them, 'pip').visit(paths.message('toparents'))).status).toBe(404)
  const group = await read(paths.group('3b'))
  expect([group.includes('Wes'), group.includes('Ines')]).toEqual([true, true])
  expect((await as(them, 'pip').visit(paths.group('4a'))).status).toBe(404)
})

it('addresses a pupil as a child, on every page and where one is shut (B7)', async () => {
  const formal: string[] = []
  for (const { method, path } of guarded) {
    // What is new is told once, to everybody in the same words.
    if (method !== 'GET' || path === paths.versions) continue
    for (const address of addressesOf(path)) {
      const page = await (await as(them, 'pip').visit(address)).text()
      const words = page.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, '|')
      for (const [found] of words.matchAll(/[^|]*(?<![\p{L}.-])(?:[Uu]|[Uu]w|uzelf)(?![\p{L}-])[^|]*/gu))
        formal.push(`${path} ${found}`)
    }
  }
  expect([...new Set(formal)]).toEqual([])
}, 120_000)

it('shows no door that is shut: every link on a pupil’s pages opens', async () => {
  const shut: string[] = []
  for (const start of [
    paths.overview,
    paths.more,
    paths.messages,
    paths.message('topip'),
    paths.calendar,
    paths.group('3b'),
    paths.myDetails,
    paths.security,
  ]) {
    const page = await (await as(them, 'pip').visit(start)).text()
    for (const [, href = ''] of page.matchAll(/(?:href|hx-get)="(\/[^"#]*)"/g)) {
      if (href.startsWith('/static/')) continue
      const { status } = await as(them, 'pip').visit(href.replaceAll('&amp;', '&'))
      if (status >= 400) shut.push(`${start} ${href} ${status}`)
    }
    for (const [, action = ''] of page.matchAll(/<form[^>]* action="([^"]*)"/g)) {
      const { path } = school.declared.find(
        (one) =>
          one.method === 'POST' && new RegExp(`^${one.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(action.split('?')[0]!),
      ) ?? { path: '' }
      const route = guarded.find((one) => one.method === 'POST' && one.path === path)
      if (route && !forPupils.includes(`POST ${path}`)) shut.push(`${start} form ${action}`)
    }
  }
  expect(shut).toEqual([])
})
