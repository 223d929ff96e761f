/** Added to the list of natural. */
export const ENGLISH = `a i across against ago albeit almost along already alright although always amid amidst among amongst anybody
    anyhow anyone anything anyway anywhere apart around aside away became become becomes becoming behind beneath beside
    besides beyond concerning despite done down due either else elsewhere enough etc even ever every everybody everyone
    everything everywhere except had hence hers herself how however indeed inside instead just lest let less likewise
    lot lots may maybe meanwhile mine mostly near nearly neither nevertheless no nobody none nonetheless nor not nothing
    notwithstanding nowhere off often onto once oneself others otherwise ought outside per perhaps quite rather really
    regarding said says several shall somebody somehow someone something sometime sometimes somewhat somewhere soon
    than thereby therefore thereof though throughout thus till together toward towards underneath unless unlike upon us
    used usually versus vs via one two whatever whatsoever whenever whereas whereby wherein wherever whether whichever whoever
    whole whomever whose will within without yes yet yourselves
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
    needn't mightn't shan't ain't i'm i've i'd you're you've you'll you'd he's he'd she's it's it'll it'd we've they're
    they've they'll they'd that's that'll that'd there's there'd here's what's what're who's who'd who've where's when's why's
    how's let's y'all would've could've should've might've must've gonna gotta wanna`
