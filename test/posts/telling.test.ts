import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { posts } from '../../src/posts/schema.ts'
import { pushDevices } from '../../src/push/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { minutes, named, owedFor, postOffice, tell } from '../notifications/post-office.ts'
import { subscriber } from '../push/browser.ts'
import { layPost } from './laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(outbox, undefined),
    db.delete(posts, undefined),
    db.delete(pushDevices, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, undefined, { mailChoice: 'each', postChoice: 'summary', postPush: false, language: null }),
    db.update(memberships, undefined, { until: null }),
    db.update(settings, undefined, { modulesOff: [] }),
  ])
})

const noon = new Date('2026-11-24T11:00Z')
const afternoon = new Date('2026-11-24T15:00Z')
const change = (id: string, changes: Partial<typeof people.$inferInsert>) =>
  them.linde.db.update(people, eq(people.id, id), changes)
const untold = (fields: Parameters<typeof layPost>[1] = {}) =>
  layPost(them.linde, { publishedAt: noon, toldAt: null, ...fields })

/** Cron, and the queue behind it until nothing waits. */
async function tick(office: ReturnType<typeof postOffice>, at = office.set.now) {
  office.set.now = at
  await office.tick()
  while (office.queued.length > 0) await office.carryAll()
}

/** What cron does at noon, and when the summaries are due. */
async function live(office = postOffice(noon)) {
  await tick(office)
  await tick(office, afternoon)
  return office
}

describe('a blog of a group', () => {
  it('comes in the next summary of each reader, once, and never in a mail of its own (E1, I1)', async () => {
    const id = await untold()
    const office = postOffice(noon)
    await tick(office)
    expect(office.sent).toEqual([])
    await tick(office, afternoon)
    expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1, kees: 1 })
    const [{ mail }] = office.sent as [(typeof office.sent)[number]]
    expect(mail.subject).toBe('1 blog van De Linde')
    expect(mail.text).toContain('Naar het museum')
    expect(mail.text).toContain(paths.post(id))
    expect(mail.text).not.toContain('We gingen met de bus')
    for (const later of [5, 10, 24 * 60, 48 * 60]) await tick(office, new Date(afternoon.getTime() + later * minutes))
    expect(office.sent).toHaveLength(5)
  })

  it('stands below the messages in one mail, with what the reader’s language calls them', async () => {
    await change('paul', { mailChoice: 'summary', language: 'en' })
    await untold()
    await untold({ kind: 'news', groupId: null, visibility: 'users', title: 'Nieuw plein' })
    const office = postOffice(noon)
    await tell(await office.scope(them.linde), { id: 'p1', audience: named('paul'), subject: 'Luizen' })
    await live(office)
    const { mail } = office.sent.find(({ to }) => to.startsWith('paul'))!
    expect(mail.subject).toBe('1 new message, 1 blog and 1 news item from De Linde')
    expect(mail.text).toMatch(/Luizen.*Naar het museum.*Nieuw plein/s)
  })

  it('is told once to a parent of two children in two groups', async () => {
    const { db } = them.linde
    await db.insert(guardianships, {
      personId: 'paul',
      pupilId: 'wes',
      custody: 'full',
      relation: 'ouder',
      since: noon,
    })
    await untold()
    const { counts } = await live()
    expect(counts()).toMatchObject({ paul: 1 })
    await db.delete(guardianships, eq(guardianships.personId, 'paul'))
    await db.insert(guardianships, {
      personId: 'paul',
      pupilId: 'pip',
      custody: 'full',
      relation: 'ouder',
      since: noon,
    })
  })

  it('is told to nobody of another group or without custody, nor to its writer (check 4)', async () => {
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
    await untold()
    const { counts } = await live()
    expect(Object.keys(counts()).sort()).toEqual(['kees', 'paul', 'petra', 'wanda'])
  })
})

