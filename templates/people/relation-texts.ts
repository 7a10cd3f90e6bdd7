import { catalogue, type Words } from '../../src/language.ts'

/** What somebody is to a child, where that is one of our own codes. */
export const relationTexts = catalogue({
  mother: { nl: 'moeder', en: 'mother' },
  father: { nl: 'vader', en: 'father' },
  parent: { nl: 'ouder', en: 'parent' },
})

/** A code in words; a school's own word, such as "oma", as it is. */
export const relationText = (say: Words<typeof relationTexts>, relation: string) =>
  relation === 'mother' || relation === 'father' || relation === 'parent' ? say[relation] : relation
