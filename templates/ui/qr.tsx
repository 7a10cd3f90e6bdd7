import encodeQR from 'qr'

type Props = { text: string; label: string }

/** Drawn as one path, dark on light in either colour scheme, since cameras expect it so. */
export const QrCode = ({ text, label }: Props) => {
  const rows = encodeQR(text, 'raw', { border: 2 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={path} />
    </svg>
  )
}
