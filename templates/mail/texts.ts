import { catalogue, listed } from '../../src/language.ts'

type Counts = { messages: number; reminders: number; blogs: number; items: number }

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

export const mailTexts = catalogue({
  via: { nl: (school: string) => `${school} via Pleinpost`, en: (school: string) => `${school} via Pleinpost` },
  wrote: {
    nl: (sender: string) => `${sender} schreef u een bericht.`,
    en: (sender: string) => `${sender} wrote you a message.`,
  },
  reply: { nl: (subject: string) => `Antwoord: ${subject}`, en: (subject: string) => `Reply: ${subject}` },
  replied: {
    nl: (sender: string) => `${sender} schreef u een antwoord.`,
    en: (sender: string) => `${sender} wrote you a reply.`,
  },
  urgent: { nl: (subject: string) => `Dringend: ${subject}`, en: (subject: string) => `Urgent: ${subject}` },
  reminder: { nl: (subject: string) => `Herinnering: ${subject}`, en: (subject: string) => `Reminder: ${subject}` },
  reminded: {
    nl: (sender: string) => `U hebt nog niet geantwoord op een bericht van ${sender}.`,
    en: (sender: string) => `You have not answered a message from ${sender} yet.`,
  },
  deadlineMoved: { nl: 'De uiterste dag is gewijzigd.', en: 'The deadline was changed.' },
  reminders: {
    nl: (count: number, school: string) =>
      count === 1 ? `Herinnering van ${school}` : `${count} herinneringen van ${school}`,
    en: (count: number, school: string) =>
      count === 1 ? `Reminder from ${school}` : `${count} reminders from ${school}`,
  },
  several: {
    nl: ({ messages, reminders, blogs, items }: Counts, school: string) => {
      const parts = [
        ...counted(messages, 'nieuw bericht', 'nieuwe berichten'),
        ...counted(reminders, 'herinnering', 'herinneringen'),
        ...counted(blogs, 'blog', 'blogs'),
        ...counted(items, 'nieuwsbericht', 'nieuwsberichten'),
      ]
      return `${listed(parts, 'nl')} van ${school}`
    },
    en: ({ messages, reminders, blogs, items }: Counts, school: string) => {
      const parts = [
        ...counted(messages, 'new message', 'new messages'),
        ...counted(reminders, 'reminder', 'reminders'),
        ...counted(blogs, 'blog', 'blogs'),
        ...counted(items, 'news item', 'news items'),
      ]
      return `${listed(parts, 'en')} from ${school}`
    },
  },
  published: {
    nl: (writer: string) => `${writer} heeft iets geplaatst.`,
    en: (writer: string) => `${writer} published something.`,
  },
  readPost: { nl: 'Lees verder', en: 'Read on' },
  blog: { nl: 'Blog', en: 'Blog' },
  newsItem: { nl: 'Nieuws', en: 'News' },
  answerBefore: {
    nl: (deadline: string) => `Antwoord graag ${deadline}.`,
    en: (deadline: string) => `Please answer ${deadline}.`,
  },
  answerAsked: { nl: 'In het bericht staat een vraag aan u.', en: 'The message has a question for you.' },
  answerHere: { nl: 'Antwoord zonder in te loggen', en: 'Answer without logging in' },
  answerNow: { nl: 'Antwoord meteen, zonder in te loggen:', en: 'Answer now, without logging in:' },
  read: { nl: 'Lees het bericht', en: 'Read the message' },
  summary: {
    nl: (count: number, school: string) =>
      count === 1 ? `Nieuw bericht van ${school}` : `${count} nieuwe berichten van ${school}`,
    en: (count: number, school: string) =>
      count === 1 ? `New message from ${school}` : `${count} new messages from ${school}`,
  },
  andMore: {
    nl: (count: number) => (count === 1 ? 'En nog 1 bericht.' : `En nog ${count} berichten.`),
    en: (count: number) => (count === 1 ? 'And 1 more message.' : `And ${count} more messages.`),
  },
  andMoreNew: { nl: (count: number) => `En nog ${count}.`, en: (count: number) => `And ${count} more.` },
  jointNew: {
    nl: (schools: readonly string[]) => `Nieuw van ${listed(schools, 'nl')}`,
    en: (schools: readonly string[]) => `New from ${listed(schools, 'en')}`,
  },
  joint: {
    nl: (count: number, schools: readonly string[]) => `${count} nieuwe berichten van ${listed(schools, 'nl')}`,
    en: (count: number, schools: readonly string[]) => `${count} new messages from ${listed(schools, 'en')}`,
  },
  readAllAt: {
    nl: (school: string) => `Open uw berichten bij ${school}`,
    en: (school: string) => `Open your messages at ${school}`,
  },
  readPosts: { nl: 'Open de blogs en het nieuws', en: 'Open blogs and news' },
  readPostsAt: {
    nl: (school: string) => `Open de blogs en het nieuws van ${school}`,
    en: (school: string) => `Open blogs and news of ${school}`,
  },
  readAll: { nl: 'Open uw berichten', en: 'Open your messages' },
  noReply: {
    nl: 'Antwoorden kan op de site, niet op deze mail.',
    en: 'You can answer on the site, not to this mail.',
  },
  mayReply: {
    nl: 'U kunt op deze mail antwoorden. Wie u schreef, leest uw antwoord.',
    en: 'You can answer this mail. Whoever wrote to you reads your answer.',
  },
  mayReplyTeachers: {
    nl: 'U kunt op deze mail antwoorden. Wie u schreef en de leraren van de groep lezen uw antwoord.',
    en: 'You can answer this mail. Whoever wrote to you and the group’s teachers read your answer.',
  },
  mayReplyTogether: {
    nl: 'U kunt op deze mail antwoorden. Let op: iedereen die het bericht kreeg, leest uw antwoord.',
    en: 'You can answer this mail. Please note: everybody who got the message reads your answer.',
  },
  mayReplyTalk: {
    nl: 'U kunt op deze mail antwoorden. Uw antwoord komt in het gesprek.',
    en: 'You can answer this mail. Your answer goes into the conversation.',
  },
  choose: { nl: 'Kiezen hoe vaak u mail krijgt', en: 'Choose how often you get mail' },
  unsubscribe: { nl: 'Geen mail meer krijgen', en: 'Get no more mail' },
})
