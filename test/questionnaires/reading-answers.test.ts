import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { letter, questionId } from './letter.ts'
import { addKarelOf4a, addPim, type Given, respond, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
  await addPim(them, '4a')
})

const answers = (who: Who, message: string, given: Given) => respond(them, who, message, given)
const pageOf = async (message: string, query = '') =>
  (await as(them, 'ines').visit(`${paths.results(message)}${query}`)).text()
const resultsOf = async (message: string, query = '') => textIn(await pageOf(message, query))

const both = {
  include: [{ kind: 'parentsOf', group: '3b' } as const, { kind: 'parentsOf', group: '4a' } as const],
  except: [],
}
const mee = { id: 'mee', positive: 'yes' as const, label: 'Mag mee?' }

describe('the sender reads the answers in words (D4)', () => {
  const linkTo = (html: string, text: string) =>
    [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)]
      .find(([, , label]) => label === text)?.[1]
      ?.replaceAll('&amp;', '&')
  const follow = async (message: string, text: string) =>
    textIn(await (await as(them, 'ines').visit(linkTo(await pageOf(message), text) ?? '')).text())
  const inList = (page: string) => page.slice(page.lastIndexOf('Alles'))

  it('a text once, under the name of who wrote it, and each parent’s where they live apart', async () => {
    const id = await letter(them.linde, { ask: [{ id: 'toel', kind: 'longText', label: 'Toelichting' }] })
    await answers('paul', id, { 'pip toel': 'Pip eet geen noten.\nOok geen pinda’s.' })
    await answers('wanda', id, { 'wes toel': 'Van mij <b>wel</b>' })
    await answers('wim', id, { 'wes toel': 'Van mij niet' })
    const page = inList(await follow(id, 'Lees de 3 antwoorden'))
    expect(page).toContain('Paul Cast Pip Cast: Pip eet geen noten. Ook geen pinda’s. gelezen')
    expect(page).toMatch(/Wanda Cast Wes Cast: Van mij <b>wel<\/b> .*Wim Cast Wes Cast: Van mij niet/)
    expect(page).not.toMatch(/Petra|Karel|Bericht aan/)
  })

  it('of two children, each under the parent who wrote it, or who is left of them', async () => {
    const id = await letter(them.linde, { audience: both, ask: [{ id: 'toel', kind: 'text', label: 'Toelichting' }] })
    await answers('paul', id, { 'pip toel': 'van Paul' })
    await answers('petra', id, { 'pim toel': 'van Petra' })
    const page = inList(await follow(id, 'Lees de 2 antwoorden'))
    expect(page).toMatch(/Paul Cast Pip Cast: van Paul gelezen .*Petra Cast Pim Cast: van Petra gelezen/)
    const ofPip = and(eq(guardianships.personId, 'paul'), eq(guardianships.pupilId, 'pip'))
    await them.linde.db.update(guardianships, ofPip, { custody: 'none' })
    const left = inList(await follow(id, 'Lees de 2 antwoorden'))
    expect(left).toContain('Pip Cast: van Paul')
    expect(left).toContain('antwoord van Paul')
    expect(left).not.toContain('Paul Cast')
    await them.linde.db.update(guardianships, ofPip, { custody: 'full' })
  })

  it('what anybody chose, asked as a number, a date, or with more than one answer', async () => {
    const id = await letter(them.linde, {
      mode: 'once',
      ask: [
        { id: 'dagen', kind: 'multiple', label: 'Dagen', options: ['ma', 'di', 'wo'] },
        { id: 'aantal', kind: 'number', label: 'Aantal', required: false },
        { id: 'dag', kind: 'date', label: 'Dag', required: false },
      ],
    })
    const form = formIn(await (await as(them, 'wim').visit(paths.message(id))).text())
    const days = new FormData()
    for (const [name, value] of Object.entries(form)) days.append(name, value)
    for (const day of ['ma', 'wo']) days.append(`a.-.${questionId(id, 'dagen')}`, day)
    days.set(`a.-.${questionId(id, 'aantal')}`, '2,5')
    days.set(`a.-.${questionId(id, 'dag')}`, '1-12-2027')
    expect((await as(them, 'wim').post(paths.answers(id), days)).status).toBe(303)
    const of = async (name: string) => inList(await resultsOf(id, `?vraag=${questionId(id, name)}`))
    expect(await of('dagen')).toContain('Wim Cast ma, wo gelezen')
    expect(await of('aantal')).toContain('Wim Cast 2,5 gelezen')
    expect(await of('dag')).toContain('Wim Cast woensdag 1 december 2027 gelezen')
    expect(await resultsOf(id, '?toon=alles')).toContain(
      'Wim Cast Dagen ma, wo Aantal 2,5 Dag woensdag 1 december 2027',
    )
  })

  it('everything of everybody under Alles, with who answered for the household and who waits', async () => {
    const id = await letter(them.linde, {
      audience: both,
      ask: [mee, { id: 'rijdt', kind: 'places', label: 'Rijdt u?', capacity: 2, required: false }],
    })
    await answers('paul', id, { 'pip mee': 'yes', 'pip rijdt': '2' })
    await answers('wim', id, { 'wes mee': 'no', 'wes rijdt': '1' })
    const page = inList(await resultsOf(id, '?toon=alles'))
    expect(page).toMatch(/Karel Cast Kim Cast nog niet niet gelezen/)
    expect(page).toMatch(/Paul Cast Pip Cast · Mag mee\? Ja Pip Cast · Rijdt u\? 2 plaatsen Pim Cast nog niet gelezen/)
    expect(page).toMatch(
      /Petra Cast Pip Cast · Mag mee\? Ja Pip Cast · Rijdt u\? 2 plaatsen Pim Cast nog niet antwoord van Paul · niet gelezen/,
    )
    expect(page).toMatch(/Wim Cast Wes Cast · Mag mee\? Nee Wes Cast · Rijdt u\? 1 plaats, op de wachtlijst gelezen/)
    expect(inList(await resultsOf(id))).not.toContain('Mag mee?')
  })

  it('and no other sender does, nor by the question of another message', async () => {
    const id = await letter(them.linde, { ask: [{ id: 'toel', kind: 'text', label: 'Toelichting' }] })
    const other = await letter(them.linde, { ask: [{ id: 'toel', kind: 'text', label: 'Toelichting' }] })
    await answers('wim', id, { 'wes toel': 'Alleen voor juf Ines' })
    const query = `?vraag=${questionId(id, 'toel')}`
    for (const who of ['olga', 'hedda', 'zoe'] as const)
      expect((await as(them, who).visit(`${paths.results(id)}${query}`)).status).toBe(404)
    expect(await resultsOf(other, query)).not.toContain('Alleen voor juf Ines')
  })
})
