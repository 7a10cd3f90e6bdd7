import type { Security } from '../../src/accounts/security.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { layoutTexts } from '../layout/texts.ts'
import { Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Devices } from './devices.tsx'
import { Passkeys } from './passkeys.tsx'
import { secondStepTexts } from './second-step-texts.ts'
import { securityTexts } from './security-texts.ts'

type Props = { security: Security; here: string; pupil: boolean; said?: Text | undefined }

/** How somebody logs in, and where; a pupil's way in is the teacher's to set (B7). */
export const SecurityPage = ({ security, here, pupil, said }: Props) => {
  const t = useWords(securityTexts)
  const { myDetails } = useWords(layoutTexts)
  const text = useText()
  return (
    <>
      <PageHead title={t.title} back={{ href: paths.myDetails, label: myDetails }} />
      <div class="stack reading">
        {said ? <Notice kind="good">{text(said)}</Notice> : null}
        {pupil ? null : <WaysIn security={security} />}
        {pupil ? null : <Passkeys passkeys={security.passkeys} />}
        <Devices devices={security.devices} here={here} />
      </div>
    </>
  )
}

const WaysIn = ({ security }: { security: Security }) => {
  const { userName, hasPassword, email, waiting, hasApp, passkeys } = security
  const t = useWords(securityTexts)
  const step = useWords(secondStepTexts)
  const withoutApp = passkeys.length > 0 ? step.byPasskey : step.off
  return (
    <Section title={t.how}>
      <List>
        <Way title={t.userName} sub={userName} href={paths.myUserName} />
        <Way title={t.password} sub={hasPassword ? t.passwordSet : t.noPassword} href={paths.myPassword} />
        <Way title={t.email} sub={waiting ? t.waiting(waiting) : (email ?? t.noEmail)} href={paths.myEmail} />
        <Way title={step.title} sub={hasApp ? step.on : withoutApp} href={paths.secondStep} />
      </List>
    </Section>
  )
}

const Way = (props: { title: string; sub: string; href: string }) => <Row {...props} trail={<Icon name="next" />} />
