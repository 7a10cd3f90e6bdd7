/** The field by which a form says whose it is: two people may use one browser, one after the other. */
export const writerField = 'schrijver'
