import { paths } from '../../src/paths.ts'
import type { ClassRow } from '../../src/pupil-accounts/queries.ts'
import type { School } from '../../src/schools/schema.ts'
import { useManagement } from '../settings/management.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { pupilAccountTexts } from './texts.ts'

type Props = { classes: readonly ClassRow[]; school: Pick<School, 'pupilsLogIn'>; mayChoose: boolean; manages: boolean }

/** The groups whose pupils log in, by whoever lets them. */
export const PupilClassesPage = ({ classes, school, mayChoose, manages }: Props) => {
  const say = useWords(pupilAccountTexts)
  const management = useManagement()
  return (
    <>
      <PageHead
        title={say.title}
        sub={school.pupilsLogIn ? say.intro : undefined}
        back={manages ? management : undefined}
      />
      <div class="stack reading">
        {school.pupilsLogIn ? (
          <Classes classes={classes} />
        ) : (
          <>
            <Notice kind="info">{say.off}</Notice>
            {mayChoose ? (
              <div>
                <ButtonLink href={paths.logInRules}>{say.switchOn}</ButtonLink>
              </div>
            ) : null}
          </>
        )}
      </div>
    </>
  )
}

const Classes = ({ classes }: { classes: readonly ClassRow[] }) => {
  const say = useWords(pupilAccountTexts)
  if (classes.length === 0) return <Empty icon="people">{say.noClasses}</Empty>
  return (
    <List>
      {classes.map(({ id, name }) => (
        <Row lead={<Icon name="people" />} href={paths.pupilAccountsOf(id)} title={<bdi>{name}</bdi>} />
      ))}
    </List>
  )
}
