import { paths } from '../../src/paths.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Chip, Chips } from '../ui/chip.tsx'
import { CheckField, ChoiceField, Field, FileField, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { problems } from '../ui/problems.ts'
import { Icons, Looking, Moments, Numbers, Signals } from './ui-samples.tsx'

const places = [
  { value: '0', label: 'Nee' },
  { value: '3', label: '3 plaatsen' },
]

/** Every component in its states, for whoever builds a page or judges the look. Sample words, so no catalogue. */
export const UiPage = () => (
  <div class="stack">
    <PageHead
      title="Onderdelen"
      sub="Alles waarvan pagina's gemaakt zijn"
      back={{ href: paths.overview, label: 'Overzicht' }}
      action={<ButtonLink href={paths.newMessage}>Bewerken</ButtonLink>}
    />
    <Buttons />
    <Looking />
    <Signals />
    <Moments />
    <Numbers />
    <Fields />
    <Icons />
  </div>
)

const Buttons = () => (
  <Section title="Knoppen">
    <div class="cluster">
      <Button kind="main">Antwoorden</Button>
      <Button icon="pencil">Wijzigen</Button>
      <Button kind="danger">Intrekken</Button>
      <ButtonLink href={paths.messages} icon="mail">
        Bekijk
      </ButtonLink>
    </div>
    <Chips label="Aan">
      <Chip label="Groep 5a" count={43} remove={{ name: 'weg', value: '5a' }} />
      <Chip label="Juf Anna" />
    </Chips>
  </Section>
)

const Fields = () => (
  <Section title="Velden">
    <Form to={paths.devUi} guard>
      <Field name="naam" label="Naam" value="Ada" autocomplete="name" />
      <Field name="email" type="email" label="E-mailadres" hint="Hier sturen we berichten heen." required={false} />
      <Field name="datum" type="date" label="Datum" />
      <Field name="aantal" type="number" label="Aantal" value="tien" problem={problems.notANumber} />
      <TextField name="bericht" label="Bericht" value={'Lieve ouders,\n\nMorgen gaan we op reis.'} />
      <TextField name="leeg" label="Toelichting" problem={problems.required} />
      <SelectField name="plaatsen" label="Rijdt u?" options={places} value="3" />
      <SelectField name="keuze" label="Kies er een" options={places} problem={problems.notAnOption} />
      <ChoiceField name="mee" legend="Mag Ada mee?" options={yesNo} value="ja" inline />
      <ChoiceField name="mee2" legend="Mag Bo mee?" options={yesNo} inline problem={problems.required} />
      <ChoiceField
        name="tijden"
        legend="Wanneer kunt u?"
        options={times}
        value={['1520']}
        multiple
        hint="Kies er meer."
      />
      <CheckField name="akkoord" label="Ik heb dit gelezen" checked />
      <FileField name="bijlage" label="Bijlage" hint="Tot 20 MB." multiple required={false} />
      <ActionBar note="Gaat naar 43 ouders. U kunt het tot vrijdag 12:00 wijzigen.">
        <Button kind="main">Versturen naar 43 ouders</Button>
        <Button name="doe" value="bewaren">
          Bewaren
        </Button>
      </ActionBar>
    </Form>
  </Section>
)

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
]

const times = [
  { value: '1500', label: '15:00', hint: 'Vergeven', disabled: true },
  { value: '1520', label: '15:20' },
  { value: '1540', label: '15:40' },
]
