/** Names as they are found on Dutch school lists. A surname with a capital prefix is written as its family writes it. */
export type Culture = {
  share: number
  girls: string[]
  boys: string[]
  women: string[]
  men: string[]
  surnames: [string, string][]
}

const words = (text: string) => text.split(' ')
/** "van der Berg" is prefix and name; a bare word has no prefix. */
const surnames = (text: string): [string, string][] =>
  text.split(', ').map((written) => {
    const at = written.search(/\p{Lu}/u)
    return [written.slice(0, at).trim(), written.slice(at)]
  })

export const cultures: Culture[] = [
  {
    share: 60,
    girls: words(
      'Emma Julia Sophie Tess Sara Lieke Fenna Eva Noor Saar Roos Lotte Anouk Femke Isa Lynn Maud Nina Loïs Zoë Fleur Jasmijn Evi Vera Elin Lise Floor Puck Renée Cato',
    ),
    boys: words(
      'Daan Sem Lucas Levi Finn Noah Bram Milan Luuk Mees Thijs Jesse Stijn Ruben Lars Gijs Teun Sam Siem Joep Tijn Hugo Jurre Koen Floris Pepijn Boaz Daniël René Guus',
    ),
    women: words(
      'Marieke Sanne Linda Esther Monique Inge Marloes Kim Ellen Nienke Annemiek Judith Petra Carolien Wendy Hanneke Joyce Ilse Manon Chantal Renske Lisette Daniëlle Mirjam Suzanne',
    ),
    men: words(
      'Jeroen Martijn Bas Erik Mark Sander Wouter Niels Dennis Maarten Joost Rob Paul Frank Arjan Michel Ronald Stefan Remco Bart Edwin Marcel Pieter Gerben Hans',
    ),
    surnames: surnames(
      "Bakker, de Boer, van den Berg, van der Meer, de Graaf, Dekker, Brouwer, van Dijk, Smits, de Wit, Peters, Hendriks, van Leeuwen, Vos, van 't Hof, in 't Veld, Schouten, Kuipers, Willems, van Vliet, Hoekstra, Postma, van de Ven, Koster, Prins, Huisman, de Bruijn, Verhoeven, van Beek, Kramer, ter Horst, Blom, van Loon, op den Kamp, Vermeulen, van der Linden, Molenaar, Timmermans, Scholten, van Wijk, den Ouden, Groen, Gerritsen, Evers, de Lange, van Rijn, Coenen, Janssens, Maas, Driessen, d'Hondt, van der Wal, Boersma, ten Brink, Konings, Bosman, Wolters, Schipper, Franken, Rietveld",
    ),
  },
  {
    share: 8,
    girls: words('Elif Zeynep Defne Azra Esila Meryem Ayşe Ecrin'),
    boys: words('Emir Yusuf Mert Ömer Kerem Çağan Efe Eymen'),
    women: words('Fatma Emine Hatice Özlem Sevgi Ayşegül Gülsüm Derya'),
    men: words('Mehmet Mustafa Hüseyin Murat İbrahim Serkan Hakan Uğur'),
    surnames: surnames('Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç'),
  },
  {
    share: 9,
    girls: words('Amira Yasmine Inaya Salma Hafsa Nour Aya Malak'),
    boys: words('Mohammed Ilyas Adam Rayan Bilal Zakaria Ayoub Imran'),
    women: words('Fatima Khadija Naima Samira Loubna Hanane Karima Zineb'),
    men: words('Ahmed Rachid Youssef Karim Hassan Said Abdel Mustapha'),
    surnames: surnames(
      'El Amrani, Ben Ali, El Idrissi, Bouzid, Aït Lahcen, Benali, El Khattabi, Chaoui, Amezian, Ouali, Tahiri, El Haddaoui',
    ),
  },
  {
    share: 6,
    girls: words('Zuzanna Hanna Maja Łucja Oliwia Zofia'),
    boys: words('Jakub Szymon Antoni Miłosz Kacper Łukasz'),
    women: words('Agnieszka Małgorzata Katarzyna Joanna Beata Aleksandra'),
    men: words('Tomasz Piotr Paweł Krzysztof Grzegorz Sławomir'),
    surnames: surnames('Kowalski, Wiśniewski, Nowak, Wójcik, Zieliński, Szymański, Woźniak, Dąbrowski, Kamiński'),
  },
  {
    share: 7,
    girls: words('Xaviera Shanaya Kayleigh Dayenne Rishika Anjali Gaitrie Faye'),
    boys: words('Jaydon Xavi Rishi Dion Giovanni Shivan Vishaal Quincy'),
    women: words('Sharda Usha Mavis Cynthia Shirley Farida Radha Muriel'),
    men: words('Winston Errol Radjin Glenn Humphrey Soenil Iwan Stanley'),
    surnames: surnames(
      'Ramdin, Doekhie, Kartosen, Pinas, Baldew, Sewnarain, Aboikoni, van Russel, Codrington, Bhagwandin, Lie A Fat, Soekhoe',
    ),
  },
  {
    share: 5,
    girls: words('Sofiia Zlata Solomiia Daryna Myroslava Anhelina'),
    boys: words('Maksym Danylo Artem Tymofii Bohdan Nazar'),
    women: words('Oksana Nataliia Iryna Olena Liudmyla Kateryna'),
    men: words('Andrii Serhii Volodymyr Oleksandr Dmytro Taras'),
    surnames: surnames("Shevchenko, Kovalenko, Bondarenko, Tkachuk, Melnyk, Derev'ianko, Hryhor'iev, Lysenko"),
  },
  {
    share: 5,
    girls: words('Sjoukje Nynke Jildou Femke Hylke Fardau'),
    boys: words('Jelle Sjoerd Wybe Douwe Tjeerd Ype'),
    women: words('Baukje Ytsje Aukje Tsjikke Froukje Wiepkje'),
    men: words('Fokke Sytse Durk Haije Eelke Rients'),
    surnames: surnames('Hoogterp, Dijkstra, Terpstra, van der Veen, Sytsma, Wiarda, Bangma, Jongsma, fan der Wâl'),
  },
]
