const shape = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/

/** One address and nothing more, as a browser's email field has it, of a length that mail can carry (RFC 5321, 4.5.3). */
export const isAddress = (text: string) => text.length <= 254 && shape.test(text)
