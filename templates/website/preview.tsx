import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { pageTexts } from '../pages/texts.ts'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import type { Setting } from './blocks.tsx'
import { HomePage } from './home.tsx'
import { SitePageView } from './page.tsx'

type Props = { id: string; setting: Setting; school: School; isHome: boolean }

/** Its files are fetched as by whoever writes it, since visitors may not see them yet. */
export const PreviewPage = ({ id, setting, school, isHome }: Props) => {
  const say = useWords(pageTexts)
  return (
    <div class="stack">
      <Notice kind="info">
        {say.previewNote} <a href={paths.sitePageDraft(id)}>{say.backToDraft}</a>
      </Notice>
      {isHome ? (
        <HomePage school={school} setting={setting} pictureAt={paths.picture} />
      ) : (
        <SitePageView setting={setting} pictureAt={paths.picture} />
      )}
    </div>
  )
}
