"""A LinkedIn export as a whole: a folder, or the zip file, with ``Connections.csv``, ``messages.csv`` and many more.

Read together, the files help one another: the connections say which invitations were accepted, the profile and the
invitations whose messages they are.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from netgive.domain.handles import url_key
from netgive.domain.intake import ContactDraft, IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.damaged import DAMAGED, head_of, why_damaged
from netgive.importers.folders import Folder
from netgive.importers.linkedin import connections, endorsements, invitations, messages, recommendations
from netgive.importers.linkedin.profiles import full_name, profile_slug
from netgive.importers.source import Source
from netgive.importers.tables.table import read_table

_PROFILE = "profile"
# Files about the user alone, and those about machines; some of them have the columns of a file about people.
_NAMES_OF_NO_USE = """
    adsclicked adtargeting articles causesyoucareabout certifications coachmessages comments companyfollows courses
    education emailaddresses events guidemessages hashtagfollows honors inferencesaboutyou instantreposts interests
    jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses jobapplications jobseekerpreferences
    lanadsengagement languages learning learningcoachmessages learningroleplaymessages logins memberfollows
    mobileapplications organizations patents phonenumbers positions privateidentityasset profile profilesummary
    projects providers publications reactions receipts receiptsv registration reviews richmedia savedarticles
    saveditems savedjobalerts savedjobs searchqueries securitychallenges shares skills testscores verifications
    volunteering votes whatsappphonenumbers
"""
_OF_NO_USE = frozenset(_NAMES_OF_NO_USE.split())
_FOLDERS_OF_NO_USE = frozenset({"articles", "jobs", "media", "servicesmarketplace", "verifications"})
_OF_USE = frozenset(
    {"connections", "invitations", "messages"}
    | {"recommendationsgiven", "recommendationsreceived", "endorsementgiveninfo", "endorsementreceivedinfo"}
)
_LEAST_FILES = 2
_OTHER_COLUMNS = "it is damaged: its columns are not those that LinkedIn writes"
_NOT_KNOWN = "no file of a LinkedIn export that is of use; name it by itself to bring it in"


@dataclass(frozen=True, slots=True)
class _Kind:
    recognise: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[IntakeItem]]


# In the order in which they are read: who somebody is, then what was said.
_KINDS = (
    _Kind(connections.recognise, connections.read),
    _Kind(invitations.recognise, invitations.read),
    _Kind(messages.recognise, messages.read),
    _Kind(recommendations.recognise, recommendations.read),
    _Kind(endorsements.recognise, endorsements.read),
)
_INVITATIONS = _KINDS[1]


def claim(folder: Folder) -> Sequence[Source]:
    """The files of an export that lies in the folder itself, and not in one below it."""
    outside = [file for file in folder.files if file.path.parent == folder.path and _is_csv(file)]
    useful = [file for file in outside if _key(file) not in _OF_NO_USE and _kind(file) is not None]
    named = [file for file in outside if file not in useful and _key(file) in _OF_NO_USE | _OF_USE]
    if not useful or len(useful) + len(named) < _LEAST_FILES:
        return ()
    below = [file for file in folder.files if _top(folder, file) in _FOLDERS_OF_NO_USE]
    return *useful, *named, *below


def read(folder: Folder) -> Iterator[IntakeItem]:
    """Everybody and everything in the files of use; a file that cannot be read is passed over with the reason.

    Raises UnusableInputError where no record is in any of them.
    """
    files = [file for file in folder.files if _top(folder, file) not in _FOLDERS_OF_NO_USE]
    parts, unknown = _parts(folder, files)
    owner = _owner(files, parts)
    others = set[str]()
    any_record = False
    for kind, file in parts:
        source = replace(file, me=_me(file.me, owner), others=file.others | others)
        for item in _items(folder.name(file), kind, source):
            any_record = any_record or item.where != folder.name(file)
            others |= _addresses(item)
            yield item
    yield from unknown
    if not any_record:
        raise UnusableInputError(folder.label, "no record of a LinkedIn export is in it")


def _parts(folder: Folder, files: Sequence[Source]) -> tuple[list[tuple[_Kind, Source]], list[Skipped]]:
    """The files of use in the order in which they are read, and those that nothing is known of."""
    found: list[tuple[_Kind, Source]] = []
    unknown: list[Skipped] = []
    for file in files:
        kind = None if _key(file) in _OF_NO_USE else _kind(file)
        if kind is not None:
            found.append((kind, file))
        elif _key(file) not in _OF_NO_USE:
            unknown.append(Skipped(folder.name(file), _why_unknown(file)))
    return sorted(found, key=lambda part: _KINDS.index(part[0])), unknown


def _why_unknown(file: Source) -> str:
    if not head_of(file).strip():
        return "it is empty, or damaged"
    return _OTHER_COLUMNS if _key(file) in _OF_USE else _NOT_KNOWN


def _items(name: str, kind: _Kind, source: Source) -> Iterator[IntakeItem]:
    """What is in one file, with its name before each place in it."""
    try:
        for item in kind.read(source):
            yield item._replace(where=f"{name} {item.where}")
    except (UnusableInputError, *DAMAGED) as error:
        yield Skipped(name, why_damaged(error))


def _kind(file: Source) -> _Kind | None:
    head = head_of(file)
    return next((kind for kind in _KINDS if kind.recognise(head)), None)


def _is_csv(file: Source) -> bool:
    return file.path.suffix.lower() == ".csv"


def _key(file: Source) -> str:
    """The name without blanks, underscores, case, and the numbers of a second download: ``richmedia``."""
    return re.sub(r"[^a-z]", "", file.path.stem.lower())


def _top(folder: Folder, file: Source) -> str:
    """The folder right below in which a file lies, none where it lies in the folder itself."""
    first, _, rest = folder.name(file).partition("/")
    return re.sub(r"[^a-z]", "", first.lower()) if rest else ""


def _owner(files: Sequence[Source], parts: Sequence[tuple[_Kind, Source]]) -> list[str]:
    """The names and the profile addresses of whoever exported the files, as far as these say it."""
    profiles = (file for file in files if _key(file) == _PROFILE)
    invitations = (file for kind, file in parts if kind is _INVITATIONS)
    return [*chain.from_iterable(map(_profile_names, profiles)), *chain.from_iterable(map(_own_urls, invitations))]


def _profile_names(file: Source) -> list[str]:
    try:
        names = [full_name(row["firstname"], row["lastname"]) for row in read_table(file, _is_profile)]
        return list(filter(None, names))
    except (UnusableInputError, *DAMAGED):
        return []


def _is_profile(columns: Collection[str]) -> bool:
    return set(columns) >= {"firstname", "lastname", "headline"}


def _own_urls(file: Source) -> list[str]:
    try:
        url = invitations.owner_url(file)
    except (UnusableInputError, *DAMAGED):
        return []
    return [url] if url is not None else []


def _me(said: Sequence[str], owner: Sequence[str]) -> Sequence[str]:
    """Whom the user names comes first; an e-mail address or a phone number says nothing in these files."""
    of_use = [who for who in said if profile_slug(who) or ("@" not in who and any(map(str.isalpha, who)))]
    return said if of_use else (*said, *owner)


def _addresses(item: IntakeItem) -> set[str]:
    return set(map(url_key, item.contact.urls)) if isinstance(item, ContactDraft) else set()