it('is told of the school to whoever it is for: parents and who works here, or also who has a place in a group (I2)', async () => {
  await untold({ groupId: null, visibility: 'parents', authorId: 'hedda' })
  const first = await live()
  expect(Object.keys(first.counts()).sort()).toEqual([
    ...['ada', 'adam', 'ines', 'olga', 'paul', 'petra', 'wanda', 'wim'],
  ])
  await them.linde.db.delete(outbox, undefined)
  await untold({ kind: 'news', groupId: null, visibility: 'public', authorId: 'hedda' })
  const second = await live()
  expect(Object.keys(second.counts())).toContain('kees')
  expect(Object.keys(second.counts()).filter((who) => ['pip', 'wes', 'hedda'].includes(who))).toEqual([])
})

describe('what each reader chose', () => {
  it('is a mail at once, the next summary, or none (E1)', async () => {
    await change('paul', { postChoice: 'each' })
    await change('petra', { postChoice: 'none' })
    await change('wim', { mailChoice: 'none' })
    const id = await untold()
    const office = postOffice(noon)
    await tick(office)
    expect(office.sent.map(({ key, mail }) => [key, mail.subject])).toEqual([
      [`post:${id}:paul:mail`, 'Naar het museum'],
    ])
    expect(office.sent[0]!.mail.text).toContain('Ines Cast heeft iets geplaatst.')
    expect(office.sent[0]!.mail.headers.find(({ key }) => key === 'list-unsubscribe')).toBeDefined()
    await tick(office, afternoon)
    expect(office.counts()).toEqual({ paul: 1, wanda: 1, kees: 1 })
  })

  it('is chosen under My details, and kept by a form without it', async () => {
    const answer = await as(them, 'paul').post(paths.notificationChoice, {
      keuze: 'each',
      blogs: 'each',
      blogmelding: 'on',
    })
    expect(answer.status).toBe(303)
    await as(them, 'paul').post(paths.notificationChoice, { keuze: 'summary' })
    const [paul] = await them.linde.db.from(people, eq(people.id, 'paul'))
    expect([paul?.mailChoice, paul?.postChoice, paul?.postPush]).toEqual(['summary', 'each', true])
    expect(await (await as(them, 'paul').visit(paths.myDetails)).text()).toMatch(/name="blogs" value="each" checked/)
    const wrong = await as(them, 'paul').post(paths.notificationChoice, { keuze: 'each', blogs: 'elk uur' })
    expect(wrong.status).toBe(422)
  })

  it('shows on a device only where its owner asked for that (E1, B5)', async () => {
    for (const who of ['paul', 'wim'] as const) {
      const { p256dh, auth } = await subscriber()
      const endpoint = `https://fcm.googleapis.com/fcm/send/${who}`
      await as(them, who).post(paths.pushDevices, { endpoint, p256dh, auth })
    }
    await change('paul', { postPush: true, mailChoice: 'none' })
    await untold()
    const office = await live()
    expect(office.pushed.map(({ endpoint }) => endpoint)).toEqual(['https://fcm.googleapis.com/fcm/send/paul'])
    expect(office.counts()).not.toHaveProperty('paul')
  })
})

describe('what is not there any more when the mail is written', () => {
  it.each([
    ['was taken away', (id: string) => them.linde.db.update(posts, eq(posts.id, id), { removedAt: noon })],
    [
      'was put off',
      (id: string) => them.linde.db.update(posts, eq(posts.id, id), { publishedAt: new Date('2027-01-01') }),
    ],
    ['is of a group that was left', () => them.linde.db.update(memberships, undefined, { until: '2026-11-23' })],
    ['is of a school without blogs', () => them.linde.db.update(settings, undefined, { modulesOff: ['blogs'] })],
  ] as const)('is not told: it %s (check 4)', async (_, happen) => {
    const id = await untold()
    const office = postOffice(noon)
    await tick(office)
    await happen(id)
    await tick(office, afternoon)
    expect(office.sent).toEqual([])
    const outcomes = new Set((await owedFor(them.linde)).map(({ doneAt, failure }) => `${doneAt !== null} ${failure}`))
    expect([...outcomes]).toEqual(['true skipped: the post is not there for this reader any more'])
  })
})

