import type { FurnitureReason } from './reasons.ts'

/** What sites set around one report, by language: the lines around the reprints of `bench/languages/` showed what `phrases.ts` lacked. The signs are those of `phrases.ts`. */
export const PHRASES_AROUND: readonly (readonly [FurnitureReason, string])[] = [
  // What sites around the same report say in the first eight languages of `bench/languages/`
  [
    'related',
    `!lesen sie dazu|lesetipp:|meistgelesen:|!weitere meldungen aus|!à voir aussi|!à réécouter|!retrouvez tous|!más en economía|
    te recomendamos|lo más leído|lo último|!guarda le foto|!guarda il video|!sfoglia la gallery|самое читаемое|!вам может быть интересно|
    лента новостей|热门文章|上一篇|下一篇|相关推荐|你可能还喜欢|猜你喜欢|往期热文|موضوعات متعلقة|مواضيع ذات صلة|!قد يعجبك|
    الأكثر قراءة|الأكثر مشاهدة|!لا يفوتك|!شاهد بالفيديو|!هل قرأت هذا|!udostępnij|!czytaj także|!zobacz też|!przeczytaj także|!ये भी पढ़ें`,
  ],
  [
    'share',
    `share:|share ¦|teilen:|teilen ¦|seite teilen|artikel drucken|kommentieren ·|partager :|partager ¦|!cet article vous a plu|copier le lien|
    imprimer]|compartir:|compartir ¦|guardar para más tarde|condividi:|condividi ¦|invia per email|stampa ¦|!ti è piaciuto l'articolo|
    поделиться:|поделиться ¦|оцените материал|версия для печати|点赞|转发 收藏|打印本页|شارك:|شارك الخبر|شارك على|مشاركة ¦|تابعنا:|
    compartilhe:|deel:|paylaş:|поділитися:|शेयर करें`,
  ],
  [
    'comments',
    `vos commentaires|réagir (|comentar (|=comenta|commenta per primo|欢迎在评论区|您还可以输入|تعليقات الزوار|أضف تعليق`,
  ],
  [
    'navigation',
    `!close modal|suggest a correction|=your area|read later|weather alert:|vorlesen|fehler melden|lesezeit:|lesedauer:|=eilmeldung|
    !dieses thema im programm|signaler une erreur|temps de lecture|écouter le direct|gérer mes cookies|etiquetas:|temas:|archivado en:|
    normas de participación|política de privacidad|aviso legal|segnala un errore|tag:|argomenti:|informativa privacy|mots-clés :|schlagwörter:|
    теги:|метки:|теги :|время чтения|прислать новость|当前位置|标签:|标签：|一键查询|الكلمات الدلالية|حجم الخط|وقت القراءة|=وسوم|وسوم |سياسة الخصوصية|
    etiketler:|tagi:|タグ:|タグ：`,
  ],
  [
    'subscription',
    `!we value your privacy|!get the latest|!join our whatsapp|!join our telegram|!give this article|!keine nachricht mehr verpassen|!abonnieren sie|
    !jetzt unseren|!nous et nos partenaires|!déjà abonné|!télécharger l'application|!je m'abonne|!les contenus facebook|!apúntate a nuestro|
    !para seguir leyendo|!tu privacidad es importante|!este contenido es exclusivo|!este sitio está protegido|!hazte socio|!recibe las alertas|
    !ricevi le notizie|!attiva le notifiche|!segui la diretta|подписаться на|!сайт использует|扫码|打开app|点击订阅|本网站使用|关注“|
    !نستخدم ملفات تعريف|!انضم إلى قناتنا|!اشترك في القناة|!اشترك في خدمة|!اشترك في قناتنا|!اشترك في نشرتنا|!اشترك في النشرة|حمل تطبيق|!تابعوا آخر|!abone ol`,
  ],
  ['contact', `!vous avez été témoin|!envoyez-nous|!¿has visto un error|!hai foto o video|!стали очевидцем`],
  ['advertisement', `!dieser artikel enthält affiliate|publicité –|contenuto sponsorizzato|!нажмите «нравится»`],
  [
    'caption',
    `picture:|!photo used for rep|!file - |!file – |foto d'archivio|foto di archivio|иллюстрация:|图片来自|图片来源|حقوق الصورة`,
  ],
  [
    'source-link',
    `!dieser text wurde automatisiert|声明:转载|声明：转载|免责声明|本文仅代表|版权归原作者|!إخلاء مسؤولية|!не является индивидуальной`,
  ],
  [
    'byline',
    `stand:|aktualisiert:|erstellt:|veröffentlicht:|publié le|mis à jour le|modifié le|publié aujourd'hui|actualizado el|publicado el|
    pubblicato il|aggiornato il|scritto da|a cura della|par la rédaction|por redacción|di redazione|小编:|小编：|发布:|发布时间|文 /|كتب:|كتبت:|
    كتب -|كتبت -|آخر تحديث`,
  ],
  // The same in Dutch, Polish, Portuguese, Turkish, Ukrainian, Persian, Japanese and Korean
  [
    'related',
    `!zie ook|gerelateerd:|=gerelateerd|!meest gelezen:|meest gelezen|meer over|!lees verder|!lees meer|meer nieuws|bekijk ook|!przeczytaj również|
    !warto przeczytać|polecamy:|!czytaj więcej|!czytaj również|!zobacz także|!zobacz również|podobne artykuły|najczęściej czytane|relacionado:|
    =relacionado|relacionados:|!leia mais|!saiba mais|!leia ainda|mais lidas|últimas notícias|ilgili haber|!bunu da okuyun|!ayrıca bakınız|
    önerilen haberler|!çok okunanlar|=son haberler|diğer haberler|!foto galeri|!video galeri|!читайте ще|!дивіться також|=популярне|
    !вас може зацікавити|!مطالب مرتبط|!اخبار مرتبط|!خبرهای مرتبط|!بیشتر بخوانید|!همچنین بخوانید|!همچنين بخوانيد|!پیشنهاد ما به|!پربازدیدترین|
    =آخرین اخبار|!こちらもおすすめ|!次のページも|!この記事を読んだ|おすすめの記事|関連ニュース|!合わせて読みたい|人気記事|アクセスランキング|
    !함께 보면 좋은|함께 본|!많이 본 뉴스|!이 시각 추천|!이 시각 주요|추천뉴스|추천 기사|인기 기사|주요 뉴스`,
  ],
  [
    'share',
    `=deel|=bewaren|=stuur door|reacties (|tweet  |podziel się na|=udostępnij|=lubię to|lubię to|!polub nas|!obserwuj nas|=tweetar|=copiar link|
    enviar por e-mail|partilhar no|partilhar:|partilhe:|=partilhar|compartilhar no|siga o|siga a|!siga-nos|haberi paylaş|=tweetle|paylaş|f paylaş|
    takip et|=beğen|=yazdır|поширити|=твітнути|твітнути|=надіслати|!сподобалось?|!сподобалася|поділитися|اشتراک‌گذاری|این خبر را با|ما را در|
    ارسال به دوستان|به این خبر امتیاز|لینک کوتاه|لينک کوتاه|نسخه چاپی|=ポスト|ツイート|=ブックマーク|ブックマーク|はてなブックマーク|印刷|文字サイズ|いいね|
    !この記事はいかが|=북마크|=스크랩|=인쇄|글자크기|글자 크기|좋아요|기사 공유|=url 복사|!이 기사 어때요`,
  ],
  [
    'comments',
    `!reageren?|=reageer|reageer op|!zaloguj się, aby|dodaj komentarz|=komentarze|=skomentuj|ver comentários|deixe um comentário|deixe o seu|
    !yorum yapmak için|yorum yapın|=yorum|!ilk yorumu|=ارسال نظر|!نظر شما چیست|=نظرات|댓글 쓰기`,
  ],
  [
    'navigation',
    `!u bent hier|!je bent hier|!jesteś tutaj|polityka prywatności|=regulamin|você está em:|!você está aqui|ouvir artigo|guardar para ler|anuncie ¦|
    expediente ¦|política de privacidade|=quem somos|!کد خبر|!شناسه خبر|!تاریخ انتشار|زمان مطالعه:|!برچسب‌ها|!برچسب ها|!کلیدواژه|
    トップ/|トップ >|トップ＞|ホーム >|ホーム＞`,
  ],
  [
    'subscription',
    `!al abonnee?|!nog geen abonnee|!dit artikel is gratis|!word abonnee|!neem een abonnement|!download onze app|!blijf op de hoogte|!meld je aan voor|
    !ten artykuł czytasz|!zapisz się do newslettera|!zapisz się na|wykup prenumeratę|!wesprzyj niezależne|!dziękujemy, że przeczytał|!kup prenumeratę|
    !já é assinante|!subscreva a|!apoie o jornalismo|!assine por|!assine já|assine agora|!receba as notícias|!e-bültenimize|!bültenimize abone|!reklamsız okumak|
    !son dakika haberlerinden|!оформіть підписку|!отримуйте головні|!підпишіться на|!підписуйтесь на|!підписуйтеся на|!передплатіть|
    !підтримайте незалежн|!عضویت در کانال|!برای دریافت خبرنامه|!براي دريافت خبرنامه|有料会員になる|会員登録|無料会員|メールマガジン|メルマガ登録|
    アプリなら|!ログインして|유료회원 가입|뉴스레터 구독|정기구독|구독하기|!제보는 카카오톡`,
  ],
  [
    'copyright',
    `!materiał chroniony|kopiowanie treści|!proibida a reprodução|!é proibida a reprodução|!tüm hakları|!کلیه حقوق این|!کلیه حقوق مادی|!تمامی حقوق این|!تمامی حقوق مادی|!تمام حقوق این|!تمام حقوق مادی|!تمام حقوق مادي|
    !استفاده از مطالب این|!کپی‌برداری از مطالب|!کپی برداری از مطالب|!<저작권자|!< 저작권자`,
  ],
  [
    'contact',
    `!heb je een tip|!heeft u een tip|!heb jij een tip|!tip de redactie|!fout opgemerkt|!foutje gezien|!zie je een fout|!jesteś świadkiem|!masz temat|
    !tem uma sugestão de pauta|!encontrou um erro?|whatsapp ihbar|ihbar hattı|!記事へのご意見|제보하기|기사제보`,
  ],
  [
    'byline',
    `auteur:|!van onze redacteur|!van onze verslaggever|!van onze correspondent|!da redação,|=da redação|yazar:|muhabir:|haber giriş|giriş tarihi|
    güncelleme:|güncellenme|yayınlanma|авторка:|оновлено:|опубліковано:|نویسنده:|خبرنگار:|توسط:|記者:|記者：|取材・文|문의:`,
  ],
  ['source-link', '!yasal uyarı|!este conteúdo não constitui|!본 기사는 투자|!<본 기사는'],
  ['advertisement', 'تبلیغات:|=تبلیغات'],
  // In Czech, Finnish, Greek, Hindi, Hungarian, Indonesian, Swedish and Vietnamese
  [
    'related',
    `!přečtěte si také|!čtěte také|!mohlo by vás zajímat|související články|=nejčtenější|!lue myös|!katso myös|=luetuimmat|!διαβάστε ακόμη|!διαβαστε ακομη|!διαβάστε επίσης|
    !δείτε επίσης|!δείτε ακόμη|!संबंधित खबर|!यह भी पढ़ें|!इसे भी पढ़ें|!olvassa el ezt is|!olvasta már|!ez is érdekelheti|kapcsolódó cikk|!baca juga|
    !berita terkait|!simak juga|!läs också|!läs även|mest läst|!có thể bạn quan tâm|!tin cùng chuyên mục|=tin mới`,
  ],
  [
    'share',
    `sdílet:|=sdílet|líbí se mi|jaa facebookissa|jaa x|jaa artikkeli|=jaa|=kopioi linkki|=tulosta|=sähköposti|κοινοποίηση στο|μοιραστείτε το|=κοινοποίηση|
    !ακολουθήστε μας|साझा करें|फॉलो करें|tetszik |=megosztom|megosztás:|!kövessen minket|bagikan:|bagikan artikel|kirim ke |!ikuti kami|dela artikeln|dela:|
    =dela|=kopiera länk|chia sẻ |thích 0|!theo dõi chúng tôi`,
  ],
  [
    'comments',
    `diskuse (|=diskuse|kommentoi (|!kirjaudu sisään ja|!आपको यह खबर|=कमेंट|hozzászólások (|=hozzászólások|=kommentera|!bạn đọc gửi ý kiến`,
  ],
  [
    'navigation',
    `domů /|domů >|olet tässä:|ετικέτες:|χρόνος ανάγνωσης|όροι χρήσης|címkék:|olvasási idő|từ khóa:|nghe đọc bài|cỡ chữ|avainsanat:|štítky:|ämnen:`,
  ],
  [
    'subscription',
    `!přihlaste se k odběru|!předplaťte si|!odebírejte naše|!chcete číst bez|!tilaa uutiskirjeemme|!tilaa uutiskirje|digitilaus|!tilaa digi|!εγγραφείτε στο|!γίνετε συνδρομητές|!γίνετε συνδρομητής|
    !ताजा खबरों के लिए|!पूरा ई-पेपर|!iratkozzon fel|!legyen előfizetőnk|!langganan buletin|!dapatkan berita|!bli prenumerant|!få vårt nyhetsbrev|
    !vill du läsa mer?|!prenumerera på|!đăng ký nhận|!tải ứng dụng`,
  ],
  ['copyright', '!minden jog fenntartva|!bản quyền thuộc|kaikki oikeudet|!με επιφύλαξη παντός'],
  ['contact', '!tipsa oss|đường dây nóng:|!tipy pošlete|!vinkkaa meille'],
  [
    'byline',
    `szerző:|teksti:|γράφει ο|γράφει η|συντακτική ομάδα|लेखक:|द्वारा:|penulis:|text:|uppdaterad:|publicerad|julkaistu|päivitetty|aktualizováno|dipublikasikan`,
  ],
  ['advertisement', '=विज्ञापन|!annons –|=annons'],
  // What sites set around the reports of whole days, in the languages of `bench/days/`
  [
    'related',
    `lo más visto|!no te pierdas:|más alertas:|tendencias:|!les plus lus|!dans la même rubrique|!retrouvez toutes nos|ещё новости:|еще новости:|
    trending:|autres lignes :|mehr städte:|!更多国际新闻|!更多國際新聞`,
  ],
  [
    'share',
    `!¿te gustó esta nota|!escuchar esta nota|!hat ihnen dieser artikel gefallen|!hat dir der artikel gefallen|!понравилась статья|поставьте лайк|
    compartilhar ¦|=comment now|share tweet|!觉得不错`,
  ],
  [
    'comments',
    `!¿y tú qué opinas|!déjanos tu comentario|kommentare (|комментарии (|comentarios (|comentários (|commentaires (|comments (|!continue the conversation`,
  ],
  [
    'navigation',
    `aktualisiert um|menü suche|!refresh this page for|!aggiorna la pagina per|!vous avez repéré une erreur|!reportar un error|
    !diesen artikel vorlesen|ouvir notícia|jump to recipe|apply now ¦|save this job`,
  ],
  [
    'subscription',
    `!this content is for subscribers|!this article is for subscribers|!already have an account|!already a subscriber|!log in to continue reading|
    !get the top stories in your|!sign up for our|!sign up to our|!subscribe from|!support local journalism|!get your free|!want more? get|
    !weiterlesen mit|!sie haben bereits ein abo|!den ganzen artikel finden sie|!den vollständigen artikel lesen sie|!la suite est réservée|
    !profitez de notre offre|!j'ai déjà un compte|!infolettre :|!téléchargez l'appli|!téléchargez notre appli|!l'articolo completo è riservato|
    !sigue nuestro canal|!síguenos en|!suscríbete por|!suscribite por|!receba as notícias|!assine por|!点击上方|!點擊上方|!請下載|!请下载`,
  ],
  [
    'contact',
    `!have you been affected|!есть новость? пришлите|!есть новость? присылайте|!rückfragen bitte an|!rückfragen an:|!prévenez-moi|
    !contacto comercial`,
  ],
  [
    'source-link',
    `!original-content von|!this article was provided by|!this article was first published|!this report by the canadian press|
    !this piece first appeared|!this article first appeared|!本文经授权|com informações da|!publicado originalmente|!medienkontakt:`,
  ],
]
