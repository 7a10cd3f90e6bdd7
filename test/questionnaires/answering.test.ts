import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships, households } from '../../src/people/schema.ts'
import { answers, questionnaires, responses, submissions } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { hours, type Letter, letter, questionId, toPeople } from './letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]

const mee = { id: 'mee', positive: 'yes' as const, label: 'Mag mee?' }
const ask = (about: Letter = {}) => letter(them.linde, { ask: [mee], ...about })
const field = (message: string, subject: string, question = 'mee') => `a.${subject}.${questionId(message, question)}`

const pageOf = async (who: Who, message: string) => (await as(them, who).visit(paths.message(message))).text()
const formOf = async (who: Who, message: string) => formIn(await pageOf(who, message))
const send = (who: Who, message: string, fields: Record<string, string>, headers = {}) =>
  as(them, who).post(paths.answers(message), fields, headers)

/** What stands in the database for a message: who answered about whom, and what. */
async function given(message: string) {
  const rows = (await them.linde.db.from(answers)).filter(({ messageId }) => messageId === message)
  return rows.map(({ personId, subjectId, value }) => `${personId} ${subjectId} ${value}`).sort()
}
const pressesOf = async (message: string) =>
  (await them.linde.db.from(submissions, eq(submissions.messageId, message))).length

