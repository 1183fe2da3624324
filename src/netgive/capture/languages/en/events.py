"""What happens to people: how it is said."""

from netgive.capture.language import EventRule
from netgive.domain.conversations import EventKind

_GRIEF, _ILL = EventRule(EventKind.GRIEF, family=True), EventRule(EventKind.ILLNESS, family=True)
_LAYOFF, _CONFLICT = EventRule(EventKind.LAYOFF), EventRule(EventKind.CONFLICT)
_GOOD, _BIRTH = EventRule(EventKind.GOOD_NEWS), EventRule(EventKind.GOOD_NEWS, family=True)

LISTS = {
    "ill": """
    ill sick unwell poorly hospitalised hospitalized bedridden concussed feverish peaky rough injured terminal
    terminally paralysed
    """,
    "diseases": """
    cancer chemo chemotherapy radiotherapy radiation leukaemia leukemia lymphoma melanoma diabetes flu influenza
    covid corona coronavirus pneumonia bronchitis stroke parkinson parkinson's alzheimer alzheimer's dementia
    shingles migraine migraines burnout burn-out depression sciatica tumour tumor biopsy icu crutches concussion
    appendicitis hernia sepsis seizure seizures epilepsy arthritis malaria dengue tonsillitis meningitis asthma
    lupus endometriosis eczema anaemia anemia rehab relapse ptsd psychosis jaundice hepatitis mumps measles
    chickenpox norovirus vertigo tinnitus glandular mastectomy hysterectomy bypass transplant dialysis angina
    embolism aneurysm fibromyalgia sclerosis crohn's crohns colitis pancreatitis gallstones fracture whiplash
    glaucoma cataract cataracts long-covid hospice a&e tendonitis bursitis lumbago
    """,
    "body": """
    arm leg foot ankle wrist hip hand knee toe finger thumb rib ribs shoulder collarbone elbow nose jaw tooth back
    spine pelvis hamstring achilles acl meniscus ligament ligaments muscle tendon cruciate disc disk neck skull
    calf heel tibia femur cartilage heart eye gallbladder appendix prostate kidney liver lung thyroid brain cornea
    """,
    "harm": """
    break sprain fracture twist dislocate tear rupture injure shatter crush strain pull burn dislocated slip smash
    snap bust
    """,
    "work": "job position role post contract gig work employment seat",
    "jobs": """
    job role position post gig offer internship apprenticeship scholarship grant fellowship studentship place spot
    promotion headship professorship chair directorship tenure contract deal commission visa residency permit
    citizenship licence license diploma certificate degree mortgage funding transfer raise bonus pay-rise payrise
    award prize medal lectureship postdoc partnership partner training-contract clerkship secondment traineeship
    part keys deposit
    """,
    "titles_of_jobs": """
    head boss chief director manager partner lead leader captain president chair chairman chairwoman chairperson
    ceo cto cfo coo vp principal headteacher dean professor editor supervisor treasurer secretary mayor councillor
    consultant owner associate senior captain conductor deputy founder md superintendent foreman dr doctor reader
    """,
    "home": """
    house flat home farm apartment condo cottage bungalow place boat ranch maisonette houseboat cabin plot studio
    townhouse land villa duplex
    """,
    "babies": """
    baby twins triplets son daughter girl boy child grandchild grandson granddaughter little-one kid newborn
    nephew niece
    """,
    "studies": """
    exam exams test tests bar viva driving defence defense finals a-levels gcses gmat gre lsat toefl ielts boards
    certification board theory probation assessment
    """,
    "works": """
    thesis dissertation phd doctorate degree masters master's master studies mba book manuscript novel album
    residency apprenticeship course training diploma ironman marathon half-marathon triathlon treatment chemo film
    documentary
    """,
    "ventures": """
    shop store café cafe restaurant bakery studio practice gallery exhibition company business start-up startup
    podcast website app product book album magazine clinic school bookshop bar brewery channel newsletter salon
    agency office branch workshop show salon own first
    """,
    "accepted": """
    talk paper book article application proposal abstract poster manuscript grant project offer bid patent thesis
    visa mortgage funding planning appeal tender submission permit promotion promo deal loan scholarship residency
    citizenship design film
    """,
    "rounds": "round seed series funding capital million money investment pre-seed a b",
    "bonds": "wife husband partner boyfriend girlfriend spouse ex fiancé fiance fiancée fiancee missus",
    "people_he": """
    boss manager co-founder cofounder landlord landlady neighbour neighbor neighbours neighbors partner sister
    brother father mother dad mum mom colleague wife husband ex family parents son daughter boyfriend girlfriend
    business flatmate roommate housemate board supervisor investors friend in-laws employer tenant builder
    contractor team school council
    """,
    "past_jobs": "laid fired sacked canned dismissed terminated",
}

