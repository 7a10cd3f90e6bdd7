import { type LetterState, letterStates, type SiteLetter } from '../../src/contact-form/schema.ts'
import { paths } from '../../src/paths.ts'
import { nameOf } from '../../src/people/names.ts'
import type { Choosable } from '../pages/block-fields.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Moment } from '../ui/time.tsx'
import { letterTexts, stateTexts, suspicionTexts } from './texts.ts'

type Props = {
  letters: readonly SiteLetter[]
  state: LetterState
  /** How many there are of each that asks for something. */
  waiting: Readonly<Record<'new' | 'suspect', number>>
  staff: readonly Choosable[]
  readers: readonly string[]
}

const addressOf = (state: LetterState) => `${paths.siteLetters}?soort=${state}`

export const LettersPage = ({ letters, state, waiting, staff, readers }: Props) => {
  const say = useWords(letterTexts)
  const text = useText()
  const tabs = letterStates.map((one) => ({
    href: addressOf(one),
    label: one !== 'done' && waiting[one] > 0 ? `${text(stateTexts[one])} (${waiting[one]})` : text(stateTexts[one]),
  }))
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={{ href: paths.sitePages, label: say.website }} />
      <Tabs label={say.title} tabs={tabs} current={addressOf(state)} />
      {letters.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <List>
          {letters.map((letter) => (
            <Letter letter={letter} />
          ))}
        </List>
      )}
      <Readers staff={staff} readers={readers} />
    </div>
  )
}

const Letter = ({ letter: { id, name, email, phone, body, at, state, suspicions } }: { letter: SiteLetter }) => {
  const say = useWords(letterTexts)
  const text = useText()
  return (
    <Row
      title={name}
      sub={[email, phone].filter(Boolean).join(' · ')}
      trail={<Moment at={at} short />}
      detail={
        <>
          <p class="said" dir="auto">
            {body}
          </p>
          {state === 'suspect' ? (
            <p class="quiet">
              {say.why} {suspicions.map((one) => text(suspicionTexts[one])).join('; ')}.
            </p>
          ) : null}
        </>
      }
      state={<Acts id={id} state={state} email={email} />}
    />
  )
}

const Acts = ({ id, state, email }: Pick<SiteLetter, 'id' | 'state' | 'email'>) => {
  const say = useWords(letterTexts)
  const next = { new: say.done, suspect: say.isReal, done: say.notDone }[state]
  return (
    <div class="cluster">
      <ButtonLink href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} icon="mail">
        {say.answer}
      </ButtonLink>
      <Form to={paths.siteLetter(id)} class="cluster">
        <Button name="actie" value={state === 'new' ? 'done' : 'new'}>
          {next}
        </Button>
        <Button name="actie" value="weg" kind="danger">
          {say.remove}
        </Button>
      </Form>
    </div>
  )
}

const Readers = ({ staff, readers }: Pick<Props, 'staff' | 'readers'>) => {
  const say = useWords(letterTexts)
  return (
    <Form to={paths.siteLetterReaders}>
      <ChoiceField
        name="lezers"
        legend={say.readers}
        hint={say.readersAbout}
        multiple
        value={readers}
        options={staff.map((person) => ({ value: person.id, label: nameOf(person) }))}
      />
      <div>
        <Button>{say.save}</Button>
      </div>
    </Form>
  )
}
