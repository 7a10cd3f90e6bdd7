import { paths } from '../../src/paths.ts'
import type { Portrait } from '../../src/posts/portrait.ts'
import { albumTexts } from '../albums/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'

/** A group's school year in photos, to keep (I1). */
export const PortraitPage = ({ portrait: { group, count, parts } }: { portrait: Portrait }) => {
  const say = useWords(albumTexts)
  return (
    <>
      <PageHead title={say.portrait} back={{ href: `${paths.posts}?groep=${group.id}`, label: group.name }} />
      {count === 0 ? (
        <Empty icon="download">{say.noPortrait}</Empty>
      ) : (
        <>
          <p>{say.portraitIntro(group.name, count)}</p>
          <div class="cluster">
            {Array.from({ length: parts }, (_, place) => String(place + 1)).map((part) => (
              <ButtonLink kind="main" icon="download" href={paths.groupPhotosPart(group.id, part)} download>
                {say.portraitPart(Number(part), parts)}
              </ButtonLink>
            ))}
          </div>
          <p class="quiet small">{say.keepHint}</p>
        </>
      )}
    </>
  )
}
