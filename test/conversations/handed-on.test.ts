import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absences } from '../../src/conversations/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { outbox, workingHours } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people, staff } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { asRead, replyAs, type Who } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await them.linde.db.update(people, eq(people.id, 'olga'), { email: 'olga@example.org' })
})
beforeEach(() => them.linde.db.delete(absences, undefined))

const pageOf = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return answer.status === 200 ? asRead(await answer.text()) : `${answer.status}`
}
const inDays = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), 'Europe/Amsterdam')
const away = (from = 0, until = 3) =>
  them.linde.db.insert(absences, { personId: 'ines', from: inDays(from), until: inDays(until), standInId: 'olga' })
const talk = (id: string) => paths.conversation(id, 'wanda')

describe('a reply to a sender who is away (D17)', () => {
  it('is handed on to who stands in, as the parent saw before, with a notice, and answered by that one', async () => {
    const id = await letter(them.linde)
    await them.linde.db.insert(workingHours, { personId: 'ines', days: '1234', from: '08:00', until: '17:00' })
    expect(await pageOf('wanda', paths.message(id))).toContain('Ines Cast leest berichten')
    await away()
    const before = await pageOf('wanda', paths.message(id))
    expect(before).toMatch(/Ines Cast is afwezig tot en met .*Olga Cast antwoordt nu/)
    expect(before).toContain('Ines Cast en Olga Cast lezen dit.')
    expect(before).not.toContain('leest berichten')
    await them.linde.db.delete(workingHours, undefined)
    expect((await replyAs(them, 'wanda', id, 'wanda', 'VRAAG-nu')).status).toBe(303)
    expect(await pageOf('olga', paths.messages)).toContain(talk(id))
    expect((await them.linde.db.from(outbox)).some(({ personId }) => personId === 'olga')).toBe(true)
    const handed = await pageOf('olga', talk(id))
    expect(handed).toContain('VRAAG-nu')
    expect(handed).toContain('Schrijf terug aan Wanda Cast')
    expect(handed).toMatch(/Over een bericht van .*Ines Cast.*, voor wie u antwoordt/)
    expect(await pageOf('ines', talk(id))).toContain('VRAAG-nu')
    expect((await replyAs(them, 'olga', id, 'wanda', 'ANTWOORD-olga')).status).toBe(303)
    expect(await pageOf('wanda', paths.message(id))).toContain('ANTWOORD-olga')
    for (const who of ['hedda', 'adam', 'kees', 'paul', 'wim', 'zoe'] as const)
      expect([403, 404]).toContain((await as(them, who).visit(talk(id))).status)
  })

  it('shows who stands in nothing of what was said before or after, nor finds it (D7)', async () => {
    const id = await letter(them.linde)
    await replyAs(them, 'wanda', id, 'wanda', 'GEHEIMvooraf')
    await away()
    await replyAs(them, 'wanda', id, 'wanda', 'OVERGEDRAGEN')
    await them.linde.db.delete(absences, undefined)
    await replyAs(them, 'wanda', id, 'wanda', 'GEHEIMdaarna')
    await replyAs(them, 'ines', id, 'wanda', 'GEHEIMterug')
    const seen = await pageOf('olga', talk(id))
    expect([seen.includes('OVERGEDRAGEN'), seen.includes('GEHEIM')]).toEqual([true, false])
    const found = await pageOf('olga', `${paths.findMessages}?zoek=geheim`)
    expect(found).not.toContain('GEHEIM')
    expect((await pageOf('olga', paths.message(id))).slice(0, 3)).toBe('404')
    expect(await pageOf('ines', talk(id))).toContain('GEHEIMvooraf')
  })

  it('is handed on for nobody who works here no more, nor to such a one (D7, D17)', async () => {
    for (const gone of ['ines', 'olga'] as const) {
      const id = await letter(them.linde)
      await away()
      const works = eq(staff.personId, gone)
      const kept = await them.linde.db.from(staff, works)
      await them.linde.db.delete(staff, works)
      expect((await replyAs(them, 'wanda', id, 'wanda', 'AAN-WIE')).status).toBe(303)
      await them.linde.db.batch(them.linde.db.insertMany(staff, kept))
      expect([gone, 404]).toEqual([gone, (await as(them, 'olga').visit(talk(id))).status])
      await them.linde.db.delete(absences, undefined)
    }
  })

  it('is not handed on where a colleague writes it (D17)', async () => {
    const id = await letter(them.linde, { audience: toPeople('hedda') })
    await away()
    expect((await replyAs(them, 'hedda', id, 'hedda', 'VAN-COLLEGA')).status).toBe(303)
    expect((await as(them, 'olga').visit(paths.conversation(id, 'hedda'))).status).toBe(404)
    await them.linde.db.delete(absences, undefined)
  })

  it('stays the sender’s own while nobody is away, to a partner of the writer, and what reaches another mother (D7)', async () => {
    const id = await letter(them.linde)
    await away(-5, -1)
    await replyAs(them, 'wanda', id, 'wanda', 'GEWOON')
    expect([403, 404]).toContain((await as(them, 'olga').visit(talk(id))).status)
    await them.linde.db.delete(absences, undefined)
    await away()
    // Ines is a mother here, and teaches no child of Wanda any more.
    const { db } = them.linde
    await db.batch([
      db.insert(guardianships, {
        ...{ personId: 'ines', pupilId: 'pip', custody: 'full', relation: 'moeder', since: aLongTimeAgo },
      }),
      db.delete(memberships, and(eq(memberships.personId, 'ines'), eq(memberships.role, 'teacher'))),
    ])
    const audience = { include: [{ kind: 'people' as const, people: ['wanda'] }], except: [] }
    const other = await letter(them.linde, { audience })
    expect((await replyAs(them, 'wanda', other, 'wanda', 'VAN-MOEDER')).status).toBe(303)
    expect([403, 404]).toContain((await as(them, 'olga').visit(talk(other))).status)
  })
})
