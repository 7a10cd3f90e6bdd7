import type { Household } from '../../src/details/household.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { householdTexts } from './household-texts.ts'
import { Saved } from './saved.tsx'
import { detailsTexts } from './texts.ts'

type Props = { household: Household }
type PageProps = Props & { saved: boolean }
export const namesOf = ({ partners }: Household) => partners.map(({ firstName }) => firstName)

/** What two who share children decide together, each with what follows from it. */
export const HouseholdPage = ({ household, saved }: PageProps) => {
  const say = useWords(householdTexts)
  const { myDetails } = useWords(detailsTexts)
  const { jointUse, primaryContact } = household
  return (
    <>
      <PageHead title={say.choices} back={{ href: paths.myDetails, label: myDetails }} />
      <div class="stack reading">
        <Saved saved={saved} />
        <JointUse household={household} />
        {jointUse || primaryContact ? <PrimaryContact household={household} /> : null}
        {jointUse ? null : <PartnersWriting household={household} />}
      </div>
    </>
  )
}

const JointUse = ({ household }: Props) => {
  const say = useWords(householdTexts)
  const { jointUse } = household
  return (
    <Section title={say.jointUse} id="samen">
      <p>
        <Badge kind={jointUse ? 'good' : undefined}>{jointUse ? say.isOn : say.isOff}</Badge>
      </p>
      <p>{jointUse ? say.onMeans : say.offMeans}</p>
      {jointUse ? <TurnOff household={household} /> : <TurnOn household={household} />}
    </Section>
  )
}

const TurnOff = ({ household }: Props) => {
  const say = useWords(householdTexts)
  return (
    <Form to={paths.jointUse} class="section">
      <h3>{say.ifOff}</h3>
      <ul>
        <li>{say.ifOffAnswers}</li>
        <li>{say.ifOffDetails}</li>
        <li>{say.ifOffContact}</li>
        <li>{say.ifOffJoint}</li>
        <li>{say.ifOffTold(namesOf(household))}</li>
        <li>{say.ifOffBack}</li>
      </ul>
      <div>
        <Button kind="danger" name="keuze" value="uit">
          {say.turnOff}
        </Button>
      </div>
    </Form>
  )
}

const TurnOn = ({ household }: Props) => {
  const say = useWords(householdTexts)
  const { asked } = household
  const names = namesOf(household)
  const [text, yes, no] =
    asked === 'partner'
      ? [say.isAsked(names), say.agree, say.refuse]
      : asked === 'me'
        ? [say.asked(names), null, say.withdraw]
        : [say.askOnMeans(names), say.askOn, null]
  return (
    <Form to={paths.jointUse} class="section">
      <p>{text}</p>
      <div class="cluster">
        {yes ? (
          <Button name="keuze" value="aan">
            {yes}
          </Button>
        ) : null}
        {no ? (
          <Button name="keuze" value="uit">
            {no}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

const PrimaryContact = ({ household }: Props) => {
  const say = useWords(householdTexts)
  const { jointUse, primaryContact } = household
  const isOther = primaryContact !== null && primaryContact !== 'me'
  const options = [
    { value: 'niemand', label: say.chooseBoth },
    { value: 'ik', label: say.chooseMe, hint: say.chooseMeHint, disabled: !jointUse },
  ]
  const value = isOther ? undefined : primaryContact === 'me' ? 'ik' : 'niemand'
  return (
    <Section title={say.primaryContact} id="aanspreekpunt">
      {isOther ? <p>{say.contactIsOther(primaryContact.firstName)}</p> : null}
      <Form to={paths.primaryContact}>
        <ChoiceField name="keuze" legend={say.contactAsk} options={options} value={value} />
        <Saving household={household} />
      </Form>
    </Section>
  )
}

const PartnersWriting = ({ household }: Props) => {
  const say = useWords(householdTexts)
  const options = [
    { value: 'ja', label: say.yes },
    { value: 'nee', label: say.no },
  ]
  const value = household.partnersMayWrite ? 'ja' : 'nee'
  return (
    <Section title={say.partnersWrite} id="berichten">
      <Form to={paths.partnersWriting}>
        <ChoiceField name="keuze" legend={say.partnersAsk(namesOf(household))} options={options} value={value} inline />
        <Saving household={household} />
      </Form>
    </Section>
  )
}

const Saving = ({ household }: Props) => {
  const say = useWords(householdTexts)
  return (
    <div class="section">
      <p class="hint">{say.told(namesOf(household))}</p>
      <div>
        <Button>{say.save}</Button>
      </div>
    </div>
  )
}
