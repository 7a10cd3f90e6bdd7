import type { DatedMessage } from '../../src/calendar/dating.ts'
import type { MessageDate } from '../../src/calendar/message-date.ts'
import type { Visibility } from '../../src/calendar/schema.ts'
import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { calendarTexts } from './texts.ts'

type FieldsProps = { date: MessageDate; problems: Problems; visibilities: readonly Visibility[] }
type Props = FieldsProps & { dated: DatedMessage; saved: boolean }

/** On what day a message stands in the calendar, after it was sent. */
export const MessageDatePage = ({ dated: { message, isDated }, saved, ...fields }: Props) => {
  const say = useWords(calendarTexts)
  const back = { href: paths.message(message.id), label: say.toMessage }
  return (
    <div class="narrow stack">
      <PageHead title={say.messageToCalendar} back={back} sub={<bdi>{message.subject}</bdi>} />
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <Form to={paths.messageDate(message.id)}>
        <DateFields {...fields} />
        <ActionBar>
          <Button kind="main" name="actie" value="bewaren">
            {isDated ? say.saveChange : say.save}
          </Button>
          {isDated ? (
            <Button kind="danger" name="actie" value="weg">
              {say.remove}
            </Button>
          ) : null}
        </ActionBar>
      </Form>
    </div>
  )
}

/** The same while one writes a message, and after. */
export const DateFields = ({ date, problems, visibilities }: FieldsProps) => {
  const say = useWords(calendarTexts)
  const field = (type: 'date' | 'time', name: string, label: string, value: string) => (
    <Field type={type} name={name} label={label} value={value} problem={problems[name]} required={false} />
  )
  const forWhom = {
    private: say.forReaders,
    staff: say.forStaffToo,
    users: say.forUsersToo,
    visitors: say.forVisitorsToo,
  }
  return (
    <>
      {field('date', 'kalenderdag', say.day, date.day)}
      <div class="cluster">
        {field('time', 'kalendertijd', say.time, date.time)}
        {field('time', 'kalendereindtijd', say.endTime, date.endTime)}
      </div>
      <p class="hint">{say.withoutTime}</p>
      {visibilities.length > 1 ? (
        <SelectField
          name="kalenderzicht"
          label={say.whoSeesDate}
          hint={say.subjectShown}
          options={visibilities.map((value) => ({ value, label: forWhom[value] }))}
          value={date.visibility}
          problem={problems.kalenderzicht}
        />
      ) : (
        <p class="hint">{say.readersSee}</p>
      )}
    </>
  )
}
