import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { messageVersions } from '../../src/corrections/schema.ts'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { letter } from '../questionnaires/letter.ts'
import type { Who } from '../questionnaires/respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const formOf = async (id: string) => {
  const page = await read('ines', paths.correction(id))
  return Object.fromEntries(
    ['nonce', 'gezien'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '']),
  )
}
const correct = async (id: string, fields: Record<string, string>, form?: Record<string, string>) =>
  as(them, 'ines').post(paths.correction(id), {
    ...(form ?? (await formOf(id))),
    ...fields,
  })
const messageOf = async (id: string) => (await them.linde.db.from(messages, eq(messages.id, id)))[0]!
const versions = (id: string) => them.linde.db.from(messageVersions, eq(messageVersions.messageId, id))
const readAt = async (id: string, who: string) =>
  (await them.linde.db.from(deliveries, and(eq(deliveries.messageId, id), eq(deliveries.personId, who))))[0]!.readAt
const fresh = { onderwerp: 'Nieuw onderwerp', tekst: 'Nieuwe tekst' }

describe('a message whose text its sender changed (D12)', () => {
  it('says what it says now, and since when; what it said is the sender’s alone', async () => {
    const id = await letter(them.linde, { subject: 'Oud onderwerp', body: 'Oude tekst' })
    expect((await correct(id, fresh)).headers.get('location')).toBe(paths.message(id))
    const page = textIn(await read('wanda', paths.message(id)))
    expect(page).toMatch(/Nieuw onderwerp.*Gewijzigd: .*\d\d:\d\d.*Nieuwe tekst/)
    for (const path of [paths.message(id), paths.messages, paths.overview])
      expect(await read('wanda', path)).not.toMatch(/Oude tekst|Oud onderwerp/)
    expect(textIn(await read('ines', paths.correction(id)))).toMatch(/Eerdere tekst.*Oud onderwerp.*Oude tekst/)
  })

  it('is shown as changed to whoever had read it, until it is read again; it stays read', async () => {
    const id = await letter(them.linde, { subject: 'Zwemmen' })
    await read('wanda', paths.message(id))
    const before = await readAt(id, 'wanda')
    await correct(id, fresh)
    expect(textIn(await read('wanda', paths.messages))).toMatch(/Nieuw onderwerp[\s\S]{0,80}Gewijzigd/)
    expect(textIn(await read('wim', paths.messages))).not.toMatch(/Nieuw onderwerp[\s\S]{0,40}Gewijzigd/)
    expect(await readAt(id, 'wanda')).toEqual(before)
    await read('wanda', paths.message(id))
    expect(textIn(await read('wanda', paths.messages))).not.toMatch(/Nieuw onderwerp[\s\S]{0,40}Gewijzigd/)
  })

  it('is unread again where the sender wants, and the figures say so', async () => {
    const id = await letter(them.linde)
    await read('wanda', paths.message(id))
    await read('wim', paths.message(id))
    await correct(id, { ...fresh, ongelezen: 'on' })
    expect(await readAt(id, 'wanda')).toBeNull()
    expect(textIn(await read('ines', paths.results(id)))).toMatch(/Gelezen\s*0 van 4|Gelezen.*niemand/i)
    await read('wanda', paths.message(id))
    expect(textIn(await read('ines', paths.results(id)))).toMatch(/Gelezen[\s\S]{0,20}1 van 4/i)
  })

  it('keeps its marked-up text marked up', async () => {
    const id = await letter(them.linde)
    await correct(id, { onderwerp: 'Kamp', tekst: 'Neem mee', opmaak: '<p><strong>Neem mee</strong></p>' })
    expect(await read('wanda', paths.message(id))).toContain('<strong>Neem mee</strong>')
  })

  it('keeps what was typed where something is wrong, with the reason beside the field', async () => {
    const id = await letter(them.linde, { subject: 'Blijft' })
    const wrong = await correct(id, { onderwerp: '', tekst: 'Getypte tekst' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Vul een onderwerp in.')
    expect(page).toContain('Getypte tekst')
    expect((await correct(id, { onderwerp: 'x'.repeat(201), tekst: 'y' })).status).toBe(422)
    expect((await correct(id, { onderwerp: 'x', tekst: '' })).status).toBe(422)
    expect((await correct(id, { onderwerp: 'x', tekst: 'y'.repeat(20_001) })).status).toBe(422)
    expect(await messageOf(id)).toMatchObject({ subject: 'Blijft', changedAt: null })
  })

  it('is changed once however often it is pressed, and never over what another window changed (check 33)', async () => {
    const id = await letter(them.linde)
    const form = await formOf(id)
    const other = await formOf(id)
    await Promise.all([correct(id, fresh, form), correct(id, fresh, form)])
    expect(await versions(id)).toHaveLength(1)
    const late = await correct(id, { onderwerp: 'Ander', tekst: 'Ander venster' }, other)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Ander venster')
    expect(await messageOf(id)).toMatchObject({ subject: 'Nieuw onderwerp' })
    expect(await versions(id)).toHaveLength(1)
  })

  it('is changed by its sender alone, and not once it was withdrawn', async () => {
    const id = await letter(them.linde, { subject: 'Van Ines' })
    for (const who of ['olga', 'adam', 'wanda'] as const)
      expect((await as(them, who).post(paths.correction(id), { ...fresh, gezien: '0' })).status).toBe(404)
    const form = await formOf(id)
    await as(them, 'ines').post(paths.withdrawal(id), { actie: 'intrekken' })
    await correct(id, fresh, form)
    expect(await messageOf(id)).toMatchObject({ subject: 'Van Ines', changedAt: null })
  })
})
