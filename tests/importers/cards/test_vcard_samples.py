"""Real files of many programs, where the shared samples are at hand, and what vobject makes of them."""

import pytest
import vobject

from conftest import SHARED
from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.cards import vcard
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "vcard"
# By file: the people (name, then addresses), and how many cards were skipped and values repaired.
EXPECTED = {
    "aosp_v21_adr_multiple_line.vcf": ([("bogus",)], 0, 0),
    "aosp_v21_backslash.vcf": ([("A;B\\C;D:E\\",)], 0, 0),
    "aosp_v21_im.vcf": ([("Nick",)], 0, 0),
    "aosp_v21_invalid_comment_line.vcf": ([("Conference Call",)], 0, 0),
    "aosp_v21_japanese_2.vcf": ([("安藤 ロイド 1",)], 0, 0),
    "aosp_v21_malformed_photo.vcf": ([("fullname",)], 0, 0),
    "aosp_v21_multiple_entry.vcf": ([("安藤ロイド3",), ("安藤ロイド4",), ("安藤ロイド5",)], 0, 0),
    "aosp_v21_org_before_title.vcf": ([("Normal Guy",)], 0, 0),
    "aosp_v21_simple_1.vcf": ([("Roid Ando",)], 0, 0),
    "aosp_v21_simple_3.vcf": ([("Ando Roid",)], 0, 0),
    "aosp_v30_comma_separated.vcf": ([("G M F",)], 0, 0),
    "aosp_v30_ios_613_multiline.vcf": ([("Bob Smith", "bob@smithauto.com")], 0, 0),
    "aosp_v30_pause_wait.vcf": ([("Pause Wait",)], 0, 0),
    "aosp_v30_simple.vcf": ([("And Roid",)], 0, 0),
    "aosp_v30_sip.vcf": ([("Android",)], 0, 0),
    "aosp_v40_sort_as.vcf": ([("安藤 ロイド",)], 0, 0),
    "calcard_001.vcf": ([("Forrest Gump", "forrestgump@example.com")], 0, 0),
    "calcard_005.vcf": (
        [
            ("Thies-Tillman Jacobsen",),
            ("Lenn Biernoth", "lenn@example.net"),
            ("Ludwig-Götz Graßl", "ludwig-goetz@example.org"),
            ("Marita Kreutzer",),
            ("Kathi Hoelzl", "kathi.hoelzl@example.com"),
        ],
        0,
        0,
    ),
    "calcard_007.vcf": ([("Forrest Gump", "forrestgump@example.com")], 0, 0),
    "calcard_009.vcf": (
        [
            ("Mäx Mustermann", "max@mustermann.de"),
            ("Test X-Mobil", "test-x@email.com"),
            ("John Doe얁",),
            ("гор ЗаорсЁкі xyz і",),
            ("XXXXXXXXXX",),
            ("Max Mustermann",),
            ("N Only", "test-x@email.com"),
            ("Only FN", "test-x@email.com"),
            ("The Dollar$",),
            ("Hola Test",),
        ],
        0,
        0,
    ),
    "calcard_053.vcf": ([], 1, 0),
    "calcard_060.vcf": ([("Ny_full Middle Family", "email@email.com", "work@work.com")], 0, 0),
    "calcard_063.vcf": ([], 3, 0),
    "ccs_allinfo.vcf": ([("All InfoIn", "allinfomationin@example.com")], 0, 0),
    "ccs_apple_group.vcf": ([], 1, 0),
    "ccs_custom.vcf": ([("All Custom Fields Here", "custom@example.com")], 0, 0),
    "ccs_doublebyte.vcf": ([("ダブル バイト", "doublebytes@example.com")], 0, 0),
    "ez_John_Doe_ANDROID.vcf": (
        [
            ("john.doe@company.com", "john.doe@company.com"),
            ("jane.doe@company.com", "jane.doe@company.com"),
            ("Ñ Ñ Ñ Ñ Ñ",),
            ("Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ",),
            ("Ñ Ñ Ñ Ñ", "bob@company.com"),
            ("ÑÑÑÑ", "henry@company.com"),
        ],
        0,
        4,
    ),
    "ez_John_Doe_GMAIL.vcf": ([("Mr. John Richter, James Doe Sr.", "john.doe@ibm.com")], 0, 0),
    "ez_John_Doe_IPHONE.vcf": ([("Mr. John Richter James Doe Sr.", "john.doe@ibm.com")], 0, 0),
    "ez_John_Doe_MS_OUTLOOK.vcf": ([("Mr. John Richter James Doe Sr.", "john.doe@ibm.cm")], 0, 0),
    "ez_fullcontact.vcf": (
        [
            (
                "Prefix FirstName MiddleName LastName Suffix",
                "home@example.com",
                "work@example.com",
                "school@example.com",
                "other@example.com",
                "custom@example.com",
            )
        ],
        0,
        0,
    ),
    "ez_gmail-list.vcf": (
        [
            ("Arnold Smith", "asmithk@gmail.com"),
            ("Chris Beatle", "chrisy55d@yahoo.com"),
            ("Doug White", "dwhite@gmail.com"),
        ],
        0,
        0,
    ),
    "ical4j_group.vcf": ([], 1, 0),
    "ical4j_ws_after_begin.vcf": ([("Dirk", "dirk@sap.com")], 0, 0),
    "icaljs_vcard_grouped.vcf": ([], 1, 0),
    "khard_category.vcf": ([("contact with category", "foo@example.org")], 0, 0),
    "khard_contact1.vcf": ([("second contact", "user@example.com")], 0, 0),
    "khard_korean-c.vcf": ([("최유림",)], 0, 0),
    "khard_labels.vcf": ([("labeled guy",)], 0, 0),
    "khard_nickname.vcf": ([("Michael Smith", "ms@example.org")], 0, 0),
    "khard_org.vcf": ([], 1, 0),
    "khard_photov3.vcf": ([("with photo v3",)], 0, 0),
    "khard_text-bday.vcf": ([("text birthday",)], 0, 1),
    "khard_unparsable.vcf": ([("second contact with minimal Vcard",)], 0, 1),
    "knugi_contacts.vcf": (
        [
            ("Sample Contact",),
            ("Yard Lawn Guy, Jose Lopez",),
            ("John Butler 🌟💫🌟",),
            ("1234567890",),
            ("3451112222",),
            ("8889990001",),
        ],
        0,
        3,
    ),
    "monica_vcard_stub.vcf": (
        [("Bono", "bono@example.com"), ("John Doe", "john.doe@example.com"), ("Johnny",)],
        0,
        0,
    ),
    "nc_forrest-gump.vcf": ([("Forrest Gump", "sherinnom@example.com")], 0, 0),
    "rc_apple.vcf": ([], 1, 0),
    "rc_johndoe.vcf": ([("John Doë", "roundcube@gmail.com", "inbox@roundcube.net")], 0, 0),
    "rc_thebat.vcf": ([("Piotr Iksiñski", "piotr.iksinski@somedomain.com")], 0, 2),
    "tb_basic.vcf": (
        [("John Doe", "john.doe@genericemail.invalid"), ("Jane Doe", "jane.doe@genericemail.invalid")],
        0,
        0,
    ),
    "tb_dos_crcrlf.vcf": ([("Name Surname", "example@gmail.com")], 0, 0),
    "tb_v3-binary-jpeg.vcf": ([("Binary JPEG",)], 0, 0),
    "vobject_vcard40_full.vcf": (
        [("Dr. John Q. Public, III", "johnny@personal.example.org", "john.public@example.com")],
        0,
        0,
    ),
    "vobject_vcard40_multilang.vcf": ([("Yamada Taro",)], 0, 0),
}


