// What sites put on their every page: notices of 20 to 120 words, written for this bench, four in each of five languages.

export type NoticeLanguage = 'en' | 'de' | 'fr' | 'es' | 'ru'

export const NOTICES: Readonly<Record<NoticeLanguage, readonly string[]>> = {
  en: [
    'Harbour Post stays free because readers pay what they can. Give a little every month from the page of your account.',
    'You have reached the last of your four open reports for this month. Readers of Vale Courier who take the trial for one euro can go on at once, get our evening letter on weekdays, and may cancel with two clicks until the day before it ends.',
    'This site stores small files on your device so that it can remember your town, count its visitors and show advertising that fits your interests. Some of our partners do the same under their own rules. You may agree to everything, refuse whatever is not needed, or decide for each purpose by itself. Whatever you choose holds for six months and can be changed at any time from the link at the foot of each page.',
    'The report above is open to you because somebody who subscribes to Northmoor Ledger passed it on. Good journalism in the hills costs money: our eleven reporters attend every council meeting, read the court lists and drive to the fires that nobody else drives to. If you live here, please think about joining the nine thousand households that pay for it. A membership costs less than one coffee a week, includes the printed weekend edition, the puzzle book and two tickets for the summer concert in the old tannery, and you can leave whenever you like by telephone, by letter or at the counter in Mill Lane. Students and people out of work pay half. Thank you for telling a neighbour.',
  ],
  de: [
    'Der Elbtaler Bote lebt von seinen Lesern. Wer uns regelmäßig liest, kann uns ab drei Euro im Monat freiwillig unterstützen.',
    'Dieser Beitrag gehört zu unserem digitalen Angebot, das Sie vier Wochen lang kostenlos und unverbindlich erproben dürfen. Danach kostet der Zugang zur Lindauer Rundschau sieben Euro im Monat, die Kündigung ist jederzeit mit einem Klick in Ihrem Kundenkonto möglich, auch am letzten Tag der Frist.',
    'Wir und unsere Partner speichern kleine Dateien auf Ihrem Gerät und lesen sie wieder aus, um Inhalte an Ihre Gewohnheiten anzupassen, Reichweiten zu messen und Werbung auszuspielen. Einen Teil davon brauchen wir für den Betrieb der Seite, alles Übrige geschieht nur, wenn Sie zustimmen. Ihre Entscheidung können Sie am Ende jeder Seite unter dem Punkt Privatsphäre ansehen und mit Wirkung für die Zukunft ändern, ohne dass Ihnen daraus ein Nachteil entsteht.',
    'Sie lesen diesen Text, weil die Genossenschaft Havelspiegel ihn bezahlt hat: rund viertausend Menschen aus den Dörfern am Fluss, denen die Zeitung gemeinsam gehört. Kein Verlag redet uns hinein, kein Anzeigenkunde bestimmt, worüber wir schreiben. Damit das so bleibt, suchen wir in diesem Jahr sechshundert neue Mitglieder. Ein Anteil kostet fünfzig Euro und wird beim Austritt zurückgezahlt, das Stimmrecht hängt nicht an der Zahl der Anteile. Mitglieder erhalten morgens unseren Brief aus der Redaktion, dürfen an den Konferenzen am Donnerstag teilnehmen und bekommen zum Jahresende den gebundenen Band mit den besten Reportagen. Formulare liegen in den Büchereien aus, wir schicken sie Ihnen gern auch mit der Post. Haben Sie Fragen, rufen Sie uns an, wir nehmen uns Zeit.',
  ],
  fr: [
    'Le Quotidien des Marais appartient à ses lecteurs. Soutenez notre rédaction par un don mensuel, déductible pour moitié de vos impôts.',
    'Il vous reste à découvrir la plus grande partie de cette enquête. Pour la parcourir en entier, essayez notre formule numérique pendant un mois au prix d’un euro, sans engagement, puis neuf euros par mois, résiliable en ligne à tout moment depuis la rubrique de votre compte.',
    'En poursuivant votre visite, vous acceptez que notre journal et ses partenaires déposent sur votre appareil des traceurs qui servent à mesurer la fréquentation, à vous proposer des vidéos et à adapter la publicité à vos goûts. Vous pouvez les refuser tous, sauf ceux qui sont indispensables au fonctionnement du site, ou choisir un par un dans le panneau de réglage. Votre choix sera gardé pendant treize mois, puis la question vous sera posée de nouveau.',
    'Cet article vous est offert par les abonnés de La Dépêche du Coteau, qui font vivre depuis quarante ans une rédaction indépendante dans une vallée où il n’y a plus ni tribunal ni gare. Nos neuf journalistes assistent aux séances des conseils, relisent les budgets et vont voir sur place ce que les communiqués ne racontent pas. Un abonnement coûte moins cher qu’un café par semaine et comprend l’édition imprimée du samedi, le cahier de jeux et deux entrées pour la fête des vendanges. Vous pouvez l’arrêter quand bon vous semble, par courrier, par téléphone ou au guichet de la place du Lavoir. Les étudiants et les personnes sans emploi paient moitié prix. Merci d’en parler autour de vous.',
  ],
  es: [
    'El Faro de Poniente vive de quienes lo leen. Hazte socio desde cuatro euros al mes y deja de ver anuncios.',
    'Has agotado los cinco reportajes gratuitos de este mes. Para seguir con la lectura, prueba durante treinta días nuestra edición digital por un euro; después pagarás ocho al mes y podrás darte de baja cuando quieras desde tu perfil, sin llamadas ni preguntas incómodas de ningún tipo.',
    'Nuestra empresa y sus colaboradores guardan en tu dispositivo pequeños archivos con los que recuerdan tus preferencias, cuentan las visitas y eligen la publicidad que más te pueda interesar. Los que son necesarios para que funcione la página no se pueden apagar; los demás solo se activan si das permiso. Puedes aceptarlos todos, rechazarlos o escoger uno por uno, y cambiar de idea más adelante desde el enlace que encontrarás abajo, junto al aviso legal.',
    'Lees esta noticia sin pagar porque los suscriptores de La Voz del Páramo la han pagado por ti. Somos doce periodistas repartidos en tres comarcas, acudimos a los plenos, revisamos las cuentas de los ayuntamientos y recorremos carreteras por las que ya no pasa ningún autobús. Si vives aquí o echas de menos tu pueblo, piensa en unirte a las seis mil familias que sostienen este trabajo. La cuota cuesta menos que un café a la semana e incluye la edición impresa del domingo, el cuaderno de pasatiempos y dos entradas para el concierto de verano. Puedes dejarlo cuando quieras, por carta, por teléfono o en la ventanilla de la calle Molinos. Los parados pagan la mitad.',
  ],
  ru: [
    'Газета «Заречный листок» живёт на деньги читателей. Поддержите редакцию любой суммой, это займёт у вас не больше одной минуты времени.',
    'Вы прочли последний из пяти бесплатных материалов этого месяца. Чтобы читать «Верхнюю пристань» дальше, оформите пробную подписку за один рубль: она действует две недели, потом стоит двести рублей в месяц, и отказаться от неё можно в любой день через личный кабинет без звонков и объяснений.',
    'Наш сайт и его партнёры сохраняют на вашем устройстве небольшие файлы, чтобы помнить выбранный город, считать посетителей и показывать рекламу, которая может вас заинтересовать. Часть этих файлов нужна для работы страниц, остальные включаются только с вашего согласия. Вы можете принять все, отказаться от лишних или выбрать каждый по отдельности. Решение хранится полгода, изменить его нетрудно по ссылке в самом низу страницы, рядом с правилами и адресом редакции для писем и жалоб.',
    'Этот текст открыт для вас, потому что за него заплатили подписчики «Северного берега», которые уже тридцать лет содержат независимую редакцию в посёлке, где давно нет ни вокзала, ни суда. Восемь наших корреспондентов ходят на заседания советов, проверяют сметы и едут туда, куда больше никто не едет. Если вы живёте рядом или скучаете по родным местам, присоединяйтесь к пяти тысячам семей, которые поддерживают эту работу. Подписка обходится дешевле чашки кофе в неделю, в неё входят печатный номер по субботам, сборник загадок и два билета на летний концерт в старой пекарне. Прекратить её можно когда угодно: письмом, по телефону или в окошке на Мельничной улице. Студенты и люди без работы платят половину. Спасибо, что читаете нас и рассказываете о нас соседям.',
  ],
}

/** Everyday words that hold sentences together, commonest first. */
export const CONNECTIVES: Readonly<Record<NoticeLanguage, readonly string[]>> = {
  en: 'the of to and a in that is for on was with as it by at from be this have are had which not but were been their will would has more when who after about into than'.split(
    ' ',
  ),
  de: 'die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über'.split(
    ' ',
  ),
  fr: 'de la le et les des en un du une que est pour qui dans par plus sur au ne se pas il avec sont ce son cette ou mais aux comme elle leur été nous ont ses entre après'.split(
    ' ',
  ),
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha sin sobre este entre ya cuando todo esta fue desde también hasta donde'.split(
    ' ',
  ),
  ru: 'в и не на что с он по как это но из у за от о так же для бы до при или после только его она они был были было к мы вы еще уже когда где чтобы между'.split(
    ' ',
  ),
}
