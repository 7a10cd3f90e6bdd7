import type { Text } from '../../src/language.ts'

const text = (nl: string, en: string): Text => ({ nl, en })

/** Sentences about a file that cannot be read as it is. They name places and fields, never what stands in a field. */
export const fileTexts = {
  empty: text('Het bestand is leeg.', 'The file is empty.'),
  tooBig: (megabytes: number) =>
    text(`Het bestand is te groot. Het mag ${megabytes} MB zijn.`, `The file is too big. It may be ${megabytes} MB.`),
  tooBigToSend: (each: number, together: number) =>
    text(
      `Het bestand is te groot. Het mag ${each} MB zijn, en losse bestanden samen ${together} MB.`,
      `The file is too big. It may be ${each} MB, and loose files together ${together} MB.`,
    ),
  unknownEncoding: text(
    'Wij kennen de tekencodering niet die in het bestand staat. Maak het bestand opnieuw, met UTF-8.',
    'We do not know the character encoding that the file names. Make the file again, with UTF-8.',
  ),
  wrongEncoding: (encoding: string) =>
    text(
      `De tekens in het bestand passen niet bij de codering ${encoding}. Maak het bestand opnieuw, met UTF-8.`,
      `The characters in the file do not match the encoding ${encoding}. Make the file again, with UTF-8.`,
    ),
  badCharacter: text(
    'Hier staat een teken dat niet in een XML-bestand mag staan.',
    'There is a character here that an XML file may not contain.',
  ),
  doctype: text(
    'Het bestand bevat een DOCTYPE of ENTITY. Zulke bestanden lezen wij niet, omdat ze onveilig zijn.',
    'The file contains a DOCTYPE or ENTITY. We do not read such files, because they are unsafe.',
  ),
  tooDeep: text('De elementen in het bestand zijn te diep genest.', 'The elements in the file are nested too deeply.'),
  tooMany: (elements: number) =>
    text(
      `Het bestand bevat te veel elementen. Er mogen er ${elements.toLocaleString('nl')} zijn.`,
      `The file contains too many elements. It may have ${elements.toLocaleString('en')}.`,
    ),
  notXml: text(
    'Dit is geen XML-bestand. Kies het EDEXML-bestand uit uw leerlingadministratie.',
    'This is not an XML file. Choose the EDEXML file from your pupil administration.',
  ),
  otherRoot: text(
    'Dit is geen EDEXML-bestand: het begint niet met het element EDEX.',
    'This is not an EDEXML file: it does not start with the element EDEX.',
  ),
  halfFile: text(
    'Het bestand stopt halverwege. Maak het bestand opnieuw.',
    'The file stops halfway. Make the file again.',
  ),
  malformed: text('Hier klopt de XML niet.', 'The XML is not correct here.'),
  unknownEntity: text(
    'Hier staat een tekencode die wij niet kennen.',
    'There is a character code here that we do not know.',
  ),
  missing: (element: string) => text(`Het element ${element} ontbreekt.`, `The element ${element} is missing.`),
  badSchoolYear: text(
    'Het schooljaar is niet goed. Het moet er zo uitzien: 2026-2027.',
    'The school year is not right. It must look like this: 2026-2027.',
  ),
  badBrin: text('De BRIN-code is niet goed.', 'The BRIN code is not right.'),
  noPupils: text('Er staan geen leerlingen in het bestand.', 'There are no pupils in the file.'),
  noKey: (element: string) => text(`Bij een ${element} ontbreekt de key.`, `A ${element} has no key.`),
  sameKey: (element: string, first: number) =>
    text(
      `Deze ${element} heeft dezelfde key als die op regel ${first}.`,
      `This ${element} has the same key as the one on line ${first}.`,
    ),
  unknownGroup: text(
    'Hier wordt verwezen naar een groep die niet in het bestand staat.',
    'This refers to a group that is not in the file.',
  ),
  twoClasses: text('Deze leerling staat in twee groepen.', 'This pupil is in two classes.'),
  samePupil: (first: number) =>
    text(
      `Deze leerling staat twee keer in het bestand. De eerste keer is op regel ${first}.`,
      `This pupil is in the file twice. The first time is on line ${first}.`,
    ),
  noName: text('Hier ontbreekt de naam.', 'The name is missing here.'),
  tooLong: text('Deze tekst is te lang.', 'This text is too long.'),
  unreadDate: text('Deze datum kunnen wij niet lezen.', 'We cannot read this date.'),
  unreadEmail: text('Dit is geen geldig e-mailadres.', 'This is not a valid email address.'),
  unreadYear: text('Deze jaargroep kennen wij niet.', 'We do not know this year group.'),
  notAList: text(
    'Dit bestand kunnen wij niet lezen. Kies een EDEXML-bestand, een zip van OneRoster, of een lijst als CSV of XLSX.',
    'We cannot read this file. Choose an EDEXML file, a OneRoster zip, or a list as CSV or XLSX.',
  ),
  picture: text(
    'Dit is een afbeelding en geen lijst. Kies een EDEXML-bestand, een zip van OneRoster, of een lijst als CSV of XLSX.',
    'This is a picture and no list. Choose an EDEXML file, a OneRoster zip, or a list as CSV or XLSX.',
  ),
  pdf: text(
    'Dit is een PDF en geen lijst. Maak in uw leerlingadministratie een CSV of XLSX.',
    'This is a PDF and no list. Make a CSV or XLSX in your pupil administration.',
  ),
  document: text(
    'Dit is een tekstdocument en geen lijst. Bewaar de lijst als CSV of XLSX.',
    'This is a text document and no list. Save the list as CSV or XLSX.',
  ),
  webPage: text(
    'Dit is een webpagina en geen lijst. Bewaar de lijst als CSV of XLSX.',
    'This is a web page and no list. Save the list as CSV or XLSX.',
  ),
  openDocument: text(
    'Dit is een OpenDocument-bestand. Bewaar de lijst als CSV of XLSX.',
    'This is an OpenDocument file. Save the list as CSV or XLSX.',
  ),
  noColumns: text(
    'In dit bestand staat tekst, maar geen lijst met kolommen. Kies een EDEXML-bestand, een zip van OneRoster, of een lijst als CSV of XLSX.',
    'There is text in this file, but no list with columns. Choose an EDEXML file, a OneRoster zip, or a list as CSV or XLSX.',
  ),
  oldWorkbook: text(
    'Dit is een oud Excel-bestand, of er zit een wachtwoord op. Bewaar het als XLSX zonder wachtwoord.',
    'This is an old Excel file, or it has a password. Save it as XLSX without a password.',
  ),
  oneFile: text(
    'Kies één bestand. Alleen de losse bestanden van OneRoster mogen samen: users.csv, classes.csv en de andere.',
    'Choose one file. Only the loose files of OneRoster go together: users.csv, classes.csv and the others.',
  ),
  unpackFirst: text(
    'In dit zip-bestand zit een ander bestand. Pak het eerst uit, en kies dat bestand zelf.',
    'There is another file in this zip. Unpack it first, and choose that file itself.',
  ),
  unknownZip: text(
    'In dit zip-bestand zit niets dat wij kennen. Een zip van OneRoster bevat users.csv.',
    'There is nothing in this zip that we know. A OneRoster zip contains users.csv.',
  ),
  zipBroken: text(
    'Dit onderdeel van het bestand is beschadigd. Maak het bestand opnieuw.',
    'This part of the file is damaged. Make the file again.',
  ),
  zipTooBig: text(
    'Uitgepakt is dit onderdeel van het bestand te groot.',
    'Unpacked, this part of the file is too big.',
  ),
  zipTooMany: (entries: number) =>
    text(
      `Er zitten te veel bestanden in dit zip-bestand. Het mogen er ${entries} zijn.`,
      `There are too many files in this zip. It may have ${entries}.`,
    ),
  zipName: text(
    'Dit onderdeel van het zip-bestand heeft een naam die niet veilig is.',
    'This part of the zip has a name that is not safe.',
  ),
  zipLink: text(
    'Dit onderdeel van het zip-bestand is een verwijzing en geen bestand.',
    'This part of the zip is a link and not a file.',
  ),
  zipLocked: text('Er zit een wachtwoord op dit zip-bestand.', 'This zip has a password.'),
  zipTwice: text('Dit onderdeel zit er twee keer in.', 'This part is in it twice.'),
  delta: text(
    'Dit bestand bevat alleen wijzigingen (delta). Maak een volledig bestand (bulk).',
    'This file has only changes (delta). Make a full file (bulk).',
  ),
  unknownClass: text(
    'Deze plaats is in een groep die niet in het bestand staat.',
    'This place is in a class that is not in the file.',
  ),
  unknownUser: text(
    'Deze plaats is van iemand die niet in het bestand staat.',
    'This place is of somebody who is not in the file.',
  ),
  otherRole: text(
    'Deze rol past niet bij wat deze persoon volgens het bestand is.',
    'This role does not fit what this person is according to the file.',
  ),
  noHeader: text('De regel met kolomnamen ontbreekt.', 'The line with column names is missing.'),
  noRows: text('Er staan geen gegevens onder de kolomnamen.', 'There is nothing below the column names.'),
  tooManyRows: (rows: number) =>
    text(
      `Het bestand heeft te veel regels. Er mogen er ${rows} zijn.`,
      `The file has too many lines. It may have ${rows}.`,
    ),
  tooManyColumns: (columns: number) =>
    text(
      `Het bestand heeft te veel kolommen. Er mogen er ${columns} zijn.`,
      `The file has too many columns. It may have ${columns}.`,
    ),
  noPupilColumn: text('Er is geen kolom met de naam van de leerling.', 'There is no column for the name of the pupil.'),
  noStaffColumn: text(
    'Er is geen kolom met de naam van de medewerker.',
    'There is no column for the name of the member of staff.',
  ),
  noChildColumn: text(
    'Er is geen kolom met de leerling. Voeg een kolom Leerlingnummer toe, of Roepnaam en Achternaam.',
    'There is no column for the pupil. Add a column Leerlingnummer, or Roepnaam and Achternaam.',
  ),
  noGuardianColumn: text(
    'Er is geen kolom met de ouder. Voeg een kolom toe, zoals E-mailadres ouder 1.',
    'There is no column for the parent. Add a column, such as E-mailadres ouder 1.',
  ),
  sameColumn: text('Deze kolom staat er twee keer.', 'This column is there twice.'),
  noChild: text('Op deze regel ontbreekt de leerling.', 'The pupil is missing on this line.'),
  unreadCustody: text('Bij gezag moet ja of nee staan.', 'The column for custody (gezag) must say ja or nee.'),
  unreadPhone: text('Dit is geen geldig telefoonnummer.', 'This is not a valid telephone number.'),

  // What a difference says besides.
  keyOfAnother: (name: string) =>
    text(
      `Deze key hoort hier bij ${name}, met een andere geboortedatum.`,
      `This key belongs to ${name} here, with another birth date.`,
    ),
  perhapsKnown: (name: string) =>
    text(`Dit kan ${name} zijn, maar zeker is dat niet.`, `This may be ${name}, but that is not certain.`),
  namesakes: text(
    'Er zijn hier meer mensen met deze naam. Wij weten niet wie dit is.',
    'There are several people of this name here. We do not know who this is.',
  ),
  perhapsHere: text(
    'Er is hier iemand met deze naam die nog geen medewerker is.',
    'There is somebody of this name here who is not staff yet.',
  ),
  perhapsParent: text(
    'Er is hier iemand die op deze ouder lijkt.',
    'There is somebody here who is much like this parent.',
  ),
  otherSchool: (here: string, before: string) =>
    text(
      `Dit bestand is van een school met BRIN-code ${here}. De vorige keer was dat ${before}.`,
      `This file is of a school with BRIN code ${here}. Last time it was ${before}.`,
    ),
  earlierYear: (here: string, before: string) =>
    text(
      `Dit bestand is van schooljaar ${here}, en u hebt al een bestand van ${before}. Iedereen gaat terug naar de groep van toen.`,
      `This file is of school year ${here}, and you already have one of ${before}. Everyone goes back to the group of that time.`,
    ),
  manyGone: (gone: number, all: number) =>
    text(
      `${gone} van de ${all} leerlingen staan niet meer in dit bestand. Zij gaan van school.`,
      `${gone} of the ${all} pupils are no longer in this file. They leave the school.`,
    ),
  dropped: (fields: string) =>
    text(
      `Deze gegevens lezen wij niet: ${fields}. Ze worden nergens bewaard.`,
      `We do not read this data: ${fields}. It is kept nowhere.`,
    ),
  rolesByHand: (names: string) =>
    text(
      `Deze medewerkers krijgen door het bestand nog geen rol: ${names}. Een rol geeft de school zelf.`,
      `These members of staff get no role from the file: ${names}. The school gives roles itself.`,
    ),
  unknownPupil: text(
    'Deze leerling kennen wij niet. Kijk na hoe de naam of het nummer hier staat, of lees eerst een bestand met de leerlingen in.',
    'We do not know this pupil. Check how the name or the number is written here, or first import a file with the pupils.',
  ),
  namesakePupils: text(
    'Er zijn hier meer leerlingen met deze naam. Zet de geboortedatum of het leerlingnummer erbij.',
    'There are several pupils of this name here. Add the birth date or the pupil number.',
  ),
  custodyKept: (child: string) =>
    text(
      `De lijst zegt iets anders over het gezag over ${child} dan de school heeft vastgelegd. Wij laten dat zoals het is.`,
      `The list says something else about the custody of ${child} than the school has recorded. We leave that as it is.`,
    ),
  noCustodyColumn: text(
    'De lijst heeft geen kolom voor gezag. Wie nieuw is bij een kind, krijgt volledig gezag. Voor de anderen verandert het gezag niet.',
    'The list has no column for custody. Whoever is new to a child gets full custody. For the others custody does not change.',
  ),
  ignoredColumns: (columns: string) =>
    text(`Deze kolommen gebruiken wij niet: ${columns}.`, `We do not use these columns: ${columns}.`),
  newHouseholds: (count: number) =>
    text(
      count === 1 ? 'Er komt 1 gezin bij.' : `Er komen ${count} gezinnen bij.`,
      count === 1 ? '1 household is added.' : `${count} households are added.`,
    ),
  guardiansGone: (gone: number, all: number) =>
    text(
      `${gone} van de ${all} ouders staan niet meer bij hun kind in deze lijst. Zij verliezen hun toegang.`,
      `${gone} of the ${all} parents are no longer listed with their child. They lose their access.`,
    ),
  twoAddresses: text(
    'In de lijst hebben zij twee adressen, maar hier zijn zij een gezin: zij zien elkaars antwoorden. Vraag hun of dat zo moet blijven.',
    'The list gives them two addresses, but here they are one household: they see each other’s answers. Ask them whether it should stay so.',
  ),
  custodyRaised: (names: string) =>
    text(
      `Deze ouders krijgen volledig gezag. Nu hebben zij dat hier niet: ${names}.`,
      `These parents get full custody. They do not have it here now: ${names}.`,
    ),
} as const
