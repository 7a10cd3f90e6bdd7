const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const shape = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label})+$`)

/** One address and nothing more, as a browser's email field has it but with a whole domain, of a length that mail can carry (RFC 5321, 4.5.3). */
export const isAddress = (text: string) => text.length <= 254 && shape.test(text)
