import type { Child } from 'hono/jsx'
import type { Draft } from '../../src/http/forms.ts'
import type { Branch } from '../../src/pages/arranging.ts'
import type { ListedPage } from '../../src/pages/queries.ts'
import { paths } from '../../src/paths.ts'
import { letterTexts } from '../contact-form/texts.ts'
import { redirectTexts } from '../redirects/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { pageTexts } from './texts.ts'

type Props = { tree: readonly Branch[]; form: Child; origin: string }

/** The tree of the school's website, as its menu has it. */
export const PagesPage = ({ tree, form, origin }: Props) => {
  const say = useWords(pageTexts)
  const home = tree.find(({ slug }) => slug === '')
  const others = tree.filter(({ slug }) => slug !== '')
  return (
    <div class="reading stack">
      <PageHead
        title={say.title}
        back={{ href: paths.management, label: say.management }}
        action={
          <ButtonLink href={`${origin}/`} icon="globe" elsewhere>
            {say.look}
          </ButtonLink>
        }
      />
      <Section title={say.home}>
        {home ? (
          <List>
            <PageRow page={home} />
          </List>
        ) : (
          <NoHome />
        )}
      </Section>
      <Section title={say.pages}>
        {others.length === 0 ? <p class="quiet">{say.noPages}</p> : <Tree branches={others} />}
      </Section>
      {form}
      <div class="cluster">
        <ButtonLink href={paths.siteLetters} icon="mail">
          {useWords(letterTexts).title}
        </ButtonLink>
        <ButtonLink href={paths.siteRedirects} icon="link">
          {useWords(redirectTexts).title}
        </ButtonLink>
      </div>
    </div>
  )
}

const NoHome = () => {
  const say = useWords(pageTexts)
  return (
    <Form to={paths.siteHome}>
      <p class="quiet">{say.homeDefault}</p>
      <div>
        <Button>{say.homeBegin}</Button>
      </div>
    </Form>
  )
}

const Tree = ({ branches }: { branches: readonly Branch[] }) => (
  <List>
    {branches.flatMap((branch) => [
      <PageRow page={branch} movable />,
      ...branch.below.map((page) => <PageRow page={page} movable below />),
    ])}
  </List>
)

const PageRow = ({ page, movable, below }: { page: ListedPage; movable?: boolean; below?: boolean }) => {
  const title = page.draftTitle
  return (
    <Row
      lead={below ? '↳' : undefined}
      title={title}
      href={paths.sitePageDraft(page.id)}
      sub={`/${page.slug}`}
      state={<State page={page} />}
      trail={movable ? <Moving id={page.id} title={title} /> : undefined}
    />
  )
}

const State = ({ page: { publishedAt, draftAt, inMenu } }: { page: ListedPage }) => {
  const say = useWords(pageTexts)
  return (
    <>
      {publishedAt ? <Badge kind="good">{say.public}</Badge> : <Badge>{say.draft}</Badge>}
      {publishedAt && draftAt > publishedAt ? <Badge kind="late">{say.ahead}</Badge> : null}
      {inMenu ? null : <Badge>{say.notInMenu}</Badge>}
    </>
  )
}

const Moving = ({ id, title }: { id: string; title: string }) => {
  const say = useWords(pageTexts)
  return (
    <Form to={paths.sitePageState(id)} class="cluster">
      <Button name="actie" value="omhoog" label={say.upNamed(title)}>
        ↑
      </Button>
      <Button name="actie" value="omlaag" label={say.downNamed(title)}>
        ↓
      </Button>
    </Form>
  )
}

export const NewPageForm = ({ draft: { typed, problems }, tree }: { draft: Draft; tree: readonly Branch[] }) => {
  const say = useWords(pageTexts)
  return (
    <Section title={say.newPage}>
      <Form to={paths.sitePages}>
        <Field name="titel" label={say.pageTitle} value={typed.titel} problem={problems.titel} maxlength={120} />
        <ParentField tree={tree} value={typed.onder ?? ''} />
        <div>
          <Button kind="main" icon="plus">
            {say.make}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

type ParentProps = { tree: readonly Branch[]; value: string; problem?: Draft['problems'][string]; but?: string }

/** Pages that others can stand under: those at the top. */
export const ParentField = ({ tree, value, problem, but }: ParentProps) => {
  const say = useWords(pageTexts)
  const options = [
    { value: '', label: say.top },
    ...tree.flatMap(({ id, slug, draftTitle }) => (slug === '' || id === but ? [] : { value: id, label: draftTitle })),
  ]
  return <SelectField name="onder" label={say.under} options={options} value={value} problem={problem} />
}
