"""The words that needs are told by: what is a person, a thing or a problem, and what is no need."""

LISTS = {
    "det": """
    a an the some any any another two three four five six several few more one 1 2 3 4 5 10 his her their my our
    this that
    """,
    "get": """
    find get buy rent borrow hire have source procure obtain locate secure track recruit engage lease acquire win
    commission arrange organise organize sort-out
    """,
    "encounter": "meet know hear-from",
    # Wishes that are about this talk or about oneself, and nothing one could help with.
    "idle": """
    enough manager managers process freeze spree must years ages months weeks hours days home ready off be come see say thank thanks tell talk chat catch hang call ring meet visit have
    stay celebrate wait think leave rest relax eat drink show invite do it know bring pay treat send lend give
    remind apologise apologize congratulate let keep host join sit again
    """,
    "how": "how",
    "used": "used",
    "asked_idle": """
    say come join call pass greet wait be stop go stay keep tell forgive bear attend marry have sit leave out ring
    phone drop dinner round like want fancy care be
    """,
    "known_to_both": "my our me us the it that this her his their P D how if whether when you your everyone everything",
    "rescheduling": "move push postpone reschedule shift change cancel delay bring swap",
    "rescheduled": "call meeting date lunch session appointment demo meetup catch-up catchup coffee dinner",
    "contact_details": "number contact details email e-mail address handle",
    "hints": "tip tips recommendation recommendations idea ideas suggestion suggestions",
    "seek": "find rent raise hire recruit replace source secure get_ borrow",
    "trouble": """
    trouble troubles difficulty difficulties problem problems issue issues hassle hassles headache headaches grief
    challenge challenges bother obstacle obstacles setback setbacks
    """,
    "anyone": "anyone anybody someone somebody any_one we i i'd people you there",
    "may": "might may could would can happen happened possibly to 'd be able perhaps ever",
    "worry": """
    worried anxious nervous stressed concerned panicking panicked freaking scared afraid worry worries worrying
    fretting fret stressing stress overwhelmed unsure uncertain unclear confused clueless
    """,
    "talks": "word chat talk conversation",
    "going_on": "into freelance part-time full-time back solo independent remote professional vegan over pro",
    "over_now": "anymore stopped stop no-longer gave last-year yesteryear formerly previously once found-one",
    "nothing": "nothing no none",
    "no_object": """
    anything something it them him her me us that this one so more to out up badly now all time you soon again
    there d
    """,
    "want_nouns": """
    help advice feedback introductions introduction intro tips ideas someone somebody more pointers guidance
    coaching mentoring support input names contacts practice recommendations suggestions referrals training
    lessons people volunteers funding investors money out access information info
    """,
    "ask_nouns": """
    help advice feedback introduction introductions intro contact contacts recommendation recommendations
    recommendation tip tips pointers reference references guidance support opinion input ideas money loan referral
    lift favour favor hand name names copy template book
    """,
    "persons": """
    band bands caterer caterers trio quartet choir-master guy guys lad pro pros helper helpers referee referees
    guarantor guarantors mentor mentors tradesman tradespeople tradesperson crew childcare-worker hires hire talent
    palaeographer paleographer archivist scholar academics academic professor officer officers installer contractor
    dispatcher lorry-drivers operators operator bookkeeper sales-rep co-host cohost co-founder opener headliner
        guest guests panelist panelists attendees someone somebody anyone anybody expert cofounder co-founder mentor
    partner contact contacts intro introduction introductions audience lawyer solicitor barrister doctor dentist
    nurse midwife nanny babysitter childminder au-pair accountant bookkeeper treasurer photographer translator
    editor plumber roofer carpenter electrician sparky builder plasterer painter decorator gardener cleaner tutor
    teacher trainer coach therapist physio psychologist psychiatrist neurologist surgeon gp vet engineer developer
    dev devs programmer coder designer architect analyst scientist researcher consultant adviser advisor agent
    realtor producer publisher investor angel vc manager assistant secretary intern trainee apprentice volunteer
    speaker singer soprano alto tenor bass baritone drummer guitarist bassist pianist violinist cellist player
    musician dj actor model flatmate roommate housemate lodger tenant landlord buyer seller driver cook chef baker
    waiter barista bartender coauthor co-author writer ghostwriter reviewer tester freelancer contractor sponsor
    donor funder notary conveyancer handyman mechanic seamstress tailor cobbler upholsterer locksmith ceo cto cfo
    coo cmo cpo cio ciso cro nonexec non-exec ned chair chairperson chairman sre sres pm po vp head lead director
    executive officer supplier vendor distributor wholesaler reseller manufacturer candidate candidates member
    members crew staff people person helper hand hands carer carers caretaker caregiver guardian sitter dogsitter
    referee judge host moderator facilitator trustee ally buddy date girlfriend boyfriend wife husband match
    client clients customer customers users user participants testers respondents specialist midfielder goalkeeper
    teammate recruiter headhunter broker surveyor inspector assessor appraiser auditor actuary economist
    statistician technician paralegal steward usher marshal celebrant officiant priest rabbi imam vicar osteopath
    chiropractor masseuse masseur counsellor counselor dietitian dietician nutritionist optician paediatrician
    pediatrician gynaecologist gynecologist cardiologist dermatologist orthodontist specialist locum substitute
    stand-in replacement successor deputy pa va temp illustrator animator cameraman videographer filmmaker
    copywriter proofreader journalist reporter blogger publicist marketer seo-expert salesman salesperson
    saleswoman rep reps guide interpreter native-speaker tandem smith weaver potter joiner stonemason bricklayer
    mason tiler glazier welder landscaper arborist removal-men movers mover maker fundraiser treasurer nobody who
    names postdoc phd-student student students tutor electrician grad grads graduate webmaster sysadmin admin
    administrator librarian curator conductor choirmaster organist accompanist choreographer dancer
    """,
    "no_persons": """
    closer nearer farther further nicer easier faster slower cheaper lighter darker warmer cooler stronger weaker
    longer shorter higher lower wider deeper richer simpler safer cleaner fresher earlier later younger user-manual
        computer printer letter paper number offer order water shelter trailer scooter boiler mixer freezer router
    container poster newsletter toaster dishwasher hanger charger planner trainer-shoes folder cover corner
    counter drawer ladder power summer winter weather answer manner matter center centre filter layer rubber
    transfer register monitor projector motor generator sensor floor door color colour decor error mirror tractor
    elevator calculator indoor outdoor list waitlist playlist checklist wrist twist mist restaurant grant plant
    want warrant tent event percent amount discount account current recorder reader hammer mower lawnmower blender
    cooker speaker-set heater cooler radiator adapter converter transformer cheaper bigger better smaller larger
    newer older other another later sooner over under after never ever quieter lighter stroller pushchair buggy
    camper hoover vacuum-cleaner sewing-machine amplifier printer-scanner chapter semester quarter career dinner
    supper flyer banner sticker sweater jumper newspaper wallpaper laser ruler timer tracker locker server browser
    user-manual header footer buffer order-book slider binder stapler shredder sander fiber fibre pepper sugar
    butter silver copper rubber timber amber fever cancer ulcer disorder doctorate visitor-visa cure offer
    water-butt tumbler drier dryer washer shower gutter elixir factor vector mentor-scheme interior exterior minor
    major prior senior junior superior anchor harbor harbour honor favor rumor tumor humor labor flavor parlor
    mayor-office sector tenor-sax corridor advert concert covert desert assistant-job restaurant constant instant
    important relevant elephant infant distant want pant hearing-aid consist persist exist assist resist twist
    insist moist kist first best west rest test guest request interest forest harvest
    """,
    "things": """
    hunting job-hunting flat-hunting house-hunting apartment-hunting home-hunting nanny-hunting venue-hunting
    leads lead book books podcast article tool tools course template example examples resource resources flat
    apartment room rooms place house home office desk studio garage land space venue hall premises warehouse van
    car bike boat camera tent projector piano guitar violin cello machine stand money funding grant loan job work
    position internship placement role gig information info data access reference list film tips-sheet restaurant
    hotel recipe software app laptop computer phone tickets ticket guide map costume instrument garden
    kindergarten nursery crèche school software crm erp cms platform system website domain visa permit licence
    license certificate insurance mortgage pension ladder drill saw sofa bed mattress table chairs wardrobe fridge
    washing-machine oven cot pram buggy clothes bicycle trailer charger monitor keyboard printer plot allotment
    shed greenhouse butt parking stay sublet swap share lodging accommodation storage dataset datasets survey
    sample samples kit equipment gear supplies materials fabric wood yarn clay seeds compost plants sponsorship
    scholarship fellowship budget cash credit donation donations prize gift present dress suit interview slot
    appointment invitation copy manual script score sheet-music notes slides deck figures numbers statistics
    benchmark benchmarks case-study case-studies studies research source sources link links address lift ride
    transport holiday trip destination campsite cottage b&b airbnb meeting-room projector generator tool-kit
    podcast-mic microphone mic lens tripod drone kayak canoe surfboard skis skates helmet tyres tires umbrella
    """,
    "problems": """
    help advice feedback idea ideas support opinion opinions way ways hand courage time confidence pointers tips
    guidance coaching mentoring input thoughts perspective eyes sparring encouragement motivation direction
    clarity inspiration break rest change challenge balance purpose patience energy sleep company pep-talk pep
    push boost explanation second-opinion strategy plan solution workaround exit practice brainstorm lesson
    lessons discipline peace quiet
    """,
    "before_head": """
    recommendation recommendations referral referrals for a an the some any another two three four five six
    several few more one 1 2 3 4 5 6 10 his her their my our this that good great decent proper new nice cheap
    cheaper affordable reliable experienced trustworthy local small big bigger part-time full-time second-hand
    used better best freelance really very quite reasonably temporary short-term long-term bit of lot lots kind
    sort couple pair
    """,
    "person_names": "who",
}
