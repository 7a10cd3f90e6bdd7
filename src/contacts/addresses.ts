export type Address = { street: string; postcode: string; town: string }

const dutchPostcode = /^([1-9]\d{3})\s?([a-z]{2})$/i

/** "1234ab" is "1234 AB"; null when it is no Dutch postcode. */
export function dutchPostcodeOf(typed: string) {
  const [, digits, letters] = dutchPostcode.exec(typed.trim()) ?? []
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : null
}

/** An address on one line in its parts: "Dorpsstraat 1, 1234 AB Zonnedaal". Where it has no postcode, all of it is the street. */
export function addressParts(line: string): Address {
  const [, street = '', digits, letters = '', town = ''] =
    /^(.*?)[,\s]+(\d{4})\s?([a-z]{2})\s+(\S.*)$/i.exec(line) ?? []
  return street && digits
    ? { street, postcode: `${digits} ${letters.toUpperCase()}`, town }
    : { street: line, postcode: '', town: '' }
}
