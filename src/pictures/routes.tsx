import { photoTexts } from '../../templates/photos/texts.ts'
import { PictureProblem, PlacedPicture } from '../../templates/pictures/picture.tsx'
import { pictureTexts } from '../../templates/pictures/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { demandPicture, pictureFile, storePicture } from './pictures.ts'

export function pictureRoutes(people: SchoolRouter) {
  /** For the editor: the picture as it stands in a text, or what is wrong with it. Without scripts the form itself takes it along. */
  people.post(paths.pictures, 'messages.write', async (c) => {
    const { foto, 'foto-tekst': alt } = await c.req.parseBody()
    const stored =
      foto instanceof File
        ? await storePicture(c.var.scope, foto, textOfField(alt))
        : { ok: false as const, problem: photoTexts.none }
    if (stored.ok) return c.render(<PlacedPicture picture={stored.picture} />, { title: pictureTexts.picture })
    c.status(422)
    return c.render(<PictureProblem problem={stored.problem} />, { title: pictureTexts.picture })
  })

  /** Whether it may be seen is asked each time, and no browser keeps it past a withdrawal. */
  people.get(paths.picture(':id'), 'files.read', async (c) => {
    const id = c.req.param('id')
    await demandPicture(c.var.scope, id)
    const file = await pictureFile(c.var.scope, id, c.req.query('maat') === '640' ? 640 : 1280)
    return c.body(file.body, 200, { 'Content-Type': 'image/webp', 'Content-Length': String(file.size) })
  })
}
