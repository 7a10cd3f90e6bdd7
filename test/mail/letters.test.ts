import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(outbox, undefined)
})

let count = 0
async function mailTo(person: string, deadline?: Date | null, language: 'nl' | 'en' | null = null) {
  const office = postOffice(new Date('2026-11-23T09:00Z'))
  const id = `l${++count}`
  const { db } = them.linde
  await db.update(people, eq(people.id, person), { language })
  await tell(await office.scope(them.linde), { id, audience: named(person), subject: 'Schoolreisje' })
  if (deadline !== undefined) await db.insert(questionnaires, { messageId: id, mode: 'once', deadline })
  await office.carryAll()
  return { ...office.sent[0]!.mail, id }
}

it('tells who wrote about what, in text and HTML, and nothing of what was written (E2)', async () => {
  const { text, html, subject, id } = await mailTo('paul')
  for (const part of [text!, html!]) {
    expect(part).toContain('De Linde')
    expect(part).toContain('Ines Cast schreef u een bericht.')
    expect(part).toContain(`http://linde.pleinpost.test/berichten/${id}`)
    expect(part).toContain('http://linde.pleinpost.test/afmelden/')
    expect(part).not.toContain('Geheim')
  }
  expect([subject, html!.match(/<html lang="nl"/)?.length, html!.match(/>Lees het bericht</g)?.length]).toEqual([
    'Schoolreisje',
    1,
    1,
  ])
  expect(html!.length).toBeLessThan(20_000)
})

it('says until when an answer is asked, in words that are right on any day', async () => {
  const deadline = new Date('2026-11-24T11:00Z')
  expect((await mailTo('paul', deadline)).text).toContain('Antwoord graag vóór dinsdag 24 november 2026 12:00.')
  expect((await mailTo('paul', deadline, 'en')).html).toContain('Please answer before Tuesday 24 November 2026 12:00.')
  expect((await mailTo('paul', null)).text).toContain('In het bericht staat een vraag aan u.')
})

it('asks for nothing that is too late to answer (check 31)', async () => {
  const { text } = await mailTo('paul', new Date(Date.parse('2026-11-23T09:00Z') - minutes))
  expect(text).not.toMatch(/Antwoord graag|een vraag aan u/)
})

it('writes in its reader’s language', async () => {
  const { text, html } = await mailTo('paul', null, 'en')
  expect(html).toContain('<html lang="en"')
  expect(text).toContain('Ines Cast wrote you a message.')
  expect(`${text}${html}`).not.toMatch(/Lees|bericht van|Geen mail/)
})

it('fetches nothing and runs nothing, so that reading a mail tells nobody', async () => {
  const { html } = await mailTo('paul')
  expect(html).not.toMatch(/<img|<script|<link|url\(|@import|\son\w+=/i)
})
