import type { ContactItem } from '../../src/contacts/schema.ts'
import type { Owner } from '../../src/details/owners.ts'
import { paths } from '../../src/paths.ts'
import { PhotoLink } from '../photos/photo-page.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Contacts } from './contacts.tsx'
import { Saved } from './saved.tsx'
import { detailsTexts } from './texts.ts'

type Partner = Extract<Owner, { isMe: false }>
type Props = { partner: Partner; contacts: readonly ContactItem[]; saved: boolean }

/** What each may change of the other while joint use is on (C2). */
export const PartnerPage = ({ partner, contacts, saved }: Props) => {
  const say = useWords(detailsTexts)
  return (
    <>
      <PageHead
        title={say.detailsOf(partner.firstName)}
        sub={say.partnerNote(partner.firstName)}
        back={{ href: paths.myDetails, label: say.myDetails }}
      />
      <div class="stack reading">
        <Saved saved={saved} />
        <PhotoLink sitter={partner} />
        <Contacts owner={partner.id} items={contacts} />
        <Mail partner={partner} />
      </div>
    </>
  )
}

const Mail = ({ partner }: { partner: Partner }) => {
  const say = useWords(detailsTexts)
  const options = [
    { value: 'aan', label: say.on },
    { value: 'uit', label: say.off, hint: say.offHint },
  ]
  const value = partner.mailChoice === 'none' ? 'uit' : 'aan'
  return (
    <Section title={say.partnerMail} id="mail">
      <Form to={paths.mailOf(partner.id)}>
        <ChoiceField name="keuze" legend={say.partnerMailAsk(partner.firstName)} options={options} value={value} />
        <div>
          <Button>{say.save}</Button>
        </div>
      </Form>
    </Section>
  )
}