def sample(name):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not here")
    return path


@pytest.mark.parametrize("name", EXPECTED)
def test_samples(name):
    source = Source(sample(name))
    assert vcard.recognise(source.head())
    items = list(vcard.read(source))
    drafts = [item for item in items if isinstance(item, ContactDraft)]
    people = [(draft.contact.name, *draft.contact.emails) for draft in drafts if not draft.doubt]
    kinds = [Skipped if isinstance(item, ContactDraft) and item.doubt else type(item) for item in items]
    assert (people, kinds.count(Skipped), kinds.count(Repaired)) == EXPECTED[name]


def test_the_broken_sample_is_unusable():
    with pytest.raises(UnusableInputError):
        list(vcard.read(Source(sample("monica_broken.vcard"))))


@pytest.mark.parametrize("name", EXPECTED)
def test_samples_agree_with_vobject(name):
    source = Source(sample(name))
    theirs = vobject_cards(source)
    ours = {item.where.split()[1]: item.contact for item in vcard.read(source) if isinstance(item, ContactDraft)}
    for number, contact in ours.items():
        other = theirs[int(number) - 1]
        names = oracle_values(other, "fn")
        # vobject takes a comma that is not escaped for the end of the name.
        assert not any(names) or contact.name.partition(",")[0] == names[0].partition(",")[0]
        assert {*contact.emails} == {*oracle_values(other, "email")}
        assert {*contact.phones} == {phone.removeprefix("tel:") for phone in oracle_values(other, "tel")}


def vobject_cards(source):
    try:
        return list(vobject.readComponents(source.read().decode()))
    except (vobject.base.ParseError, UnicodeDecodeError) as error:
        pytest.skip(f"vobject cannot read it: {error}")


def oracle_values(card, name):
    return [line.value for line in card.contents.get(name, ())]


def test_no_sample_is_forgotten():
    if not SAMPLES.exists():
        pytest.skip("the shared samples are not here")
    found = {path.name for path in SAMPLES.iterdir() if path.suffix in {".vcf", ".vcard"}}
    assert found == {*EXPECTED, "monica_broken.vcard"}
