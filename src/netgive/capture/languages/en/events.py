"""What happens to people: how it is said."""

from netgive.capture.language import EventRule
from netgive.domain.conversations import EventKind

_GRIEF, _ILL = EventRule(EventKind.GRIEF, family=True), EventRule(EventKind.ILLNESS, family=True)
_LAYOFF, _CONFLICT = EventRule(EventKind.LAYOFF), EventRule(EventKind.CONFLICT)
_GOOD, _BIRTH = EventRule(EventKind.GOOD_NEWS), EventRule(EventKind.GOOD_NEWS, family=True)
_KIN_GRIEF = EventRule(EventKind.GRIEF, family=True, kin=True)
_BREAKDOWN = EventRule(EventKind.ILLNESS, family=True, alive=True)

EVENTS = (
    (
        _GRIEF,
        """
        =died; has/have die; =passed away; pass away; =passed away on/last/in/this/yesterday/at/after/D; be dead; =dead since/now/at; funeral;
        cremation; lose <their> * <family>; lose <their> <family>; lost P 's? <family>;
        lose a/the baby/child/parent/friend/pregnancy; death of; bereavement; bereaved; mourning; grieving;
        grieve; miscarriage; miscarry; miscarried; stillbirth; stillborn; have to put <their>/the? <family> down;
        have to be put down; put to sleep; memorial service; condolences; sorry for <their> loss; suicide;
        no longer with us; widow/widowed/widower; found dead; drown; <their> .. be killed; killed in; got killed;
        ashes; eulogy; obituary; deceased; burying; bury <their>; buried <their>; lay to rest; laid to rest;
        the death; kick the bucket; lost the baby; =passed suddenly/peacefully; lost .. battle; dies; be die; succumb
        """,
    ),
    (
        _KIN_GRIEF,
        """
        be no more; =expired; =passed $; =passed D/on/last/in/this/yesterday/at/after; passed on; be gone; be gone now;
        gone now; slipped away; taken from us; in heaven; no longer here; be with god; heavenly abode; left us;
        <ill>? terminal; end of life; palliative
        """,
    ),
    (
        _BREAKDOWN,
        """
        break down; breakdown; collapse; collapsed; faint/fainted; black/blacked out; =passed out $; =passed out on/at/in/again; bedridden;
        throw/threw up; concuss; cough/coughing/coughed blood; wait/waiting for .. biopsy/scan/results/diagnosis;
        biopsy; mri; ct scan; <body> scan; chest infection/pains; stomach bug; bad/nasty flu/cold/virus/infection;
        crack/cracked .. <body>; in plaster; in a plaster cast; ambulance; under observation; taken ill; pacemaker; stent;
        have/had/having/need/needs/get/getting .. op/operation/surgery/removed/transplant;
        had <their> appendix/tonsils/gallbladder/wisdom out; out for .. weeks/months with; on bed rest; bed rest;
        in a wheelchair; can not/n't walk; lost <their> hearing/sight; suicidal; not coping;
        n't coping; panic attack; insomnia; long covid; relapse; relapsed
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
        lost <their>/the/a * <work>; contract/freelance/assignment/residency end/ends/ended/ending/run/runs/ran/expires out/up/in/on/at/D/next/soon/this;
        =rif/riffed/rif'd; reduction in force; severance; job cuts; cut loose; face/facing redundancy; give/given notice;
        <groups> .. bust/bankrupt/insolvent/disbanded/dissolved; <groups> go/goes/went under;
        <groups> .. into administration/liquidation/receivership;
        <groups> fold/folded $; <groups> shut/close down; <groups> be? shutting/closing down? $; <groups> be cut/axed;
        <groups> be let go; =<work> be cut/eliminated/axed/terminated/scrapped/gone/dissolved/abolished;
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
        without a? job/contract/work; without a job; contract not be? renewed/extended/prolonged;
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
        bad back; hurt <their> <body>; nervous/mental breakdown; broken <body>;
        fractured <body>; in a cast/sling/coma/wheelchair; on crutches; kidney stone/stones; emergency room;
        food poisoning; panic attack/attacks; panic attacks; on sick leave; sick leave; signed off;
        sign off work/sick/with; off sick; off work with; under the weather; under the knife; go/went down with;
        come/came down with; test/tested positive; blood clot; lyme; lyme disease; chronic fatigue/pain/illness;
        autoimmune; has/with/have ms; accident; got hit by; fell off/down; crashed <their> bike/car;
        been run over; run/knocked over; knocked off; not well; n't well; not feeling well; on antibiotics;
        in intensive care; intensive care; getting treatment for; undergo; undergoing; mental health; laid up;
        stitches; in bed with; has a fever/cold; high fever; got sick; is down with; suffering from; suffers from;
        suffer from; on dialysis; life support; recovering from; recover from; recovering after; poorly; stroke;
        crohn; had a =fall; had a =fit; lost <their> sight/hearing/voice; wisdom teeth out
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
        hung/hang/hangs up on <them>/P/me/us; yell/shout/scream/snap/swear/scowl at <them>/P/me/us/each/<their>;
        angry/furious/livid/cross/mad/upset/annoyed/fuming/pissed/miffed/unhappy off? with/at us/me/<them>/P/<their>/each;
        bad terms; bad blood; stormed/stomped/stalked/flounced off/out; blew/blow up at; had/have/exchange words;
        lash/lashed out at; lost <their>/my temper; got into it; get/got into a/an *? fight/argument/row/quarrel/spat;
        have/had/having a/an/another/the/some *? row/fight/argument/spat/tiff/bust-up/quarrel/falling-out/showdown/set-to;
        =argued/arguing $; =argued/arguing about/over/with/again; =rowed/rowing about/over/with; =clashed/clashing over/with/about;
        not/n't see eye to eye; lock/locked horns; bickering; silent treatment; cold shoulder; burned/burnt bridges;
        accuse/accused/blame/blamed/insulted/threatened me/us/<them>/P/<their>; threaten to sue; threatened legal;
        having an affair; had an affair; affair with; restraining order; grievance; disown/disowned; cut contact;
        cut off contact; unfriended; blocked me/<them>/P; a rift; rift with/between; heated argument/discussion/exchange/debate;
        got heated; end/ended in tears; disagreed badly; go/going to court; court date; legal letter; took offence;
        storm/stormed out; walked out of the meeting/room/call; slammed the door/phone; refuse/refuses to speak/talk to;
        wo n't speak/talk to/with; on the warpath; fed up with <their> <people_he>; separated from; went <their> separate ways;
        call/called it quits; left <their> husband/wife/partner; moved out; custody battle; marriage broke/breaking/broken;
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
        baby/twins/son/daughter/girl/boy arrived/arrive/born/came; had twins; newborn; expecting again/twins/in/D/$;
        expecting a/an/the/<their>/another/two <babies>; expecting a/an/the/<their>/another/two * <babies>; be expecting $; be expecting in/D/again/twins/,; <babies> be? due; due in D; =due D;
        baby/child/kid/sibling/little-one on the way; another/second/third on the way; bun in the oven; baby bump;
        going/about to be a/an/<their>? <parents>; to be a? <parents> $; become/became/becoming/becomes a/an? <parents>;
        expecting <their> first/second/third/fourth; first/second/third child/baby be? due; blessed with; had <their>
        first/second/third/baby; welcomed <their>/a/another *? <babies>; three/four/five/six/seven months gone/pregnant;
        =married; get/getting/be/gets marry; =marrying P/<their>/in/on/a/the/D/next/this; tie/tying/ties/tied the knot;
        her/his/their wedding; marriage of <their>; marriage be? fixed/arranged/set/planned/in/on; wait/await/waiting/awaiting a/the/<their> baby/child;
        wedding of <their>; wedding be/will/next/in/on/this; wedding set/booked/planned/coming/bells/date/plans; walk/walked down the aisle;
        get/got/gets/getting engaged; be engaged $; engagement party; civil partnership; hen/stag do/party/night/weekend;
        get/got/get/have/receive/secure/gain/win admission/admitted/place/seat in/at/to/from/for;
        get/got/gain/win/have an? admission/place/seat/offer in/at/to/from/for <schools>; get/got into P?/<schools>;
        get/got/was/be into <schools>; be? accepted/admitted to/into/by/at/for *? <schools>;
        pass/passed/passes/ace/nail/clear .. <studies>; graduate $; =graduated; graduating; graduation; top of <their>/the class;
        got all? as; straight as; top marks/grades; got a first; got <their> degree/licence/license/doctorate
        """,
    ),
    (
        _GOOD,
        """
        be made/named/appointed/elected/voted/crowned <titles_of_jobs>;
        be? made/named/appointed/elected/voted/crowned a/an/the/<their> *? *? <titles_of_jobs>;
        =made <titles_of_jobs> $; =made <titles_of_jobs> at/of/in/last/this/D/,/!; be the/<their> new *? <titles_of_jobs>;
        the new <titles_of_jobs> of/at/for; sign/signed with/for; has/have/got/get/receive/hold/holds two/three/several job? offers;
        has/have/got/get/receive an/another/a *? offer from/at/for/to; job offer; offer letter; offer in hand;
        called to the bar; qualify as; qualified $; get/got certified/licensed/chartered; sworn in;
        went/go/going permanent/full-time; contract be? extended/renewed/signed; extended/renewed <their> contract;
        bumped/moved/stepping up to; got the nod; got the gig; got the green light; green light for; passed the interview;
        taken/took on a new role; new title; pay raise; got a raise; on board as;
        purchase/acquire/buy/close/exchange/complete on? <det>? *? *? <home>; moved/moving/move into <det>? *? *? <home>;
        <their>/a/the new <home>; a/<their> new * <home>; housewarming; sign/signed the/a/<their> lease; house sold; sold <their> <home>;
        be acquired/bought/snapped by/up/out/for; be taken over; be/got/get acquired; =acquired by/for/$; successful exit; IPO'd; ipo;
        be? =profitable; turned profitable; break/broke even; turned/turn a profit; in the black;
        hit/cross/reach/pass/surpass/clear/top/exceed/smash .. <milestones>; record month/quarter/year/sales/revenue;
        first paying customer/client; first/biggest/big customer/client/sale/order/deal be? signed/closed/landed/in;
        landed/land/close/closed/win/won/sign/signed <their>/a/an/the *? *? customer/client/deal/contract/account/tender/bid/pitch/order/commission/case;
        get/got into yc/techstars/combinator; get/got into y combinator; go/went viral; be? crushing/killing/smashing it; booming; thriving;
        over the moon; cloud nine; chuffed to bits; ecstatic; happy/delighted/thrilled/pleased/chuffed/glad for <them>/P;
        congratulate/congratulated <them>/P; congrats/congratulations on/to; =celebrating $; celebrate/celebrating <their>/the new;
        his/her/their/the/new/first/debut/second <arts> be? =out; <arts> .. come/comes/came/coming out; <arts> .. published/released/printed/translated/selected/optioned;
        book/publishing/record/film/tv deal; agent signed; premiere of <their>; solo show; <accepted> have? come/came/go/went/gone through;
        <accepted> be? in $; <accepted> .. renewed; finish/complete/run/ran/swam/did .. <races>; personal best; new pb; podium; gold medal;
        scan/results/result/biopsy/test/tests .. clear/clean/negative/benign; come/came back clear/clean/negative/benign;
        out of the woods; off crutches; clean/sober for; one/two/three/five years? sober/clean; paid off <their> mortgage/loan/debt/debts;
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
        make/made permanent/tenured; make/made vp/principal/captain; made it to *? <titles_of_jobs>; elect;
        elected; step/stepping/stepped up to/as; move/moving up to;
        become/becomes/became/becoming a/an/the/<their>? <titles_of_jobs>;
        become/becomes/became a/an/the/<their>? * <titles_of_jobs>; be now a/an/the/<their>? <titles_of_jobs>;
        be now a/an/the/<their>? * <titles_of_jobs>; now a/an/the? <titles_of_jobs> of/at;
        take/taking/took over as/the/<their>; headship; professorship;
        get/be/got/just/newly/recently/they/, engaged $; =engaged $; =engaged to/!/,/last/on/at/in/D;
        be/get/got engaged; engagement; propose to; proposed; pop the question; said yes $;
        get/be/getting married; =married $; =married last/in/on/to/D/now; newly/just married; newlywed/newlyweds;
        married now;  tie/tied the knot;
        hitched; eloped; get/got wed; moved in with/together; moving in with/together; move in together;
        expect a/<their>/twins/again/the baby/child; is/are expecting $;
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
        won/win/wins the/a/an/<their>/first/gold/silver/bronze/second * ; =winning the; award/awarded; =prize;
        shortlist; shortlisted; nominated/nominate;
        =raised/close/closed/closing an?/<their>/the? .. round/series/funding/million/seed/m/k;
        raised money/funding/capital; launch/launched/launching/launches <their>/the/a/an/today/last;
        go/went live; =publish/published <their>/a/an/the/in; book/paper/article/novel/album be out;
        book/publishing/record deal; book came/come out;
        sell/sold/selling <their> company/business/startup/start-up/shop/firm/app; acquired by;
        open/opened/opening/opens <their>/a/an/the own? <ventures>; exhibition opened;
        sign/signed/land/landed <their>/the/a first/big client/customer/contract/deal/clients;
        sign/signed a book/record/publishing/deal/contract;
        finish/finished/complete/completed/ran/run <their>/a/the/first?
        marathon/phd/thesis/degree/ironman/studies/master/masters/training/apprenticeship;
        =retire/retires/retiring; =retired last/this/from/in/D/early; all clear; all-clear; in remission; cancer-free; cancer free;
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
        false alarm; when/after/since/because dad/mum/mom/gran/granny/grandma/grandpa/grandad; dies/died/dying laughing/of/for/to; funeral parlour/home/director; divorce lawyer/attorney/court; win/won the argument/bet/toss/day;
        win/won an argument/bet; let go of <their>/my/the/it; wedding photographer/planner/business/band/cake/industry/singer/dj; my wedding;
        expecting visitors/guests/company/rain/more/to/that/too; at a funeral for work; wedding venue; baby shower gift; grief counsellor;
        split the/<their>; angry/mad at the/trump/politics; book/talk/podcast/film on grief/death/divorce; cancer patients; my/our baby/divorce;
        heated/rowing pool/machine/seats/club; passed on it/that/the; took a break down; breaks down into; soft/blind/hot/weak spot;
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
