import { beforeAll, expect, it } from 'vitest'
import { attachmentKey } from '../../src/messages/attachments.ts'
import { insertAttachment } from '../../src/messages/queries.ts'
import { drafts } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const everyone: Who[] = ['ines', 'olga', 'hedda', 'adam', 'paul', 'petra', 'wanda', 'wim', 'pip', 'zoe', 'zed']

async function attach(messageId: string, name = 'Rooster.pdf', type = 'application/pdf') {
  const id = `file-${messageId}`
  const bytes = new TextEncoder().encode('%PDF-1.7 inhoud')
  await them.linde.files.put(attachmentKey(id), bytes, { type, name })
  await insertAttachment(them.linde, { id, messageId, ownerId: 'ines', name, type, size: bytes.length })
  return paths.attachment(id)
}

const readersOf = async (path: string) => {
  const statuses = await Promise.all(
    everyone.map(async (who) => [who, (await as(them, who).visit(path)).status] as const),
  )
  expect(statuses.filter(([, status]) => status !== 200 && status !== 404)).toEqual([])
  return statuses.filter(([, status]) => status === 200).map(([who]) => who)
}

it('an attachment is there for the readers of its message and for its sender (D7, check 27)', async () => {
  const id = await letter(them.linde)
  expect(await readersOf(await attach(id))).toEqual(['ines', 'paul', 'petra', 'wanda', 'wim'])
})

it('until it is sent it is the writer’s alone', async () => {
  await them.linde.db.insert(drafts, { id: 'concept', ownerId: 'ines', content: {}, updatedAt: new Date() })
  expect(await readersOf(await attach('concept'))).toEqual(['ines'])
})

it('of no draft and no message, it is nobody’s (check 27)', async () => {
  expect(await readersOf(await attach('weg'))).toEqual([])
})

it('is named on the page, and handed over so that it can do nothing (check 23)', async () => {
  const id = await letter(them.linde)
  const path = await attach(id, 'Röoster "5a"\r\nX-Evil: 1 \u202Efdp.exe')
  const page = await (await as(them, 'paul').visit(paths.message(id))).text()
  expect(page).toContain(path)
  const answer = await as(them, 'paul').visit(path)
  expect(await answer.text()).toBe('%PDF-1.7 inhoud')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''R%C3%B6oster%20%225a%22__X-Evil%3A%201%20_fdp\.exe$/,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'; /)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-evil')).toBeNull()
})

it('a picture is shown, anything else is saved', async () => {
  const id = await letter(them.linde)
  const answer = await as(them, 'paul').visit(await attach(id, 'Foto.jpg', 'image/jpeg'))
  expect(answer.headers.get('content-disposition')).toBe(`inline; filename="Foto.jpg"; filename*=UTF-8''Foto.jpg`)
})
