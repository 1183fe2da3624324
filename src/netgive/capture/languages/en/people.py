"""Names: what is short for what, which of them are also words, and what stands around them."""

SHORT_NAMES = {
    short: tuple(full.split())
    for line in """
    abby abigail; al albert alan alexander alfred; alex alexander alexandra alejandro; andy andrew andreas;
    barb barbara becky rebecca; ben benjamin benedict; beth elizabeth bethany; betty elizabeth; bill william;
    bob robert; bobby robert cathy catherine; charlie charles charlotte;
    chris christopher christine christina christian; cindy cynthia dan daniel; danny daniel; dave david;
    deb deborah; debbie deborah; dick richard; don donald; drew andrew; ed edward edmund eddie edward;
    ellie eleanor; emma emily; fred frederick alfred; gabe gabriel; greg gregory; hank henry;
    harry henry harold jack john; jake jacob; jeff jeffrey; jen jennifer; jenny jennifer; jess jessica; jim james;
    jimmy james; joe joseph joey joseph; jon jonathan; josh joshua; kate katherine catherine;
    kathy katherine kathleen; ken kenneth; kim kimberly larry lawrence; leo leonard leonardo; lexi alexandra;
    liz elizabeth; lizzy elizabeth; lou louis louise; maddie madeleine maggie margaret; matt matthew;
    max maximilian maxwell; meg margaret megan; mel melanie melissa; mick michael; mike michael molly mary;
    nat nathan natalie; nate nathan nathaniel; ned edward; nick nicholas nicolas; pam pamela;
    pat patrick patricia patty patricia; peg margaret; peggy margaret; pete peter; phil philip; ray raymond;
    rick richard; rob robert robbie robert; ron ronald; sam samuel samantha; sandy sandra alexandra;
    steph stephanie; steve steven stephen; sue susan susie susan; ted theodore edward; terry terence theresa;
    tim timothy; toby tobias; tom thomas; tommy thomas; tony anthony vicky victoria; vince vincent; will william;
    zach zachary; gus augustus angus; hal harold henry; ollie oliver; nicky nicholas nicola;
    gabi gabriela gabriele; dom dominic; seb sebastian seba sebastian; ash ashley; zoe zoey;
    fran frances francesca francis; nina antonina; sasha alexander alexandra; misha mikhail
    """.strip()
    .replace("\n", ";")
    .split(";")
    if line.strip()
    for short, _, full in [line.strip().partition(" ")]
}

LISTS = {
    # Names that are words as well: they need a capital letter, or the place of a name.
    "also_words": """
    ace amber angel april archer art august autumn bay bee bill bishop brook buck bud bunny cash chance chase chip
    christian chuck clay cliff constance cooper dale dawn dean destiny drew earl eve faith fisher ford forest
    frank gale gene ginger glen grace grant guy hazel heath heather holly honor hope hunter iris ivy jade jasmine
    jewel joy jude june junior justice kit lance lane lark laurel lily major march marine mark mason may melody
    mercy miles misty nick olive page parker pat patience pearl peg penny pepper pierce pink porter prince ray
    reed rich river rob robin rocky rod rose ruby rusty sage sandy sawyer scout sky skip son stone sue summer
    sunny taylor trinity trip tucker van victor_ violet wade walker ward west will windy wolf woody young an can
    so my to do in on no ken_ max_ dot ash will
    """,
    # Of these even a capital letter at the beginning of a sentence says little.
    "mostly_words": """
    will may can an so my to do in on no mark march hope rich grant art april june august summer grace joy faith
    young long just
    """,
    "months": "january february march april may june july august september october november december",
    "month_before": "in since until till by next last this of every early mid late",
    "titles": "mr mrs ms miss dr prof professor sir madam madame frau herr auntie uncle aunt",
    "name_particles": "de van von der den del della di da dos das du la le el al bin ibn bint ter ten zu y st san",
    "company_ends": "ab gmbh inc ltd llc ag bv plc corp oy kg limited incorporated llp capital ventures partners bank",
    "a_certain": "one certain another",
    "new_here": "new newbie friend colleague from at the",
    # Words of headings that look like a name: “Project Update”.
    "heading_words": """
    project update weekly monthly quarterly annual daily planning budget product sales team board status trade show
    kick-off kickoff strategy design sprint town hall book club user research customer success human resources
    data science machine learning open day good happy new year black friday cyber team stand second third first
    """,
    # Words that begin with a capital letter and are nobody's name.
    "not_names": """
    a an the this that these those there here it its he she they we i you his her their our my your me us him them
    everybody everyone nobody somebody someone anyone people one both all some many most what who when where why
    how then also and but so if not no yes yeah nope ok okay hi hello hey dear today yesterday tomorrow tonight
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec mum mom dad mother father grandma grandpa granny nan wife husband sister brother boss
    neighbour neighbor landlord doctor customer client uncle aunt coffee lunch dinner tea breakfast brunch drinks
    zoom skype slack whatsapp linkedin signal telegram teams facetime google meet messenger facebook instagram
    christmas easter halloween diwali ramadan hanukkah thanksgiving finally suddenly apparently actually honestly
    basically currently recently later earlier meanwhile afterwards anyway besides still now once again always
    never maybe perhaps just only even long great good nice lovely big quick short small new old poor lucky happy
    sad sorry thanks thank congrats had got met saw called rang phoned emailed texted messaged pinged wrote sent
    heard spoke talked chatted bumped ran caught went was were is are has have did do does could would should will
    can must need needs want wants told asked said says promised owe owes looking working thinking struggling
    hiring searching seeking todo action actions next note notes minutes attendees present agenda topics subject
    from date channel summary apologies absent meeting call interview visited popped dropped swung stopped nipped
    dined chat catch walk hike run swim party pub bar cafe café since because although though while after before
    during over about with without for to at by on in of as into until funny what bad terrible weird interesting
    turns spent had having hung sat stood played watched tried helped gave i'm i've i'd i'll he's she's it's
    that's we're we've they're there's what's don't didn't can't two three four five six seven eight nine ten ps
    btw fyi re omg lol haha ha oh well wow ugh voice missed no reply
    """,
}
