import type { Term } from '../audiences/audience.ts'
import { writeTerm } from '../audiences/notation.ts'
import { paths } from '../paths.ts'

const writeTo = (term: Term) =>
  `${paths.newMessage}?${new URLSearchParams(writeTerm(term).map((word) => ['aan', word])).toString()}`

// Where an envelope leads: a new message with its recipients filled in. What the writer may not write to is not.
export const writeToPerson = (id: string) => writeTo({ kind: 'people', people: [id] })
export const writeToParentsOf = (pupilId: string) => writeTo({ kind: 'parentsOfPupils', pupils: [pupilId] })
export const writeToNotAnswered = (messageId: string) => writeTo({ kind: 'notAnswered', message: messageId })
export const writeToAnswered = (messageId: string, questionId: string, option: string) =>
  writeTo({ kind: 'answered', message: messageId, question: questionId, option })