EVENTS = (
    (
        _GRIEF,
        """
        =died; has/have die; =passed away; pass away; passed on $; be dead; =dead since/now/at; funeral;
        cremation; lose <their> * <family>; lose <their> <family>; lost P 's? <family>;
        lose a/the baby/child/parent/friend/pregnancy; death of; bereavement; bereaved; mourning; grieving;
        grieve; miscarriage; miscarry; miscarried; stillbirth; stillborn; have to put <their>/the? <family> down;
        have to be put down; put to sleep; memorial service; condolences; sorry for <their> loss; suicide;
        no longer with us; widow/widowed/widower; found dead; drown; <their> .. be killed; killed in; got killed;
        ashes; eulogy; obituary; deceased; burying; bury <their>; buried <their>; lay to rest; laid to rest;
        the death; is no more; expired $; kick the bucket; lost the baby; =passed $; =passed D;
        =passed last/in/this/suddenly/peacefully/yesterday; lost .. battle; dies; be die; succumb
        """,
    ),
    (
        _LAYOFF,
        """
        lay off; laid off; =laid-off; layoff/layoffs/lay-off/lay-offs;
        be/get fired/sacked/canned/axed/dismissed/terminated/furloughed/downsized/ousted/booted; =sacked;
        =fired $; fired by/from/after/last/D; fire <them>; let <them> go; be/get let go;
        =let go of? by/from/at/after/last/in/D; let go $; make/made redundant; redundant; redundancy;
        redundancies; get/get/got the sack/boot/push/chop/axe/can/bullet/heave-ho; get given notice;
        pink slip/slipped; marching orders; shown the door; lose <their>/the/a <work>;
        lost <their>/the/a * <work>; =<work> be cut/eliminated/axed/terminated/scrapped/gone/dissolved/abolished;
        <work> get cut/eliminated/axed/terminated/scrapped/dissolved/abolished; out of work/job; out of a job;
        unemployed; jobless; between jobs; dismissed; restructured out;
        kicked/thrown/kick/throw <them>? out of the firm/company/job/team; contract ended/terminated/cancelled;
        been/was/got released from <their> job; forced to resign; forced out; pushed out; out by D;
        company .. bankrupt/insolvent/bust; <work> be at risk; let P go; cut <their> <work>; whole team gone;
        whole team cut; managed out; on garden/gardening leave; dole; got sacked; job loss
        """,
    ),
    (
        EventRule(EventKind.LAYOFF, denied=True),
        """
        without a? job/work/contract; without a job; contract not be? renewed/extended/prolonged;
        contract be not be? renewed/extended/prolonged; contract be n't be? renewed/extended/prolonged;
        contract wo n't be renewed/extended/prolonged; contract will not be renewed/extended; not be kept on;
        not keep/keeping <them> on; n't keeping <them> on; did not/n't renew/extend <their> contract;
        not renewing/extending <their> contract; not pass probation; n't pass probation; contract was not renewed;
        does n't have a job any; has no job; have no job; has no more job; no more job; no more work
        """,
    ),
    (
        _ILL,
        """
        be/feel/fall/get/look/become/still/very/seriously/off/quite/so <ill>; <ill> $;
        =<ill> again/with/since/for/in/at/now/still/all/,; badly injured; <diseases>;
        heart attack/failure/surgery/operation/trouble/condition; in/into/to the? hospital $; in the? hospital;
        rush/take/admit .. hospital; hospitalise; hospitalize; be/go in/into/to the? hospital;
        be/come/get out of the? hospital; out of hospital; from hospital; <body> out;
        in/into/through the? icu/rehab/hospice; surgery; operate on; =operated;
        <body> operation/op/replacement/injury/surgery/trouble/problems/pain; an? operation;
        his/her/their operation; hospital bed/ward; diagnose; diagnosis; burn out; burnt/burned out; burnt-out;
        depressed; =slipped disc/disk; slip a disc/disk; <harm> .. <body>; <body> <harm>; torn <body>;
        put <their> back out; do/did/done <their> back/knee/ankle/hamstring/achilles in?; threw out? <their> back;
        bad back; hurt <their> <body>; break down; nervous/mental breakdown; breakdown; broken <body>;
        fractured <body>; in a cast/sling/coma/wheelchair; on crutches; kidney stone/stones; emergency room;
        food poisoning; panic attack/attacks; panic attacks; on sick leave; sick leave; signed off;
        sign off work/sick/with; off sick; off work with; under the weather; under the knife; go/went down with;
        come/came down with; test/tested positive; blood clot; lyme; lyme disease; chronic fatigue/pain/illness;
        autoimmune; has/with/have ms; accident; got hit by; fell off/down; crashed <their> bike/car;
        been run over; run/knocked over; knocked off; not well; n't well; not feeling well; on antibiotics;
        in intensive care; intensive care; getting treatment for; undergo; undergoing; mental health; laid up;
        stitches; in bed with; has a fever/cold; high fever; got sick; is down with; suffering from; suffers from;
        suffer from; on dialysis; life support; recovering from; recover from; recovering after; poorly; stroke;
        crohn; had a fall; had a fit; lost <their> sight/hearing/voice; wisdom teeth out
        """,
    ),
    (
        _CONFLICT,
        """
        divorce; divorced; separate from; separated; separating; split up; split from/with; =split $; break up;
        break-up; breakup; broke it off; broke off; broken up; left by; leave <them> for; left <them> $;
        left <them> after/for/last/in; left <their> <bonds>; <bonds> leave/left <them>? ?; <bonds> has left;
        <bonds> moved out; fall out with/badly/over; fallen out; falling-out; falling out;
        at each other 's? throats;
        row/fight/quarrel/argument/dispute/feud/clash/bust-up/battle/disagreement/spat with/over/about;
        big/huge/massive/terrible/nasty/ugly/bitter/blazing row/fight/quarrel/argument/dispute/feud/falling-out;
        =arguing with; =fighting with; =quarrelling/quarreling/quarrelled/quarreled; argue with; argue a lot;
        clash with; fight with; at loggerheads; at odds with; sue; lawsuit; take <them>/P/<their> .. to court;
        in court; end up in court; court case; legal battle/dispute/action/fight; tribunal; dump <them>; =dumped;
        cheat on; walk/walked out on; throw/threw/thrown/kick <them> out; custody;
        call/called off the wedding/engagement; call off <their> wedding/engagement; cheesed/cheese off with;
        furious with/at; livid with; bad blood; have it out with; had it out with; bully; bullied; bullying;
        harass; harassed; harassment;  no longer talk/speak; estranged; cut <them> off;
        cut ties; ghosted by; betrayed; conflict with; tension with; tensions with; mediation; marriage .. over;
        relationship .. over; on the rocks; trial separation; divorcing; hate each other; fell out;
        stopped talking/speaking to; evicted; eviction; at war with;
        problems/trouble/issues/difficulties/stress with <their>/the <people_he>;
        trouble/problems/tension/friction at home; crisis with;
        marriage/relationship/marital trouble/problems/crisis
        """,
    ),
    (
        EventRule(EventKind.CONFLICT, denied=True),
        """
        not on speaking terms; n't on speaking terms; not speaking/talking/speak/talk to each/P/<their>/<them>;
        n't speaking/talking/speak/talk to each/P/<their>/<them>; not speak/talk with <their>/each/P;
        n't speak/talk with <their>/each/P; no longer on speaking/talking; no longer speak/talk/speaking/talking;
        not on good terms; n't on good terms; not speak/talk any/anymore; n't speaking/talking any/anymore;
        not get on/along with <their>/the; n't get/getting on/along with <their>/the;
        not getting on/along with <their>/the
        """,
    ),
    (
        _BIRTH,
        """
        =born; =born a/an/on/in/last/yesterday/this/at; give birth; =pregnant; have a/<their>/the baby;
        had a/<their>/the * baby; having a/<their>/twins baby; baby arrived;
        baby/twins/son/daughter/girl/boy arrived/arrive/born/came; had twins; newborn; expecting a/<their>/again;
        is expecting $; be expecting
        """,
    ),
    (
        _GOOD,
        """
        promote; =promotion be/come/go; promo be/come/go;
        get/land/earn/win/bag/secure/receive/accept/celebrate <their>/a/the/that? promotion/promo; =promotion $;
        =promotion to/at/confirmed/!; promo $; promo to;
        new job/role/position/post/gig/title at/as/in/with/for/is/!;
        start/get/land/find/have/accept/take/begin/secure/bag/score/sign <their>/a/an/the/that? new/dream/great
        job/role/position/post/gig/title/contract; new job/role/position/gig/post $;
        new job/role/position/gig/post ,;
        start/started/starts/starting in? a/<their>/the/his new/dream job/role/position/post; start in new job;
        get/land/bag/secure/accept/receive/score/win/clinch/nail/offer the/a/an/<their>/that/this? <jobs>;
        get/land/bag/secure/accept/receive/score/win/offer the/a/an/<their>/that/this * <jobs>;
        offered the/a/an/<their> <jobs>; offered the/a/an/<their> * <jobs>; get/got tenure; tenure; tenured;
        start at/as/with P?; =starts/starting/started at/as; hired as/by/at/to; =hired $; get/got hired; appoint;
        appointed; named as/partner/head/director/chief/chair;
        make/made partner/head/director/chair/captain/manager/vp/senior/principal/permanent/tenured; elect;
        elected; step/stepping/stepped up to/as; move/moving up to;
        become/becomes/became/becoming a/an/the/<their>? <titles_of_jobs>;
        become/becomes/became a/an/the/<their>? * <titles_of_jobs>; be now a/an/the/<their>? <titles_of_jobs>;
        be now a/an/the/<their>? * <titles_of_jobs>; now a/an/the? <titles_of_jobs> of/at;
        take/taking/took over as/the/<their>; headship; professorship;
        get/be/got/just/newly/recently/they/, engaged $; =engaged $; =engaged to/!/,/last/on/at/in/D;
        be/get/got engaged; engagement; propose to; proposed; pop the question; said yes $;
        get/be/getting married; =married $; =married last/in/on/to/D/now; newly/just married; newlywed/newlyweds;
        married now; <their> wedding be/will/next/this/in/on; wedding is/will/next/in/on; tie/tied the knot;
        hitched; eloped; get/got wed; moved in with/together; moving in with/together; move in together;
        expect a/<their>/twins/again/the baby/child; expecting a/an/<their>/again/twins; is/are expecting $;
        baby girl/boy; have/had a/the/<their> baby; have/had/has twins/triplets;
        has/have/had/got a new? son/daughter/girl/boy/baby/grandson/granddaughter/grandchild/kid; gave birth;
        give birth; =twins arrived; twins/baby/daughter/son/boy/girl/one arrive; baby/child due; due date;
        due in D;
        become/became/becoming/becomes a/an?
        mother/father/mum/mom/mama/dad/papa/parent/parents/grandma/grandpa/granny/grandad/grandmother/grandfather/uncle/aunt/auntie;
        become/becomes a baby/child; becoming parents; be now? a? father/mother/dad/mum/mom of a/twins/two/three;
        be a? mother/father/mum/mom/dad/grandma/grandpa/grandmother/grandfather/parents now;
        paternity/maternity/parental leave; adopt/adopted a/an/<their>/two/the; adoption; welcomed <their>/a;
        buy/buying/bought/close/closing/closed on/got/get the/a/an/<their>/<home>; close/closed on <home>;
        buy <home>; bought a/an/the/<their> <home>; bought a/an/the/<their> * <home>;
        get/got/pick/collect/picked the/<their>/up keys; mortgage approved;
        moved/move/moving into a/the/<their> <home>; moved into a/the/<their> * <home>; first-time buyer;
        graduate; =graduated; graduation; =graduates; pass/passed/passes/aced/nailed/cleared .. <studies>;
        =passed $; passed with; passed her/his/their/the/all;
        defend/defended <their>/the thesis/phd/dissertation/doctorate;
        submit/finish/complete/hand/handed/defend/turned in? <their>/the? <works>;
        <works> submitted/finished/done/accepted/published/completed/handed; submitted <their>/the <works>;
        get/got/was/be into <det>?
        university/college/school/oxford/cambridge/harvard/mit/edinburgh/stanford/yale/med/medical/law/eth/lse/conservatoire;
        get/got/be accepted/admitted to/into/by/at/for; accepted $; accepted to/by/into/for/at;
        <accepted> .. accepted/approved/granted/published/funded; <accepted> come/came/go/went through;
        get/got <their>
        phd/doctorate/degree/citizenship/visa/licence/license/passport/diploma/funding/permit/papers;
        got the/a grant/funding/visa; grant/funding/visa/mortgage be? approved/granted;
        won/win/wins the/a/an/<their>/first/gold/silver/bronze/second; =winning the; award/awarded; =prize;
        shortlist; shortlisted; nominated/nominate;
        raise/raised/close/closed/closing/raising an?/<their>/the? .. round/series/funding/million/seed/m/k;
        raised money/funding/capital; launch/launched/launching/launches <their>/the/a/an/today/last;
        go/went live; =publish/published <their>/a/an/the/in; book/paper/article/novel/album be out;
        book/publishing/record deal; book came/come out;
        sell/sold/selling <their> company/business/startup/start-up/shop/firm/app; acquired by;
        open/opened/opening/opens <their>/a/an/the own? <ventures>; exhibition opened;
        sign/signed/land/landed <their>/the/a first/big client/customer/contract/deal/clients;
        sign/signed a book/record/publishing/deal/contract;
        finish/finished/complete/completed/ran/run <their>/a/the/first?
        marathon/phd/thesis/degree/ironman/studies/master/masters/training/apprenticeship;
        retire/retired/retiring; all clear; all-clear; in remission; cancer-free; cancer free;
        good/big/great/wonderful/fantastic/happy/exciting news; book be published; made permanent; got permanent;
        quit smoking; one year sober; sober for; pay rise; payrise; record deal; broke the record; personal best;
        bestseller; sold out <their>; scholarship to; full scholarship; got picked; got selected; got cast;
        selected for; selected as; chosen for; chosen as/to; made it into/to/on;
        made the team/cut/shortlist/squad; accepted an offer; accept/accepted a/an/the offer;
        their offer was accepted; offer accepted; cleared probation; passed probation; promoted to;
        headhunted/poached by; got citizenship; first grandchild; grandchild; got sponsorship; found a job;
        found a new job; found work/job; has found a? new? job/work;
        got a/an new? job/offer/raise/scholarship/grant/award/place/internship/son/daughter/baby;
        back to work after; turning pro; swapping/switched/switching/changed jobs; starts <their>;
        starting <their>; start the/<their>/a new job; starts in/at/as/on/next/with; joining/joined/joins P as;
        be joining/join .. as; joins .. as; joined .. as; has a new/great? job/role/position; got a book;
        got representation; found a publisher/agent/investor/co-founder/cofounder; got investment;
        investment from; IPO; going public; nobel; knighted; obe; mbe; honorary; valedictorian; first class;
        distinction; with honours; cum laude; summa; passed out of; promoted
        """,
    ),
)

