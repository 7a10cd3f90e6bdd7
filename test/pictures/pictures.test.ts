import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { drafts, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { pictures, pictureUses } from '../../src/pictures/schema.ts'
import { sweepPictures } from '../../src/pictures/sweep.ts'
import type { RichText } from '../../src/richtext/tree.ts'
import { as, type Cast, cast } from '../cast.ts'
import { fieldIn, form, freshId, good, press, problemAt } from '../drafts/composing.ts'
import { postOffice } from '../notifications/post-office.ts'
import { blue, green, pixelsOf, png, red } from '../photos/pictures.ts'

let them: Cast
let bytes: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  bytes = await png(80, 40, (x) => (x < 40 ? red : blue), ['CAMERA-NOTE'])
})

const ines = () => as(them, 'ines')
const file = (content = bytes) => new File([content], 'plein.png', { type: 'image/png' })
const get = (who: Parameters<typeof as>[1], id: string, size = '') => as(them, who).visit(paths.picture(id) + size)
const rowOf = async (id: string) => (await them.linde.db.from(pictures, eq(pictures.id, id)))[0]
const messageOf = async (id: string) => (await them.linde.db.from(messages, eq(messages.id, id)))[0]

/** As the editor does: the picture first, then a text with it. */
async function upload(who: Parameters<typeof as>[1] = 'ines', alt = 'Het plein', content = bytes) {
  const data = new FormData()
  data.append('foto', file(content))
  data.append('foto-tekst', alt)
  const answer = await as(them, who).post(paths.pictures, data)
  const page = await answer.text()
  const tag = /<img src="\/bestanden[^>]*>/.exec(page)?.[0] ?? ''
  return { status: answer.status, page, tag, id: /plaatje\/([0-9a-z]{26})/.exec(tag)?.[1] ?? '' }
}
/** Sent, and in its mailboxes. */
async function send(fields: Record<string, string | string[]>, id = freshId()) {
  const sent = await press(ines(), 'versturen', fields, { id })
  await deliverAll(them.linde, id)
  return sent
}
const letter = (html: string) => {
  const { tekst: _, ...others } = good
  return { ...others, opmaak: html }
}

