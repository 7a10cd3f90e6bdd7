import { paths } from '../../src/paths.ts'
import type { May } from '../layout/menu.tsx'
import { Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { desks } from './desks.ts'
import { settingsTexts } from './texts.ts'

/** Where somebody who runs the school begins: one line for each thing there is to do. */
export const ManagementPage = ({ may, translates }: { may: May; translates: boolean }) => {
  const say = useWords(settingsTexts)
  const chosen = useText()
  const mine = desks
    .map((section) => ({
      ...section,
      desks: section.desks.filter(({ needs, engine }) => may(needs) && (translates || !engine)),
    }))
    .filter((section) => section.desks.length > 0)
  return (
    <>
      <PageHead title={say.management} />
      <div class="stack reading">
        {mine.map((section) => (
          <Section title={chosen(section.title)}>
            <List>
              {section.desks.map(({ icon, href, title, about }) => (
                <Row lead={<Icon name={icon} />} href={href} title={chosen(title)} sub={chosen(about)} />
              ))}
            </List>
          </Section>
        ))}
      </div>
    </>
  )
}

/** The way back from each of its pages. */
export const useManagement = () => ({ href: paths.management, label: useWords(settingsTexts).management })
