import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { letter, questionId } from './letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]

async function answers(who: Who, message: string, given: Record<string, string>) {
  const form = formIn(await (await as(them, who).visit(paths.message(message))).text())
  const named = Object.entries(given).map(([key, value]) => {
    const [subject, question] = key.split(' ')
    return [`a.${subject}.${questionId(message, question!)}`, value]
  })
  const sent = await as(them, who).post(paths.answers(message), { ...form, ...Object.fromEntries(named) })
  expect(sent.status).toBe(303)
}

const resultsOf = async (message: string, query = '') =>
  textIn(await (await as(them, 'ines').visit(`${paths.results(message)}${query}`)).text())

it('counts who received, read, answered and said yes, the child once (D4, model.md)', async () => {
  const id = await letter(them.linde, { ask: [{ id: 'mee', positive: 'yes', label: 'Mag mee?' }] })
  await answers('paul', id, { 'pip mee': 'yes' })
  await as(them, 'petra').visit(paths.message(id))
  const page = await resultsOf(id)
  expect(page).toContain('4 ontvangers · 1 antwoord')
  expect(page).toContain('Gelezen 2 van 4 · 50 %')
  expect(page).toContain('Beantwoord 1 van 2 · 50 %')
  expect(page).toContain('Ja op “Mag mee?” 1 van 1 · 100 %')
  expect(page).toContain('Nog niet (2)')
  expect(page).toMatch(/Wanda Cast.*Wim Cast/)
  expect(page).toContain('Bericht aan deze 2')
})

it('shows the sender that separated parents differ, and counts the child once (model.md)', async () => {
  const id = await letter(them.linde, { ask: [{ id: 'mee', positive: 'yes', label: 'Mag mee?' }] })
  await answers('wanda', id, { 'wes mee': 'yes' })
  await answers('wim', id, { 'wes mee': 'no' })
  const page = await resultsOf(id)
  expect(page).toContain('Verschillend beantwoord (1)')
  expect(page).toContain('Wanda: ja, Wim: nee')
  expect(page).toContain('Beantwoord 1 van 2')
  expect(page).toContain('Ja op “Mag mee?” 0 van 1')
})
