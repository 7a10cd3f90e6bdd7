import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replies } from '../../src/conversations/schema.ts'
import { searchEntries } from '../../src/finding/schema.ts'
import { sweepWords } from '../../src/finding/sweep.ts'
import { newId, newSecret } from '../../src/ids.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { wordList } from '../../src/searching.ts'
import { as, type Cast, cast } from '../cast.ts'
import { everyone, replyAs, type Who } from '../conversations/talking.ts'
import { postOffice } from '../notifications/post-office.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
let id: string
beforeAll(async () => {
  them = await cast()
  const body = 'Lieve ouders,\n\nMorgen is het Fête van José en Bjørn, bij de Waal (vergeet de Zwembroek niet).'
  id = await letter(them.linde, { subject: 'Kanobericht', body })
  await replyAs(them, 'wanda', id, 'wanda', 'Mag Wes zijn eigen PEDDEL meenemen?')
})
beforeEach(() => them.linde.db.update(guardianships, undefined, { custody: 'full' }))

const sweep = async () => {
  const { platform } = postOffice()
  await Promise.all(platform.shards.map((shard) => sweepWords(platform, shard)))
}

/** By the sender's own form. */
const correcting = (message: string, onderwerp: string) =>
  as(them, 'ines').post(paths.correction(message), { onderwerp, tekst: 'Zo is het', nonce: newSecret(), gezien: '0' })

const at = (zoek: string) => `${paths.findMessages}?${new URLSearchParams({ zoek })}`
const find = async (who: Who, zoek: string) => {
  const answer = await as(them, who).visit(at(zoek))
  return { status: answer.status, page: await answer.text() }
}
const finds = async (who: Who, zoek: string) => {
  const { page } = await find(who, zoek)
  return /<ul class="list" [^>]*Gevonden/.test(page)
}

describe('words are found', () => {
  it.each([
    ['in the subject', 'kanobericht'],
    ['in the text, without accents and capitals', 'fete JOSE bjorn'],
    ['in any order, by their beginnings', 'zwem kano morg'],
    ['by who wrote it', 'ines cast'],
    ['by name and text together', 'ines fete'],
    ['whatever stands between them', 'kano -- "fête" * (zwembroek)'],
  ])('%s', async (_, zoek) => {
    expect(await finds('wanda', zoek)).toBe(true)
  })

  it('but not all of several, nor from within a word', async () => {
    for (const zoek of ['kano voetbal', 'anobericht', 'embroek'])
      expect([zoek, await finds('wanda', zoek)]).toEqual([zoek, false])
  })

  it('and marked, in the subject and around where they stand', async () => {
    const { page } = await find('wanda', 'kano zwem')
    expect(page).toContain('<mark>Kanobericht</mark>')
    expect(page).toContain('<mark>Zwembroek</mark>')
  })
})

it('a reply is found by what it says, and leads to where it stands', async () => {
  const { page } = await find('wanda', 'peddel wes')
  expect(page).toContain('<mark>PEDDEL</mark>')
  expect(page).toContain(`${paths.conversation(id, 'wanda')}#antwoord-`)
  expect(await finds('ines', 'peddel')).toBe(true)
})

it('what was changed is found by what it says now, and what was withdrawn not at all (D12)', async () => {
  const changing = await letter(them.linde, { subject: 'Eerste woorden' })
  const { db } = them.linde
  await correcting(changing, 'Andere taal')
  expect([await finds('paul', 'eerste woorden'), await finds('paul', 'andere taal')]).toEqual([false, true])
  await db.update(messages, eq(messages.id, changing), { withdrawnAt: new Date() })
  for (const who of ['paul', 'ines'] as const) expect(await finds(who, 'andere taal')).toBe(false)
})

