import { NotFound } from '../errors.ts'
import type { ApexRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { makeDemoSchools } from './demo-schools.ts'

/** For `npm start` on this machine. Anywhere else it is not there, since everybody knows the password it makes. */
export function demoRoutes(apex: ApexRouter) {
  apex.post(paths.devDemo, async (c) => {
    const { platform } = c.env
    if (!platform.settings.development) throw new NotFound()
    return c.json(await makeDemoSchools(platform))
  })
}
