import { layoutTexts } from '../../templates/layout/texts.ts'
import { DetailsPage } from '../../templates/people/details.tsx'
import type { SchoolRouter } from '../http/bindings.ts'
import { sessionHere } from '../http/session.ts'
import { paths } from '../paths.ts'
import { myDetails } from './details.ts'
import { photo } from './photos.ts'

export function peopleRoutes(people: SchoolRouter) {
  people.get(paths.myDetails, 'details.read', async (c) => {
    const { scope } = c.var
    const [details, session] = await Promise.all([myDetails(scope), sessionHere(c, scope)])
    const page = <DetailsPage me={scope.me} details={details} school={scope.school} here={session?.fingerprint} />
    return c.render(page, { title: layoutTexts.myDetails, current: 'myDetails' })
  })

  people.get(paths.photo(':id'), 'photos.read', async (c) => {
    const file = await photo(c.var.scope, c.req.param('id'))
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Cache-Control': 'private, max-age=3600',
    })
  })
}
