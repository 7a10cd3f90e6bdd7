import type { Linked } from '../../src/linked-accounts/linking.ts'
import { paths } from '../../src/paths.ts'
import { templateTexts } from '../drafts/template-texts.ts'
import { AllPlaces, Logout, type May } from '../layout/menu.tsx'
import { layoutTexts } from '../layout/texts.ts'
import { SchoolSwitcher } from '../linked-accounts/switcher.tsx'
import { linkedTexts } from '../linked-accounts/texts.ts'
import { savedListTexts } from '../saved-lists/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { versionTexts } from '../versions/texts.ts'

type Props = { school: { name: string }; may: May; linked: readonly Linked[] }

/** The fourth place of a phone: everything there is, and the way out. */
export const MorePage = ({ school, may, linked }: Props) => {
  const say = useWords(layoutTexts)
  const { add } = useWords(linkedTexts)
  return (
    <>
      <PageHead title={say.more} sub={<a href={paths.home}>{school.name}</a>} />
      {linked.length > 0 ? (
        <div class="stack narrow">
          <SchoolSwitcher here={school.name} linked={linked} />
        </div>
      ) : null}
      <nav class="stack narrow" aria-label={say.allPages}>
        <AllPlaces may={may} current="more" />
        {may('messages.write') ? <Writing /> : null}
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
        {may('schools.link') ? (
          <ul class="places">
            <li>
              <a href={paths.addSchool}>
                <Icon name="plus" />
                {add}
              </a>
            </li>
          </ul>
        ) : null}
        <Logout />
      </nav>
    </>
  )
}

/** What one keeps to write with. */
const Writing = () => (
  <ul class="places">
    <li>
      <a href={paths.savedLists}>
        <Icon name="people" />
        {useWords(savedListTexts).title}
      </a>
    </li>
    <li>
      <a href={paths.templates}>
        <Icon name="file" />
        {useWords(templateTexts).title}
      </a>
    </li>
  </ul>
)