it('is found by the name that its writer has now, once the schedule came by, in letters and in conversations', async () => {
  const { db } = them.linde
  const named = async (word: string) => [
    await finds('wanda', `${word} kanobericht`),
    await finds('ines', `wanda ${word}`),
  ]
  await db.update(people, eq(people.id, 'ines'), { searchName: 'ines nieuwenaam' })
  await db.update(people, eq(people.id, 'wanda'), { searchName: 'wanda nieuwenaam' })
  expect(await named('nieuwenaam')).toEqual([false, false])
  await sweep()
  expect(await named('nieuwenaam')).toEqual([true, true])
  expect(await db.from(searchEntries, eq(searchEntries.stale, true))).toEqual([])
})

it('what was withdrawn leaves no words behind (D12, check 39)', async () => {
  const going = await letter(them.linde, { subject: 'Weggehaald' })
  const kept = () => them.linde.db.from(searchEntries, eq(searchEntries.messageId, going))
  expect((await kept()).length).toBe(2)
  await as(them, 'ines').post(paths.withdrawal(going), { actie: 'intrekken' })
  expect(await kept()).toEqual([])
})

describe('nobody finds what they may not read (D7, N2)', () => {
  it('but its recipients and its sender; of a reply, who take part in the conversation', async () => {
    const found = async (zoek: string) => {
      const who = await Promise.all(everyone.map(async (one) => [one, await finds(one, zoek)] as const))
      return who.filter(([, has]) => has).map(([one]) => one)
    }
    expect(await found('kanobericht')).toEqual(['ines', 'paul', 'petra', 'wanda', 'wim'])
    expect(await found('peddel')).toEqual(['ines', 'wanda'])
  })

  it('and whoever lost custody finds it no more', async () => {
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'none' })
    expect([await finds('wanda', 'kanobericht'), await finds('wanda', 'peddel')]).toEqual([false, false])
  })

  it('and what was archived is found still', async () => {
    await as(them, 'paul').post(paths.moving, { een: id, rij: 'archief', van: 'berichten' })
    expect(await finds('paul', 'kanobericht')).toBe(true)
  })

  it('and a pupil has no search', async () => {
    expect((await find('pip', 'kano')).status).toBe(403)
  })
})

it('asks for more than one letter, alone; with a longer word it counts, and a Chinese word of one is a word (check 38)', async () => {
  for (const [zoek, language, text] of [
    ['k', 'nl', 'Typ ten minste één woord van twee letters of meer.'],
    ['k m', 'en', 'Type at least one word of two letters or more.'],
    ['"%', 'nl', 'Typ ten minste één woord van twee letters of meer.'],
  ] as const) {
    const page = await (await as(them, 'wanda').visit(at(zoek), { 'accept-language': language })).text()
    expect([zoek, page.includes(text), page.includes('Gevonden')]).toEqual([zoek, true, false])
  }
  for (const zoek of ['kano z', 'z kano']) expect([zoek, await finds('wanda', zoek)]).toEqual([zoek, true])
  expect(await finds('wanda', 'kano q')).toBe(false)
  await letter(them.linde, { subject: '水 ' })
  expect(await finds('wanda', '水')).toBe(true)
  expect((await find('wanda', '')).page).not.toContain('Typ ten minste')
})

it.each([
  ['nothing', ''],
  ['signs alone', '"* - ( ) : ^ { } + ~'],
  ['quotes', `kano" OR "x`],
  ['an end of a statement', `'; drop table messages; --`],
  ['operators', 'kano NEAR/2 AND NOT OR *'],
  ['a column', 'subject:kano'],
  ['wild cards', '%_[a-z]?'],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['a thousand words', 'kano '.repeat(2000)],
  ['emoji', '🛶👨‍👩‍👧 kano'],
  ['half a letter', '\ud83d kano'],
  ['a NUL', 'kano\0x'],
  ['letters that turn round', '\u202ekano'],
] as const)('%s is looked for as words, and harms nothing (checks 15, 20)', async (_, zoek) => {
  const { status, page } = await find('wanda', zoek)
  expect(status).toBe(200)
  expect(page).not.toContain('<script>x')
})

