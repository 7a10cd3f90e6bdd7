import { beforeAll, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { attachmentKey } from '../../src/messages/attachments.ts'
import { attachments } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { type Filled, fill } from './filled.ts'

// What somebody may not see looks as if it were not there (check 1), and no office gives sight of a letter (check 5).

let them: Cast
let theirs: Filled
beforeAll(async () => {
  them = await cast()
  theirs = await fill(them.linde, 'A')
  // What hangs on an unsent letter, which is its writer's alone.
  const file = { id: 'unsent'.padEnd(26, '0'), messageId: theirs.id.draft, ownerId: theirs.id.teacher }
  const bytes = new TextEncoder().encode(theirs.word('unsentbytes'))
  await them.linde.db.insert(attachments, { ...file, name: 'a.pdf', type: 'application/pdf', size: bytes.length })
  await them.linde.files.put(attachmentKey(file.id), bytes, { type: 'application/pdf', name: 'a.pdf' })
  const {
    message,
    draft,
    file: sent,
    handed,
    response,
    group,
    pupil,
    request,
    rollover,
    passkey,
    reply,
    absence,
    poll,
    letter,
  } = theirs.id
  keys = [
    message,
    draft,
    sent,
    handed,
    response,
    group,
    pupil,
    request,
    rollover,
    passkey,
    reply,
    absence,
    poll,
    letter,
    theirs.run,
    file.id,
  ]
}, 60_000)

let keys: string[] = []
const gone = 'gone'.padEnd(26, '0')
/** A teacher of another class, a parent of one, a pupil, and whoever has an office. */
const readers = ['olga', 'hedda', 'adam', 'ada', 'wanda', 'pip'] as const

/** But for drafts: any new id of one opens a new letter of one's own. */
const addressed = () =>
  school.declared
    .filter(({ method, path }) => method === 'GET' && path.includes(':') && !path.startsWith(paths.draft('')))
    .map(({ path }) => path)

/** All that an answer says, with the id that was asked for left out of it. */
async function said(answer: Response, key: string) {
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length')
  const text = new TextDecoder().decode(await answer.arrayBuffer())
  return [answer.status, JSON.stringify(headers).replaceAll(key, ':id'), text.replaceAll(key, ':id')]
}

it.each([
  'olga',
  'hedda',
  'wanda',
  'pip',
] as const)('to %s, what is not theirs is as what is not there (check 1)', async (who) => {
  const wrong: unknown[] = []
  let refused = 0
  for (const path of addressed()) {
    const ask = async (key: string, headers: Record<string, string>) =>
      said(await as(them, who).visit(path.replaceAll(/:\w+/g, key), headers), key)
    for (const headers of [{}, htmx]) {
      const none = await ask(gone, headers)
      for (const key of keys) {
        // A head writes the school's newsletters, and is told that one is sent.
        if (who === 'hedda' && key === theirs.id.letter) continue
        const answer = await ask(key, headers)
        if (Number(answer[0]) < 400) continue
        refused++
        if (`${answer}` !== `${none}`) wrong.push([path, key, answer, none])
      }
    }
  }
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(100)
}, 240_000)

it.each(readers)('%s changes what is not theirs as what is not there: not at all (check 1)', async (who) => {
  await as(them, who).cookie()
  const before = await everythingOf(them.linde, ['audit_log', 'sessions'])
  const { message, draft } = theirs.id
  for (const [real, path] of [
    [message, paths.answers],
    [message, paths.resultsExport],
    [message, paths.deadline],
    [message, paths.withdrawal],
    [message, paths.correction],
    [message, (key: string) => paths.onBehalf(key, 'paul')],
    [draft, paths.draft],
  ] as const) {
    const press = async (key: string) => said(await as(them, who).post(path(key), { actie: 'bewaren' }), key)
    const answer = await press(real)
    expect([403, 404]).toContain(answer[0])
    // Any new id of a draft opens one of one's own.
    if (real !== draft || answer[0] === 403) expect(answer).toEqual(await press(gone))
  }
  expect(await everythingOf(them.linde, ['audit_log', 'sessions'])).toEqual(before)
})

const ofLetters =
  /CANARYA(?:subject|body|label|option|file|filebytes|reply|oldsubject|oldbody|draftsubject|draftbody|unsentbytes|folder)\b/g

it.each([
  'hedda',
  'adam',
  'ada',
  'wanda',
] as const)('%s reads nothing of others’ letters, drafts, questions and files (check 5)', async (who) => {
  const found: string[] = []
  const queries = ['', '?toon=alles', `?als=${theirs.id.teacher}`, `?zoek=${theirs.word('subject')}`]
  const asked = (path: string) =>
    path.includes(':') ? keys.map((key) => path.replaceAll(/:\w+/g, key)) : queries.map((query) => `${path}${query}`)
  const pages = school.declared.filter(({ method }) => method === 'GET').flatMap((route) => asked(route.path))
  for (const path of [...pages, paths.conversation(theirs.id.message, theirs.id.parent)]) {
    const answer = await as(them, who).visit(path)
    const bytes = `${JSON.stringify([...answer.headers])} ${new TextDecoder().decode(await answer.arrayBuffer())}`
    // What was asked for stands in its field again.
    const words = bytes.replaceAll(/(?:value="|zoek=)CANARYAsubject/g, '').match(ofLetters) ?? []
    found.push(...words.map((word) => `${path} ${word}`))
  }
  expect(found).toEqual([])
}, 240_000)
