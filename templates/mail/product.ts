/** Whose mail it is where no school's is: Pleinpost's own name and colour. */
export const product = { name: 'Pleinpost', hue: 245 }
