import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { drawingIn } from '../../src/files/drawing.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households } from '../../src/people/schema.ts'
import { answerFileKey } from '../../src/questionnaires/answer-files.ts'
import { signedIn } from '../../src/questionnaires/handed-in.ts'
import {
  answerFiles,
  answers,
  questionnaires,
  questions,
  signedTexts,
  waitingFiles,
} from '../../src/questionnaires/schema.ts'
import { sweepWaiting } from '../../src/questionnaires/waiting-sweep.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { csvIn } from '../changes/files.ts'
import { postOffice } from '../notifications/post-office.ts'
import { bytesOf, chunk, head, png, start, urlOf } from './drawings.ts'
import { formIn, textIn } from './form.ts'
import { hours, letter, questionId } from './letter.ts'
import { addKarelOf4a, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(households, undefined, { jointUse: true }),
  ])
})

const words = 'Ik geef toestemming voor het schoolreisje op 12 juni.'
const slip = { id: 'slip', kind: 'signature' as const, label: 'Toestemming', options: [words] }
const paper = { id: 'file', kind: 'file' as const, label: 'Zwemdiploma' }
const ask = (ask: Parameters<typeof letter>[1] = {}) => letter(them.linde, { ask: [slip], ...ask })
const pdf = (text = 'één') => new File([`%PDF-1.4\n${text}`], 'diploma.pdf', { type: 'application/pdf' })

type Fields = Record<string, string | File>
const bodyOf = (fields: Fields) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data as never
}
const named = (id: string, subject: string, given: Fields) =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const [kind, question] = key.split(' ')
      return [`${kind}.${subject}.${questionId(id, question!)}`, value]
    }),
  )
const shown = async (who: Who, id: string) => (await as(them, who).visit(paths.message(id))).text()
const post = (who: Who, id: string, fields: Fields) => as(them, who).post(paths.answers(id), bodyOf(fields))
/** As a browser sends it: with its length. */
async function sentWhole(path: string, fields: FormData, cookie: string) {
  const origin = 'https://linde.pleinpost.test'
  const sent = new Response(fields)
  const body = await sent.arrayBuffer()
  const type = sent.headers.get('content-type')!
  const headers = { origin, cookie, 'content-type': type, 'content-length': String(body.byteLength) }
  return app.fetch(new Request(`${origin}${path}`, { method: 'POST', redirect: 'manual', body, headers }), bindings)
}

/** "akkoord slip": the field beside the question, or "a slip": the question's own. */
const hand = async (who: Who, id: string, subject: string, given: Fields) =>
  post(who, id, { ...formIn(await shown(who, id)), ...named(id, subject, given) })
const sign = (who: Who, id: string, subject = 'pip', given: Fields = {}) =>
  hand(who, id, subject, { 'a slip': 'Paul Cast', 'akkoord slip': 'on', ...given })
const valuesOf = async (id: string) =>
  (await them.linde.db.from(answers, eq(answers.messageId, id))).map((row) => row.value)
const filesOf = (id: string) => them.linde.db.from(answerFiles, eq(answerFiles.messageId, id))
const open = (who: Who, id: string) => as(them, who).visit(paths.answerFile(id))
const isKept = async (id: string) => (await them.linde.files.get(answerFileKey(id))) !== null
const resultsOf = async (id: string, query = '?toon=alles') =>
  (await as(them, 'ines').visit(`${paths.results(id)}${query}`)).text()

