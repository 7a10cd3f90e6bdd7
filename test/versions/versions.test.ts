import { beforeAll, expect, it } from 'vitest'
import { languages } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { knownFaults, versions } from '../../src/versions/versions.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

it('tells everybody what is new and what is known to be broken, from the page "Meer" (B8)', async () => {
  for (const who of ['paul', 'ines', 'pip'] as const) {
    expect(await (await as(them, who).visit(paths.more)).text()).toContain(`href="${paths.versions}"`)
    for (const language of languages) {
      const page = await (await as(them, who).visit(paths.versions, { 'accept-language': language })).text()
      const all = [...versions.flatMap(({ news }) => news), ...knownFaults.map(({ what }) => what)]
      expect([who, all.filter((text) => !page.includes(text[language]))]).toEqual([who, []])
    }
  }
})

it('has the newest version first, each once, and faults of versions that there are', () => {
  const days = versions.map(({ on }) => on)
  expect(days).toEqual([...days].sort().reverse())
  const names = versions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(knownFaults.filter(({ since }) => !names.includes(since))).toEqual([])
})
