import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newSecret } from '../../src/ids.ts'
import type { QueuedJob } from '../../src/jobs.ts'
import { messages } from '../../src/messages/schema.ts'
import { news, send } from '../../src/notifications/sending.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import type { CloudflareEnv } from '../../src/platform/cloudflare/env.ts'
import { cloudflarePlatform } from '../../src/platform/cloudflare/platform.ts'
import { makeTranslations, type ToMake } from '../../src/translations/making.ts'
import { translationClaims, translations } from '../../src/translations/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { minutes } from '../notifications/post-office.ts'
import { letter } from '../questionnaires/letter.ts'
import { engine } from './engine.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(translations, undefined)
  await them.linde.db.delete(translationClaims, undefined)
  await them.linde.db.update(people, undefined, { readingLanguage: 'tr', language: null, writingLanguage: null })
})

const look = (on: ReturnType<typeof engine>, who: 'paul' | 'petra' | 'wanda' | 'ines', id: string, query = '') =>
  on.part(them, who, `${paths.translation(id)}${query}`)

const toMake = (on: ReturnType<typeof engine>) =>
  on.office.queued.splice(0).flatMap(({ job }) => (job.kind === 'translations.make' ? [job] : []))

const make = async (on: ReturnType<typeof engine>, job: ToMake, most?: number) =>
  makeTranslations(await on.scope(them.linde), job, most)

const say = (who: 'paul' | 'ines', id: string, tekst: string, withId = 'paul') =>
  as(them, who).post(paths.conversation(id, withId), { tekst, nonce: newSecret(), actie: 'versturen' })

it('waits in a queue of its own, where no mail is behind it (D13, E5)', async () => {
  const sent: Record<string, string[]> = { JOBS: [], TRANSLATIONS: [] }
  const queue = (name: string) => ({
    sendBatch: async (all: { body: QueuedJob }[]) => void sent[name]?.push(...all.map(({ body }) => body.job.kind)),
  })
  const bindings = { ...env, JOBS: queue('JOBS'), TRANSLATIONS: queue('TRANSLATIONS') } as unknown as CloudflareEnv
  await cloudflarePlatform(bindings).enqueue([
    { schoolId: 'linde', job: { kind: 'translations.make', messageId: 'm', aboutIds: ['m'], language: 'tr' } },
    { schoolId: 'linde', job: { kind: 'notifications.mails', keys: ['k'] } },
  ])
  expect(sent).toEqual({ JOBS: ['notifications.mails'], TRANSLATIONS: ['translations.make'] })
})

it('is asked for once, however many open the message and however often, until that claim is over (D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  await Promise.all((['paul', 'petra', 'wanda', 'paul'] as const).map((who) => look(on, who, id)))
  expect(toMake(on)).toEqual([{ kind: 'translations.make', messageId: id, aboutIds: [id], language: 'tr' }])
  await look(on, 'petra', id)
  expect(toMake(on)).toEqual([])
  // Whoever was making it died.
  on.office.later(11 * minutes)
  await look(on, 'petra', id)
  expect(toMake(on)).toHaveLength(1)
})

it('has nothing translated that whoever asks does not see (D7, D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  await say('paul', id, 'Geheim antwoord')
  await look(on, 'wanda', id, '?met=paul')
  const [job = expect.fail()] = toMake(on)
  expect(job.aboutIds).toEqual([id])
  await make(on, job)
  expect(on.asked.join(' ')).not.toContain('Geheim')
})

it('ends in time when an engine never answers (D13)', async () => {
  const on = engine()
  on.set.answer = () => new Promise(() => {})
  const id = await letter(them.linde)
  await look(on, 'paul', id)
  await expect(make(on, toMake(on)[0]!, 100)).rejects.toThrow()
  expect(await them.linde.db.from(translations)).toEqual([])
})

const changes = {
  withdrawn: { withdrawnAt: new Date() },
  'given another subject': { subject: 'Anders' },
  'given another text': { body: 'Anders' },
  'marked up otherwise': { rich: [] },
}

it.each(
  Object.entries(changes),
)('keeps nothing of a message that is %s, also while it was being made (D12, D13)', async (_, change) => {
  const on = engine()
  const id = await letter(them.linde)
  await look(on, 'paul', id)
  const [job = expect.fail()] = toMake(on)
  const about = () => them.linde.db.from(translations, eq(translations.aboutId, id))
  await make(on, job)
  expect(await about()).toHaveLength(1)
  await them.linde.db.update(messages, eq(messages.id, id), change)
  expect(await about()).toEqual([])
  const answer = on.set.answer
  await them.linde.db.update(messages, eq(messages.id, id), {
    withdrawnAt: null,
    subject: 'Reis',
    body: 'Hallo',
    rich: null,
  })
  on.set.answer = async (...asked) => {
    await them.linde.db.update(messages, eq(messages.id, id), change)
    return answer(...asked)
  }
  await make(on, job)
  expect(await about()).toEqual([])
})

it('keeps nothing of a reply that is gone meanwhile (D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  await say('paul', id, 'Wij komen')
  await look(on, 'ines', id, '?met=paul')
  const [job = expect.fail()] = toMake(on)
  await make(on, { ...job, aboutIds: ['gone', ...job.aboutIds] })
  const kept = await them.linde.db.from(translations)
  expect(kept.map(({ aboutId }) => aboutId).sort()).toEqual([...job.aboutIds].sort())
  expect(await them.linde.db.from(translationClaims)).toEqual([])
})