describe('a permission slip (D3)', () => {
  it('is signed with a name and a tick, without scripts: by whom, when, and which words', async () => {
    const id = await ask()
    expect(textIn(await shown('paul', id))).toContain(words)
    const before = Date.now()
    expect((await sign('paul', id)).status).toBe(303)
    const signed = signedIn((await valuesOf(id))[0])!
    expect([signed.name, signed.fileId]).toEqual(['Paul Cast', null])
    expect(signed.at.getTime()).toBeGreaterThanOrEqual(before)
    const texts = await them.linde.db.from(signedTexts, eq(signedTexts.questionId, questionId(id, 'slip')))
    expect(texts.map(({ version, text }) => [version, text])).toEqual([[signed.version, `Toestemming\n\n${words}`]])
    for (const who of ['paul', 'petra'] as const)
      expect(textIn(await shown(who, id))).toContain('Getekend door Paul Cast, vandaag')
    const page = textIn(await resultsOf(id))
    expect(page).toContain('1 keer getekend')
    expect(page).toMatch(/Getekend door Paul Cast, vandaag \d\d:\d\d Tekst [0-9a-f]{8}/)
  })

  it('takes a drawing in the place of the tick, and shows it to the household and the sender (D9)', async () => {
    const id = await ask()
    expect((await sign('paul', id, 'pip', { 'akkoord slip': '', 'tekening slip': urlOf(await png()) })).status).toBe(
      303,
    )
    const [file] = await filesOf(id)
    for (const who of ['paul', 'petra', 'ines'] as const) {
      const answer = await open(who, file!.id)
      expect([who, answer.status, answer.headers.get('content-type')]).toEqual([who, 200, 'image/png'])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
    expect(await resultsOf(id)).toContain(`src="${paths.answerFile(file!.id)}"`)
    expect(await shown('petra', id)).toContain(`alt="Handtekening van Paul Cast"`)
  })

  it('needs both, and says what is missing, with what was typed', async () => {
    const id = await ask()
    for (const [given, said] of [
      [{ 'akkoord slip': '' }, 'Zet een vinkje of een handtekening.'],
      [{ 'a slip': '' }, 'Vul uw naam in.'],
      [{ 'a slip': '', 'akkoord slip': '' }, 'Vul dit veld in.'],
      [{ 'a slip': 'x'.repeat(101) }, 'Dit is te lang.'],
      [{ 'tekening slip': 'data:image/png;base64,AAAA' }, 'kwam niet goed aan'],
    ] as const) {
      const answer = await sign('paul', id, 'pip', given)
      expect([said, answer.status]).toEqual([said, 422])
      expect(textIn(await answer.text())).toContain(said)
    }
    expect(await valuesOf(id)).toEqual([])
    expect(await filesOf(id)).toEqual([])
  })

  it('stays as it was signed when something else is changed, and is signed anew under other words', async () => {
    const id = await ask({ ask: [slip, { id: 'mee', label: 'Mag mee?' }] })
    await sign('paul', id, 'pip', { 'a mee': 'yes' })
    const first = (await valuesOf(id)).find(signedIn)
    await hand('petra', id, 'pip', { 'a mee': 'no' })
    expect((await valuesOf(id)).filter((value) => signedIn(value))).toEqual([first, first])
    await them.linde.db.update(questions, eq(questions.id, questionId(id, 'slip')), { options: ['Andere woorden.'] })
    expect((await hand('petra', id, 'pip', { 'a mee': 'yes' })).status).toBe(422)
    expect((await sign('petra', id, 'pip', { 'a mee': 'yes', 'a slip': 'Petra Cast' })).status).toBe(303)
    const texts = await them.linde.db.from(signedTexts, eq(signedTexts.questionId, questionId(id, 'slip')))
    expect(texts.map(({ text }) => text).sort()).toEqual(['Toestemming\n\nAndere woorden.', `Toestemming\n\n${words}`])
    expect(new Set(texts.map(({ version }) => version)).size).toBe(2)
  })

  it('sent ten times at once is one signature, with one drawing (check 33)', async () => {
    const id = await ask()
    const drawing = urlOf(await png({ shade: 9 }))
    const fields = {
      ...formIn(await shown('paul', id)),
      ...named(id, 'pip', { 'a slip': 'Paul Cast', 'tekening slip': drawing }),
    }
    const sent = await Promise.all(Array.from({ length: 10 }, () => post('paul', id, fields)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]))
    const [file, ...more] = await filesOf(id)
    expect(more).toEqual([])
    expect([await isKept(file!.id), (await open('paul', file!.id)).status]).toEqual([true, 200])
  })

  it('stands in the export with who, when and the version; a name is no formula (D4, check 19)', async () => {
    const id = await ask()
    await sign('paul', id, 'pip', { 'a slip': '=1+1' })
    const sheet = await (await as(them, 'ines').post(paths.resultsExport(id), { soort: 'csv' })).text()
    expect(csvIn(sheet)[1]!.at(-1)).toMatch(/^'=1\+1, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [0-9a-f]{16}$/)
  })
})

describe('a file (D3)', () => {
  const send = (who: Who, id: string, file: File, subject = 'pip') => hand(who, id, subject, { 'bestand file': file })

  it('is read by the household and the sender, and by nobody else (checks 3, 27)', async () => {
    const id = await ask({ ask: [paper] })
    expect((await send('paul', id, pdf())).status).toBe(303)
    const [file] = await filesOf(id)
    for (const who of ['paul', 'petra', 'ines'] as const) {
      const answer = await open(who, file!.id)
      expect([who, answer.status, await answer.text()]).toEqual([who, 200, '%PDF-1.4\néén'])
      expect(answer.headers.get('content-disposition')).toContain('diploma.pdf')
    }
    for (const who of ['wim', 'wanda', 'hedda', 'adam', 'ada', 'pip'] as const)
      expect([who, (await open(who, file!.id)).status]).toEqual([who, 404])
    expect((await as(them, 'zoe', 'haven.pleinpost.test').visit(paths.answerFile(file!.id))).status).toBe(404)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'petra'), { custody: 'blocked' })
    expect((await open('petra', file!.id)).status).toBe(404)
    const page = await resultsOf(id)
    expect(page).toContain(`href="${paths.answerFile(file!.id)}"`)
    expect(textIn(page)).toContain('1 bestand ontvangen')
  })

  it('without joint use it is not the partner’s to read (D9)', async () => {
    const id = await ask({ ask: [paper] })
    await send('paul', id, pdf())
    await them.linde.db.update(households, undefined, { jointUse: false })
    expect((await open('petra', (await filesOf(id))[0]!.id)).status).toBe(404)
  })

  it('goes with its bytes when another takes its place, or it is taken away (D9)', async () => {
    const id = await ask({ ask: [{ ...paper, required: false }] })
    await send('petra', id, pdf('één'))
    const first = (await filesOf(id))[0]!.id
    await send('petra', id, pdf('twee'))
    const [second, ...more] = await filesOf(id)
    expect([more.length, await isKept(first), (await open('ines', first)).status]).toEqual([0, false, 404])
    expect(await (await open('paul', second!.id)).text()).toContain('twee')
    await hand('petra', id, 'pip', {})
    expect(await filesOf(id)).toHaveLength(1)
    await hand('petra', id, 'pip', { 'weg file': 'on' })
    expect([await filesOf(id), await isKept(second!.id)]).toEqual([[], false])
  })

  it('stays with the answer of a partner, which holds again without joint use (D9, model.md)', async () => {
    const id = await ask({ ask: [paper] })
    await send('paul', id, pdf('van Paul'))
    const [his] = await filesOf(id)
    await send('petra', id, pdf('van Petra'))
    await them.linde.db.update(households, undefined, { jointUse: false })
    expect(await (await open('paul', his!.id)).text()).toContain('van Paul')
    expect((await open('ines', his!.id)).status).toBe(200)
  })

  it('is what it says it is, and no larger than a letter’s (checks 20, 21)', async () => {
    const id = await ask({ ask: [paper] })
    const html = '<!doctype html><script>alert(1)</script>'
    for (const file of [
      new File([html], 'foto.jpg', { type: 'image/jpeg' }),
      new File([html], 'pagina.html', { type: 'text/html' }),
      new File(['<svg onload="alert(1)"/>'], 'tekening.svg', { type: 'image/svg+xml' }),
      new File([await png()], 'foto.pdf', { type: 'application/pdf' }),
      new File([], 'leeg.pdf'),
      new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'groot.pdf'),
    ]) {
      const answer = await send('paul', id, file)
      expect([file.name, answer.status]).toEqual([file.name, 422])
      expect(textIn(await answer.text())).toContain(file.name)
    }
    expect(await filesOf(id)).toEqual([])
  })

  it('far too large is not held: the form comes again with what was typed (checks 20, 24)', async () => {
    const id = await ask({
      ask: [
        { ...paper, required: false },
        { id: 'wat', kind: 'text', label: 'Wat?' },
      ],
    })
    const file = new File([new Uint8Array(23 * 1024 * 1024)], 'groot.pdf')
    const fields = {
      ...formIn(await shown('paul', id)),
      ...named(id, 'pip', { 'bestand file': file, 'a wat': 'Diploma A' }),
    }
    const answer = await sentWhole(paths.answers(id), bodyOf(fields), await as(them, 'paul').cookie())
    const page = await answer.text()
    expect([answer.status, await valuesOf(id)]).toEqual([422, []])
    expect(textIn(page)).toContain('De bestanden zijn samen te groot')
    expect(page).toContain('value="Diploma A"')
  })

  it('has a name that is no path and hides no ending (check 23)', async () => {
    const id = await ask({ ask: [paper] })
    await send('paul', id, new File(['%PDF-1.4'], '../../\u202efdp.exe\u202c.pdf'))
    const [file] = await filesOf(id)
    expect(file!.name).toBe('fdp.exe.pdf')
    const header = (await open('ines', file!.id)).headers.get('content-disposition')!
    expect(header).not.toMatch(/\n|\u202e|\.\.\//)
  })

  it('cannot be named by what is typed: another’s file is not taken over', async () => {
    const id = await ask({ ask: [paper] })
    await send('wim', id, pdf(), 'wes')
    const theirs = (await valuesOf(id))[0]!
    expect((await hand('paul', id, 'pip', { 'a file': theirs })).status).toBe(422)
    expect(await valuesOf(id)).toEqual([theirs])
  })

  it('is not kept when the answer is too late', async () => {
    const id = await ask({ ask: [paper], deadline: hours(1) })
    const form = formIn(await shown('paul', id))
    await them.linde.db.update(questionnaires, eq(questionnaires.messageId, id), { deadline: hours(-1) })
    const late = await post('paul', id, { ...form, ...named(id, 'pip', { 'bestand file': pdf() }) })
    expect([late.status, await filesOf(id)]).toEqual([422, []])
  })

  it('handed in on paper is the school’s entry (D4)', async () => {
    const id = await ask({ ask: [paper, slip] })
    const at = paths.onBehalf(id, 'paul')
    const form = formIn(await (await as(them, 'ines').visit(at)).text())
    const given = named(id, 'pip', { 'bestand file': pdf(), 'a slip': 'Paul Cast', 'akkoord slip': 'on' })
    expect((await as(them, 'ines').post(at, bodyOf({ ...form, ...given }))).status).toBe(303)
    const page = textIn(await shown('petra', id))
    expect(page).toMatch(/Ingevuld door de school \(Ines\).*diploma\.pdf.*Getekend door Paul Cast/)
  })
})

