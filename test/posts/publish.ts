import { paths } from '../../src/paths.ts'
import { as, type Cast } from '../cast.ts'

/** Presses the button of a preview, as Ines has it before her. */
export function publish(them: Cast, post: string, preview: string) {
  const [gezien, versie] = ['gezien', 'versie'].map(
    (name) => new RegExp(`name="${name}" value="(\\d*)"`).exec(preview)?.[1] ?? '',
  )
  return as(them, 'ines').post(paths.postPreview(post), { gezien: gezien!, versie: versie!, actie: 'plaatsen' })
}
