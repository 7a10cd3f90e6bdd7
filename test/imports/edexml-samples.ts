export const bytes = (text: string) => new TextEncoder().encode(text)

export const utf16 = (text: string, bigEndian = false) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2))
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian)
  return new Uint8Array(view.buffer)
}

export const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

export const pupil = (key: string, name: string, more = '') =>
  `<leerling key="${key}"><achternaam>Jansen</achternaam><roepnaam>${name}</roepnaam>` +
  `<geboortedatum>2017-03-04</geboortedatum><groep key="5a"/>${more}</leerling>`

export type Parts = { head?: string; school?: string; groups?: string; pupils?: string; staff?: string }

export const edexml = ({
  head = '<?xml version="1.0" encoding="UTF-8"?>',
  school = '<schooljaar>2026-2027</schooljaar><brincode>99RB</brincode>',
  groups = '<groep key="5a"><naam>Groep 5a</naam><jaargroep>5</jaargroep></groep><samengestelde_groep key="koor"><naam>Koor</naam></samengestelde_groep>',
  pupils = [pupil('1', 'Ada'), pupil('2', 'Bo')].join('\n'),
  staff = '<leerkracht key="9"><achternaam>Vries</achternaam><voorvoegsel>de</voorvoegsel><roepnaam>Anna</roepnaam><rol>LRK</rol><groepen><groep key="5a"/></groepen></leerkracht>',
}: Parts = {}) => `${head}
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
<school>${school}</school>
<groepen>${groups}</groepen>
<leerlingen>
${pupils}
</leerlingen>
<leerkrachten>${staff}</leerkrachten>
</EDEX>
`
