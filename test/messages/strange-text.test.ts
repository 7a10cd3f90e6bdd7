import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { groups } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { formIn, textIn } from '../questionnaires/form.ts'
import { letter, questionId } from '../questionnaires/letter.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '<div hx-get="/uitloggen" hx-trigger="load">',
  '{{constructor.constructor("alert(1)")()}}',
  '<!-- --><math><style><img src=x onerror=alert(1)>',
]

let them: Cast
beforeAll(async () => {
  them = await cast()
  await them.linde.db.batch([
    them.linde.db.update(people, eq(people.id, 'ines'), { lastName: hostile.join(' ') }),
    them.linde.db.update(people, eq(people.id, 'pip'), { firstName: hostile.join(' ') }),
    them.linde.db.update(people, eq(people.id, 'paul'), { firstName: hostile.join(' ') }),
    them.linde.db.update(groups, eq(groups.id, '3b'), { name: hostile.join(' ') }),
  ])
})

/** The tags that are not ours, or carry what runs: none, since somebody's text became no tag or attribute. */
const foreign = (html: string) =>
  [...html.matchAll(/<[a-z][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter(
      (tag) =>
        /^<(svg onload|img src=x|math|script>|div hx-get)/.test(tag) ||
        /\son\w+\s*=/.test(tag.replaceAll(/"[^"]*"/g, '')),
    )

it.each(hostile)('%s is text wherever somebody wrote it (check 13)', async (text) => {
  const id = await letter(them.linde, {
    subject: text,
    body: `${text}\n\n${text}`,
    ask: [
      { id: 'mee', label: text, kind: 'single', options: [text, 'b'] },
      { id: 'toel', label: text, kind: 'longText', required: false },
    ],
  })
  const paul = as(them, 'paul')
  const page = await (await paul.visit(paths.message(id))).text()
  const typed = { [`a.pip.${questionId(id, 'mee')}`]: text, [`a.pip.${questionId(id, 'toel')}`]: text }
  const wrong = await paul.post(paths.answers(id), {
    ...formIn(page),
    ...typed,
    [`a.pip.${questionId(id, 'mee')}`]: 'x',
  })
  const right = await paul.post(paths.answers(id), { ...formIn(page), ...typed })
  expect([wrong.status, right.status]).toEqual([422, 303])
  const shown = [
    page,
    await wrong.text(),
    await (await paul.visit(paths.message(id))).text(),
    await (await paul.visit(paths.messages)).text(),
    await (await as(them, 'ines').visit(paths.results(id))).text(),
    await (await as(them, 'ines').visit(`${paths.results(id)}?toon=alles`)).text(),
    await (await as(them, 'ines').visit(paths.sentMessages)).text(),
  ]
  expect(shown.flatMap(foreign)).toEqual([])
  expect(formIn(shown[2]!)[`a.pip.${questionId(id, 'toel')}`]).toBe(text)
})

const linksIn = async (body: string) => {
  const id = await letter(them.linde, { body })
  const page = await (await as(them, 'wanda').visit(paths.message(id))).text()
  const prose = /<div class="prose"[\s\S]*?<\/div>/.exec(page)?.[0] ?? ''
  return { links: [...prose.matchAll(/<a href="([^"]*)" rel="noopener/g)].map(([, href]) => href), text: textIn(prose) }
}

describe('a link in a message', () => {
  it.each([
    ['Zie https://school.example/reis?a=1&b=2.', ['https://school.example/reis?a=1&amp;b=2']],
    ['(http://a.example), mailto:anna@school.example!', ['http://a.example/', 'mailto:anna@school.example']],
    ['javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd', []],
    ['JaVaScRiPt:alert(1) java\tscript:alert(1) http://', []],
  ])('is one only to the web or a mail address: %s', async (body, links) => {
    expect((await linksIn(body)).links).toEqual(links)
  })

  it('says where it leads when its name is in other letters', async () => {
    expect((await linksIn('https://аpple.com/inloggen')).text).toContain('(xn--pple-43d.com)')
  })

  it('ends at a mark that turns the direction of reading', async () => {
    expect((await linksIn('https://goed.example/\u202Efdp.exe')).links).toEqual(['https://goed.example/'])
  })
})

describe('strange text (check 20)', () => {
  const strange = [
    ['an astral family', '👨‍👩‍👧‍👦 Zoë'],
    ['text from right to left', 'שלום \u202Eabc'],
    ['Zalgo', 'Z̷̢̛a̴l̵g̶o̸'.repeat(20)],
    ['a word of 5,000 letters', 'a'.repeat(5000)],
    ['NUL and bells', 'a\u0000b\u0007c'],
    ['half a letter', 'a\uD800b'],
  ] as const

  it.each(strange)('%s is kept or refused, and never a fault', async (_, text) => {
    const id = await letter(them.linde, { mode: 'once', ask: [{ id: 'toel', label: 'Toelichting', kind: 'longText' }] })
    const wanda = as(them, 'wanda')
    const form = formIn(await (await wanda.visit(paths.message(id))).text())
    const sent = await wanda.post(paths.answers(id), { ...form, [`a.-.${questionId(id, 'toel')}`]: text })
    expect(sent.status).toBe(303)
    expect((await wanda.visit(paths.message(id))).status).toBe(200)
    expect((await as(them, 'ines').visit(paths.results(id))).status).toBe(200)
  })

  it('ten thousand fields and a megabyte of one word are refused, not believed', async () => {
    const id = await letter(them.linde, { mode: 'once', ask: [{ id: 'toel', label: 'Toelichting', kind: 'longText' }] })
    const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`a.x.${number}`, 'y']))
    expect((await as(them, 'wanda').post(paths.answers(id), fields)).status).toBe(404)
    const long = { [`a.-.${questionId(id, 'toel')}`]: 'a'.repeat(1_000_000) }
    expect((await as(them, 'wanda').post(paths.answers(id), long)).status).toBe(422)
  })

  it.each([
    '__proto__',
    'constructor',
    'a.-.__proto__',
    'seen.-',
    'nonce',
  ])('a field named %s does nothing', async (name) => {
    const id = await letter(them.linde, { mode: 'once', ask: [{ id: 'mee' }] })
    const sent = await as(them, 'wanda').post(paths.answers(id), {
      [name]: 'x',
      [`a.-.${questionId(id, 'mee')}`]: 'yes',
    })
    expect(sent.status).toBeLessThan(500)
  })
})
