import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households, people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(contactItems, undefined), db.update(households, undefined, { jointUse: true })])
})

type Who = Parameters<typeof as>[1]
const phone = { kind: 'phone', nummer: '06 1234 5678', soort: 'mobile', zichtbaar: 'group' }
const address = { kind: 'address', straat: 'Kade 1', postcode: '1234ab', plaats: 'Zonnedaal', zichtbaar: 'staff' }
const add = (who: Who, fields: Record<string, string>, owner: string = who) =>
  as(them, who).post(paths.contactsOf(owner), fields)
const itemsOf = async (personId: string) =>
  (
    await them.linde.db
      .from(contactItems, eq(contactItems.personId, personId))
      .orderBy(contactItems.value, contactItems.postcode)
  ).map(({ kind, label, value, postcode, town, country, visibility, told }) =>
    [kind, label, value, postcode, town, country, visibility, told].filter((part) => part !== ''),
  )
const onlyItem = async (personId: string) =>
  (await them.linde.db.from(contactItems, eq(contactItems.personId, personId)))[0]!
const change = async (who: Who, fields: Record<string, string>, owner: string = who) =>
  as(them, who).post(paths.contactOf(owner, (await onlyItem(owner)).id), fields)

it('keeps several telephone numbers and addresses, each with who may see it (C1)', async () => {
  const said = await add('paul', phone)
  expect([said.status, said.headers.get('location')]).toEqual([303, `${paths.myDetails}?bewaard=ja`])
  await add('paul', { ...phone, nummer: '020-1234567', soort: 'work', zichtbaar: 'staff' })
  await add('paul', address)
  await add('paul', { kind: 'email', adres: 'paul@werk.example', zichtbaar: 'all' })
  expect(await itemsOf('paul')).toEqual([
    ['phone', 'work', '+31201234567', 'staff', false],
    ['phone', 'mobile', '+31612345678', 'group', false],
    ['address', null, 'Kade 1', '1234 AB', 'Zonnedaal', 'staff', false],
    ['email', null, 'paul@werk.example', 'all', false],
  ])
  const page = await (await as(them, 'paul').visit(paths.myDetails)).text()
  for (const fact of ['06 1234 5678', 'Mobiel · ouders van de groep', '020 123 4567', '1234 AB Zonnedaal'])
    expect(page).toContain(fact)
})

it('adds what is sent twice once, also at the same moment (check 33)', async () => {
  await Promise.all(Array.from({ length: 5 }, () => add('paul', phone)))
  await add('paul', { ...phone, nummer: '+31 6 12345678', zichtbaar: 'all' })
  expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31612345678', 'all', false]])
})

it('changes one, and makes one of two that became the same', async () => {
  await add('paul', phone)
  expect((await change('paul', { ...phone, nummer: '06 11111111', soort: 'home' })).status).toBe(303)
  expect(await itemsOf('paul')).toEqual([['phone', 'home', '+31611111111', 'group', false]])
  await add('paul', phone)
  expect((await change('paul', { ...phone, zichtbaar: 'staff' })).status).toBe(303)
  expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31612345678', 'staff', false]])
})

it('removes one, and takes a second press for the first', async () => {
  await add('paul', phone)
  const { id } = await onlyItem('paul')
  for (let press = 0; press < 2; press++) {
    const said = await as(them, 'paul').post(paths.contactOf('paul', id), { actie: 'weghalen' })
    expect([said.status, await itemsOf('paul')]).toEqual([303, []])
  }
})

it('leaves what a file told the file’s own until it is changed (C6)', async () => {
  const told = {
    id: 'told',
    personId: 'paul',
    kind: 'phone',
    label: 'mobile',
    value: '+31612345678',
    told: true,
  } as const
  await them.linde.db.insert(contactItems, { ...told, changedAt: them.linde.now })
  const form = await (await as(them, 'paul').visit(paths.contactOf('paul', 'told'))).text()
  expect(form).toContain('Uit de administratie van de school')
  expect(form).toContain('value="06 1234 5678"')
  await change('paul', { ...phone, zichtbaar: 'all' })
  expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31612345678', 'all', true]])
  await change('paul', { ...phone, nummer: '06 11111111' })
  expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31611111111', 'group', false]])
})

describe('what is wrong', () => {
  const wrong: [string, Record<string, string>, string][] = [
    ['a number that is none', { ...phone, nummer: '06 12' }, 'Dit is geen telefoonnummer'],
    ['no number', { ...phone, nummer: ' ' }, 'Vul dit veld in'],
    ['nobody to see it', { ...phone, zichtbaar: 'everybody' }, 'Kies een van de mogelijkheden'],
    ['a kind of number that is none', { ...phone, soort: 'fax' }, 'Kies een van de mogelijkheden'],
    ['no postcode', { ...address, postcode: '' }, 'Vul een postcode in'],
    ['a foreign postcode here', { ...address, postcode: '9000', land: 'Nederland' }, 'Vul een postcode in'],
    ['a long street', { ...address, straat: 'x'.repeat(101) }, 'Dit is te lang'],
    [
      'a mail address that is none',
      { kind: 'email', adres: 'paul@', zichtbaar: 'all' },
      'Vul een volledig e-mailadres in',
    ],
  ]
  it.each(wrong)('%s is said beside the field, with what was typed, and nothing is kept', async (_, fields, said) => {
    const answer = await add('paul', fields)
    const page = await answer.text()
    expect([answer.status, page.match(/class="problem"/g)?.length]).toEqual([422, 1])
    expect(page).toContain(said)
    for (const name of ['nummer', 'straat', 'plaats', 'adres'])
      if (fields[name]?.trim()) expect(page).toContain(`value="${fields[name]}"`)
    expect(await itemsOf('paul')).toEqual([])
  })

  it('is no foreign postcode where the country is another, nor a name in capitals of our own', async () => {
    await add('paul', { ...address, postcode: 'B-9000', plaats: 'Gent', land: 'België' })
    await add('paul', { ...address, land: 'NEDERLAND' })
    expect(await itemsOf('paul')).toEqual([
      ['address', null, 'Kade 1', '1234 AB', 'Zonnedaal', 'staff', false],
      ['address', null, 'Kade 1', 'B-9000', 'Gent', 'België', 'staff', false],
    ])
  })

  it('is more than anybody has', async () => {
    for (let n = 0; n < 10; n++) await add('paul', { ...phone, nummer: `06 1234567${n}` })
    const answer = await add('paul', { ...phone, nummer: '06 87654321' })
    expect([answer.status, (await itemsOf('paul')).length]).toEqual([422, 10])
    expect(await answer.text()).toContain('Haal er eerst een weg')
    expect((await add('paul', { ...phone, nummer: '06 12345670', zichtbaar: 'all' })).status).toBe(303)
  })
})

