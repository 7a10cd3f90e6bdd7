import { MovingPage } from '../../templates/moving/moving.tsx'
import { movingTexts } from '../../templates/moving/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { agree, agreedUntil, takeBack } from './departing.ts'

/** The school's own word for it, without which nobody takes it anywhere (N5, D7). */
export function movingRoutes(people: SchoolRouter) {
  people.get(paths.schoolMove, 'school.move', async (c) =>
    c.render(<MovingPage until={await agreedUntil(c.var.scope)} />, {
      title: movingTexts.title,
      current: 'management',
    }),
  )

  people.post(paths.schoolMove, 'school.move', async (c) => {
    await agree(c.var.scope)
    return c.redirect(paths.schoolMove, 303)
  })

  people.post(paths.schoolMoveEnd, 'school.move', async (c) => {
    await takeBack(c.var.scope)
    return c.redirect(paths.schoolMove, 303)
  })
}
