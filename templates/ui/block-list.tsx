import type { Text } from '../../src/language.ts'
import { Button } from './button.tsx'
import { Section } from './card.tsx'
import { SelectField } from './field.tsx'
import { Form } from './form.tsx'
import { List, Row } from './list.tsx'
import { useText } from './reader.tsx'

/** In the words of what is made of them: a page, a newsletter. */
type Say = {
  blocks: string
  noBlocks: string
  addBlock: string
  add: string
  remove: string
  upNamed: (name: string) => string
  downNamed: (name: string) => string
  removeNamed: (name: string) => string
}

/** `anchor` is where its row is found again, `words` what it says besides its heading. */
export type ListedBlock = {
  anchor: string
  kind: Text
  heading: string
  words: string
  href: string
  placeAt: string
}

/** What something is made of, one below the other: each leads to its form, and moves or goes without scripts. */
export const BlockList = ({ say, blocks }: { say: Say; blocks: readonly ListedBlock[] }) => (
  <Section title={say.blocks}>
    {blocks.length === 0 ? (
      <p class="quiet">{say.noBlocks}</p>
    ) : (
      <List>
        {blocks.map((block, at) => (
          <BlockRow say={say} block={block} number={at + 1} />
        ))}
      </List>
    )}
  </Section>
)

const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 140).toWellFormed()}…` : words)

const BlockRow = ({ say, block, number }: { say: Say; block: ListedBlock; number: number }) => {
  const { anchor, kind, heading, words, href, placeAt } = block
  const name = `${number}. ${useText()(kind)}${heading ? `: ${heading}` : ''}`
  return (
    <Row
      id={anchor}
      title={<bdi>{name}</bdi>}
      href={href}
      sub={shortened(words)}
      state={
        <Form to={placeAt} class="cluster">
          <Button name="actie" value="omhoog" label={say.upNamed(name)}>
            ↑
          </Button>
          <Button name="actie" value="omlaag" label={say.downNamed(name)}>
            ↓
          </Button>
          <Button name="actie" value="weg" label={say.removeNamed(name)}>
            {say.remove}
          </Button>
        </Form>
      }
    />
  )
}

type Kinds = readonly (readonly [value: string, label: Text])[]

export const AddBlock = ({ say, to, kinds }: { say: Say; to: string; kinds: Kinds }) => {
  const text = useText()
  return (
    <Section title={say.addBlock}>
      <Form to={to}>
        <SelectField
          name="soort"
          label={say.addBlock}
          value="text"
          options={kinds.map(([value, label]) => ({ value, label: text(label) }))}
        />
        <div>
          <Button icon="plus">{say.add}</Button>
        </div>
      </Form>
    </Section>
  )
}
