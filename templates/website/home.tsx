import { paths } from '../../src/paths.ts'
import { isOn } from '../../src/permissions.ts'
import type { School } from '../../src/schools/schema.ts'
import { agendaTexts } from '../agenda/texts.ts'
import { layoutTexts } from '../layout/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useWords } from '../ui/reader.tsx'
import { PictureAddress } from '../ui/rich-text.tsx'
import type { Setting } from './blocks.tsx'
import { LaidOut } from './page.tsx'
import { websiteTexts } from './texts.ts'

type Props = {
  /** What the school wrote for it; else what its settings say. */
  setting?: Setting | undefined
  pictureAt?: ((id: string) => string) | undefined
  school: Pick<
    School,
    'modulesOff' | 'name' | 'town' | 'address' | 'postcode' | 'welcome' | 'language' | 'contactEmail'
  >
}

/** What anyone sees first of a school: who it is, in its own words and colour, and where one goes on. */
export const HomePage = ({ school, setting, pictureAt }: Props) => {
  if (setting) return <WrittenHome school={school} setting={setting} pictureAt={pictureAt} />
  const { name, language, welcome } = school
  const { opening, paragraphs } = toldIn(welcome)
  return (
    <div class="front stack">
      <header class="hero">
        <h1>{name}</h1>
        <p lang={language}>{opening}</p>
      </header>
      <div class="columns">
        {paragraphs.length > 0 ? (
          <div class="prose" lang={language}>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        ) : (
          <Where school={school} />
        )}
        <div class="stack">
          {paragraphs.length > 0 ? <Where school={school} /> : null}
          {isOn('calendar', school) ? (
            <Card title={<a href={paths.publicCalendar}>{useWords(agendaTexts).title}</a>} />
          ) : null}
          <Behind />
        </div>
      </div>
    </div>
  )
}

/** The same with what the school wrote; who it is and the way in stay where they are. */
const WrittenHome = ({ school, setting, pictureAt = paths.sitePicture }: Props & { setting: Setting }) => {
  const { about, language, layout } = setting.content
  return (
    <PictureAddress.Provider value={pictureAt}>
      <div class="front stack">
        <header class="hero">
          <h1>{school.name}</h1>
          <p lang={language}>{about}</p>
        </header>
        <LaidOut setting={setting} layout={layout} />
        <div class="pair">
          <Where school={school} />
          <Behind />
        </div>
      </div>
    </PictureAddress.Provider>
  )
}

/** A first sentence to greet with, and the rest. */
function toldIn(welcome: string) {
  const [opening = '', rest = ''] = welcome.trim().split(/(?<=[.!?])\s+(.*)/s)
  return { opening, paragraphs: rest.split(/\n\s*\n/).filter(Boolean) }
}

const placeLine = ({ postcode, town }: Pick<School, 'postcode' | 'town'>) => [postcode, town].filter(Boolean).join(' ')

const Where = ({ school: { name, town, address, postcode, contactEmail } }: Props) => (
  <Card title={useWords(websiteTexts).whereWeAre}>
    <address>
      {name}
      {address ? <span>{address}</span> : null}
      <span>{placeLine({ postcode, town })}</span>
      {contactEmail ? (
        <span>
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </span>
      ) : null}
    </address>
  </Card>
)

const Behind = () => {
  const say = useWords(websiteTexts)
  return (
    <Card title={say.parents}>
      <p>{say.parentsWhat}</p>
      <div>
        <ButtonLink href={paths.login}>{useWords(layoutTexts).login}</ButtonLink>
      </div>
    </Card>
  )
}
