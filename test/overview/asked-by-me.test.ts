import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { answer, inDays, lay } from './letters.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const ask = (id: string, deadline: Date | null, more: object = {}) =>
    lay(them.linde, {
      id,
      to: ['paul', 'petra', 'wanda', 'wim'],
      about: [['pip', '3b']],
      asks: { mode: 'perChild', deadline },
      ...more,
    })
  await ask('later', inDays(9))
  await ask('soon', inDays(2))
  await ask('open', null)
  await ask('past', inDays(-1))
  await ask('old', null, { sentAt: inDays(-40) })
  await ask('olga’s', inDays(3), { from: 'olga' })
  await lay(them.linde, { id: 'nothing', to: ['paul'] })
  await answer(them.linde, 'soon', 'paul', 'pip')
})
type Reader = Parameters<typeof as>[1]
const pageOf = async (who: Reader, language = 'nl') =>
  (await as(them, who).visit(paths.overview, { 'accept-language': language })).text()
const partOf = (page: string) =>
  /<section[^>]*>(?:(?!<section).)*?(?:Uw open vragenlijsten|Your open questionnaires).*?<\/section>/s.exec(
    page,
  )?.[0] ?? ''

it('shows what I asked and is still open, the first deadline first, with how many answered, leading to the results', async () => {
  const part = partOf(await pageOf('ines'))
  expect(textIn(part)).toMatch(
    /^ Uw open vragenlijsten Alles wat u verzond Over soon 1 antwoord · 4 ontvangers vóór .* Over later 0 antwoorden · 4 ontvangers vóór .* Over open 0 antwoorden · 4 ontvangers $/,
  )
  const links = [...part.matchAll(/href="([^"]+)" class="cover"/g)].map(([, href]) => href)
  expect(links).toEqual(['soon', 'later', 'open'].map((id) => paths.results(id)))
  expect(textIn(partOf(await pageOf('ines', 'en')))).toContain('1 answer · 4 recipients')
})

it('is not there for whoever asked nothing, nor shows what another asked (D7)', async () => {
  expect(textIn(partOf(await pageOf('olga')))).toContain('Over olga’s')
  expect(partOf(await pageOf('olga'))).not.toContain('Over soon')
  for (const who of ['paul', 'hedda', 'pip', 'zoe'] as const) expect(partOf(await pageOf(who))).toBe('')
})

it('shows the five that end first', async () => {
  for (let day = 20; day < 26; day++)
    await lay(them.linde, {
      id: `dag-${day}`,
      from: 'adam',
      to: ['paul'],
      asks: { mode: 'once', deadline: inDays(day) },
    })
  const shown = [...partOf(await pageOf('adam')).matchAll(/Over dag-(\d+)/g)].map(([, day]) => day)
  expect(shown).toEqual(['20', '21', '22', '23', '24'])
})
