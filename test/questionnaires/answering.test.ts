import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { hours, letter, questionId } from './letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const field = (message: string, subject: string, question: string) => `a.${subject}.${questionId(message, question)}`

it('is read, answered and changed without a script (D3, D4)', async () => {
  const id = await letter(them.linde, { ask: [{ id: 'mee', positive: 'yes' }], deadline: hours(48) })
  const paul = as(them, 'paul')
  const page = await (await paul.visit(paths.message(id))).text()
  expect(textIn(page)).toContain('Schoolreisje')
  const form = formIn(page)
  const sent = await paul.post(paths.answers(id), { ...form, [field(id, 'pip', 'mee')]: 'yes' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${paths.message(id)}?bewaard`])
  const after = await (await paul.visit(`${paths.message(id)}?bewaard`)).text()
  expect(textIn(after)).toMatch(/Antwoord bewaard\. U kunt het tot .* wijzigen\./)
  expect(formIn(after)[field(id, 'pip', 'mee')]).toBe('yes')
})

it('answers htmx with the region alone', async () => {
  const id = await letter(them.linde, { ask: [{ id: 'mee' }] })
  const paul = as(them, 'paul')
  const form = formIn(await (await paul.visit(paths.message(id))).text())
  const answer = await (await paul.post(paths.answers(id), { ...form, [field(id, 'pip', 'mee')]: 'no' }, htmx)).text()
  expect(answer).toContain(`<section id="answers-${id}"`)
  expect(answer).not.toContain('<html')
})