describe('without a script', () => {
  it('a message is read, answered, and the answer changed until the deadline (D3)', async () => {
    const id = await ask({ deadline: hours(48) })
    const form = await formOf('paul', id)
    const sent = await send('paul', id, { ...form, [field(id, 'pip')]: 'yes' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${paths.message(id)}?bewaard`])
    const after = await (await as(them, 'paul').visit(sent.headers.get('location')!)).text()
    expect(textIn(after)).toMatch(/Antwoord bewaard\. U kunt het tot .* wijzigen\./)
    expect((await send('paul', id, { ...formIn(after), [field(id, 'pip')]: 'no' })).status).toBe(303)
    expect(await given(id)).toEqual(['paul pip no'])
    expect(await pressesOf(id)).toBe(2)
  })
})

it('htmx gets the answers alone, also when something is wrong', async () => {
  const id = await ask()
  const form = await formOf('paul', id)
  const wrong = await send('paul', id, { ...form }, htmx)
  expect([wrong.status, (await wrong.text()).includes('<html')]).toEqual([422, false])
  const right = await (await send('paul', id, { ...form, [field(id, 'pip')]: 'yes' }, htmx)).text()
  expect(right).toContain(`<section id="answers-${id}"`)
  expect(textIn(right)).toContain('Antwoord bewaard.')
})

describe('the same form', () => {
  it('pressed twice at once, or twenty times, is one answer (check 33)', async () => {
    const id = await ask()
    const fields = { ...(await formOf('paul', id)), [field(id, 'pip')]: 'yes' }
    const sent = await Promise.all(Array.from({ length: 20 }, () => send('paul', id, fields)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await given(id)).toEqual(['paul pip yes'])
    expect(await pressesOf(id)).toBe(1)
  })

  it('sent again after Back changes nothing, also after another change (check 33)', async () => {
    const id = await ask()
    const first = { ...(await formOf('paul', id)), [field(id, 'pip')]: 'yes' }
    await send('paul', id, first)
    await send('paul', id, { ...(await formOf('paul', id)), [field(id, 'pip')]: 'no' })
    const again = await send('paul', id, first)
    expect(again.status).toBe(409)
    expect(await given(id)).toEqual(['paul pip no'])
  })

  it('in two tabs does not overwrite: the second shows the first, and is sent once more to change it (check 33)', async () => {
    const id = await ask()
    const [one, two] = [await formOf('paul', id), await formOf('paul', id)]
    await send('paul', id, { ...one, [field(id, 'pip')]: 'yes' })
    const late = await send('paul', id, { ...two, [field(id, 'pip')]: 'no' })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(textIn(page)).toContain('Pip: U antwoordde: Mag mee? Ja.')
    expect(await given(id)).toEqual(['paul pip yes'])
    expect(formIn(page)[field(id, 'pip')]).toBe('no')
    expect((await send('paul', id, formIn(page))).status).toBe(303)
    expect(await given(id)).toEqual(['paul pip no'])
  })

  it('by two partners at the same instant is one answer, and the other is told (D9, check 33)', async () => {
    const id = await ask()
    const forms = { paul: await formOf('paul', id), petra: await formOf('petra', id) }
    const sent = await Promise.all([
      send('paul', id, { ...forms.paul, [field(id, 'pip')]: 'yes' }),
      send('petra', id, { ...forms.petra, [field(id, 'pip')]: 'no' }),
    ])
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await given(id)).toHaveLength(1)
  })
})

describe('the deadline', () => {
  it('closes the form, and what was typed too late is not written but still there (D3)', async () => {
    const id = await ask({
      deadline: hours(1),
      ask: [mee, { id: 'toel', kind: 'text', label: 'Toelichting', required: false }],
    })
    const form = await formOf('paul', id)
    await them.linde.db.update(questionnaires, eq(questionnaires.messageId, id), { deadline: hours(-1) })
    const late = await send('paul', id, {
      ...form,
      [field(id, 'pip')]: 'yes',
      [field(id, 'pip', 'toel')]: 'Wel een jas mee',
    })
    const page = await late.text()
    expect(late.status).toBe(422)
    expect(textIn(page)).toContain('De tijd om te antwoorden is voorbij.')
    expect(page).toContain('Wel een jas mee')
    expect(await given(id)).toEqual([])
    expect(textIn(await pageOf('paul', id))).toContain('Antwoorden kon tot')
  })
})

describe('joint use (D9)', () => {
  it('shows the partner’s answer, by whom, and lets it be changed', async () => {
    const id = await ask()
    await send('petra', id, { ...(await formOf('petra', id)), [field(id, 'pip')]: 'yes' })
    const page = await pageOf('paul', id)
    expect(textIn(page)).toContain('Ingevuld door Petra')
    expect(formIn(page)[field(id, 'pip')]).toBe('yes')
    expect((await send('paul', id, { ...formIn(page), [field(id, 'pip')]: 'no' })).status).toBe(303)
    expect(formIn(await pageOf('petra', id))[field(id, 'pip')]).toBe('no')
  })

  it('sending on the partner’s answer unchanged leaves it the partner’s', async () => {
    const id = await ask()
    await send('petra', id, { ...(await formOf('petra', id)), [field(id, 'pip')]: 'yes' })
    await send('paul', id, await formOf('paul', id))
    expect(await given(id)).toEqual(['petra pip yes'])
  })

  it('turned off, neither sees the other’s, and each answers alone', async () => {
    await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: false })
    const id = await ask()
    await send('petra', id, { ...(await formOf('petra', id)), [field(id, 'pip')]: 'yes' })
    const page = await pageOf('paul', id)
    expect(page).not.toContain('Petra')
    await send('paul', id, { ...formIn(page), [field(id, 'pip')]: 'no' })
    expect(await given(id)).toEqual(['paul pip no', 'petra pip yes'])
    await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: true })
  })

  it('separated parents are two, and neither sees the other’s', async () => {
    const id = await ask()
    await send('wanda', id, { ...(await formOf('wanda', id)), [field(id, 'wes')]: 'yes' })
    expect(textIn(await pageOf('wim', id))).not.toContain('Ingevuld')
    await send('wim', id, { ...(await formOf('wim', id)), [field(id, 'wes')]: 'no' })
    expect(await given(id)).toEqual(['wanda wes yes', 'wim wes no'])
  })

  it('the primary contact alone has the message (C2)', async () => {
    await them.linde.db.update(households, eq(households.id, 'home'), { primaryContactId: 'petra' })
    const id = await ask()
    expect((await as(them, 'paul').visit(paths.message(id))).status).toBe(404)
    expect((await as(them, 'petra').visit(paths.message(id))).status).toBe(200)
    await them.linde.db.update(households, eq(households.id, 'home'), { primaryContactId: null })
  })
})

describe('custody', () => {
  const revoke = (personId: string, pupilId: string, custody: 'none' | 'full') =>
    them.linde.db.update(guardianships, and(eq(guardianships.personId, personId), eq(guardianships.pupilId, pupilId)), {
      custody,
    })

  it('taken away between the page and the press, nothing is written and nothing shown (model.md, Time)', async () => {
    const id = await ask()
    const form = await formOf('wim', id)
    await revoke('wim', 'wes', 'none')
    // With no other child here he is nobody's parent any more, and has no mailbox at all.
    expect([403, 404]).toContain((await send('wim', id, { ...form, [field(id, 'wes')]: 'yes' })).status)
    expect([403, 404]).toContain((await as(them, 'wim').visit(paths.message(id))).status)
    expect(await given(id)).toEqual([])
    await revoke('wim', 'wes', 'full')
  })

  it('of one of two children taken away, only that section is gone, and the rest that was typed stays', async () => {
    await them.linde.db.insert(guardianships, {
      personId: 'wanda',
      pupilId: 'pip',
      custody: 'full',
      relation: 'ouder',
      since: new Date(),
    })
    const id = await ask()
    const form = await formOf('wanda', id)
    await revoke('wanda', 'pip', 'none')
    const sent = await send('wanda', id, { ...form, [field(id, 'pip')]: 'yes', [field(id, 'wes')]: 'no' })
    const page = await sent.text()
    expect(sent.status).toBe(404)
    expect(textIn(page)).toContain('Een deel van dit formulier is niet meer voor u.')
    expect(formIn(page)[field(id, 'wes')]).toBe('no')
    expect(page).not.toContain(field(id, 'pip'))
    expect(await given(id)).toEqual([])
    await them.linde.db.delete(
      guardianships,
      and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'pip')),
    )
  })

  it('is not believed from the form: another’s child cannot be answered for', async () => {
    const id = await ask()
    const sent = await send('paul', id, {
      ...(await formOf('paul', id)),
      [field(id, 'pip')]: 'yes',
      [field(id, 'wes')]: 'yes',
    })
    expect(sent.status).toBe(404)
    expect(await given(id)).toEqual([])
  })
})

describe('who may answer', () => {
  it.each([
    'olga',
    'hedda',
    'adam',
    'pip',
    'zoe',
    'zed',
    'kees',
  ] as const)('not %s, who did not get it (D7)', async (who) => {
    const id = await ask()
    const sent = await as(them, who).post(paths.answers(id), { [field(id, 'pip')]: 'yes' })
    expect(sent.status).toBe(404)
    expect(await given(id)).toEqual([])
  })

  it('whoever is named reads what is asked about children, and answers what is asked once', async () => {
    const about = await ask({ audience: toPeople('olga') })
    const page = await as(them, 'olga').visit(paths.message(about))
    expect([page.status, (await page.text()).includes(paths.answers(about))]).toEqual([200, false])
    const once = await ask({ audience: toPeople('olga'), mode: 'once' })
    expect((await send('olga', once, { ...(await formOf('olga', once)), [field(once, '-')]: 'yes' })).status).toBe(303)
    expect(await given(once)).toEqual(['olga  yes'])
  })
})

it('one child of two may be answered first, and the other is named as open (D3)', async () => {
  await them.linde.db.insert(guardianships, {
    personId: 'wanda',
    pupilId: 'pip',
    custody: 'full',
    relation: 'ouder',
    since: new Date(),
  })
  const id = await ask()
  const page = await pageOf('wanda', id)
  expect(page.indexOf(field(id, 'pip'))).toBeLessThan(page.indexOf(field(id, 'wes')))
  const sent = await send('wanda', id, { ...formIn(page), [field(id, 'wes')]: 'yes' }, htmx)
  expect(textIn(await sent.text())).toContain('Nog niet beantwoord: Pip.')
  expect((await them.linde.db.from(responses, eq(responses.messageId, id))).map(({ subjectId }) => subjectId)).toEqual([
    'wes',
  ])
  await them.linde.db.delete(guardianships, and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'pip')))
})

it('two children in one group are asked about once where it is asked per group (model.md)', async () => {
  await them.linde.db.insert(guardianships, {
    personId: 'wanda',
    pupilId: 'pip',
    custody: 'full',
    relation: 'ouder',
    since: new Date(),
  })
  const id = await ask({ mode: 'perGroup' })
  const page = await pageOf('wanda', id)
  expect(Object.keys(formIn(page)).filter((name) => name.startsWith('seen.'))).toEqual(['seen.3b'])
  await send('wanda', id, { ...formIn(page), [field(id, '3b')]: 'yes' })
  expect(await given(id)).toEqual(['wanda 3b yes'])
  await them.linde.db.delete(guardianships, and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'pip')))
})
