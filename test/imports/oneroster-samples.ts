import { zipped } from './workbooks.ts'

export type Files = Readonly<Record<string, string>>

/** A small school in version 1.1: a class and a choir, two pupils, a teacher, and two parents. */
export const version11: Files = {
  'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\n',
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nschool,,,De Linde,school,99RB,\n',
  'academicSessions.csv':
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nsy,,,2026-2027,schoolYear,2026-08-01,2027-07-31,,2027\n',
  'classes.csv':
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nc5,,,Groep 5a,05,,5a,homeroom,,school,sy,,,\nkoor,,,Koor,,,koor,scheduled,,school,sy,,,\n',
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n' +
    'p1,,,true,school,student,ada,{bsn:999900018},Ada,Jansen,,999900018,ada@school.nl,,,"g1,g2",05,geheim\n' +
    'p2,,,true,school,student,bo,,Bo,Berg,van den,999900031,,,,,05,geheim\n' +
    't1,,,true,school,teacher,anna,,Anna,de Vries,,999900043,anna@school.nl,,,,,geheim\n' +
    'g1,,,true,school,parent,mia,,Mia,Jansen,,,mia@x.nl,0612345678,,,,geheim\n' +
    'g2,,,true,school,guardian,tom,,Tom,Smit,,,tom@x.nl,,,"p1,p2",,geheim\n',
  'enrollments.csv':
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne1,,,c5,school,p1,student,,,\ne2,,,c5,school,p2,student,,,\ne3,,,koor,school,p1,student,,,\ne4,,,c5,school,t1,teacher,,,\n',
  'demographics.csv':
    'sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,countryOfBirthCode\np1,,,2017-03-04,female,false,Land-Canary\n',
}

/** The same school in version 1.2, whose roles stand in a file of their own. */
export const version12: Files = {
  ...version11,
  'manifest.csv': version11['manifest.csv']!.replace('1.1', '1.2'),
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n' +
    'p1,,,true,ada,,Adriana,Jansen,,,ada@school.nl,,,"g1,g2",05,geheim,999900018,Ada,,,school,\n' +
    'p2,,,true,bo,,Bo,van den Berg,,,,,,g2,05,geheim,999900031,,,,school,\n' +
    't1,,,true,anna,,Anna,de Vries,,,anna@school.nl,,,,,geheim,999900043,,,,school,\n' +
    'g1,,,true,mia,,Mia,Jansen,,,mia@x.nl,0612345678,,,,geheim,,,,,,\n' +
    'g2,,,true,tom,,Tom,Smit,,,tom@x.nl,,,,,geheim,,,,,,\n',
  'roles.csv':
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n' +
    'r1,,,p1,primary,student,,,school,\nr2,,,p2,primary,student,,,school,\nr3,,,t1,secondary,parent,,,school,\nr4,,,t1,primary,teacher,,,school,\nr5,,,g1,primary,parent,,,school,\nr6,,,g2,primary,guardian,,,school,\n',
}

export const bundle = (files: Files) => ({ name: 'oneroster.zip', bytes: zipped(files) })

export const loose = (files: Files) =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
