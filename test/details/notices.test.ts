import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { FamilyNotice } from '../../src/notifications/notice.ts'
import { doAndTell } from '../../src/notifications/notifying.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(() => them.linde.db.batch([them.linde.db.delete(outbox, undefined)]))

async function mailed(notice: FamilyNotice, personId = 'petra') {
  const office = postOffice()
  await doAndTell(await office.scope(them.linde), [], [{ personId, notice, about: JSON.stringify(notice) }])
  await office.carryAll()
  const [{ to, mail }] = office.sent as [(typeof office.sent)[number]]
  return { to, subject: mail.subject, text: mail.text?.replaceAll('\n', ' ') ?? '' }
}

const byId = 'paul'
const said: [FamilyNotice, string, string, string][] = [
  [
    { kind: 'jointUse', on: false, byId },
    'Gezamenlijk gebruik staat uit',
    'Paul Cast heeft gezamenlijk gebruik uitgezet.',
    'Paul Cast has turned joint use off.',
  ],
  [
    { kind: 'jointUse', on: true, byId },
    'Gezamenlijk gebruik staat aan',
    'Paul Cast wil het ook',
    'Paul Cast wants it too',
  ],
  [
    { kind: 'jointUseAsked', byId },
    'Paul Cast vraagt om gezamenlijk gebruik',
    'alleen als u het ook wilt',
    'only if you want it too',
  ],
  [
    { kind: 'primaryContact', contactId: 'paul', byId },
    'Primair aanspreekpunt gewijzigd',
    'komen alleen bij Paul Cast',
    'go to Paul Cast only',
  ],
  [
    { kind: 'primaryContact', contactId: null, byId },
    'Primair aanspreekpunt gewijzigd',
    'weer allebei',
    'you both get',
  ],
  [
    { kind: 'partnersWrite', allowed: false, byId },
    'Berichten tussen u en de andere ouder',
    'uitgezet',
    'turned off messages',
  ],
  [
    { kind: 'partnersWrite', allowed: true, byId },
    'Berichten tussen u en de andere ouder',
    'weer toegestaan',
    'allowed messages',
  ],
  [
    { kind: 'detailsChanged', changed: 'contacts', byId },
    'Paul Cast heeft uw gegevens gewijzigd',
    'telefoonnummers, adressen',
    'telephone numbers, addresses',
  ],
  [
    { kind: 'detailsChanged', changed: 'photo', byId },
    'Paul Cast heeft uw gegevens gewijzigd',
    'uw foto',
    'your photo',
  ],
  [
    { kind: 'detailsChanged', changed: 'mail', byId },
    'Paul Cast heeft uw gegevens gewijzigd',
    'of u mail krijgt',
    'whether you get mail',
  ],
]

it.each(said)('tells a partner what was decided: %j (C2, C3)', async (notice, subject, dutch, english) => {
  const { db } = them.linde
  const mail = await mailed(notice)
  expect([mail.to, mail.subject]).toEqual(['petra@cast.example', subject])
  expect(mail.text).toContain(dutch)
  expect(mail.text).toContain(`https://linde.pleinpost.test${paths.myDetails}`.replace('https', 'http'))
  await db.batch([db.delete(outbox, undefined), db.update(people, eq(people.id, 'petra'), { language: 'en' })])
  expect((await mailed(notice)).text).toContain(english)
  await db.update(people, eq(people.id, 'petra'), { language: null })
})

it('tells whoever turned joint use off that it is, in words of their own', async () => {
  const mail = await mailed({ kind: 'jointUse', on: false, byId }, 'paul')
  expect(mail.text).toContain('U hebt gezamenlijk gebruik uitgezet.')
})