it('shows no markup that somebody wrote, marked or not (check 13)', async () => {
  await letter(them.linde, { subject: '<b>Vetgedrukt</b>', body: '<img src=x onerror=alert(1)> plaatje' })
  for (const zoek of ['vetgedrukt', 'img', 'onerror', '<b>vet']) {
    const { page } = await find('paul', zoek)
    expect([zoek, /<img|<b>|onerror=alert\(1\)>/.test(page.replaceAll('&lt;', ''))]).toEqual([zoek, false])
    expect(page).toContain('<mark>')
  }
})

it('goes on page by page, each found once', async () => {
  for (let one = 0; one < 45; one++) await letter(them.linde, { subject: `Rijtje ${one}` })
  const seen: string[] = []
  let path: string | undefined = at('rijtje')
  while (path) {
    const page: string = await (await as(them, 'paul').visit(path)).text()
    seen.push(...[...page.matchAll(/<mark>Rijtje<\/mark> (\d+)/g)].map(([, number]) => number!))
    path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  expect([seen.length, new Set(seen).size]).toEqual([45, 45])
}, 60_000)

it('a reply far back in a long conversation is shown from where it was found, with the way to the latest', async () => {
  const long = await letter(them.linde, { subject: 'Lang gesprek' })
  await replyAs(them, 'wanda', long, 'wanda', 'Wie heeft de VERREKIJKER gezien?')
  const { db } = them.linde
  const later = Array.from({ length: 40 }, (_, n) => ({
    ...{ id: newId(new Date(Date.now() + 1000 + n)), messageId: long, withId: 'wanda', authorId: 'wanda' },
    ...{ body: `Nummer ${n}`, words: wordList(`Nummer ${n}`), at: new Date(), nonce: `${long}-${n}` },
  }))
  await db.batch(db.insertMany(replies, later))
  const { page } = await find('ines', 'verrekijker')
  const [, href = ''] = /href="([^"]*gesprek[^"#]*)#antwoord-/.exec(page)!
  expect(href).toContain('?voor=')
  const shown = await (await as(them, 'ines').visit(href)).text()
  expect(shown).toContain('VERREKIJKER')
  expect(shown).toContain('Naar de nieuwste antwoorden')
})

it('what was written before its words were kept is found without accents and capitals once the schedule came by, also twice', async () => {
  const old = await letter(them.linde, { subject: 'Oud bericht over Zoë', body: 'Über de ÉÉNDENVIJVER' })
  await replyAs(them, 'wanda', old, 'wanda', 'Daar zwom een ÉÉNZAME eend')
  const { db } = them.linde
  await db.batch([
    db.update(messages, eq(messages.id, old), { words: null }),
    db.update(replies, eq(replies.messageId, old), { words: null }),
  ])
  expect([await finds('wanda', 'eendenvijver'), await finds('wanda', 'eenzame')]).toEqual([false, false])
  for (let tick = 0; tick < 2; tick++) await sweep()
  expect([await finds('wanda', 'uber eendenvijver zoe'), await finds('wanda', 'eenzame')]).toEqual([true, true])
  const left = await db.from(messages, and(eq(messages.id, old), isNull(messages.words)))
  expect(left).toEqual([])
})

it('what was opened from a folder and moved back says so there, with the way to undo it', async () => {
  const what = await letter(them.linde, { subject: 'Naar het archief' })
  const move = (fields: Record<string, string>) => as(them, 'wanda').post(paths.moving, { wat: what, ...fields })
  await move({ van: 'berichten', naar: 'archief' })
  const message = await (await as(them, 'wanda').visit(paths.message(what))).text()
  expect(message).toMatch(/name="van" value="archief"/)
  const back = await move({ van: 'archief', naar: 'berichten' })
  const page = await (await as(them, 'wanda').visit(back.headers.get('location')!)).text()
  expect(page).toContain('Ongedaan maken')
  expect(page).toMatch(/name="naar" value="archief"/)
})
