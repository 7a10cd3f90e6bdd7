import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { folders, placings } from '../../src/folders/schema.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { everyone, replyAs, type Who } from '../conversations/talking.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(placings, undefined),
    db.delete(folders, undefined),
    db.update(deliveries, undefined, { moved: false }),
    db.update(guardianships, undefined, { custody: 'full' }),
  ])
})

let letters = 0
const newLetter = async (about = {}) => {
  const subject = `Brief nummer ${++letters}.`
  return { subject, id: await letter(them.linde, { subject, ...about }) }
}
const pageOf = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const has = async (who: Who, path: string, subject: string) => (await pageOf(who, path)).includes(`>${subject}`)
const move = (who: Who, form: Record<string, string>) => as(them, who).post(paths.moving, form)
const archive = (who: Who, een: string) => move(who, { een, rij: 'archief', van: 'berichten' })
const make = async (who: Who, naam: string) => {
  const answer = await as(them, who).post(paths.folders, { naam })
  const [made] = await them.linde.db.from(folders, eq(folders.name, naam))
  return { answer, id: made?.id ?? '' }
}
const places = { paul: paths.messages, archive: paths.archive, unread: paths.unreadMessages }

describe('a message goes to the archive with one tap, for whoever taps alone (D7)', () => {
  it('and stays unread, found and undone', async () => {
    const { id, subject } = await newLetter()
    const answer = await archive('paul', id)
    const after = answer.headers.get('location')!
    expect([answer.status, after]).toEqual([303, `${paths.messages}?verplaatst=archief&wat=${id}`])
    const told = await pageOf('paul', after)
    expect(told).toContain('Gearchiveerd.')
    const stands = async () => Promise.all(Object.values(places).map((path) => has('paul', path, subject)))
    expect(await stands()).toEqual([false, true, true])
    expect(told).toContain(`<input type="hidden" name="naar" value="berichten"/>`)
    await move('paul', { wat: id, naar: 'berichten', van: 'berichten' })
    expect(await stands()).toEqual([true, false, true])
  })

  it('from its own page too, which then offers the way back', async () => {
    const { id, subject } = await newLetter()
    expect(await pageOf('paul', paths.message(id))).toContain('name="naar" value="archief"')
    await move('paul', { wat: id, naar: 'archief', van: 'berichten' })
    expect(await pageOf('paul', paths.message(id))).toContain('name="naar" value="berichten"')
    expect(await has('paul', paths.messages, subject)).toBe(false)
  })

  it('and nobody else sees anything of it, nor can do it for another', async () => {
    const { id, subject } = await newLetter()
    await archive('paul', id)
    await make('paul', 'Geheime map')
    expect(await has('petra', paths.messages, subject)).toBe(true)
    const found: string[] = []
    for (const who of everyone.filter((one) => one !== 'paul'))
      for (const path of [paths.messages, paths.folders, paths.archive, paths.message(id), paths.results(id)])
        if (/Geheime map|name="naar" value="berichten"/.test(await pageOf(who, path))) found.push(`${who} ${path}`)
    expect(found).toEqual([])
    for (const who of ['olga', 'zoe', 'ines'] as const) await archive(who, id)
    expect((await them.linde.db.from(placings)).map(({ personId }) => personId)).toEqual(['paul'])
  })

  it('comes back by itself when a reply comes, from whichever place, and as the conversation', async () => {
    const { id, subject } = await newLetter()
    await replyAs(them, 'wanda', id, 'wanda', 'Een vraag')
    const key = `${id}.wanda`
    for (const naar of ['archief', (await make('wanda', 'Later')).id]) {
      await move('wanda', { wat: key, naar, van: 'berichten' })
      expect([naar, await has('wanda', paths.messages, subject)]).toEqual([naar, false])
      await replyAs(them, 'ines', id, 'wanda', 'Een antwoord')
      expect([naar, await has('wanda', paths.messages, subject)]).toEqual([naar, true])
    }
    expect(await them.linde.db.from(placings)).toEqual([])
  })

  it('and a message that was put away comes back as the conversation that takes its place', async () => {
    const { id, subject } = await newLetter()
    await archive('wanda', id)
    await replyAs(them, 'wanda', id, 'wanda', 'Toch een vraag')
    expect(await has('wanda', paths.archive, subject)).toBe(false)
    expect((await pageOf('wanda', paths.messages)).split(`>${subject}<`)).toHaveLength(2)
  })

  it('and is not there for whoever lost custody, wherever it was put', async () => {
    const { id, subject } = await newLetter()
    await archive('paul', id)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'none' })
    expect(await has('paul', paths.archive, subject)).toBe(false)
  })
})

