import type { NamedIn } from '../../src/newsletters/naming.ts'
import { paths } from '../../src/paths.ts'
import { WhoPage } from '../albums/edit.tsx'
import { useWords } from '../ui/reader.tsx'
import { letterTexts } from './texts.ts'

type Props = { id: string; photo: string; named: NamedIn }

/** Who is in a photo of the letter's own, as of those of blogs (C9). */
export const LetterPhotoPage = ({ id, photo, named: { title, isDraft, alt, src, ...choice } }: Props) => (
  <WhoPage
    {...choice}
    title={useWords(letterTexts).whoInPhoto}
    back={{ href: isDraft ? paths.newsletterDraft(id) : paths.newsletterCheck(id), label: title }}
    to={paths.newsletterPhoto(id, photo)}
  >
    {src ? <img src={src} alt={alt} /> : <figcaption>{alt}</figcaption>}
  </WhoPage>
)
