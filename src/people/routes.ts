import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { photo } from './photos.ts'

export function peopleRoutes(people: SchoolRouter) {
  people.get(paths.photo(':id'), 'photos.read', async (c) => {
    const file = await photo(c.var.scope, c.req.param('id'))
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Cache-Control': 'private, max-age=3600',
    })
  })
}