describe('a partner', () => {
  const told = async (personId: string) =>
    (await them.linde.db.from(outbox, and(eq(outbox.personId, personId), eq(outbox.kind, 'notice')))).map(
      ({ notice }) => notice,
    )

  it('changes the other’s while joint use is on; the other is told, and it is on record (C2, N3)', async () => {
    const page = await (await as(them, 'petra').visit(paths.detailsOf('paul'))).text()
    expect(page).toContain(paths.contactsOf('paul'))
    expect((await add('petra', phone, 'paul')).headers.get('location')).toBe(`${paths.detailsOf('paul')}?bewaard=ja`)
    await change('petra', { ...phone, zichtbaar: 'all' }, 'paul')
    expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31612345678', 'all', false]])
    expect(await told('paul')).toEqual([{ kind: 'detailsChanged', changed: 'contacts', byId: 'petra' }])
    const record = await them.linde.db.from(auditLog, eq(auditLog.action, 'details.changed'))
    expect(record.map(({ actorId, subjectId, about }) => [actorId, subjectId, about])).toEqual([
      ['petra', 'paul', { changed: 'contacts' }],
      ['petra', 'paul', { changed: 'contacts' }],
    ])
  })

  it('turns the other’s mail off and on, and how often stays the other’s (C2)', async () => {
    const { db } = them.linde
    const choice = async () => (await db.from(people, eq(people.id, 'paul')))[0]!.mailChoice
    await db.update(people, eq(people.id, 'paul'), { mailChoice: 'summary' })
    for (const [keuze, becomes] of [
      ['aan', 'summary'],
      ['uit', 'none'],
      ['nonsense', 'none'],
      ['aan', 'each'],
    ] as const) {
      await as(them, 'petra').post(paths.mailOf('paul'), { keuze })
      expect([keuze, await choice()]).toEqual([keuze, becomes])
    }
  })

  it('sees and changes nothing once joint use is off, or custody is gone (C3, C10, check 4)', async () => {
    const { db } = them.linde
    await add('paul', phone)
    const { id } = await onlyItem('paul')
    const tries = async (who: Who) => {
      const { visit, post } = as(them, who)
      const answers = [
        await visit(paths.detailsOf('paul')),
        await visit(`${paths.contactsOf('paul')}?soort=phone`),
        await visit(paths.contactOf('paul', id)),
        await post(paths.contactsOf('paul'), phone),
        await post(paths.contactOf('paul', id), { actie: 'weghalen' }),
        await post(paths.mailOf('paul'), { keuze: 'uit' }),
      ]
      return answers.map(({ status }) => status)
    }
    const nothing = new Array(6).fill(404)
    for (const who of ['wanda', 'ines', 'adam', 'zed'] as const) expect([who, await tries(who)]).toEqual([who, nothing])
    await db.update(households, eq(households.id, 'home'), { jointUse: false })
    expect(await tries('petra')).toEqual(nothing)
    await db.update(households, eq(households.id, 'home'), { jointUse: true })
    const hers = and(eq(guardianships.personId, 'petra'), eq(guardianships.pupilId, 'pip'))
    for (const custody of ['none', 'contact', 'blocked'] as const) {
      await db.update(guardianships, hers, { custody })
      const seen = await tries('petra')
      expect([custody, seen.every((status) => status === 404 || status === 403)]).toEqual([custody, true])
    }
    await db.update(guardianships, hers, { custody: 'full' })
    expect(await itemsOf('paul')).toEqual([['phone', 'mobile', '+31612345678', 'group', false]])
  })
})

it('is nothing for pupils to change, nor for whoever is nobody here any more (B7)', async () => {
  for (const who of ['pip'] as const) {
    expect((await add(who, phone)).status).toBe(403)
    expect((await as(them, who).visit(paths.myName)).status).toBe(403)
    expect(await (await as(them, who).visit(paths.myDetails)).text()).not.toContain(paths.contactsOf(who))
  }
})

it('says which groups "parents of the group" are, and offers it to whoever has a child here alone (C1)', async () => {
  const form = async (who: Who) => (await as(them, who).visit(`${paths.contactsOf(who)}?soort=phone`)).text()
  expect(await form('paul')).toContain('Wie een kind heeft in Groep 3b')
  expect(await form('ines')).not.toContain('value="group"')
})
