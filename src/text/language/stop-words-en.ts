// English stop words: the list of natural 8.1.1 (MIT, see THIRD-PARTY.md) without its letters and digits, and more of the kind. One
// list, in order, for that makes the smallest bundle.
export const ENGLISH = `
a about above across after again against ago ain't albeit all almost along already alright also although always am amid
amidst among amongst an and another any anybody anyhow anyone anything anyway anywhere apart are aren't around as aside
at away be became because become becomes becoming been before behind being below beneath beside besides between beyond
both but by came can can't cannot come concerning could could've couldn't despite did didn't do does doesn't doing don't
done down due during each either else elsewhere enough etc even ever every everybody everyone everything everywhere
except few for from further get gonna got gotta had hadn't has hasn't have haven't he he'd he's hence her here here's
hers herself him himself his how how's however i i'd i'm i've if in indeed inside instead into is isn't it it'd it'll
it's its itself just less lest let let's like likewise lot lots make many may maybe me meanwhile might might've mightn't
mine more most mostly much must must've mustn't my myself near nearly needn't neither never nevertheless no nobody none
nonetheless nor not nothing notwithstanding now nowhere of off often on once one oneself only onto or other others
otherwise ought our ours ourselves out outside over own per perhaps quite rather really regarding said same says see
several shall shan't she she's should should've shouldn't since so some somebody somehow someone something sometime
sometimes somewhat somewhere soon still such take than that that'd that'll that's the their theirs them themselves then
there there'd there's thereby therefore thereof these they they'd they'll they're they've this those though through
throughout thus till to together too toward towards two under underneath unless unlike until up upon us used usually
versus very via vs wanna was wasn't way we we've well were weren't what what're what's whatever whatsoever when when's
whenever where where's whereas whereby wherein wherever whether which whichever while who who'd who's who've whoever
whole whom whomever whose why why's will with within without won't would would've wouldn't y'all yes yet you you'd
you'll you're you've your yours yourself yourselves
`
