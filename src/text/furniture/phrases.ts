import { PHRASES_AROUND } from './phrases-around.ts'
import type { FurnitureReason } from './reasons.ts'

// How a phrase must stand for its line to be furniture:
//   '=phrase'  it is the whole line, but for punctuation and digits after it
//   'phrase'   the line starts with it and is no sentence (or a colon, bar or dash follows the phrase)
//   '!phrase'  the line starts with it, whatever follows: phrases that begin no article sentence
//   '?phrase'  the line starts with it and goes on in names: a credit, which a sentence may begin like
// Phrases are lower case with straight apostrophes; bars separate them, and '¦' stands for a bar in one.

type Phrases = readonly (readonly [FurnitureReason, string])[]

export const PHRASES: Phrases = [
  // English
  [
    'related',
    `!see also|!also read|!also see|!read also|!also on huffpost|!read more:|!read more at|!read more here|!read more about|
    !read more from|!read more on|read more|!read next|!read this|!more:|=more|more from|more on this|more stories|more news|
    more local news|more popular|!click here to|!click here for|click here|tap here|related:|related|=related coverage|related coverage|
    related articles|related stories|related posts|related content|related links|related topics|related video|related videos|
    related news|recommended|recommended for you|you may also like|you might also like|=you may like|trending stories|
    trending now|=trending|=most read|=most popular|most read|popular posts|top stories|latest news|=latest|=also|previous story|
    previous stories|next story|previous post|next post|previous article|next article|must read|!don't miss:|watch:|
    watch this story|video:|watch the video|view gallery|view more|view all|=continue reading|!continue reading the main story|
    !(continue reading|!story continues below|!article continues|see more|editor's picks|editors' picks|what to read next|
    up next|!top video|photos:|=photos|=gallery|in pictures|explore more|keep reading|from around the web|around the web`,
  ],
  [
    'comments',
    `leave a reply|leave a comment|!your email address will not be published|!required fields are marked|post a comment|
    post comment|add a comment|write a comment|join the conversation|=comments|=comment|view comments|show comments|
    comments are closed|!comments are closed|!comments on this|!sorry, comments|!sorry we are not currently accepting|no comments|
    be the first to comment|cancel reply|!save my name, email|=name *|=email *|!have something to add|!what do you think?|
    log in to comment|!log in or register to|!sign in or register to|sign in to comment|!you must be logged in|!you must log in|0 comments|=pending comments|join the discussion|!log in to leave a|!sign in to leave a|!login to leave a|!login to comment|=view all comments|=show all comments|=pending comment|=add comment|=write comment|=your comment|=website|=your name|=your email`,
  ],
  [
    'share',
    `share this|!share this:|!read or share this|=share|=tweet|=share article|=share this article|=share story|=share this story|=share on x|=share link|=bluesky|=threads|=mastodon|=x|=viber|=skype|=line|=wechat|=weibo|=follow us|=connect with us|=pin|=pin it|=facebook|=twitter|=whatsapp|=linkedin|=email|
    =e-mail|=print|=pinterest|=reddit|=pocket|=telegram|=google|=google plus|=google+|=tumblr|=messenger|=copy link|copy link|
    share on|share via|share to|share with|share article|share story|=like this|!like this:|!like us on|!follow us|
    follow me on|!follow me on twitter|=follow|follow @|!follow @|stay connected|!stay up to date|!find us on|=flipboard|=instagram|
    =youtube|email this|print this|=save|=bookmark|=shares|tweet this|share your thoughts|click to share|!click to share`,
  ],
  [
    'source-link',
    `=source link|=source|=original source|=original article|source:|via:|!this article was originally published|
    !this story was originally published|!this article originally appeared|!this story originally appeared|?originally published|?first published|read the original|read full story|read the full story|read full article|
    read the full article|!read the full story|!except for the headline|!(except for the headline|!except for the title|
    !(except for the title|!this story has been published from|!the associated press contributed|!associated press contributed|
    !(this story has not been edited|!this story has not been edited|!contributing:|!reuters contributed|!(with inputs from|!with inputs from|!(with additional input|!for more articles like this|!with news wire services`,
  ],
  [
    'navigation',
    `!skip to content|!skip to main|!this is a developing story|!this story is developing|!this is a breaking news story|!this story will be updated|!check back for updates|!check back later for|
    !from wikipedia, the free|!having trouble viewing|!try disabling any ad|skip navigation|!skip navigation|=back to top|!back to top button|back to top|=home|=menu|
    =search|=news|=sports|=sport|=weather|=politics|=business|=world|=opinion|=entertainment|=login|=log in|=sign in|
    =register|=sign up|=close|=close menu|=about us|=contact us|=contact|=privacy policy|=terms of use|=terms of service|
    terms and conditions|privacy policy|=next|=previous|=loading|!poll loading|=video loading|=video embed|=hide caption|toggle caption|
    =enlarge|=scroll down for video|scroll down for|!please enable javascript|!this slideshow requires|!you must enter the characters|
    !hide transcript|show transcript|=text size|=a a|=updated|=posted on|=published|=image caption|=media caption|=tags|tags:|=categories|
    filed under|!filed under|posted in|=page not found|!report an error|submit a tip|!click here for reuse|main menu|
    =play|=pause|=mute|=live|=breaking|=edition|table of contents|=contents|=site map|=sitemap|=faq|=help|=careers|=view image|
    image caption|!your browser does not support|!javascript is|=caption close|
    =toggle navigation|=toggle menu|=toggle search|=toggle sidebar|=show navigation|=hide navigation|=open menu|=open navigation|
    =open search|=close search|=show menu|=hide menu|=open navigation menu|=close navigation|=site navigation|=main navigation|=more menu|!skip to footer|
    !skip to navigation|!skip to search|!skip to site|!skip links|=jump to content|!jump to navigation|=go to top|=scroll to top|=return to top|
    =to top|=local|=local news|=latest|=national|=international|=technology|=tech|=science|=health|=lifestyle|=culture|=travel|=finance|
    =markets|=economy|=money|=arts|=video|=videos|=audio|=podcasts|=podcast|=newsletters|=obituaries|=classifieds|=community|=events|
    =calendar|=e-edition|=real estate|=cars|=autos|=shop|=store|=subscribe|=account|=my account|=my profile|=profile|=sign out|=log out|
    =logout|=advertise|=advertise with us|=about|=archive|=archives|=rss|=rss feed|=apps|=mobile apps|=mobile|=cookie policy|=accessibility|
    =accessibility help|=letters|=editorial|=editorials|=columns|=columnists|=multimedia|=photo galleries|=special reports|=press releases|
    =all sections|=sections|=categories|=topics|=more topics|=search for|=search this site|=show more|=load more|=read aloud|
    listen to this article|listen to this story|listen to the article|listen to article|listen to story|listen to this page|=listen|=listen now|
    =hear this story|=audio version|this article is also available|=estimated reading time|!estimated reading time:|!reading time:|!read time:|=reading time|
    !time to read:|=save article|=save story|=save for later|=add to favorites|=add to favourites|=add bookmark|=add to bookmarks|=bookmark this|
    =gift this article|=gift article|=change font size|=font size|=increase font size|=decrease font size|=dark mode|=report a typo|
    !report a typo|!report an issue|!report a correction|=about the author|=about the authors|=author bio|=view all posts|!view all posts by|
    !manage your account|=do not sell my personal information|=manage preferences|=terms|=terms and privacy|=contact us today|=feedback|=send feedback`,
  ],
  [
    'subscription',
    `!sign up for|!sign up now|!sign up today|!subscribe to|subscribe now|subscribe|=newsletter|email newsletters|newsletter|
    !get the latest news|!get breaking news|!get our|get the latest|!download our|!download the|!never miss|
    !enter your email|!by signing up|!by subscribing|!we use cookies|!this site uses cookies|!this website uses cookies|accept cookies|
    cookie policy|cookie settings|manage cookies|accept all|!text "news"|get our free app|=get the app|=get the newsletter|=subscribe today|=subscribe here|=start free trial|=try it free|!stay with|!already a subscriber|!thanks for signing up|
    !thank you for subscribing|become a member|support our journalism|!stay informed|!free apps|!this is a subscriber|
    get notified|turn on notifications|!get unlimited|!to continue reading|!we may earn|!ftc: we use|!this post may contain affiliate|!this article may contain affiliate|!get email alerts|!get alerted to|!send news tips|!send your news tips|!on a mobile device?|on a mobile device|!subscribe for`,
  ],
  [
    'advertisement',
    `=advertisement|=advertisements|=ad|=ads|=sponsored|=sponsored content|=promoted|=promoted content|advertisement|
    !story continues after ad|!scroll to continue|!this ad will|!skip ad|paid content|partner content|report this ad`,
  ],
  [
    'caption',
    `photo:|photos by|photo by|photo credit|photo courtesy|image:|image via|image credit|image source|credit:|courtesy:|courtesy of|file photo|getty images|ap photo|reuters photo|afp photo`,
  ],
  [
    'copyright',
    '!all rights reserved|!©|!(©|!(c) 20|!(c) 19|!copyright ©|!copyright (c)|!copyright 20|!copyright 19|!copyright by|!this material may not be|!may not be reproduced',
  ],
  [
    'byline',
    '?reporting by|?(reporting by|?editing by|?(editing by|?additional reporting|?(additional reporting|?writing by|written by|posted by|=staff writer|=staff report|=staff reports|author:|=associated press|=from wire reports|!(with inputs|!with inputs from|!with agency|?compiled by',
  ],
  ['signature', '=reuter|=reuters|=(reuters)|=(ap)|=(afp)|=reuter^m|=(end)'],
  // German
  [
    'related',
    '!lesen sie auch|!lesen sie mehr|!mehr zum thema|auch interessant|!das könnte sie auch interessieren|mehr dazu|weiterlesen|!hier weiterlesen|=zum thema|!zum thema:|=meistgelesen|siehe auch|ähnliche artikel|verwandte artikel|weitere artikel|!lesen sie hier',
  ],
  [
    'comments',
    'schreibe einen kommentar|schreiben sie einen kommentar|kommentar schreiben|!deine e-mail-adresse wird nicht veröffentlicht|!ihre e-mail-adresse wird nicht|antworten abbrechen|=antwort abbrechen|=kommentare|kommentar hinterlassen|!erforderliche felder sind',
  ],
  [
    'share',
    '=teilen|artikel teilen|beitrag teilen|=drucken|=merken|auf facebook teilen|auf twitter teilen|=per mail versenden|!folgen sie uns|=per e-mail teilen',
  ],
  [
    'navigation',
    '=startseite|=nach oben|zum inhalt springen|!zum inhalt springen|=suche|=impressum|=datenschutz|=anmelden|=inhalt|=menü|=zur startseite|=menü öffnen|=menü schließen|=navigation öffnen|=navigation umschalten|=lokales|=regionales|=politik|=wirtschaft|=sport|=kultur|=wissen|=gesundheit|=reise|=wetter|=panorama|=artikel anhören|=diesen artikel anhören|artikel anhören|!lesezeit:|!lesedauer:|=lesezeit|=kontakt|=mediathek|=abonnieren|!bitte aktivieren sie javascript',
  ],
  [
    'subscription',
    '!jetzt abonnieren|newsletter abonnieren|!melden sie sich|!wir verwenden cookies|!diese website verwendet cookies|=jetzt testen',
  ],
  ['advertisement', '=anzeige|=werbung|anzeige|=sponsored post'],
  ['caption', 'foto:|fotos:|bild:|quelle:|=bildquelle|bildquelle:|fotoquelle:'],
  ['copyright', '!alle rechte vorbehalten'],
  // French
  [
    'related',
    '!lire aussi|!à lire aussi|!voir aussi|!lire la suite|!à lire également|!lire également|sur le même sujet|!articles similaires|=à lire|articles liés|pour aller plus loin|=les plus lus|!retrouvez aussi',
  ],
  [
    'comments',
    'laisser un commentaire|laissez un commentaire|!votre adresse e-mail ne sera pas|!votre adresse email ne sera pas|!les champs obligatoires|=annuler la réponse|=commentaires|=réagir|ajouter un commentaire',
  ],
  ['share', '=partager|partager sur|partager cet article|partagez|=imprimer|=envoyer par e-mail|!suivez-nous|=tweeter'],
  [
    'navigation',
    `=accueil|=retour en haut|!aller au contenu|=rechercher|=mentions légales|=connexion|=se connecter|=politique|=économie|=société|=culture|=monde|=météo|=santé|=ouvrir le menu|=fermer le menu|écouter l'article|écouter cet article|=écouter|!temps de lecture|!durée de lecture|=nous contacter|=qui sommes-nous|=plan du site|=cgu|=s'abonner|=contactez-nous`,
  ],
  [
    'subscription',
    "!abonnez-vous|s'abonner|!inscrivez-vous|!nous utilisons des cookies|!ce site utilise des cookies|!recevez|!newsletter:|!newsletter :",
  ],
  ['advertisement', '=publicité|=annonce'],
  ['caption', 'photo :|crédit photo|crédit :|© '],
  ['copyright', '!tous droits réservés'],
  // Spanish and Portuguese
  [
    'related',
    '!lea también|!lee también|!leer más|!te puede interesar|!te puede interesar:|!ver también|noticias relacionadas|!más información|!artículos relacionados|!también te puede|=lo más leído|=lo más visto|seguir leyendo|!leia também|!leia mais|!veja também|!saiba mais|!veja mais|notícias relacionadas|!matérias relacionadas|=mais lidas|!continua após',
  ],
  [
    'comments',
    'deja una respuesta|deja un comentario|!tu dirección de correo electrónico no será publicada|!los campos obligatorios|=comentarios|!deixe um comentário|deixe uma resposta|!o seu endereço de e-mail não será|!o seu endereço de email não será|=cancelar respuesta|=cancelar la respuesta|=cancelar resposta|!si querés sugerir|!si tenés un dato|!campos obrigatórios|=comentários',
  ],
  [
    'share',
    '=compartir|compartir en|=imprimir|=enviar por correo|!síguenos en|=compartilhar|=compartilhe|=partilhar|compartilhar no|compartilhe no|!siga-nos',
  ],
  [
    'navigation',
    '=inicio|=volver arriba|!saltar al contenido|!ir al contenido|=buscar|=iniciar sesión|=início|=voltar ao topo|=política|=economía|=deportes|=cultura|=mundo|=sociedad|=economia|=esportes|=esporte|=abrir menú|=cerrar menú|=abrir menu|=fechar menu|escuchar este artículo|escuchar artículo|escuchar noticia|=escuchar|ouvir este artigo|ouça este artigo|ouvir notícia|ouça este conteúdo|!tiempo de lectura|!tempo de leitura|=contacto|=contato|=quiénes somos|=quem somos|=política de privacidad|=política de privacidade|!ir para o conteúdo|!pular para o conteúdo|=aviso legal',
  ],
  [
    'subscription',
    '!suscríbete|!suscríbase|!utilizamos cookies|!este sitio utiliza cookies|!usamos cookies|!inscreva-se|!assine|!receba as|!este site usa cookies',
  ],
  ['advertisement', '=publicidad|=publicidade|=anuncio|=anúncio'],
  ['source-link', 'fuente:|fonte:|=fuente|=fonte'],
  ['caption', 'crédito:|créditos:|fotografía:|imagen:|imagem:|foto/'],
  ['copyright', '!todos los derechos reservados|!todos os direitos reservados'],
  // Italian
  [
    'related',
    '!leggi anche|!leggi tutto|!leggi di più|!vedi anche|!potrebbe interessarti|!articoli correlati|!continua a leggere|=i più letti|!ti potrebbe interessare',
  ],
  [
    'comments',
    'lascia un commento|!il tuo indirizzo email non sarà pubblicato|!i campi obbligatori|=annulla risposta|=commenti|lascia una risposta',
  ],
  ['share', '=condividi|condividi su|=stampa|!seguici su'],
  [
    'navigation',
    `=torna su|=torna in alto|!vai al contenuto|=cerca|=accedi|=apri menu|=chiudi menu|ascolta l'articolo|ascolta questo articolo|!tempo di lettura|=politica|=economia|=cronaca|=cultura|=mondo|=chi siamo|=contatti`,
  ],
  [
    'subscription',
    '!iscriviti|=abbonati|!abbonati ora|!abbonati subito|!abbonati per|abbonati a|abbonati al|abbonati alla|!questo sito utilizza|!utilizziamo i cookie',
  ],
  ['advertisement', '=pubblicità'],
  ['copyright', '!tutti i diritti riservati|!riproduzione riservata|!© riproduzione'],
  // Dutch and the Nordic languages
  [
    'related',
    '!lees ook|!lees meer|!bekijk ook|!meer nieuws|gerelateerde artikelen|=meest gelezen|!läs också|!läs även|!läs mer|!les også|!les mer|!se også|!læs også|!læs mere|!lue myös|!katso myös',
  ],
  [
    'comments',
    'geef een reactie|laat een reactie|!je e-mailadres wordt niet|!het e-mailadres wordt niet|!vereiste velden|=reactie annuleren|=avbryt svar|=kommentera|=kommentera artikeln|=reacties|lämna ett svar|!din e-postadress kommer inte|=kommentarer|legg igjen en kommentar|!din e-postadresse vil ikke|skriv en kommentar|!din e-mailadresse vil ikke|!obligatoriska fält|jätä kommentti',
  ],
  [
    'share',
    '=delen|deel dit|deel op|=dela|dela på|=del|del på|=dela artikeln|!volg ons|!följ oss|!følg oss|=jaa|=skriv ut',
  ],
  [
    'navigation',
    '=terug naar boven|=menu openen|luister naar dit artikel|lyssna på artikeln|lytt til artikkelen|lyt til artiklen|!leestijd:|!lästid:|!lesetid:|!læsetid:|=binnenland|=buitenland|=inrikes|=utrikes|=innenriks|=utenriks|=indland|=udland|=kultur|=ekonomi|=økonomi|=økonomi og erhverv|!ga naar inhoud|!naar de inhoud|=zoeken|=inloggen|=hem|=hjem|=forside|!hoppa till innehåll|!hopp til innhold|=till toppen|=til toppen|=logga in|=logg inn|=sök|=søk',
  ],
  [
    'subscription',
    '!schrijf je in|!meld je aan|!wij gebruiken cookies|!är du prenumerant|!saknar du en prenumeration|!har du redan|!logga in eller|!deze website gebruikt cookies|!vi använder cookies|!vi bruker cookies|!vi bruker informasjonskapsler|!vi bruger cookies|!prenumerera',
  ],
  ['source-link', 'bron:|källa:|kilde:|lähde:'],
  ['caption', 'kuva:'],
  ['advertisement', '=advertentie|=reclame|=annons|=annonse|=annonce|=mainos'],
  ['copyright', '!alle rechten voorbehouden|!med ensamrätt|!alle rettigheter'],
  // Slavic
  [
    'related',
    '!читайте также|!читать далее|!читайте ещё|!читайте еще|!смотрите также|=по теме|!по теме:|!подробнее:|=подробнее|=похожие новости|=похожие статьи|=самое читаемое|!материалы по теме|!ранее по теме|!читайте також|!читати далі|!дивіться також|!читать также|!читай также|=читайте|!czytaj też|!czytaj także|!czytaj więcej|!zobacz także|!zobacz też|!przeczytaj także|!przeczytaj też|!čtěte také|!čtěte více|!čítajte aj|!pročitajte',
  ],
  [
    'comments',
    "добавить комментарий|оставить комментарий|!ваш адрес email не будет|!ваш адрес электронной почты не будет|=отменить ответ|=отмена ответа|=ответить|=отменить|=скасувати відповідь|!ваша електронна адреса не|!обов'язкові поля|=anuluj pisanie odpowiedzi|=zrušit odpověď|!vaše e-mailová adresa nebude|!vyžadované informace|!нашли ошибку|!нашли опечатку|!заметили ошибку|!заметили опечатку|!если вы нашли|!если вы заметили|!выделите ошибку|!выделите орфографическую|!помітили помилку|!знайшли помилку|!якщо ви помітили|!якщо ви знайшли|!мнение читателей|!ваше мнение ценно|!ознакомьтесь с правилами|!спасибо за ваш голос|!написать автору|!хочете обговорити|!ваш e-mail не будет|!обязательные поля|=комментарии|=комментировать|залишити коментар|!ваша e-mail адреса не|=коментарі|dodaj komentarz|!twój adres e-mail nie|!twój adres email nie|!wymagane pola|=komentarze|napsat komentář|=komentáře",
  ],
  [
    'share',
    '=поделиться|=поделитесь|=распечатать|=вконтакте|=одноклассники|=телеграм|!подписывайтесь на нас|!подпишитесь|!подписывайтесь|!хотите получать|!читайте нас|!следите за нами|!присоединяйтесь к нам|!стежте за нами|!приєднуйтесь|!долучайтеся|!бажаєте отримувати|=поділитися|!підписуйтесь|!підпишіться|=udostępnij|=drukuj|=sdílet|=tisk',
  ],
  [
    'navigation',
    '=главная|=наверх|=вверх|=меню|=поиск|=войти|=открыть меню|=закрыть меню|=политика|=экономика|=общество|=культура|=в мире|=спорт|=наука|=происшествия|=погода|прослушать статью|слушать статью|!время чтения|!время на чтение|!час читання|=політика|=економіка|=суспільство|=світ|=контакты|=о нас|=о проекте|posłuchaj artykułu|!czas czytania|=polityka|=gospodarka|=sport|=kultura|=kontakt|=přihlásit|=otwórz menu|!перейти к содержимому|!перейти к основному|=головна|=нагору|=пошук|=strona główna|=szukaj|=zaloguj się|!przejdź do treści|=domů|=nahoru|=hledat',
  ],
  ['advertisement', '=реклама|=reklama|=на правах рекламы|=reklamy'],
  ['source-link', 'источник:|=источник|источник -|джерело:|=джерело|źródło:|zdroj:|извор:'],
  ['caption', 'фото:|фото|изображение:|видео:|відео:|zdjęcie:|fot.|ілюстрація:'],
  ['byline', 'автор:|авторы:|текст:|autor:'],
  [
    'copyright',
    '!все права защищены|!усі права захищені|!всі права захищені|!wszelkie prawa zastrzeżone|!všechna práva vyhrazena',
  ],
  // Turkish, Indonesian, Vietnamese, Romanian, Hungarian, Greek
  [
    'related',
    '!baca juga|!lihat juga|!selengkapnya|!artikel terkait|=terpopuler|!ayrıca okuyun|!ilgili haberler|!i̇lgili haberler|!bunlar da ilginizi|!bunları okudun|!bunlari okudun|!bunları da oku|=devamını oku|!xem thêm|!đọc thêm|!tin liên quan|!citește și|!vezi și|!citeşte şi|!kapcsolódó|!olvasta már|!διαβάστε επίσης|!δείτε επίσης|!διαβάστε ακόμη|!διαβάστε ακόμα',
  ],
  [
    'comments',
    'tinggalkan komentar|!alamat email anda tidak|=komentar|=yorumlar|yorum yaz|bir cevap yazın|!e-posta hesabınız|!e-posta adresiniz yayınlanmayacak|bir yanıt yazın|=yanıtı iptal et|=cevabı iptal et|!gerekli alanlar|=batalkan balasan|!ruas yang wajib|để lại một bình luận|!email của bạn sẽ không|!các trường bắt buộc|=anulează răspunsul|!adresa ta de email nu|!câmpurile obligatorii|!vélemény, hozzászólás|!az e-mail címet nem|!a kötelező mezőket|αφήστε μια απάντηση|=ακύρωση απάντησης|!η ηλ. διεύθυνση σας δεν|!τα υποχρεωτικά πεδία|=bình luận|lasă un răspuns|=σχόλια',
  ],
  ['share', '=bagikan|=paylaş|=chia sẻ|=distribuie|=megosztás|=κοινοποίηση'],
  ['source-link', 'πηγή:|πηγή |sumber:|kaynak:|sursa:|sursă:|forrás:|nguồn:|izvor:'],
  ['caption', 'nyitókép:|borítókép:|φωτογραφία:|βίντεο:|πηγή φωτο|fotoğraf:|ảnh:'],
  ['navigation', '=beranda|=ana sayfa|=anasayfa|=trang chủ|=acasă|=αρχική'],
  ['advertisement', '=iklan|=quảng cáo|=publicitate|=hirdetés|=διαφήμιση|!advertisement scroll'],
  // Chinese, Japanese, Korean, Arabic, Persian, Hebrew, Hindi
  [
    'related',
    '!相关阅读|!相关新闻|!相关文章|!延伸阅读|!延伸閱讀|!阅读更多|!閱讀更多|!推荐阅读|!更多新闻|!相關新聞|!点击查看|!関連記事|!あわせて読みたい|!続きを読む|!おすすめ記事|!관련 기사|!관련기사|!관련 뉴스|!더 보기|!اقرأ أيضا|!إقرأ أيضا|!اقرأ المزيد|!بیشتر بخوانید|!همچنین بخوانید|!קראו גם|!קרא עוד|קראו עוד|!यह भी पढ़ें|!ये भी पढ़ें|!और पढ़ें',
  ],
  [
    'comments',
    '!发表评论|!发表回复|!您的邮箱地址不会被公开|!コメントを残す|!メールアドレスが公開|=评论|=コメント|=댓글|댓글쓰기|댓글 달기|댓글을 입력|!اترك تعليق|!اترك تعليقا|!لن يتم نشر عنوان بريدك|!اترك رد|!اترك ردا|=إلغاء الرد|!الحقول الإلزامية|!نشانی ایمیل شما|!بخش‌های موردنیاز|=لغو پاسخ|!您的电子邮箱地址不会|!您的電子郵件地址不會|!必填项已|!必填欄位|!發佈留言|!發表迴響|!發表回覆|=取消回复|=取消回覆|=コメントをキャンセル|=コメントする|=コメントする・見る|!が付いている欄は|!이메일 주소는 공개되지|=댓글 취소|=تعليقات|=التعليقات|=دیدگاه|=دیدگاه‌ها|!دیدگاه شما|!دیدگاهتان را|!دیدگاه خود را بنویسید',
  ],
  [
    'share',
    '=分享|=分享到|=分享至|!分享到|=シェア|=ツイート|!シェアする|=공유|=공유하기|=شارك|=مشاركة|=اشتراک گذاری|=שתפו',
  ],
  [
    'navigation',
    '=首页|=登录|=注册|=国际|=财经|=体育|=娱乐|=科技|=ログイン|=ニュース|=メニュー|=로그인|=정치|=경제|=사회|=سياسة|=اقتصاد|=رياضة|=返回顶部|=跳至内容|=回到顶部|=ホーム|=トップへ戻る|=홈|=الرئيسية|=関連写真|=写真を見る|=انتهای پیام|=خانه',
  ],
  ['advertisement', '=广告|=廣告|=広告|=광고|=إعلان|=آگهی'],
  ['source-link', '来源：|来源:|來源：|출처:|المصدر:|منبع:'],
  [
    'byline',
    '责任编辑|编辑：|记者：|(责任编辑|（责任编辑|（编辑|（責任編輯|(責任編輯|責任編輯|!轉自《|!转自《|(编辑|责编',
  ],
  [
    'copyright',
    '!版权所有|!版權所有|!無断転載|!무단전재|!무단 전재|!저작권자|!좋아요 0|!copyrights ⓒ|!جميع الحقوق محفوظة|!ⓒ',
  ],
  ...PHRASES_AROUND,
]
