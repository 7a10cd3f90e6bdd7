import { beforeAll, expect, it } from 'vitest'
import { longestReply } from '../../src/conversations/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { elementsOf, foreign, shapeOf } from '../http/markup.ts'
import { deep, payloads, plain } from '../http/payloads.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { replyAs } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const pageOf = async (who: 'wanda' | 'paul' | 'hedda', path: string) => (await as(them, who).visit(path)).text()
const shape = async (html: string) => shapeOf(await elementsOf(html))

/** A parent writes it to another, who reads it in the conversation, shows it to management, and finds it in the mailbox. */
async function written(text: string) {
  const id = await letter(them.linde, { senderId: 'wanda', audience: toPeople('paul') })
  await replyAs(them, 'paul', id, 'paul', 'x')
  await replyAs(them, 'wanda', id, 'paul', text)
  const page = await pageOf('paul', paths.message(id))
  const reply = /melding\?antwoord=([0-9a-z]{26})/.exec(page)?.[1] ?? ''
  const at = `${paths.reporting(id, 'paul')}?antwoord=${reply}`
  return [page, await pageOf('paul', at), await pageOf('wanda', paths.conversation(id, 'paul'))]
}

it('is text wherever it is read, whatever it says (check 13)', async () => {
  const usual = await Promise.all((await written(plain)).map(shape))
  const some = payloads.filter((text, place) => place % 4 === 0 && text.length <= longestReply)
  for (const text of [...some, deep.slice(-4900)]) {
    const pages = await written(text)
    for (const [place, html] of pages.entries()) {
      expect([text, foreign(await elementsOf(html))]).toEqual([text, []])
      expect([text, await shape(html)]).toEqual([text, usual[place]])
    }
    expect(pages[0]).toMatch(/alert|evil/)
  }
}, 120_000)

it('is refused with a word about it, and never fails, however large or odd (check 20)', async () => {
  const id = await letter(them.linde)
  const texts = [
    'x'.repeat(1_000_000),
    '\0',
    '\u202e'.repeat(6000),
    '👨‍👩‍👧‍👦'.repeat(900),
    '\ud800x',
    '.'.repeat(10_000_000),
  ]
  for (const text of texts) {
    const answer = await replyAs(them, 'wanda', id, 'wanda', text)
    expect([text.length, [303, 413, 422].includes(answer.status)]).toEqual([text.length, true])
  }
})
