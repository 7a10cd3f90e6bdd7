export class UnknownEntity extends Error {
  readonly line: number
  constructor(line: number) {
    super('unknown entity')
    this.line = line
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string, line: number) =>
  text.replace(/&([\w#]+);/g, (_, code: string) => {
    const character = named[code] ?? numbered(code)
    if (character === null) throw new UnknownEntity(line)
    return character
  })

function numbered(code: string) {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(code)
  const point = digits ? Number.parseInt(digits[1] ?? digits[2]!, digits[1] ? 16 : 10) : 0
  const isCharacter =
    point >= 32 ? point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) : [9, 10, 13].includes(point)
  return isCharacter ? String.fromCodePoint(point) : null
}
