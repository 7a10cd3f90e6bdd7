import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { wordsOf } from '../../src/schools/finding.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { as, type Cast, cast, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await school('De Regenboog', 'Zonnedaal')
  await school("'t Kofschip", 'Curaçao')
})

const school = (name: string, town: string) =>
  foundSchool(platform, { name, town, slug: wordsOf(name).join(''), welcome: 'geheim welkom', hue: 1, shard: '1' })
const page = async (query = '') => (await as(them, 'nobody', 'pleinpost.test').visit(`${paths.apex}${query}`)).text()
const search = async (wanted: string) => {
  const found = await page(`?zoek=${encodeURIComponent(wanted)}`)
  return [...found.matchAll(/class="cover">([^<]*)</g)].map(([, name]) => name?.replace('&#39;', "'"))
}

it('finds a school by a word of its name or its town, however it is written (A1)', async () => {
  expect(await search('regenboog')).toEqual(['De Regenboog'])
  expect(await search('REGEN')).toEqual(['De Regenboog'])
  expect(await search('zonnedaal regen')).toEqual(['De Regenboog'])
  expect(await search('curacao')).toEqual(["'t Kofschip"])
  expect(await search('zonnedaal')).toEqual(['De Haven', 'De Linde', 'De Regenboog'])
})

it('leads to the school’s own address', async () => {
  expect(await page('?zoek=regenboog')).toContain('regenboog.pleinpost.test"')
})

it('says so kindly when there is none, and keeps what was typed', async () => {
  const found = await page('?zoek=%3Cb%3Energens')
  expect(found).toContain('Geen school gevonden')
  expect(found).toContain('value="&lt;b&gt;nergens"')
})

it.each([
  '%',
  '_',
  "'",
  '"',
  '*',
  'a%',
  "' or 1=1 --",
  '\\',
  '\0',
  'x'.repeat(5000),
  'a b c d e f g h i',
])('takes %j for words, not for a pattern (check 15)', async (wanted) => {
  expect(await search(wanted)).toEqual([])
})

it('works without a script, and tells names and towns alone', async () => {
  const found = await page('?zoek=de')
  expect(found).toMatch(/<form method="get" action="\/"/)
  expect(found).not.toContain('geheim')
  expect(found).not.toContain(them.linde.school.schoolId)
})

it('shows a few schools at once, and twenty at most', async () => {
  expect(await page()).toContain('De Regenboog')
  for (let number = 0; number < 20; number++) await school(`School ${number}`, 'Verweg')
  expect(await page()).not.toContain('De Regenboog')
  expect(await search('verweg')).toHaveLength(20)
  expect(await search('school')).toHaveLength(20)
})

it('speaks the language one chose', async () => {
  const said = await as(them, 'nobody', 'pleinpost.test').post(paths.language, { language: 'en' })
  expect([said.status, said.headers.get('location')]).toEqual([303, paths.apex])
  const found = await as(them, 'nobody', 'pleinpost.test').visit(paths.apex, { cookie: '__Host-taal=en' })
  expect(await found.text()).toContain('Find your school')
})
