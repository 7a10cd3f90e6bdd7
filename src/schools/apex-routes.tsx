import type { Context } from 'hono'
import { FinderPage, FoundSchools } from '../../templates/schools/finder.tsx'
import { schoolTexts } from '../../templates/schools/texts.ts'
import type { ApexRouter, AppEnv } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { cameFrom, chooseLanguage } from '../website/language.ts'
import { findSchools } from './finding.ts'
import { health } from './health.ts'

export function apexRoutes(apex: ApexRouter) {
  apex.get(paths.apex, async (c) => {
    const wanted = wordsIn(c)
    const found = await findSchools(c.env.platform, wanted)
    return c.render(<FinderPage wanted={wanted} found={found} />, { title: schoolTexts.product })
  })

  apex.get(paths.schoolSuggestions, async (c) => {
    const wanted = wordsIn(c)
    const found = await findSchools(c.env.platform, wanted)
    return c.render(<FoundSchools wanted={wanted} found={found} />, { title: schoolTexts.schools, hidden: true })
  })

  apex.post(paths.language, async (c) => {
    await chooseLanguage(c)
    return c.redirect(cameFrom(c), 303)
  })

  apex.get(paths.health, async (c) => {
    const state = await health(c.env.platform)
    return c.json(state, state.ok ? 200 : 503, { 'Cache-Control': 'no-store' })
  })
}

const wordsIn = (c: Context<AppEnv>) => (c.req.query('zoek') ?? '').trim().slice(0, 100)
