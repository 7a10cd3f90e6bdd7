import { beforeAll, expect, it } from 'vitest'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { questionnaires, questions } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { form, freshId, good, press, problemAt, question, sendShown } from './composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const ines = () => as(them, 'ines')
const sentBy = async () => them.linde.db.from(messages)

it('says on its main button how many parents get it, and sends to them (D1, D15)', async () => {
  const { id } = await press(ines(), 'bewaren')
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('Versturen naar 4 ouders')
  const { status, to } = await press(ines(), 'versturen', good, { id })
  expect([status, to]).toEqual([303, `${paths.message(id)}?verstuurd=4&ouders=ja`])
  expect(await (await ines().visit(to)).text()).toContain('Verstuurd naar 4 ouders.')
})

it('is only kept when no button was pressed, as after a lost session', async () => {
  const id = freshId()
  const answer = await ines().post(paths.newMessage, form({ ...good, concept: id }))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.draft(id)}#ontvangers`])
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('Lieve ouders,')
})

it('is sent once, however often and however much at once it is pressed (check 33)', async () => {
  const id = freshId()
  const asked = question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' })
  const presses = await Promise.all(
    Array.from({ length: 20 }, () => press(ines(), 'versturen', { ...good, ...asked }, { id })),
  )
  const again = await press(ines(), 'versturen', { ...good, ...asked, onderwerp: 'Nog eens' }, { id })
  expect(new Set([...presses, again].map(({ status }) => status))).toEqual(new Set([303]))
  const mine = (await sentBy()).filter((message) => message.id === id)
  expect(mine.map(({ subject }) => subject)).toEqual(['Schoolreis'])
  const forms = await them.linde.db.from(questionnaires)
  expect(forms.filter(({ messageId }) => messageId === id)).toHaveLength(1)
  expect((await them.linde.db.from(questions)).filter(({ messageId }) => messageId === id)).toHaveLength(1)
})

it('leads to the message once it is sent, and is no draft any more', async () => {
  const { id } = await press(ines(), 'versturen')
  expect((await ines().visit(paths.draft(id))).headers.get('location')).toBe(paths.message(id))
  expect((await ines().visit(paths.draftPreview(id))).headers.get('location')).toBe(paths.message(id))
  expect((await press(ines(), 'bewaren', { ...good, onderwerp: 'Later' }, { id })).to).toBe(paths.message(id))
})

it('keeps what was typed at every press and by itself, and lists it under drafts', async () => {
  const id = freshId()
  const kept = await ines().post(
    paths.draft(id),
    { tekst: 'Een begin', onderwerp: 'Voor later', actie: 'bewaren' },
    htmx,
  )
  expect(await kept.text()).toMatch(
    /^Concept bewaard om \d\d:\d\d<div id="flash" role="status" hx-swap-oob="true"><\/div>$/,
  )
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('Een begin')
  expect(await (await ines().visit(paths.drafts)).text()).toContain('Voor later')
  await press(ines(), 'weggooien', {}, { id })
  expect(await (await ines().visit(paths.drafts)).text()).not.toContain('Voor later')
})

it('is its writer’s alone: another’s draft is not there (D7, N2)', async () => {
  const { id } = await press(ines(), 'bewaren', { ...good, tekst: 'CANARY-draft' })
  for (const who of ['olga', 'hedda', 'paul', 'zoe'] as const) {
    const seen = await as(them, who).visit(paths.draft(id))
    const page = await seen.text()
    expect(page).not.toContain('CANARY-draft')
    if (who !== 'zoe') expect(seen.status).toBe(404)
    const pressed = await press(as(them, who), 'versturen', { ...good, onderwerp: 'Gekaapt' }, { id })
    if (who !== 'zoe') expect(pressed.status).toBe(404)
  }
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('CANARY-draft')
})

it('asks anew what was asked before, whatever ids a form sends along', async () => {
  const [one, two] = [freshId(), freshId()]
  const asked = {
    ...question(one, { soort: 'yesNo', tekst: 'Mag uw kind mee?' }),
    ...question(two, { tekst: 'Waarom niet?', als: `${one}=no` }),
    vraag: [one, two],
  }
  const first = await press(ines(), 'versturen', { ...good, ...asked })
  const second = await press(ines(), 'versturen', { ...good, ...asked })
  const rows = await them.linde.db.from(questions)
  for (const { id, to } of [first, second]) {
    const mine = rows.filter(({ messageId }) => messageId === id).sort((a, b) => a.position - b.position)
    expect(mine.map(({ label }) => label)).toEqual(['Mag uw kind mee?', 'Waarom niet?'])
    expect(mine[1]).toMatchObject({ conditionQuestionId: mine[0]?.id, conditionValue: 'no' })
    expect(to).toContain(paths.message(id))
  }
})

it('starts from an address that names its recipients, as envelopes do', async () => {
  const page = await (await ines().visit(`${paths.newMessage}?aan=person:paul&aan=ouders-van:wes`)).text()
  expect(page).toContain('Paul Cast')
  expect(page).toContain('Ouders van Wes Cast')
  expect(page).toContain('Versturen naar 3 ouders')
})

it('is posted to the new message’s own address as well', async () => {
  const concept = freshId()
  const answer = await ines().post(paths.newMessage, form({ ...good, concept, actie: 'versturen' }))
  expect(answer.headers.get('location')).toContain(paths.message(concept))
})

it('adds, removes and orders recipients and questions by its buttons, without a script', async () => {
  const { id } = await press(ines(), 'erbij:person:wim', { tekst: 'Dag' })
  await press(ines(), 'behalve:person:paul', { aan: 'person:wim' }, { id })
  const named = await (await ines().visit(paths.draft(id))).text()
  expect(named).toContain('Wim Cast weghalen')
  expect(named).toContain('name="behalve[]" value="person:paul"')
  await press(ines(), 'eruit:person:wim', { aan: 'person:wim' }, { id })
  expect(await (await ines().visit(paths.draft(id))).text()).not.toContain('Wim Cast weghalen')
  const added = await press(ines(), 'vraag:places', {}, { id })
  expect(added.to).toMatch(new RegExp(`^${paths.draft(id)}#field-[0-9a-z]{26}-tekst$`))
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('Hoeveel plaatsen zijn er?')
})

it('chooses a list with a group, and says when the group is missing', async () => {
  const { id } = await press(ines(), 'lijst-erbij', { lijst: 'ouders:', groep: '4a' })
  expect(await (await ines().visit(paths.draft(id))).text()).toContain('Alle ouders van Groep 4a')
  const { page } = await press(ines(), 'lijst-erbij', { lijst: 'ouders:', groep: '' })
  expect(problemAt(page, 'groep')).toBe('Kies een groep bij deze lijst.')
  const people = await press(ines(), 'lijst-personen', { lijst: 'ouders:', groep: '3b' })
  const offered = await (await ines().visit(people.to.replace(/#.*/, ''))).text()
  expect(offered).toContain('erbij:person:wanda')
})

it('shows exactly what a chosen recipient will see, and how many get it (D15)', async () => {
  const asked = question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' })
  const { id, to } = await press(ines(), 'voorbeeld', { ...good, ...asked, wijze: 'perChild' })
  expect(to).toBe(paths.draftPreview(id))
  const asWanda = await (await ines().visit(`${paths.draftPreview(id)}?als=wanda`)).text()
  expect(asWanda).toContain('Zo ziet Wanda Cast het')
  expect(asWanda).toContain('Wes')
  expect(asWanda).not.toContain('Pip')
  expect((await sendShown(ines(), id)).headers.get('location')).toContain('verstuurd=4')
})
