"""Words that are names, too, and words by which one tells which of the two is meant: English and German."""

from netgive.domain.text import fold

EVERYDAY = """
an as at be can do go he her his in is it may me my no on or our she so to up us we will you
amber angel april art august autumn baker barber bear bill bird bishop bond book brook brown buck burns bush butler
butcher carpenter carter case chance chase christian church clay cliff cook cooper crystal daisy dale dawn day dean drew
duke earl early east faith farmer fast field fish fisher flint ford forest fox frank french friend frost gardener gene
ginger glass glory gold good grace grant gray green grey grove guest guy hall happy harmony hay hazel heath hill holiday
holly home honor hood hope house hunt hunter ice iris ivy jade jewel joy judge june keen king knight lake lamb land lane
lark law lily link little long love low luck major mark marks marsh mason meadow melody mercy mill miller mine miles moon
moor more moss noble norm north ocean olive page park pat patience peace pearl penny pepper piper poet pool poppy pope
porter potter price pride prince proud queen rain ray reed rich ring river rob robin rock root rose ruby rush sage sand
shade sharp shepherd short sky skip smith snow song spring star stone storm strong sue summer sun sunny tailor taylor trip
turner walker wall ward waters weaver well wells west white wild willow winter wise wolf wood woods young
abt bach bauer becker berg blum busch eck fein feld fink fischer fried fuchs groß hahn hart hase haus herz hirsch holz jäger
jung junge kaiser kern klein klug kluge koch könig kraft krank krieg kurz lang lange lehrer lieb liebe lustig mai maler
morgen neu nord pfeiffer poet reich richter ritter rosen rot scharf schmied schneider schreiber schuster schwarz see sommer
sonne stark stein stern stolz süß tanz vogel wagner wald weber weiß winkel wirt wunder zimmermann
"""
PARTICLES = """
al ben bin da de del den der di do dos dr du el ibn jr la le mr mrs ms of prof san st ten ter van von y zu zum
"""
DETERMINERS = """
a an another any each every her his its my no our some that the their this your
das dein der die dem den des ein eine einem einen einer eines ihr ihre jeder kein keine mein meine sein seine
"""
PREPOSITIONS = "and at bei by for für in of und with"
VERBS = """
and can could did has had is knows may might should was who whose will would
hat hatte ist kann könnte mag soll sollte und war weiß will würde
"""


def words_of(text: str) -> frozenset[str]:
    """The words of a list, without case and accents."""
    return frozenset(map(fold, text.split()))