describe('a drawing (check 21)', () => {
  it('is kept as its pixels alone', async () => {
    const drawn = await png()
    const [ihdr, rest] = [drawn.slice(8, 33), drawn.slice(33)]
    const noted = bytesOf(start, ihdr, chunk('tEXt', new TextEncoder().encode('Comment\0<script>')), rest)
    expect(await drawingIn(urlOf(noted))).toEqual(drawn)
  })

  it('is refused when it is mutilated, hostile, or something else', async () => {
    const drawn = await png()
    const changed = drawn.slice()
    changed[45]! ^= 1
    const rest = drawn.slice(33)
    const of = (ihdr: Uint8Array) => bytesOf(start, chunk('IHDR', ihdr), rest)
    const wrong: [string, string][] = [
      ['nothing', ''],
      ['no picture', urlOf(new TextEncoder().encode('<svg onload="alert(1)"/>'))],
      ['another type', urlOf(drawn).replace('png', 'svg+xml')],
      ['no base64', 'data:image/png;base64,é!'],
      ['cut off', urlOf(drawn.slice(0, -4))],
      ['without an end', urlOf(drawn.slice(0, -12))],
      ['changed', urlOf(changed)],
      ['more after its end', urlOf(bytesOf(drawn, new TextEncoder().encode('<?php')))],
      ['a part after its end', urlOf(bytesOf(drawn, chunk('tEXt', new Uint8Array(3))))],
      ['two heads', urlOf(bytesOf(drawn.slice(0, 33), drawn.slice(8)))],
      ['far too wide', urlOf(of(head(100_000, 100_000)))],
      ['no pixels', urlOf(of(head(0, 2)))],
      ['a palette', urlOf(of(head(6, 2, [8, 3, 0, 0, 0])))],
      ['sixteen bits', urlOf(of(head(6, 2, [16, 6, 0, 0, 0])))],
      ['interlaced', urlOf(of(head(6, 2, [8, 6, 0, 0, 1])))],
      ['fewer pixels than it says', urlOf(of(head(60, 20)))],
      ['a bomb', urlOf(await png({ pixels: 5_000_000 }))],
      [
        'no stream',
        urlOf(bytesOf(drawn.slice(0, 33), chunk('IDAT', new Uint8Array(40)), chunk('IEND', new Uint8Array()))),
      ],
      ['very long', `data:image/png;base64,${'A'.repeat(500_000)}`],
    ]
    for (const [what, url] of wrong) expect([what, await drawingIn(url)]).toEqual([what, null])
  })
})

