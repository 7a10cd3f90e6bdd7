import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliveries } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { hours, letter, toGroup, toPeople } from '../questionnaires/letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const everyone: Who[] = [
  'ines',
  'olga',
  'hedda',
  'adam',
  'ada',
  'kees',
  'paul',
  'petra',
  'wanda',
  'wim',
  'pip',
  'wes',
  'zoe',
  'zed',
  'zus',
]
const statusOf = async (who: Who, path: string) => (await as(them, who).visit(path)).status

describe('a message is there for its recipients and its sender, and for nobody else (D7, N2)', () => {
  it('as a page', async () => {
    const id = await letter(them.linde)
    const found = await Promise.all(everyone.map(async (who) => [who, await statusOf(who, paths.message(id))] as const))
    const readers = found.filter(([, status]) => status === 200).map(([who]) => who)
    expect(readers).toEqual(['ines', 'paul', 'petra', 'wanda', 'wim'])
    expect(new Set(found.filter(([who]) => !readers.includes(who)).map(([, status]) => status))).toEqual(new Set([404]))
  })

  it('as results, for its sender alone', async () => {
    const id = await letter(them.linde, { ask: [{ id: 'mee' }] })
    const found = await Promise.all(everyone.map(async (who) => [who, await statusOf(who, paths.results(id))] as const))
    expect(found.filter(([, status]) => status === 200).map(([who]) => who)).toEqual(['ines'])
    // Pupils have no results to look at, whose ever they are.
    const refused = Map.groupBy(found.slice(1), ([who]) => (['pip', 'wes', 'zus'].includes(who) ? 'pupils' : 'adults'))
    expect(new Set(refused.get('adults')?.map(([, status]) => status))).toEqual(new Set([404]))
    expect(new Set(refused.get('pupils')?.map(([, status]) => status))).toEqual(new Set([403]))
  })

  it('and looks the same from outside as one that does not exist', async () => {
    const id = await letter(them.linde)
    const [hers, none] = await Promise.all([id, 'nergens'].map((one) => as(them, 'olga').visit(paths.message(one))))
    expect((await hers!.text()).replaceAll(id, 'nergens')).toBe(await none!.text()) // the way to say what goes wrong names the page
  })

  it('in a mailbox', async () => {
    await letter(them.linde, { subject: 'Alleen voor 3b' })
    const boxes = await Promise.all(
      everyone.map(async (who) => [
        who,
        (await (await as(them, who).visit(paths.messages)).text()).includes('Alleen voor 3b'),
      ]),
    )
    expect(boxes.filter(([, has]) => has).map(([who]) => who)).toEqual(['paul', 'petra', 'wanda', 'wim'])
  })
})

it('opening a message marks it read, for whoever opened it', async () => {
  const id = await letter(them.linde, { subject: 'Gelezen of niet' })
  const unread = async (who: Who) =>
    /unread[\s\S]*?Gelezen of niet/.test(rowOf(await (await as(them, who).visit(paths.messages)).text(), id))
  expect([await unread('paul'), await unread('petra')]).toEqual([true, true])
  await as(them, 'paul').visit(paths.message(id))
  expect([await unread('paul'), await unread('petra')]).toEqual([false, true])
})

it('whoever may not read it does not mark it read', async () => {
  const id = await letter(them.linde)
  await as(them, 'olga').visit(paths.message(id))
  const read = await them.linde.db.from(deliveries, and(eq(deliveries.messageId, id)))
  expect(read.every(({ readAt }) => readAt === null)).toBe(true)
})

describe('what is asked is there to be read', () => {
  const ask = [
    { id: 'mee', label: 'Mag uw kind mee?' },
    { id: 'kleur', kind: 'single' as const, label: 'Kleur?', options: ['rood', 'blauw'], required: false },
    { id: 'rijdt', kind: 'places' as const, label: 'Wie rijdt?', capacity: 5 },
    { id: 'reden', kind: 'text' as const, label: 'Waarom niet?', conditionQuestionId: 'mee', conditionValue: 'no' },
  ]
  const readBy = async (who: Who, id: string, headers = {}) =>
    textIn(await (await as(them, who).visit(paths.message(id), headers)).text())
  const told = [
    'Per kind',
    'Vraag 1: Ja of nee Mag uw kind mee?',
    'Vraag 2: Eén antwoord kiezen Kleur? rood, blauw · hoeft niet beantwoord te worden',
    'Vraag 3: Plaatsen, wie het eerst komt Wie rijdt? 5 plaatsen',
    'Vraag 4: Korte tekst Waarom niet? Alleen bij ‘Nee’ op vraag 1',
  ]

  it('by its sender', async () => {
    const id = await letter(them.linde, { ask, deadline: hours(48) })
    const page = await readBy('ines', id)
    for (const one of told) expect(page).toContain(one)
    expect(await readBy('ines', id, { 'accept-language': 'en' })).toContain(
      'Question 3: Places, first come first served',
    )
  })

  it('by whoever was named in person, and has nothing to answer (model.md, Recipients 6)', async () => {
    const audience = { include: [...toPeople('adam').include, { kind: 'parentsOf' as const, group: '3b' }], except: [] }
    const page = await readBy('adam', await letter(them.linde, { ask, audience }))
    for (const one of told) expect(page).toContain(one)
  })

  it('as the form itself by whoever answers it, and not twice', async () => {
    const page = await readBy('paul', await letter(them.linde, { ask }))
    expect(page).not.toContain('Vraag 1:')
    expect(page).toContain('Mag uw kind mee?')
  })
})

