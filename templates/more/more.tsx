import { paths } from '../../src/paths.ts'
import { AllPlaces, Logout, type May } from '../layout/menu.tsx'
import { layoutTexts } from '../layout/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { versionTexts } from '../versions/texts.ts'

/** The fourth place of a phone: everything there is, and the way out. */
export const MorePage = ({ school, may }: { school: { name: string }; may: May }) => {
  const say = useWords(layoutTexts)
  return (
    <>
      <PageHead title={say.more} sub={<a href={paths.home}>{school.name}</a>} />
      <nav class="stack narrow" aria-label={say.allPages}>
        <AllPlaces may={may} current="more" />
        {may('versions.read') ? (
          <ul class="places">
            <li>
              <a href={paths.versions}>
                <Icon name="info" />
                {useWords(versionTexts).title}
              </a>
            </li>
          </ul>
        ) : null}
        <Logout />
      </nav>
    </>
  )
}