describe('the schedule', () => {
  it('owes nobody twice, though it comes twice at once, and its jobs twice (checks 30, 31)', async () => {
    await untold()
    const office = postOffice(noon)
    await Promise.all([office.tick(), office.tick()])
    const jobs = office.queued.splice(0)
    await Promise.all([office.carry(jobs), office.carry(jobs)])
    await tick(office, afternoon)
    expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1, kees: 1 })
  })

  it('finds again what a queue lost, and what a crash left untold (checks 28, 30)', async () => {
    await untold()
    const office = postOffice(noon)
    await office.tick()
    office.queued.splice(0)
    const failing = () => {
      throw new Error('D1_ERROR: Network connection lost.')
    }
    office.later(5 * minutes)
    await office.tick()
    office.set.statement = (sql) => (sql.includes('update "posts" set "told_at"') ? failing() : undefined)
    await office.carryAll()
    expect(await owedFor(them.linde)).toEqual([])
    office.set.statement = () => {}
    office.later(5 * minutes)
    await tick(office)
    await tick(office, afternoon)
    expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1, kees: 1 })
  })

  it('tells late what came out hours ago, and nothing of what is days old (check 31)', async () => {
    const [late, old] = [await untold(), await untold({ publishedAt: new Date('2026-11-20T11:00Z'), title: 'Oud' })]
    const office = postOffice(new Date('2026-11-24T17:00Z'))
    await tick(office)
    await tick(office, new Date('2026-11-25T06:30Z'))
    expect(new Set(office.sent.map(({ mail }) => mail.text?.includes('Oud')))).toEqual(new Set([false]))
    expect(office.sent).toHaveLength(5)
    const told = await them.linde.db.from(posts)
    expect(told.map(({ id, toldAt }) => [id, toldAt !== null]).sort()).toEqual(
      [
        [late, true],
        [old, true],
      ].sort(),
    )
  })

  it('waits for what is to come, and tells of it when it is out', async () => {
    await untold({ publishedAt: new Date('2026-11-24T12:00Z') })
    const office = postOffice(noon)
    await tick(office)
    expect(await owedFor(them.linde)).toEqual([])
    await tick(office, new Date('2026-11-24T12:04Z'))
    await tick(office, afternoon)
    expect(office.sent).toHaveLength(5)
  })
})

/** Its writer makes it a blog for everybody here. */
async function publishForAll(id: string) {
  const fields = { van: '3b', titel: 'Naar het museum', tekst: 'Kom kijken.', opmaak: '', zichtbaar: 'users' }
  await as(them, 'ines').post(paths.postWriting(id), { ...fields, pagina: 'een', gezien: '', versie: '1', actie: 'x' })
  const page = await (await as(them, 'ines').visit(paths.postPreview(id))).text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  const seen = { gezien: hidden('gezien'), versie: hidden('versie'), actie: 'plaatsen' }
  expect((await as(them, 'ines').post(paths.postPreview(id), seen)).status).toBe(303)
}

it('is told to those who did not hear of it when it becomes for all, and to nobody again', async () => {
  const id = await untold()
  const office = postOffice(noon)
  await tick(office)
  await publishForAll(id)
  await tick(office, afternoon)
  await tick(office, new Date('2026-11-25T06:30Z'))
  const once = { paul: 1, petra: 1, wanda: 1, wim: 1, kees: 1 }
  expect(office.counts()).toMatchObject({ olga: 1, hedda: 1, adam: 1, ada: 1, paul: 1 })
  expect(Math.max(...Object.values(office.counts()))).toBe(1)
  expect(Object.keys(once).filter((who) => !(who in office.counts()))).toEqual([])
})
