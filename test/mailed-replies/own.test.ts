import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { sweepOwnMails } from '../../src/own-letters.ts'
import { paths } from '../../src/paths.ts'
import { office, visit } from '../signups/apex.ts'
import { answer, arrive, replyToOf } from './mails.ts'

const day = 86_400_000
beforeEach(async () => {
  await env.DIRECTORY.batch(
    ['sign_ups', 'own_mails', 'tallies'].map((table) => env.DIRECTORY.prepare(`delete from ${table}`)),
  )
})

/** A sign-up's mail as it really went, and where its answer goes. */
async function signedUp(email = 'noor@meer.example', headers: Record<string, string> = {}) {
  const post = office()
  const typed = {
    ...{ school: 'De Vuurtoren', plaats: 'Zeedorp', subdomein: 'vuurtoren-antwoord', voornaam: 'Noor' },
    ...{ achternaam: 'Meer', email, gebruikersnaam: 'Noor', wachtwoord: 'fiets lamp wolken' },
  }
  await visit(post.at, paths.signUp, { typed, headers })
  const to = replyToOf(post.sent.at(-1)!.mail)
  post.sent.length = 0
  return { ...post, to }
}

it('tells whoever answers a mail of Pleinpost’s own that nobody reads it, once a day, by a mail that takes no answers (check 37)', async () => {
  const { at, sent, later, to } = await signedUp()
  expect(to).toMatch(/^bericht\+onl-[\da-z]{16}@pleinpost\.test$/)
  const answers = async () => {
    for (const n of [1, 2]) await arrive(at, to, answer({ to, from: 'Noor <Noor@Meer.example>', id: `<${n}@x>` }))
    await sweepOwnMails(at)
    return sent.splice(0)
  }
  const [told, ...more] = await answers()
  expect([told?.to, told?.mail.subject, more]).toEqual(['noor@meer.example', 'Niemand leest uw antwoord', []])
  expect(told?.mail.text).toContain('mail van Pleinpost zelf')
  expect(told?.mail.text).not.toContain('Pip gaat mee')
  expect(replyToOf(told!.mail)).toBe('')
  later(day)
  expect((await answers()).map((one) => one.to)).toEqual(['noor@meer.example'])
})

it('says it in the language of the mail that was answered (D13)', async () => {
  const { at, sent, to } = await signedUp('noor@meer.example', { 'accept-language': 'en' })
  await arrive(at, to, answer({ to, from: 'noor@meer.example' }))
  expect(sent.map(({ mail }) => mail.subject)).toEqual(['Nobody reads your answer'])
})

it('writes to nobody we did not write to, no machine, and not to ourselves (check 37)', async () => {
  const { at, sent, to } = await signedUp()
  const from = 'noor@meer.example'
  await arrive(at, to, answer({ to, from: 'ander@elders.example' }))
  await arrive(at, to.replace('+onl', '+oen'), answer({ to: to.replace('+onl', '+oen'), from }))
  await arrive(at, to.replace(/-[\da-z]{4}/, '-0000'), answer({ to: '', from }))
  await arrive(at, to, answer({ to, from, headers: ['Auto-Submitted: auto-replied'] }))
  await arrive(at, to, answer({ to, from, headers: ['List-Id: <ouders.elders.example>'] }))
  await arrive(at, to, answer({ to, from: 'bericht@pleinpost.test' }))
  await sweepOwnMails(at)
  expect(sent).toEqual([])
})

it('sends it once, however many times it comes at once, and not again where the service refused it (E4)', async () => {
  const { at, sent, set, to, later } = await signedUp()
  const come = () => arrive(at, to, answer({ to, from: 'noor@meer.example' }))
  await Promise.all([come(), come(), come()])
  expect(sent).toHaveLength(1)
  sent.length = 0
  later(day)
  set.refuse = 'busy'
  await come()
  set.refuse = ''
  later(60 * 60_000)
  await sweepOwnMails(at)
  expect(sent).toEqual([])
})
