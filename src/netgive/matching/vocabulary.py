"""What the words of asking and of job titles weigh: nothing, a little, or (any other word) in full.

Decided on the pairs in ``tests/matching``: a wrong gift is worse than none.
"""

# Words that bind, then words of asking, wanting, meeting and praising.
_SILENT_WORDS = """
a about above after again against all also although am among an and any are aren as at be because been before being
below between both but by can cannot could couldn d did didn do does doesn doing don down during each either else
etc ever every few for from further had hadn has hasn have haven having he her here hers herself him himself his how
however i if in into is isn it its itself just let ll m may me might mine more most much must my myself near no nor
not now of off on once one only onto or other others our ours ourselves out over own per re s same shall she should
shouldn since so some still such t than that the their theirs them themselves then there these they this those
though through to together too toward towards under until up upon us ve very via was wasn we well were what when
where which while who whom whose why will with within without would wouldn yet you your yours yourself

able actually advice advise already always another anybody anyone anything around ask asked asking asks await back
bad become becomes becoming begin beginner beginning begins best better big bit bring build building buy buying came
chat choose choosing come comes connect connected connecting connection connections contact contacts current
currently decide deciding desperately difficult difficulty discuss done eager easy enjoy enjoys enough especially
everyone everything excited explore exploring fan feel feeling feels figure find finding finds first folk folks
found friend friends fully get gets getting give gives giving go goes going good got great guy guys hand happy hard
hear help helped helpful helping helps honest hope hopes hoping idea ideally ideas improve improving interest interested
interesting interests intro introduce introduced introduction introductions intros issue issues keen keep keeping
keeps kind know knowing knows last lately learn learned learning learns like liked likes little long look looked
looking looks lot lots love loves loving made make makes making many matter maybe meet meeting meets mention
mentioned moment month months move moving nearby need needed needing needs never new next nice none nothing obsessed
often old passion passionate people perhaps person pick picking pointer pointers possible possibly prefer preferably
probably problem problems put question questions quick quite rather really recent recently recommend recommendation
recommendations recommended reliable right said say says search searching seek seeking seeks seem set sets setting
several somebody someone something simple sometimes somewhere soon sort start started starting starts struggle struggled
struggles struggling stuck stuff suggest suggestion suggestions sure take takes taking talk talking talks thing
things think thinks tip tips told took topic topics tried tries trouble trust trusted trustworthy try trying turn
two understand understanding understands unsure urgently use used useful uses using usually various want wanted
wanting wants way ways week weeks wish wishes wonder wondering worked working works worried worries worry year years
"""
SILENT = frozenset(_SILENT_WORDS.split())

# Said of so many people and things that alone they say nothing; two of them side by side do (“data engineer”).
_BROAD_WORDS = """
administration administrator adviser advisor agency agent analysis analyst app application architect architecture
article board book borrow business career checklist class client coach coaching cofounder communication community
company consultant consulting coordinator corporate course creative customer data design designer developer
development digital director editor education engineer engineering enterprise essay event executive experience expert
facilitator fellow fix founder freelance freelancer general group guide hire human industry information innovation
international job lead leader lecturer lend lesson life machine manage management manager media member mentor network
office officer online operations operator organization owner paper partner performance plan planner planning platform
podcast policy position process producer product production professional professor program programme project public
quality read reading real repair representative research researcher resource role scientist sector security service
skill social software solution specialist strategist strategy student studio study supervisor support system teach
teacher team tech technical technician technology template thinking time tool trainer training tutor video volunteer
work worker
"""
BROAD = frozenset(_BROAD_WORDS.split())

# The rung of a ladder, not what somebody does.
_RANK_WORDS = """
acting assistant associate certified chief deputy experienced global head interim intern junior local president
principal regional retired senior sr staff trainee vice vp
"""
RANKS = frozenset(_RANK_WORDS.split())

# Where the stemmer takes different words for one, or one for different words.
IRREGULAR = {
    "angeles": "angeles",
    "analyse": "analysis",
    "analyses": "analysis",
    "analysing": "analysis",
    "analyst": "analysis",
    "analysts": "analysis",
    "analytic": "analysis",
    "analytics": "analysis",
    "analysis": "analysis",
    "children": "child",
    "developer": "developer",
    "developers": "developer",
    "editor": "edit",
    "editors": "edit",
    "engine": "engine",
    "engines": "engine",
    "news": "news",
    "office": "office",
    "offices": "office",
    "organisation": "organisation",
    "organisations": "organisation",
    "programmer": "programming",
    "programmers": "programming",
    "programming": "programming",
    "universe": "universe",
    "writer": "write",
    "writers": "write",
}