NO_EVENTS = (
    (
        None,
        """
        false alarm; soft/blind/hot/weak spot;
        dead keen/tired/serious/chuffed/set/against/on/good/busy/easy/right/funny/slow/cheap/line;
        engaged in/with; sick of; ill at ease; sick and tired; not .. after all;
        up for promotion/tenure/a/partner; in line for; in the running for; hope for/to; hoping for/to; look for;
        searching for; looking for; used to; recovered; well again; fully recovered; be born in;
        born in 19/20/1980/1990/the; fit again; years ago; year ago; long ago; as a child; in the 80s/90s;
        when .. was/were; back when; the other kind; worried about; afraid of; scared of; fear of;
        no baby/promotion/job/offer/news; turn/turned down; rejected; n't get; not get; did not; did n't;
        miss/missed out; flu jab/shot/vaccine; cancer research/charity/ward/nurse; works in/at/for .. hospital;
        work in/at/for the/a hospital; almost/nearly; rumour/rumor; rumours; will/'ll make/get/win/land/propose;
        if; talk/film/book/novel/article/podcast/paper/series/documentary/research/play/lecture about/on;
        specialises/specializes in; works on/with; apply for/to; applied for/to; going for; interview for;
        interviewing for; interviewed for; wants/want a/the/to; need/needs; would like; as if;
        somebody/someone else; job centre; if only; not true; n't true
        """,
    ),
)
