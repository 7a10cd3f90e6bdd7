import { encode } from 'fast-png'

type Point = readonly [number, number]
type Colour = readonly [number, number, number]

/** Drawn on a square of 64, as public/icon.svg is: strokes, each from here to there, a bow, and a dot. */
const strokes: readonly (readonly [Point, Point])[] = [
  [
    [20, 16],
    [20, 50],
  ],
  [
    [20, 16],
    [34, 16],
  ],
  [
    [26, 39],
    [34, 39],
  ],
]
const bow: { at: Point; radius: number } = { at: [34, 27.5], radius: 11.5 }
const dot: { at: Point; radius: number } = { at: [34, 27.5], radius: 3.5 }
const half = 3.25

const light: Colour = [253, 252, 248]
const yellow: Colour = [242, 193, 78]

/**
 * The sign on the school's own colour, filled to the corners: telephones cut the shape they like out of it, so it stands a little
 * smaller than in the tab (maskable icons keep what is within four fifths). Telephones take no SVG for this.
 */
export function iconPng(size: number, colour: Colour) {
  const data = new Uint8Array(size * size * 3)
  const scale = 64 / size / 0.8
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at: Point = [(x + 0.5) * scale - 8, (y + 0.5) * scale - 8]
      const sign = cover(half - distance(at), scale)
      const inDot = cover(dot.radius - away(at, dot.at), scale)
      data.set(mixed(mixed(colour, light, sign), yellow, inDot), (y * size + x) * 3)
    }
  }
  return encode({ width: size, height: size, data, channels: 3 }) as Uint8Array<ArrayBuffer> // safe: it is new
}

const mixed = (under: Colour, over: Colour, share: number): Colour =>
  share <= 0
    ? under
    : [
        under[0] + (over[0] - under[0]) * share,
        under[1] + (over[1] - under[1]) * share,
        under[2] + (over[2] - under[2]) * share,
      ]

/** How much of a dot is covered at the edge of a shape: what makes it smooth. */
const cover = (inside: number, scale: number) => Math.min(1, Math.max(0, inside / scale + 0.5))

const away = ([x, y]: Point, [u, v]: Point) => Math.hypot(x - u, y - v)

/** To the nearest line of the sign. */
function distance(at: Point) {
  const around = at[0] >= bow.at[0] ? Math.abs(away(at, bow.at) - bow.radius) : Number.POSITIVE_INFINITY
  return Math.min(around, ...strokes.map(([from, to]) => toStroke(at, from, to)))
}

function toStroke(at: Point, from: Point, to: Point) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / (dx * dx + dy * dy)
  const share = Math.min(1, Math.max(0, along))
  return away(at, [from[0] + dx * share, from[1] + dy * share])
}