describe('words that were signed (D3)', () => {
  const wordsAt = (who: Who, id: string, version: string) =>
    as(them, who).visit(paths.signedText(id, questionId(id, 'slip'), version))

  it('can be read by who signed them, a partner and the sender, also once the question says something else, and by nobody else', async () => {
    const id = await ask()
    await sign('paul', id)
    const { version } = signedIn((await valuesOf(id))[0])!
    await them.linde.db.update(questions, eq(questions.id, questionId(id, 'slip')), { options: ['Heel iets anders.'] })
    for (const who of ['paul', 'petra', 'ines'] as const) {
      const answer = await wordsAt(who, id, version)
      expect([who, answer.status]).toEqual([who, 200])
      const page = textIn(await answer.text())
      expect(page).toContain(words)
      expect(page).toMatch(/Getekend door Paul Cast voor Pip, vandaag \d\d:\d\d/)
    }
    for (const who of ['wanda', 'olga', 'adam', 'zoe'] as const)
      expect([who, (await wordsAt(who, id, version)).status]).toEqual([who, 404])
    expect(await resultsOf(id)).toContain(paths.signedText(id, questionId(id, 'slip'), version))
    expect(await shown('paul', id)).toContain(paths.signedText(id, questionId(id, 'slip'), version))
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'none' })
    expect((await wordsAt('paul', id, version)).status).toBe(404)
  })
})