describe('a picture within the text (D1)', () => {
  it('is sent with the letter, upright and bare, in two sizes, with its size and what it shows; and in the mail’s text in words', async () => {
    const { id, tag } = await upload()
    expect(tag).toMatch(/alt="Het plein" width="80" height="40" loading="lazy"/)
    const sent = await send(letter(`<p>Kijk</p><p>${tag}</p><p>Mooi, hè</p>`))
    expect((await messageOf(sent.id))?.rich).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'Kijk' }] },
      { type: 'picture', id, alt: 'Het plein', width: 80, height: 40 },
      { type: 'paragraph', children: [{ type: 'text', text: 'Mooi, hè' }] },
    ] satisfies RichText)
    expect((await messageOf(sent.id))?.body).toBe('Kijk\n\n[Foto: Het plein]\n\nMooi, hè')
    const page = await (await as(them, 'paul').visit(paths.message(sent.id))).text()
    expect(page).toContain(`<img src="${paths.picture(id)}"`)
    const shown = await get('paul', id)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const small = new Uint8Array(await (await get('paul', id, '?maat=640')).arrayBuffer())
    expect(new TextDecoder('latin1').decode(small)).not.toContain('CAMERA-NOTE')
    expect((await pixelsOf(small)).width).toBe(80)
  })

  it('is seen by its writer alone until it is sent, then by whoever may read the letter, and not once it is withdrawn (D7, D12)', async () => {
    const { id, tag } = await upload()
    const { id: draft } = await press(ines(), 'bewaren', letter(tag))
    const seenBy = async () => {
      const asked = (['ines', 'paul', 'petra', 'olga', 'wanda', 'zoe'] as const).map((who) => get(who, id))
      return (await Promise.all(asked)).map(({ status }) => status)
    }
    expect(await seenBy()).toEqual([200, 404, 404, 404, 404, 404])
    await send({ ...letter(tag), aan: 'person:paul' }, draft)
    expect(await seenBy()).toEqual([200, 200, 404, 404, 404, 404])
    await ines().post(paths.withdrawal(draft), { actie: 'intrekken' })
    expect(await seenBy()).toEqual([200, 404, 404, 404, 404, 404])
  })

  it('is only what may be seen by who puts it in, and never another address', async () => {
    const { id, tag } = await upload()
    const stolen = await press(as(them, 'paul'), 'versturen', { ...letter(tag), aan: 'person:ines' })
    expect(stolen.status).toBe(303)
    expect((await get('paul', id)).status).toBe(404)
    const { id: other } = await press(
      ines(),
      'bewaren',
      letter(
        '<p>Hoi</p><img src="https://elders.example/spion.gif"><img src="data:image/png;base64,AA"><img src=x onerror=alert(1)>',
      ),
    )
    const [draft] = await them.linde.db.from(drafts, eq(drafts.id, other))
    expect(draft?.content).toMatchObject({ body: 'Hoi', rich: null })
  })

  it('goes with its draft, and one that no text has goes a day later', async () => {
    const { id, tag } = await upload()
    const { id: draft } = await press(ines(), 'bewaren', letter(tag))
    await press(ines(), 'weggooien', letter(tag), { id: draft })
    expect(await rowOf(id)).toBeUndefined()
    expect(await them.linde.files.get(`pictures/${id}/640`)).toBeNull()
    const loose = await upload()
    const kept = await upload()
    await press(ines(), 'bewaren', letter(kept.tag))
    const office = postOffice(new Date(Date.now() + 23 * 3_600_000))
    const sweep = () => Promise.all(office.platform.shards.map((shard) => sweepPictures(office.platform, shard)))
    await sweep()
    expect(await rowOf(loose.id)).toBeDefined()
    office.set.now = new Date(Date.now() + 25 * 3_600_000)
    await sweep()
    expect([await rowOf(loose.id), (await rowOf(kept.id))?.looseSince]).toEqual([undefined, null])
    expect(await them.linde.files.get(`pictures/${loose.id}/640`)).toBeNull()
  })

  it('stays in a correction, and for the sender in what stood there before (D12)', async () => {
    const [first, second] = [await upload(), await upload('ines', 'Het lokaal')]
    const { id } = await send({ ...letter(first.tag), aan: 'person:paul' })
    await ines().post(paths.correction(id), { onderwerp: 'Schoolreis', opmaak: second.tag, gezien: '0' })
    expect((await messageOf(id))?.body).toBe('[Foto: Het lokaal]')
    expect((await get('paul', second.id)).status).toBe(200)
    expect(await (await ines().visit(paths.correction(id))).text()).toContain(paths.picture(first.id))
    expect((await get('ines', first.id)).status).toBe(200)
  })

  it('is put into a correction without scripts, which keeps what was typed until it is saved (D12)', async () => {
    const { id } = await send({ ...letter('<p>Eerst</p>'), aan: 'person:paul' })
    const page = await (await ines().visit(paths.correction(id))).text()
    expect(page).toMatch(/<form[^>]*enctype="multipart\/form-data"/)
    const said = { onderwerp: 'Anders', tekst: 'Een\n\nTwee', ongelezen: 'on', gezien: '0', 'foto-tekst': 'De klas' }
    const pressed = (fields: Record<string, string>, ...files: File[]) => {
      const data = form({ ...said, ...fields })
      for (const one of files) data.append('foto', one)
      return ines().post(paths.correction(id), data)
    }
    const without = await pressed({ actie: 'foto' })
    const problem = await without.text()
    expect([without.status, problemAt(problem, 'foto')]).toEqual([422, 'Kies eerst een foto.'])
    expect(problem).toContain('value="Anders"')
    const shown = await (await pressed({ actie: 'foto', 'foto-plaats': '1' }, file())).text()
    expect((await messageOf(id))?.body).toBe('Eerst')
    const [tekst, opmaak] = [fieldIn(shown, 'tekst'), fieldIn(shown, 'opmaak')]
    expect([fieldIn(shown, 'onderwerp'), tekst]).toEqual(['Anders', 'Een\n\n[Foto: De klas]\n\nTwee'])
    expect(shown).toMatch(/name="ongelezen"[^>]*checked/)
    expect((await pressed({ tekst, opmaak, 'foto-tekst': '' })).status).toBe(303)
    const [, picture] = (await messageOf(id))?.rich ?? []
    expect(picture).toMatchObject({ type: 'picture', alt: 'De klas' })
    expect((await get('paul', (picture as { id: string }).id)).status).toBe(200)
  })

  it('is the sender’s alone once a correction took it out, until another puts it back (D12)', async () => {
    const { id: picture, tag } = await upload()
    const { id } = await send({ ...letter(`<p>Kijk</p>${tag}`), aan: 'person:paul' })
    const correct = async (opmaak: string) => {
      const gezien = String((await messageOf(id))?.changedAt?.getTime() ?? 0)
      await ines().post(paths.correction(id), { onderwerp: 'Schoolreis', opmaak, gezien })
    }
    const seen = async () => [(await get('paul', picture)).status, (await get('ines', picture)).status]
    for (const [opmaak, status] of [
      ['<p>Weg</p>', 404],
      [tag, 200],
      ['<p>Weer weg</p>', 404],
    ] as const) {
      await correct(opmaak)
      expect(await seen()).toEqual([status, 200])
    }
    expect((await rowOf(picture))?.looseSince).toBeNull()
  })

  it('goes from a draft into a template, and from a colleague’s template into a letter of one’s own (D3)', async () => {
    const { id, tag } = await upload()
    const { id: template } = await press(ines(), 'sjabloon', letter(tag))
    await press(ines(), 'weggooien', letter(tag), { id: template })
    expect((await get('olga', id)).status).toBe(404)
    await ines().post(paths.template(template), { naam: 'Plein', delen: 'on' })
    expect((await get('olga', id)).status).toBe(200)
    expect((await get('paul', id)).status).toBe(404)
    const begun = await (await as(them, 'olga').visit(`${paths.newMessage}?sjabloon=${template}`)).text()
    const { id: copy } = await press(as(them, 'olga'), 'bewaren', letter(fieldIn(begun, 'opmaak')))
    await ines().post(paths.templateRemoval(template))
    expect((await get('olga', id)).status).toBe(200)
    const uses = await them.linde.db.from(pictureUses, eq(pictureUses.pictureId, id))
    expect(uses.map(({ kind, usedIn }) => [kind, usedIn])).toEqual([['letter', copy]])
  })

  it('goes along without scripts, where its writer chose, as a line that can be moved and taken away', async () => {
    const id = freshId()
    const typed = { ...good, tekst: 'Een.\n\nTwee.' }
    const data = form({ ...typed, actie: 'foto', 'foto-tekst': 'De klas', 'foto-plaats': '1' })
    data.append('foto', file())
    const put = await ines().post(paths.draft(id), data)
    expect([put.status, put.headers.get('location')]).toEqual([303, `${paths.draft(id)}#field-tekst`])
    const page = await (await ines().visit(paths.draft(id))).text()
    expect(fieldIn(page, 'tekst')).toBe('Een.\n\n[Foto: De klas]\n\nTwee.')
    const opmaak = fieldIn(page, 'opmaak')
    await press(ines(), 'bewaren', { ...good, tekst: 'Een.\n\nTwee, anders.\n\n[Foto: De klas]', opmaak }, { id })
    const draftOf = async () => (await them.linde.db.from(drafts, eq(drafts.id, id)))[0]?.content as { rich: RichText }
    expect((await draftOf()).rich.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'picture'])
    await press(ines(), 'bewaren', { ...good, tekst: 'Een.', opmaak }, { id })
    expect((await draftOf()).rich).toBeNull()
  })

  it.each([
    ['none', undefined, 'Kies eerst een foto.'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.'],
    ['a page', '<html><script>alert(1)</script>', 'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.'],
  ])('says beside the field what is wrong with %s, and keeps what was typed', async (_, content, said) => {
    const data = form({ ...good, actie: 'foto' })
    if (content !== undefined) data.append('foto', new File([content], 'foto.png', { type: 'image/png' }))
    const answer = await ines().post(paths.draft(freshId()), data)
    const page = await answer.text()
    expect([answer.status, problemAt(page, 'foto')]).toEqual([422, said])
    expect(fieldIn(page, 'onderwerp')).toBe('Schoolreis')
  })

  it('is no more than 20 to a text, and 200 a day by one person', async () => {
    const { tag } = await upload()
    const { status, page } = await press(ines(), 'versturen', letter(`<p>a</p>${tag.repeat(21)}`))
    expect([status, problemAt(page, 'tekst')]).toEqual([422, 'Er passen 20 foto’s in een tekst.'])
    const many = Array.from({ length: 200 }, () => ({ id: freshId(), ownerId: 'wanda', at: new Date() }))
    await them.linde.db.batch(them.linde.db.insertMany(pictures, many))
    const refused = await upload('wanda', '', await png(40, 40, () => green))
    expect([refused.status, refused.id]).toEqual([422, ''])
    await them.linde.db.delete(pictures, and(eq(pictures.ownerId, 'wanda')))
  })
})
