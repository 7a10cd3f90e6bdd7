import type { Card } from '../../src/lists/person.ts'
import { type Viewer, viewers } from '../../src/lists/preview.ts'
import { paths } from '../../src/paths.ts'
import { detailsTexts } from '../details/texts.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Notice } from '../ui/toast.tsx'
import { PersonCard } from './person.tsx'
import { listTexts } from './texts.ts'

const at = (viewer: Viewer) => `${paths.howOthersSee}?voor=${viewer}`

/** What others see of whoever reads this, by the very function that shows it to them. */
export const PreviewPage = ({ viewer, card }: { viewer: Viewer; card: Card | null }) => {
  const say = useWords(listTexts)
  const { myDetails } = useWords(detailsTexts)
  const tabs = viewers.map((one) => ({ href: at(one), label: say[one] }))
  return (
    <>
      <PageHead title={say.howOthersSee} back={{ href: paths.myDetails, label: myDetails }} />
      <Tabs label={say.asWho} tabs={tabs} current={at(viewer)} />
      {card ? (
        <div class="stack">
          <h2>{card.name}</h2>
          <PersonCard card={card} writing={<p>{card.writes ? say.mayWrite : say.mayNotWrite}</p>} />
        </div>
      ) : (
        <Notice kind="info">{viewer === 'leerling' ? say.pupilSees : say.notFound}</Notice>
      )}
    </>
  )
}