describe('a file that came with a form in which something else is wrong (D3)', () => {
  const count = { id: 'count', kind: 'number' as const, label: 'Hoeveel?' }
  const both = () => ask({ ask: [paper, count] })
  const waitingOf = (id: string) => them.linde.db.from(waitingFiles, eq(waitingFiles.messageId, id))
  /** The form as it came back, with what is typed in it now. */
  const again = async (page: string, id: string, given: Fields) => {
    const waits = /name="(wacht\.[^"]+)" value="([^"]+)"/.exec(page)
    const kept = waits ? { [waits[1]!]: waits[2]! } : {}
    return post('paul', id, { ...formIn(page), ...kept, ...named(id, 'pip', given) })
  }
  const wrongly = async (id: string) => {
    const answer = await hand('paul', id, 'pip', { 'bestand file': pdf(), 'a count': 'veel' })
    return { status: answer.status, page: await answer.text() }
  }

  it('is kept, named on the form, and goes along when the form is right, without being chosen again', async () => {
    const id = await both()
    const { status, page } = await wrongly(id)
    expect([status, textIn(page).includes('diploma.pdf is bewaard en gaat mee als u verstuurt.')]).toEqual([422, true])
    expect(await filesOf(id)).toEqual([])
    expect((await again(page, id, { 'a count': '3' })).status).toBe(303)
    const [file] = await filesOf(id)
    expect([file?.name, await isKept(file!.id)]).toEqual(['diploma.pdf', true])
    expect(await (await open('ines', file!.id)).text()).toContain('één')
    expect(await waitingOf(id)).toEqual([])
  })

  it('is given up for another that is chosen, and kept through a second mistake', async () => {
    const id = await both()
    const first = await wrongly(id)
    const second = await again(first.page, id, { 'a count': 'heel veel' })
    expect(second.status).toBe(422)
    const page = await second.text()
    expect((await again(page, id, { 'a count': '3', 'bestand file': pdf('anders') })).status).toBe(303)
    const [file] = await filesOf(id)
    expect(await (await open('ines', file!.id)).text()).toContain('anders')
    expect(await waitingOf(id)).toEqual([])
  })

  it('is nobody else’s to hand in', async () => {
    const id = await both()
    const { page } = await wrongly(id)
    const [, value] = /name="wacht\.[^"]+" value="([^"]+)"/.exec(page)!
    const stolen = await hand('wanda', id, 'wes', { 'wacht file': value!, 'a count': '3' })
    expect([stolen.status, await filesOf(id)]).toEqual([422, []])
  })

  it('goes after a day when the form is never mended', async () => {
    const id = await both()
    await wrongly(id)
    const [row] = await waitingOf(id)
    const office = postOffice(new Date(Date.now() + 23 * 3_600_000))
    const sweep = () => Promise.all(office.platform.shards.map((shard) => sweepWaiting(office.platform, shard)))
    await sweep()
    expect(await waitingOf(id)).toHaveLength(1)
    office.set.now = new Date(Date.now() + 25 * 3_600_000)
    await sweep()
    expect([await waitingOf(id), await them.linde.files.get(`waiting-answers/${row!.id}`)]).toEqual([[], null])
  })
})
