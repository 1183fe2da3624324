"""The words that events are told by: illnesses, jobs, homes, schools."""

LISTS = {
    "now_found": "find found have got get",
    "schools": """
    uni university college school oxford cambridge harvard yale mit stanford iit lse ucl imperial eth princeton
    columbia berkeley kindergarten nursery academy conservatoire conservatory med medical law business drama art
    film nursing vet grad graduate yc techstars y accelerator incubator program programme masters master phd
    residency orchestra squad finals national sixth-form polytechnic sorbonne tu
    """,
    "arts": """
    book novel album record film single memoir collection translation debut play exhibition show poem poems
    documentary cookbook anthology podcast ep piece article paper magazine game app
    """,
    "milestones": """
    arr mrr revenue users customers subscribers followers downloads sales members clients signups milestone target
    targets quota goal goals million profitability break-even orders views readers turnover backers
    """,
    "parents": """
    mother father mum mom mama dad papa parent parents grandma grandpa granny grandad grandmother grandfather
    grandparent grandparents uncle aunt auntie godmother godfather
    """,
    "races": "marathon half half-marathon triathlon ironman ultra ultramarathon 10k 5k race trek climb swim",
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
