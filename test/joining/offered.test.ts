import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { hours, letter } from '../questionnaires/letter.ts'
import { addKarelOf4a } from '../questionnaires/respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})

it('offers a child who came later only where somebody has custody of it, and only what was sent before it came (C10, D6)', async () => {
  const { db } = them.linde
  await letter(them.linde, { subject: 'EERDER', sentAt: hours(-72), deadline: hours(72), ask: [{ id: 'mee' }] })
  await letter(them.linde, {
    subject: 'ONDERWEG',
    sentAt: hours(-72),
    deadline: hours(72),
    ask: [{ id: 'mee' }],
    deliver: false,
  })
  await db.insert(memberships, {
    ...{ personId: 'kim', groupId: '3b', role: 'pupil' },
    from: localDay(new Date(), 'Europe/Amsterdam'),
  })
  const shown = async () => textIn(await (await as(them, 'ines').visit(paths.groupJoiners('3b'))).text())
  expect(await shown()).toMatch(/Kim.*EERDER/)
  expect(await shown()).not.toContain('ONDERWEG')
  const custody = (of: 'full' | 'none') => db.update(guardianships, eq(guardianships.pupilId, 'kim'), { custody: of })
  await custody('none')
  expect(await shown()).not.toContain('Kim')
  await custody('full')
  // Who was there already when it went is missing nothing that a later coming would explain.
  await db.update(memberships, and(eq(memberships.personId, 'kim'), eq(memberships.groupId, '3b')), {
    from: '2020-08-01',
  })
  expect(await shown()).not.toContain('Kim')
})
