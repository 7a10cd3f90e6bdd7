import type { OpenedTemplate } from '../../src/drafts/templates.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { MessageBody } from '../messages/body.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { templateTexts } from './template-texts.ts'

type Props = { opened: OpenedTemplate; draft: Draft; mayShare: boolean }

/** What it says, the way to begin with it, and for its owner its name and who finds it. */
export const TemplatePage = ({ opened: { template, content }, draft, mayShare }: Props) => {
  const say = useWords(templateTexts)
  const { id, name, ownerName } = template
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{name}</bdi>}
        back={{ href: paths.templates, label: say.title }}
        sub={ownerName === null ? undefined : say.ownedBy(ownerName)}
      />
      <Card title={<bdi>{content.subject}</bdi>}>
        <MessageBody text={content.body} rich={content.rich} />
        {content.questions.length > 0 ? <p class="quiet">{say.questions(content.questions.length)}</p> : null}
      </Card>
      <p>
        <ButtonLink kind="main" href={`${paths.newMessage}?sjabloon=${id}`}>
          {say.use}
        </ButtonLink>
      </p>
      {ownerName === null ? <Own template={template} draft={draft} mayShare={mayShare} /> : null}
    </div>
  )
}

type OwnProps = Pick<Props, 'draft' | 'mayShare'> & Pick<OpenedTemplate, 'template'>

const Own = ({ template: { id, name, isShared }, draft: { typed, problems }, mayShare }: OwnProps) => {
  const say = useWords(templateTexts)
  return (
    <>
      <p class="hint">{say.holds}</p>
      <Form to={paths.template(id)}>
        <Field
          name="naam"
          label={say.name}
          value={typed.naam ?? name}
          problem={problems.naam}
          maxlength={80}
          required
        />
        {mayShare ? (
          <CheckField
            name="delen"
            label={say.share}
            hint={say.shareHint}
            checked={typed.naam === undefined ? isShared : typed.delen !== undefined}
          />
        ) : null}
        <div>
          <Button>{say.keep}</Button>
        </div>
      </Form>
      <Form to={paths.templateRemoval(id)}>
        <div>
          <Button>{say.remove}</Button>
        </div>
      </Form>
    </>
  )
}
