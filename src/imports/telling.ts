/** Of somebody entered here by hand, what stands here stays; the file fills in the blanks. */
export function filledIn<T extends object>(here: T, said: T, fields: readonly (keyof T)[]): T {
  const kept = fields.filter((field) => here[field]).map((field) => [field, here[field]])
  return { ...said, ...Object.fromEntries(kept) }
}