describe('folders', () => {
  it('take several at once, ticked without scripts, and give back what they had when they go', async () => {
    const [one, two] = [await newLetter(), await newLetter()]
    const { id } = await make('paul', 'Gym')
    const choosing = await pageOf('paul', `${paths.messages}?kiezen`)
    for (const key of [one.id, two.id]) expect(choosing).toContain(`type="checkbox" name="wat" value="${key}"`)
    const ticked = new URLSearchParams([
      ['wat', one.id],
      ['wat', two.id],
      ['naar', id],
      ['van', 'berichten'],
    ])
    await as(them, 'paul').post(paths.moving, ticked as unknown as Record<string, string>)
    for (const { subject } of [one, two]) {
      expect(await has('paul', paths.messages, subject)).toBe(false)
      expect(await has('paul', paths.folder(id), subject)).toBe(true)
    }
    await as(them, 'paul').post(paths.folderRemoval(id))
    for (const { subject } of [one, two]) expect(await has('paul', paths.messages, subject)).toBe(true)
    expect((await as(them, 'paul').visit(paths.folder(id))).status).toBe(404)
  })

  it('have a name of their own; a mistake keeps what was typed', async () => {
    const { id } = await make('paul', 'Gym')
    const again = await make('paul', 'Gym')
    expect([again.answer.status, await again.answer.text()]).toEqual([422, expect.stringContaining('value="Gym"')])
    await make('paul', 'Muziek')
    const renamed = await as(them, 'paul').post(paths.folderName(id), { naam: 'Muziek' })
    expect([renamed.status, await renamed.text()]).toEqual([422, expect.stringContaining('al een map met deze naam')])
    expect((await as(them, 'paul').post(paths.folderName(id), { naam: 'Sport' })).status).toBe(303)
    expect((await make('petra', 'Gym')).answer.status).toBe(303)
  })

  it('are fifty at most', async () => {
    const { db } = them.linde
    const many = Array.from({ length: 50 }, (_, at) => ({ id: `map${at}`, personId: 'paul', name: `Map ${at}` }))
    await db.batch([...db.insertMany(folders, many)])
    const { answer } = await make('paul', 'Nog een')
    expect([answer.status, await db.from(folders)]).toEqual([422, expect.objectContaining({ length: 50 })])
  })

  it('of another are not there: not to see, rename, remove, or put something in (D7, N2)', async () => {
    const { id: message } = await newLetter()
    const { id } = await make('paul', 'Geheime map')
    for (const who of ['petra', 'ines', 'adam', 'zoe'] as const) {
      const status = (await as(them, who).visit(paths.folder(id))).status
      expect([who, status]).toEqual([who, 404])
      expect((await as(them, who).post(paths.folderName(id), { naam: 'x' })).status).toBe(404)
      await as(them, who).post(paths.folderRemoval(id))
    }
    await move('petra', { wat: message, naar: id, van: 'berichten' })
    expect(await them.linde.db.from(placings)).toEqual([])
    expect((await them.linde.db.from(folders)).map(({ name }) => name)).toEqual(['Geheime map'])
  })

  it('say so when nothing was ticked, and take nothing that is no key', async () => {
    for (const wat of ['', "x' or 1=1", 'a.b.c', '../..']) {
      const answer = await move('paul', { wat, naar: 'archief', van: 'berichten' })
      expect(answer.headers.get('location')).toBe(`${paths.messages}?kiezen=leeg`)
    }
    expect(await pageOf('paul', `${paths.messages}?kiezen=leeg`)).toContain('Vink eerst aan')
  })
})

it('what is asked stays said in the mailbox when the message has a conversation (D8)', async () => {
  const { id, subject } = await newLetter({ ask: [{ id: 'mee' }] })
  const rowOf = async () =>
    (await pageOf('wanda', paths.messages)).split('<li').find((row) => row.includes(`>${subject}`)) ?? ''
  expect(await rowOf()).toContain('antwoord gevraagd')
  await replyAs(them, 'wanda', id, 'wanda', 'Mag hij ook later komen?')
  expect(await rowOf()).toContain('antwoord gevraagd')
  const sent = (await pageOf('ines', paths.messages)).split('<li').find((row) => row.includes(`>${subject}`))
  expect(sent).not.toContain('antwoord gevraagd')
})
