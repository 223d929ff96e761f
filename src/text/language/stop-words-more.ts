import { ENGLISH } from './stop-words-en.ts'

// Closed-class words (articles, pronouns, prepositions, conjunctions, auxiliaries, particles) of the
// languages natural has no list for, and what its lists lack. Written for this package. Lower case,
// separated by white space; apostrophes may be written, they are dropped when the list is read.

/** Words added to the lists of natural and stopwords-iso. */
export const SUPPLEMENTS: Readonly<Record<string, string>> = {
  en: ENGLISH,
  de: `dass muss sowohl bzw etc sei seien laut seitens samt sowie zudem dabei hinzu allerdings jeweils bislang sodass`,
  es: `a al algo algún alguna algunas alguno algunos ambos ante aquel aquella aquellas aquellos aquí así aún aunque bajo cada
    como cómo con contra cual cuál cuales cuando cuándo cuanto de del desde donde dónde dos durante e el él ella ellas ellos
    en entonces entre era eran es esa esas ese eso esos esta está estaba están estar estas este esto estos fue fueron ha
    había habían haber han hasta hay hubo la las le les lo los más me mi mí mientras mis mucho muy nada ni no nos nosotros
    nuestra nuestro nunca o os otra otras otro otros para pero poco por porque pues que qué quien quién quienes se sea sean
    según ser será sí si sido siempre sin sino sobre son soy su sus también tampoco tan tanto te tiene tienen toda todas todo
    todos tras tu tú tus u un una unas uno unos usted vosotros y ya yo`,
  fa: `و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد او ما شده اما بود های شود اند هر کند پیش همه بی
    باید ها وی پس اگر هیچ چه من تو شما آنها ایشان نمی هستند نیست بودند خواهد دارد دارند داشت بین زیر روی چون ولی یا بلکه بنابراین`,
  fr: `a à afin ainsi alors après au aucun aucune auquel aussi autre autres aux avant avec avoir beaucoup car ce ceci cela celle
    celles celui cependant certains ces cet cette ceux chaque chez comme comment contre dans de depuis des desquels dès donc
    dont du duquel durant elle elles en encore entre est et étaient était été être eux hors il ils jusque la laquelle le lequel
    les lesquels leur leurs lors lorsque lui mais malgré même mêmes moins ne ni non nos notre nous on ont ou où par parce parmi
    pas pendant peu plus plusieurs pour pourquoi pourtant presque puis quand que quel quelle quelles quelque quelques quels qui
    quoi sa sans se selon sera seront ses si sinon soit son sont sous sur tandis tant tel telle tels toujours tous tout toute toutes
    très trop un une vers voici voilà vos votre vous
    aujourd'hui c'est d'un d'une d'autres d'être j'ai l'on n'a n'est n'ont n'y qu'elle qu'il qu'ils qu'on qu'un qu'une s'est s'il`,
  it: `a ad agli ai al alla alle allo anche ancora che chi ci come con così cui da dagli dai dal dalla dalle dallo degli dei del
    della delle dello di dopo dove due e ed era erano essere fino fra gli ha hanno i il in infatti inoltre invece io la le lei
    li lo loro lui ma mentre molto né nei nel nella nelle nello noi non o ogni oltre per perché però più poi prima qual quale
    quali quando quanto quella quelle quelli quello questa queste questi questo sarà se secondo sempre senza si sia sono sotto
    sta stata stati stato su sua sue sugli sui sul sulla sulle sullo suo suoi tra tutti tutto un una uno verso vi voi
    c'è dell'anno l'ha n'è un'altra`,
  nl: `aan af al alle alleen als altijd ander andere anderen bij binnen boven buiten daar daarbij daarna daarom dan dat de deze die
    dit doen door dus echter een eens elk elke en enkele er erg ermee ervan gaan ge geen geweest had hadden haar heb hebben
    heeft hem hen het hier hij hoe hun ik in is je jij jouw jullie kan kon konden kunnen maar me meer men met mij mijn moet moeten
    mogen na naar nadat net niet niets nog nu of om omdat onder ons onze ook op over reeds sinds slechts te tegen terwijl tijdens
    toch toen tot tussen u uit uw van vanaf vanuit veel via volgens voor voordat want waar waarbij waarin waarom was wat we weer
    wel welke werd werden wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zoals zonder zou zouden`,
  no: `å at av bare ble bli blir da de dei deg den denne der dere deres det dette di din disse ditt du eller en enn er et ett etter
    for fordi fra før gjennom ha hadde han hans har hennes her hos hun hva hvem hver hvilken hvis hvor hvordan hvorfor i ikke ingen
    inn jeg kan kunne man mange med meg mellom men mens mer mot må nå når og også om opp oss over på sa samt seg selv siden sier
    sin sine sitt skal skulle slik som så til under ut uten ved var ved vi vil ville være vært vår
    ein eit eg ikkje frå dei me mykje noko nokon korleis kva kven vere vart vore blei seier òg`,
  pl: `a aby albo ale ani aż bardzo bez bo być był była było były będą będzie choć ci co czy dla do dlatego gdy gdzie go i ich ile im
    inne inny innych iż ja jak jako je jednak jego jej jest jeszcze jeśli już każdy kiedy kto która które którego której który
    których którym którzy lub ma mają mi mieć może można mu na nad nam nas nie nich nic niż o od on ona one oni oraz po pod ponad
    poza przed przede przez przy również są się sobie swoje ta tak także tam te tego tej ten też to tu tych tylko tym u w we wiele
    więc wszystkie wszystko z za ze że żeby zostać została został zostały`,
  pt: `a à ao aos às ainda além algo alguém alguns algumas ante antes após aquela aquele aqueles aquilo as até cada com como contra
    cuja cujo da das de dela dele deles depois desde dessa desse desta deste do dos durante e é ela elas ele eles em enquanto
    entre era eram essa essas esse esses esta está estão estas estava este estes estou eu foi foram há isso isto já lhe lhes
    mais mas me meio menos mesmo meu minha muita muito muitos na não nas nem nenhum nessa nesse nesta neste no nos nós nossa
    nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos per pode podem pois por porque quais qual
    quando quanto que quem são se segundo seja sem sempre ser será seu seus si sido sob sobre sua suas também tanto te tem têm
    ter teve toda todas todo todos tudo um uma umas uns você vocês vai vão`,
  ru: `а без более больше будет будто будут бы был была были было быть в вам вас вдруг ведь во вот впрочем все всегда всего всех всю
    вы где да даже для до другой его ее ей если есть еще ж же за здесь и из из-за или им иногда их к как какая какой когда
    конечно которая которого которой которые который которых кто куда ли либо лучше между меня мне много может можно мой моя мы
    на над надо наконец нас наш не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об однако один он она они
    оно опять от откуда перед по под после потом потому почти при про раз разве с сам свою свой своей своих себе себя сейчас
    со совсем среди сразу так такой также там тебя тем теперь то тогда того тоже только том тот три тут ты у уж уже хотя чего
    чей чем через что чтоб чтобы чуть эта эти этих это этого этой этом этот эту я являются является ещё её моё твоё своё неё нём всё чём причём`,
  sv: `alla allt att av bara bland blev bli blir båda de dem den denna deras dess dessa det detta dig din där då efter eller en er ett
    finns fram från för före genom ha hade han hans har henne hennes hon honom hos hur här i icke in ingen inom inte ju jag kan
    kommer kunde man med medan mellan men mer mot mycket många måste ni nu när någon något några och också om oss på samma samt
    sedan sig sin sina sitt ska skall skulle som så säger till under upp ut utan vad var vara varit vem vi vid vilka vilken vill
    vilket än är även över`,
  uk: `а або адже але без би був буде будуть була були було бути в вам вас ви від він вона вони воно все всі всіх де для до з за зі
    й його її їх їй із і коли крім кого який яка яке які яких якого якій ким лише ми мене між може можна на над нам нас наш не
    нею ні ним них ніж ніколи о об один однак ось пан перед під після по при про проте раніше разом са сам свій своєї своїх
    себе серед собі та так також там те теж ти тим тих то тобто того тоді той тому треба тут у усі уже хоча хто це цей ця ці цих
    цього цьому чи чого чому через що щоб щодо є я як якщо`,
  id: `yang dan di dari untuk dengan pada ini itu dalam adalah tidak akan oleh ke juga karena sebagai telah bahwa mereka kami kita
    dia ia ada atau saat para tersebut lebih bisa sudah hanya namun seperti antara hingga agar serta`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの あり まで られ
    なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ できる それ う ので なお のみ でき
    き つ における および いう さらに でも ら です ます ました でした という と述べた`,
  zh: `的 了 在 是 和 与 及 或 也 都 就 而 但 但是 不 没 没有 被 把 对 对于 从 由 以 以及 于 为 为了 因 因为 所以 如果 虽然 这 那 这个 那个 这些 那些
    我 你 他 她 它 我们 你们 他们 她们 其 之 并 并且 等 着 过 地 得 还 又 很 更 最 将 会 能 可以 已 已经 正在 说 表示 的是`,
}

/** Lists of languages natural has none for, enough to recognise the language and to find its content words. */
export const FURTHER_LISTS: Readonly<Record<string, string>> = {
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت كما قد لا ما لم لن ثم أو و هو هي هم بين بعد قبل كل عند
    حيث حتى إذا منذ خلال أي بعض غير أكثر وقال قال وقد وفي ومن وأن وهو وهي له لها به بها فيها فيه ضد ليس عليه عليها نحو حول أمام لكن`,
  bg: `и в на за от с да се че не по е са ще към като той тя те това тази този които която който при до след но или през беше без
    много още също само бъде може те им го му си я ни ги как какво когато защото вече между преди един една под над`,
  bn: `এবং ও এই যে করে করা থেকে তার তিনি জন্য হয়েছে হয় না কিন্তু একটি সঙ্গে পর বলে বলেন সে তাদের আমি আমরা কি এক মধ্যে`,
  ca: `el la els les un una uns unes i o de del dels d'un d'una a al als amb en per per al que qui no és són ha han va van ser està
    aquest aquesta aquests aquestes això més però com quan on molt també entre sobre sense fins des seu seva seus seves li hi ho
    ens s'ha l'any després abans contra segons tot tots cada ja ni si dos tres perquè`,
  cs: `a aby ale ani asi až bez bude budou by byl byla byli bylo být co či další do ho i já jak jako je jeho jej její jejich jen jenž
    ještě již jsem jsou jsme k kde kdo když která které který kteří která ke má mají mezi mi mu na nad nebo není než ni o od on ona
    oni po pod podle pokud pouze pro proti proto protože před přes při s se si ke své svůj ta tak také tam kvůli dva dvě dne let tato ten tento této to
    tohoto toto tím tyto u už v ve však všech z za ze že`,
  da: `af alle at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fordi
    fra før ham han hans har havde have hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan i ikke ind ingen jeg
    jer kan kom kunne lige man mange med meget mellem men mens mere mig mod må ned nogle noget nu når og også om op os over på
    samt se selv sig siden sin sine sit skal skulle som så til ud uden under var ved vi vil ville vores være været`,
  el: `ο η το οι τα του της των τον την τους τις στο στη στην στον στους στις στα και κι να θα δεν μη μην που πως ότι με για από σε
    αλλά ή είναι ήταν έχει έχουν είχε αυτό αυτή αυτός αυτά αυτές αυτοί ένα μια ένας μία όπως όταν πολύ πιο μετά πριν κατά προς
    μεταξύ χωρίς επίσης ενώ αν γιατί τι ποιος κάθε όλα όλοι μας σας του τους μου σου`,
  et: `ja on ei et ka kui mis see oma või aga ning seda tema nad ta me te ole oli olid olnud selle need kes mida kuid juba veel
    pärast enne üle all koos ilma vaid siis nii sest kus`,
  fi: `ja on ei että se oli ovat hän mutta myös kun kuin niin joka jotka tai ole ollut olivat sekä mukaan hänen sen vain jo nyt kanssa
    sitä mitä jos vielä mikä ennen jälkeen kuitenkin siitä siihen tämä tämän tätä nämä ne niiden heidän he me te minä sinä koska
    jonka jossa ovat olla eivät en emme voi voivat pitää tulee saa noin yli alle ilman`,
  he: `של את על לא הוא היא זה זאת כי אם גם או אבל עם מה כל יש אין היה היתה הייתה היו הם הן אני אנחנו אתה לו לה להם אל בין אחרי
    לפני כדי רק עוד יותר כך כמו אשר אותו אותה אך עד מי שלו שלה שלהם זו בו בה כבר`,
  hi: `के में की है और से का को पर ने कि यह वह भी इस एक हैं था थी थे कर नहीं तो ही या लिए साथ हो कहा गया अपने जो उस उन इन बाद तक रहा
    रही रहे जा किया करने वाले उन्होंने हुए होने लेकिन`,
  hr: `i u je na se da za od su s o a ne to što kao koji koja koje će bi iz do ili po te ali nije biti sam smo ste bio bila bilo bili
    kako kada gdje još samo već nakon prije između zbog prema pri bez jer ako dok njegov njihov njezin ovaj ova ovo taj ta
    također protiv kojih kojim kojeg svi sve više ga joj im ih mu`,
  hu: `a az és hogy nem is egy de meg van volt már csak mint ez azt el ki még ha vagy lesz volna majd után ezt azonban szerint között
    pedig amely amelyek aki akik ami mert így úgy ezek azok lehet minden kell több számára ellen alatt előtt miatt sem ne olyan
    ilyen itt ott ő ők mi ti én te magyar meg fel le be`,
  ko: `그 이 저 것 수 등 및 또는 그리고 그러나 하지만 또한 대한 대해 위해 통해 따라 관련 이번 지난 있는 있다 없는 했다 한다 된다 하는 되는 그는 그녀는 우리
    에서 으로 까지 부터 에게 보다 때 더 또 그런데 그래서 따라서 한편 다만 즉 약 중 뒤 후 전 간 내 측 데 바 듯 채 만큼 대로 뿐 때문 때문에 위한 관해 관한 통한 의해
    따르면 따른 함께 모두 가장 매우 아주 다시 이미 아직 현재 당시 이후 이전 앞서 이어 이날 그날 있었다 있던 있고 있으며 있어 있을 있습니다 있다고 있다며 있다는 있었던 없다
    없었다 없이 없고 없다고 없던 하고 한 할 해 하며 하기 하지 했으며 했다고 했다며 됐다 된 될 돼 되고 이다 아니다 아닌 아니라 아니라고 것으로 것이다 것은 것이 것을 것도
    것이라고 것이라며 것이라는 밝혔다 말했다 전했다 설명했다 덧붙였다 밝힌 말한 그가 그의 그를 그들 나 너 자신 누구 무엇 어떤 어떻게 왜 얼마나 이런 그런 이러한 그러한
    모든 각 각각 여러 다른 같은 약간 조금 많이 많은 특히 역시 바로 거의 물론 이에 이를 이와 지 여기 거기 오전 오후`,
  lt: `ir yra kad tai į iš su bet kaip jau dar apie po buvo bus kuris kuri kurie ne ar nuo prie per už jis ji jie mes tik taip pat
    savo šis ši dėl arba jei kai bei labai`,
  lv: `un ir ka ar no uz par bet kā arī tas tā to pēc bija būs kas kuri kurš nav vai pie līdz pret viņš viņa viņi mēs tikai jau
    savu šis šī lai ja kad gan`,
  ro: `a acest acestea această ai al ale am ar are așa au avea avut ca că când care către ce cea cei cel cele cu cum cât da dacă
    dar de deja deși din după doar ea ei el ele era este eu fi fie fiind fost iar în între într-o într-un îi își la le lor lui
    mai mult ne nici nu o or ori pe pentru peste prin sa să sale sau se sub sunt și te toate toți tot un una unei unor unui va
    vor`,
  sk: `a aby ale ani až bez bol bola boli bolo bude budú by byť čo či do ešte ho i ich je jeho jej k kde keď ktorá ktoré ktorí ktorý
    ku má majú medzi na nad nie o od on ona po pod podľa pre pred preto pretože pri s sa si so sú svoj ta tak také tiež to tento
    u už v vo však z za zo že po kvôli dva dve dní dnes roku rokov povedal ktorého až oprave sme som bolo`,
  sl: `in je na za se da v z so ki ne pa s od kot do po pri tudi ali bi še bo iz ter že kar bil bila bilo ni sem smo ga jih pred med
    tako lahko več samo če ko zaradi proti brez vse kako njegov`,
  sr: `и у је на се да за од су с о а не то што као који која које ће би из до или по те али није бити сам смо био била било били
    како када где још само већ након пре између због према при без јер ако док његов њихов овај ова ово тај та такође против
    којих којим свих све више га јој им их му`,
  th: `ที่ และ ใน ของ การ เป็น ได้ มี ว่า ไม่ จะ ให้ กับ จาก นี้ ก็ แต่ หรือ โดย แล้ว ยัง`,
  tr: `ve bir bu da de için ile çok daha en gibi kadar olan olarak oldu olduğu olduğunu ise ama ancak ya veya ki mi mı mu mü ne o
    şu onu ona onun onlar biz siz ben sen bunu buna bunun her hiç sonra önce göre karşı üzere tarafından değil var yok diye dedi
    ayrıca hem çünkü eğer şey kendi tüm bazı arasında içinde üzerinde rağmen yeni etti edildi ediyor`,
  ur: `کے میں کی ہے اور سے کا کو پر نے کہ یہ وہ بھی اس ایک ہیں تھا تھی تھے کر نہیں تو ہی یا لیے ساتھ ہو کہا گیا اپنے جو ان بعد تک`,
  vi: `và của là các có được cho trong không với một những đã này người khi để từ đến cũng về ra đó như trên tại vào nhiều sẽ theo
    bị hơn còn sau lại ông bà chỉ phải nếu vì thì nên đang rất nhưng do bởi mà`,
}