it('leads from its own page to where the original stands, and to each reply there (D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  await say('paul', id, 'Wij komen')
  for (const who of ['ines', 'petra'] as const) await look(on, who, id, '?met=paul')
  for (const job of toMake(on)) await make(on, job)
  const page = await (await on.visit(them, 'ines', `${paths.translation(id)}?met=paul`)).text()
  expect(page).toContain(`href="${paths.conversation(id, 'paul')}"`)
  expect(page).toContain(`href="${paths.conversation(id, 'paul')}#antwoord-`)
  const part = await (await look(on, 'ines', id, '?met=paul')).text()
  expect(part).toContain('href="#antwoord-')
  expect(part).not.toContain('<title')
  const own = await (await on.visit(them, 'paul', `${paths.translation(id)}?met=paul`)).text()
  expect(own).toContain(`href="${paths.message(id)}"`)
})

it('translates older pages of a conversation too (D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  for (let number = 1; number <= 31; number++) await say('paul', id, `Bericht ${number}.`)
  const newest = await (await on.visit(them, 'ines', paths.conversation(id, 'paul'))).text()
  const [, before] = /\?voor=([^#"]+)/.exec(newest) ?? expect.fail()
  const older = await (await on.visit(them, 'ines', `${paths.conversation(id, 'paul')}?voor=${before}`)).text()
  expect(older).toMatch(new RegExp(`hx-get="[^"]*voor=${before}"`))
  await look(on, 'ines', id, `?met=paul&voor=${before}`)
  for (const job of toMake(on)) await make(on, job)
  const made = await (await look(on, 'ines', id, `?met=paul&voor=${before}`)).text()
  expect(made).toContain('BERICHT 1.')
  expect(made).not.toContain('BERICHT 2.')
})

it('knows what a reply is written in: as its author chose, or last chose, or as their pages are (D13)', async () => {
  const on = engine()
  await them.linde.db.update(people, undefined, { readingLanguage: null })
  await them.linde.db.update(people, eq(people.id, 'paul'), { language: 'en' })
  const id = await letter(them.linde)
  const page = await (await on.visit(them, 'paul', paths.message(id))).text()
  expect(page).toMatch(/<input[^>]*name="taal"[^>]*value="en"[^>]*checked/)
  const write = (tekst: string, taal?: string) => {
    on.office.later(1000)
    return on.post(them, 'paul', paths.conversation(id, 'paul'), {
      tekst,
      nonce: newSecret(),
      actie: 'versturen',
      ...(taal ? { taal } : {}),
    })
  }
  await write('We come')
  await write('Wij komen', 'nl')
  await write('Ook Pip')
  const rows = await them.linde.db.all<{ body: string; language: string }>(
    (school) => sql`select body, language from replies where school_id = ${school} and message_id = ${id} order by id`,
  )
  expect(rows.map(({ language }) => language)).toEqual(['en', 'nl', 'nl'])
  await look(on, 'ines', id, '?met=paul')
  expect(toMake(on).flatMap(({ aboutIds }) => aboutIds)).toHaveLength(1)
  // What one wrote oneself stays as it is.
  const own = await (await look(on, 'paul', id, '?met=paul')).text()
  expect(own).not.toContain('#antwoord-')
})

it('tells in a mail what it is about in its reader’s language too, where that is made, and waits for none (D13, E2)', async () => {
  const on = engine()
  const id = await letter(them.linde, { subject: 'Reisje' })
  const scope = await on.scope(them.linde)
  const subjects = async () => {
    const due = sql`outbox.message_id = ${id} and outbox.person_id in ('paul', 'petra')`
    await scope.db.run(
      (school) =>
        sql`update outbox set done_at = null, held_until = null where school_id = ${school} and message_id = ${id}`,
    )
    await send(scope, due, news)
    return on.office.sent
      .splice(0)
      .map(({ to, mail }) => `${to.split('@')[0]}: ${mail.subject}`)
      .sort()
  }
  await them.linde.db.update(people, eq(people.id, 'petra'), { readingLanguage: null })
  expect(await subjects()).toEqual(['paul: Reisje', 'petra: Reisje'])
  await make(on, { messageId: id, aboutIds: [id], language: 'tr' })
  expect(await subjects()).toEqual(['paul: tr<nl:REISJE> · Reisje', 'petra: Reisje'])
})

it('puts what is asked, in its reader’s language, by each field of the form (D13)', async () => {
  const on = engine()
  const ask = [{ id: 'q', kind: 'single' as const, label: 'Hoe komt u?', options: ['Met de fiets', 'Lopend'] }]
  const id = await letter(them.linde, { ask })
  const form = await (await on.visit(them, 'paul', paths.message(id))).text()
  expect(form).toContain(`data-vertaling="${id}-q"`)
  await make(on, { messageId: id, aboutIds: [id], language: 'tr' })
  const part = await (await look(on, 'paul', id)).text()
  const [, beside = ''] = part.split(`hx-swap-oob="innerHTML:[data-vertaling=&quot;${id}-q&quot;]"`)
  expect(beside).toMatch(/HOE KOMT U[\s\S]*Met de fiets: <bdi lang="tr">tr&lt;nl:MET DE FIETS&gt;[\s\S]*Lopend: /)
  await them.linde.db.update(people, eq(people.id, 'paul'), { readingLanguage: null })
  expect(await (await on.visit(them, 'paul', paths.message(id))).text()).not.toContain('data-vertaling')
})