const rowOf = (page: string, id: string) => page.split('<li class="row').find((row) => row.includes(id)) ?? ''

describe('the mailbox says', () => {
  it('who wrote, about whom, and until when an answer is asked', async () => {
    const id = await letter(them.linde, { subject: 'Schoolfotograaf', ask: [{ id: 'mee' }], deadline: hours(30) })
    const row = textIn(rowOf(await (await as(them, 'paul').visit(paths.messages)).text(), id))
    expect(row).toContain('Ines Cast · Pip · Groep 3b')
    expect(row).toMatch(/antwoord (morgen|vóór|overmorgen|\w+ vóór)/)
    const english = await (await as(them, 'paul').visit(paths.messages, { 'accept-language': 'en' })).text()
    expect(textIn(rowOf(english, id))).toMatch(/answer .*before/)
  })

  it('kindly that there is nothing yet', async () => {
    const page = await (await as(them, 'zus').visit(paths.messages)).text()
    expect(page).toContain('Nog geen berichten. Zodra de school iets stuurt, staat het hier.')
    expect(page).not.toContain(paths.drafts)
  })

  it('page after page, each message once, in both directions', async () => {
    await them.linde.db.insert(people, {
      id: 'lena',
      firstName: 'Lena',
      infix: '',
      lastName: 'Veel',
      searchName: 'lena',
      createdAt: new Date(),
    })
    const sent = Array.from({ length: 60 }, (_, number) => `veel-${String(number).padStart(2, '0')}`)
    for (const id of sent)
      await letter(them.linde, { id, subject: id, audience: toPeople('olga'), sentAt: hours(-1), senderId: 'hedda' })
    const seen: string[] = []
    let next: string | undefined = paths.messages
    let newer: string | undefined
    while (next) {
      const page: string = await (await as(them, 'olga').visit(next)).text()
      seen.push(...[...page.matchAll(/\/berichten\/(veel-\d\d)"/g)].map(([, id]) => id!))
      newer = /href="([^"]+)" rel="prev"/.exec(page)?.[1]
      next = /href="([^"]+)" rel="next"/.exec(page)?.[1]
    }
    expect(seen).toEqual(sent.toReversed())
    const back = await (await as(them, 'olga').visit(newer!)).text()
    expect([...back.matchAll(/\/berichten\/(veel-\d\d)"/g)].map(([, id]) => id)).toEqual(seen.slice(20, 40))
  })

  it('nothing strange when the address is', async () => {
    for (const odd of ['?voor=x', '?na=1.', '?voor=99999999999999999999.a', "?na=1.'--"]) {
      expect(await statusOf('paul', `${paths.messages}${odd}`)).toBe(200)
    }
  })

  it('of what one sent, how many have it and how many answered', async () => {
    const id = await letter(them.linde, { subject: 'Verzonden', ask: [{ id: 'mee' }] })
    const row = rowOf(await (await as(them, 'ines').visit(paths.sentMessages)).text(), id)
    expect(textIn(row)).toContain('Alle ouders van Groep 3b · 4 ontvangers · 0 antwoorden')
    expect(await statusOf('pip', paths.sentMessages)).toBe(403)
  })

  it('of what one sent, to whom, in one line; to whoever got it nothing of that (D1, D7)', async () => {
    const audience = {
      include: [...toPeople('paul', 'petra', 'wanda', 'wim', 'olga').include],
      except: toGroup('4a').include,
    }
    const id = await letter(them.linde, { subject: 'Aan velen', audience })
    const line = 'Paul Cast, Petra Cast en Wanda Cast, behalve alle ouders van Groep 4a (en nog 2)'
    const read = async (who: Who, path: string) => textIn(await (await as(them, who).visit(path)).text())
    expect(await read('ines', paths.message(id))).toContain(`Aan: ${line}`)
    expect(await read('ines', paths.sentMessages)).toContain(`${line} · 5 ontvangers`)
    expect(await read('paul', paths.message(id))).not.toMatch(/Aan:|Wanda|Groep 4a/)
  })
})

it('keeps the messages of whoever has left the school readable, and takes no new ones (C8)', async () => {
  const { db, now } = them.linde
  const frits = {
    id: 'frits',
    firstName: 'Frits',
    infix: '',
    lastName: 'Cast',
    searchName: 'frits cast',
    createdAt: now,
  }
  await db.batch([db.insert(people, frits)])
  const id = await letter(them.linde)
  await db.insert(deliveries, { messageId: id, personId: 'frits', named: true, sentAt: now, readAt: null })
  const pages = [paths.overview, paths.calendar, paths.messages, paths.message(id), paths.myDetails]
  const found = await Promise.all(pages.map((path) => statusOf('frits', path)))
  expect(found).toEqual(pages.map(() => 200))
  expect(await statusOf('frits', paths.newMessage)).toBe(403)
})
