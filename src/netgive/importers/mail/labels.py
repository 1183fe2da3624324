"""What a label of Gmail, or the name of a folder of mails, says of the messages that have it, in many languages.

Google Takeout writes labels in the language of the account; mail programs name folders in theirs.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import lru_cache

from netgive.domain.text import clean_line, fold


class Label(Enum):
    """What a message is. Any other label means nothing here."""

    SENT = auto()
    DRAFT = auto()
    SPAM = auto()
    TRASH = auto()
    CHAT = auto()
    PROMOTION = auto()


NOT_TAKEN = {Label.DRAFT: "a draft", Label.SPAM: "spam", Label.TRASH: "it was thrown away"}

# Folded as `fold` does: without case and accents.
_NAMES = {
    Label.SENT: """
        sent, sent mail, sent items, sent messages, gesendet, gesendete elemente, gesendete objekte,
        gesendete nachrichten, envoye, envoyes, messages envoyes, elements envoyes, enviado, enviados, correo enviado,
        correos enviados, elementos enviados, mensajes enviados, e-mails enviados, emails enviados, itens enviados,
        mensagens enviadas, correio enviado, inviata, inviati, posta inviata, elementi inviati, messaggi inviati,
        verzonden, verzonden items, verzonden berichten, verzonden e-mail, wyslane, elementy wyslane, odeslane,
        odeslana posta, odoslane, odoslana posta, skickat, skickade, skickade objekt, skickade mejl, sendt, sendt post,
        sendte, sendte elementer, sendte meldinger, sendt mail, lahetetyt, lahetetyt viestit, gonderilmis postalar,
        gonderilmis ogeler, gonderilenler, gonderilmis, elkuldott, elkuldott elemek, elkuldott levelek, trimise,
        mesaje trimise, poslano, poslana posta, poslato, saadetud, nosutitie, issiusti, отправленные,
        отправленные элементы, надіслані, изпратени, απεσταλμενα, 送信済み, 送信済みメール, 送信済みアイテム, 已发送,
        已发送邮件, 已发邮件, 已傳送, 寄件備份, 寄件備份匣, 보낸편지함, 보낸 편지함, المرسل, البريد المرسل, נשלח,
        דואר יוצא, פריטים שנשלחו, จดหมายที่ส่งแล้ว, ส่งแล้ว, da gui, thu da gui, terkirim, surat terkirim
    """,
    Label.DRAFT: """
        draft, drafts, entwurf, entwurfe, brouillon, brouillons, borrador, borradores, rascunho, rascunhos, bozza,
        bozze, concept, concepten, wersje robocze, robocze, szkice, koncept, koncepty, rozepsane, utkast, kladde,
        kladder, luonnos, luonnokset, taslak, taslaklar, piszkozat, piszkozatok, ciorna, ciorne, mesaje nefinalizate,
        nacrti, skice, osnutki, черновик, черновики, чернетки, чернови, προχειρα, 下書き, 草稿, 임시보관함,
        임시 보관함, المسودات, טיוטות, ร่าง, จดหมายร่าง, thu nhap, draf
    """,
    Label.SPAM: """
        spam, spams, junk, junk e-mail, junk email, junk mail, bulk mail, unerwunscht, unerwunschte werbung,
        junk-e-mail, pourriel, pourriels, courrier indesirable, indesirables, correo no deseado, no deseado,
        correo basura, lixo eletronico, lixo electronico, posta indesiderata, ongewenste e-mail, ongewenst,
        wiadomosci-smieci, skrappost, roskaposti, soppelpost, uonsket e-mail, uonsket mail, istenmeyen, onemsiz e-posta,
        gereksiz, levelszemet, nevyzadana posta, nezelena posta, спам, нежелательная почта, 迷惑メール, 垃圾邮件,
        垃圾郵件, 스팸, 스팸함, 스팸편지함, ספאם, דואר זבל, จดหมายขยะ, สแปม, thu rac
    """,
    Label.TRASH: """
        trash, bin, deleted, deleted items, deleted messages, papierkorb, geloscht, geloschte elemente,
        geloschte objekte, corbeille, elements supprimes, messages supprimes, papelera, elementos eliminados,
        eliminados, lixeira, lixo, itens excluidos, cestino, posta eliminata, elementi eliminati, prullenbak,
        prullenmand, verwijderde items, kosz, elementy usuniete, kos, odstranena posta, papirkurv, slettede elementer,
        papperskorg, papperskorgen, borttagna objekt, roskakori, poistetut, cop, cop kutusu, silinmis ogeler, kuka,
        torolt elemek, lomtar, cos de gunoi, cosul de gunoi, otpad, smece, корзина, удаленные, удаленные элементы,
        кошик, смітник, кошче, καδος απορριμματων, ゴミ箱, ごみ箱, 削除済みアイテム, 已删除, 已删除邮件, 已刪除的郵件,
        垃圾桶, 回收站, 휴지통, 지운편지함, المهملات, אשפה, ถังขยะ, thung rac, sampah
    """,
    Label.CHAT: "chat, chats, discussions, чат, чаты, チャット, 聊天, 채팅",
}
_MEANINGS = {fold(clean_line(name)): label for label, names in _NAMES.items() for name in names.split(",")}
_PROMOTION = re.compile(r"(?:cat|kat|кат)\w+\W+.*(?:promo|werbung|reclam|reklam|ofert|промо|реклам)")
# A label that holds a comma stands in quotation marks.
_LISTED = re.compile(r'\s*"([^"]*)"\s*(?=,|$)|([^,]+)')
_MODIFIED_UTF_7 = re.compile(r"&([^-&]*)-")
_CACHED = 4_096


@lru_cache(maxsize=_CACHED)
def labels_of(listed: str) -> frozenset[Label]:
    """The meaning of a list of labels: ``Gesendet,Wichtig``. Those of IMAP itself have a backslash before them."""
    return _meanings(quoted or plain for quoted, plain in _LISTED.findall(listed))


@lru_cache(maxsize=_CACHED)
def labels_of_folder(name: str) -> frozenset[Label]:
    """The meaning of the name of a folder: ``Sent``, ``.INBOX.Entw&APw-rfe``."""
    return _meanings([_unescaped(name).rpartition(".")[2].replace("_", " ")])


def _meanings(names: Iterable[str]) -> frozenset[Label]:
    folded = (fold(clean_line(name)).strip("\\ ") for name in names)
    meanings = (Label.PROMOTION if _PROMOTION.match(name) else _MEANINGS.get(name) for name in folded)
    return frozenset(label for label in meanings if label is not None)


def _unescaped(name: str) -> str:
    """IMAP writes ``ü`` as ``&APw-`` and ``&`` as ``&-``."""
    return _MODIFIED_UTF_7.sub(_decoded, name)


def _decoded(escape: re.Match[str]) -> str:
    octets = f"+{escape[1].replace(',', '/')}-".encode()
    return octets.decode("utf-7", errors="replace") if escape[1] else "&"
