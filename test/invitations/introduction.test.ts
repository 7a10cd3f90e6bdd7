import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { codesOn, readPdf } from '../pdf/reading.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await them.linde.db.update(settings, undefined, {
    contactEmail: 'post@delinde.example',
    address: 'Lindelaan 4',
    postcode: '1234 AB',
  })
})

async function printed(fields: Record<string, string>) {
  const answer = await as(them, 'ada').post(paths.introduction, fields)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

it('tells all parents on one page what comes and how they begin, and names nobody (A5)', async () => {
  const { file, pages, about } = await printed({ taal: 'nl', eigen: 'Vanaf 1 februari doet iedereen mee.' })
  expect(pages).toHaveLength(1)
  expect(about.Title).toBe('De Linde gaat Pleinpost gebruiken')
  for (const words of [
    'Beste ouders',
    'Vanaf 1 februari',
    'linde.pleinpost.test/code',
    'post@delinde.example',
    'Lindelaan 4, 1234 AB',
  ])
    expect(pages[0]).toContain(words)
  expect(pages[0]).not.toContain('Cast')
  expect(await codesOn(file, 1)).toEqual(['http://linde.pleinpost.test'])
})

it('is in the language that is chosen (N9)', async () => {
  const { pages, about } = await printed({ taal: 'en', eigen: '' })
  expect(about.Title).toBe('De Linde is going to use Pleinpost')
  expect(pages[0]).toContain('Dear parents and carers')
})

it('stays on one page with the longest words of its own', async () => {
  const { pages } = await printed({ taal: 'en', eigen: `${'Zeeolifantenverzorging '.repeat(25)}einde` })
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('einde')
  expect(pages[0]).toContain('Kind regards')
})

it.each([
  [{ taal: 'fy', eigen: 'Bewaard' }, 'Kies een van de mogelijkheden.'],
  [{ taal: 'nl', eigen: `Bewaard ${'a'.repeat(600)}` }, 'lang'],
])('says what is wrong beside the field and keeps what was typed: %#', async (fields, problem) => {
  const answer = await as(them, 'ada').post(paths.introduction, fields)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(problem)
  expect(page).toContain('Bewaard')
})
