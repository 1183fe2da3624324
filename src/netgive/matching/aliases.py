"""One name for what has several: short and long forms, two spellings, the legal forms that no name is known by."""

# The short form, and how it is written out. Said of titles, skills and needs alike.
_LONG_FORMS = """
aba: applied behaviour analysis
adhd: attention deficit hyperactivity disorder, attention deficit disorder
agi: artificial general intelligence
ai: artificial intelligence
ar: augmented reality
aws: amazon web services, amazon cloud
b2b: business to business
b2c: business to consumer
bi: business intelligence
ccc: chief communications officer
cdo: chief data officer, chief digital officer
ceo: chief executive officer, chief executive
cfo: chief financial officer, chief finance officer, head of finance, finance director
chro: chief human resources officer, chief people officer
cio: chief information officer
ciso: chief information security officer
cmo: chief marketing officer
coo: chief operating officer, chief operations officer
cpo: chief product officer
cro: chief revenue officer
crm: customer relationship management
csr: corporate social responsibility
cto: chief technology officer, chief technical officer
cv: curriculum vitae
dei: diversity equity and inclusion, diversity and inclusion
dpo: data protection officer
ehs: environment health and safety
erp: enterprise resource planning
esg: environmental social and governance
etf: exchange traded fund, exchange traded funds
ev: electric vehicle, electric vehicles
gcp: google cloud platform, google cloud
gdpr: general data protection regulation, dsgvo
gis: geographic information system, geographic information systems
gp: general practitioner, family doctor
hr: human resources, human resource
iot: internet of things
ip: intellectual property
ipo: initial public offering
ivf: in vitro fertilisation
k8s: kubernetes
kpi: key performance indicator, key performance indicators
llm: large language model, large language models
lms: learning management system
ml: machine learning
mvp: minimum viable product
ngo: non governmental organisation, non governmental organization, nongovernmental organisation
nlp: natural language processing
nvc: nonviolent communication
okr: objectives and key results
phd: doctor of philosophy
pm: product manager, product management
pmo: project management office
pr: public relations
ptsd: post traumatic stress disorder
qa: quality assurance
rd: research and development, r&d
seo: search engine optimisation, search engine optimization
sme: small and medium enterprises
sql: structured query language
sre: site reliability engineer, site reliability engineering
ui: user interface
ux: user experience
vat: value added tax
vc: venture capital, venture capitalist, venture capitalists
vr: virtual reality
"""

# Two words in one spelling and one in another, or two that mean something else apart.
_JOINED = """
back end, co founder, co founders, cyber security, deep learning, e commerce, e learning, e mail, e mails, front end,
full stack, fund raising, non profit, non profits, start up, start ups, web site, web sites, work shop, work shops,
book keeping, book keeper, free lance, home page, home pages, home brewing, life style, on boarding, out placement,
child care, baby sitter, baby sitting, news letter, news letters, real estate, crowd funding, data base, data bases,
road map, over time, solar panel, solar panels, first aid, wild life, ghost writer, ghost writing,
video game, video games, board game, board games, care giver, house keeping, check list, check lists
"""

# Organisations that are known by two names.
_KNOWN_AS = """
amazon: aws, amazon web services
bcg: boston consulting group
ey: ernst young, ernst and young
ge: general electric
google: alphabet
hp: hewlett packard
ibm: international business machines
jpmorgan: jp morgan, j p morgan, jpmorgan chase
meta: facebook
mit: massachusetts institute of technology
msf: doctors without borders, medecins sans frontieres
nhs: national health service
pwc: pricewaterhousecoopers, pricewaterhouse coopers
un: united nations
vw: volkswagen
who: world health organization, world health organisation
wwf: world wildlife fund, world wide fund for nature
"""

# They stand at the end of an organisation's name, and nobody says them.
_LEGAL_FORMS = """
ab ag aps as asa bhd bv cie co company corp corporation ek eg ev foundation gbr gmbh ggmbh group holding holdings inc
incorporated kft kg kgaa kk limited llc llp lp ltd mbh nv oy oyj plc pllc pte pty sa sarl sas sasu se sl slu sons spa
sro srl ug
"""
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())


def _read(lines: str) -> dict[tuple[str, ...], str]:
    found = {}
    for line in lines.strip().splitlines():
        short, _, long = line.partition(":")
        for form in long.split(","):
            *words, last = form.split()
            found[*words, last] = found[*words, f"{last}s"] = short
    return found


SHORT = _read(_LONG_FORMS) | {tuple(pair.split()): "".join(pair.split()) for pair in _JOINED.split(",")}
ACRONYMS = frozenset(line.partition(":")[0] for line in _LONG_FORMS.strip().splitlines())
KNOWN_AS = _read(_KNOWN_AS)
LONGEST = max(map(len, SHORT))
