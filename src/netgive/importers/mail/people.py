"""Who of those that write mails is a person, as far as the address alone tells.

- A robot writes by itself, or nobody reads it: ``noreply@``, ``mailer-daemon@``, ``notifications@``, ``bounces+17@``,
  ``security-noreply@``, ``nicht-antworten@``.
- A bulk sender writes to everybody: ``newsletter@``, ``news@``, ``marketing@``, ``offers@``.
- A role address is read by whoever is on duty: ``info@``, ``support@``, ``jobs@``, ``kontakt@``.
- A mailing list: what lies with the known services, ``...@lists.example.org``, ``...-request@example.org``.

Words that can be nothing else count anywhere in the name before the @; the others must be the whole of it, or the
first of words joined by dashes (``alert-17@``), for Ms Root and Mr Daily are people. What the headers of a message
tell of its sender is in `mail_kind`.
"""

import re
from functools import lru_cache

ROBOT = "a robot"
BULK = "a bulk sender"
ROLE = "a role address"
LIST = "a mailing list"

_NO_REPLY = re.compile(
    r"(?:^|[^a-z])(?:no|not|do[._-]?not|dont|non|never)[._-]?(?:reply|replies|respond|response|answer)"
    r"|(?:nicht|nao|no|ne)[._-]?(?:antworten|beantworten|responda|responder|responde|contestar|rispondere)"
    r"|ne[._-]?pas[._-]?repondre|ingen[._-]?svar|svara[._-]?inte|nie[._-]?odpowiadaj|geen[._-]?antwoord"
)
_ROBOT_ANYWHERE = """
    mailer-daemon mailerdaemon bounce bounces notification notifications autoreply autoresponder auto-confirm
    autoconfirm automailer benachrichtigung benachrichtigungen notificaciones notificacion notificacoes powiadomienia
"""
_BULK_ANYWHERE = "newsletter newsletters enews enewsletter nyhetsbrev nieuwsbrief infolettre rundbrief"
_ROBOT_WHOLE = """
    mailer daemon postmaster automated automatic robot bot notify notifier notice notices alert alerts reminder
    reminders root cron nobody www-data apache nginx system sysadmin monitoring nagios jenkins jira confluence gitlab
    buildbot svn git listserv majordomo sympa mailman verify verification confirm confirmation confirmations
    receipt receipts avisos alertas notifiche meldinger varsel calendar-notification invitations hit-reply
"""
_BULK_WHOLE = """
    news eletter e-news mailing mailings campaign campaigns marketing promo promos promotion promotions offer offers
    deals digest updates update announce announcements announcement bulletin weekly daily specials noticias boletin
    boletim werbung angebote ofertas offres
"""
_ROLES_WHOLE = """
    info information infos contact contacts contactus support help helpdesk help-desk help.desk service services
    customerservice customer-service customer.service customercare customer-care kundenservice kunden-service
    kundendienst kundenbetreuung customers sales orders order shop store billing accounts accounting accountspayable
    accounts-payable invoice invoices payments payment finance office mail email post hello hi hey welcome team staff
    admin admins administrator administration webmaster hostmaster abuse security privacy legal compliance dpo gdpr
    datenschutz impressum hr jobs job careers career recruiting recruitment recruiter talent press media pr events
    event tickets ticket booking bookings reservations reservation reservierung feedback survey surveys membership
    members member subscriptions subscribe community partners partnerships enquiries enquiry inquiries inquiry ops
    operations it noc dev webteam board committee secretary secretariat reception frontdesk front-desk concierge
    library editor editors redaktion verlag kontakt anfrage anfragen buero sekretariat verwaltung vertrieb verkauf
    rechnung rechnungen buchhaltung bestellung bestellungen bewerbung personal presse zentrale contacto contato
    contatto contatti ventas vendas vendite soporte suporte supporto assistenza assistance atencion atencionalcliente
    ayuda ajuda facturacion facturas fatturazione administracion amministrazione administracao oficina comercial
    commerciale commercial accueil bonjour secretaire factures facturation comptabilite compta rh recrutement
    service-client serviceclient serviciocliente klantenservice verkoop administratie boekhouding biuro sklep pomoc
    obchod podpora
"""
_ANYWHERE = {**dict.fromkeys(_BULK_ANYWHERE.split(), BULK), **dict.fromkeys(_ROBOT_ANYWHERE.split(), ROBOT)}
_FIRST = {**dict.fromkeys(_BULK_WHOLE.split(), BULK), **dict.fromkeys(_ROBOT_WHOLE.split(), ROBOT)}
_WHOLE = {**dict.fromkeys(_ROLES_WHOLE.split(), ROLE), **_FIRST, **_ANYWHERE}

_LIST_DOMAIN = re.compile(
    r"googlegroups\.com|groups\.io|yahoogroups\.[a-z.]{2,6}|freelists\.org"
    r"|(?:lists?|mailman|listserv|listes|listas?|groups|sympa)\.[\w-]+(?:\.[\w-]+)+"
)
_LIST_SERVICE = re.compile(r"-(?:request|owner|admin|bounces|subscribe|unsubscribe|confirm|leave|join)$")
_WORD_BREAK, _DASH = re.compile(r"[._+=-]"), re.compile(r"[_-]")
_CACHED = 8_192


@lru_cache(maxsize=_CACHED)
def doubt_of_address(address: str) -> str | None:
    """Why this is the address of no person; None where it may be one."""
    local, _, domain = address.lower().rpartition("@")
    name = local.partition("+")[0].rstrip("0123456789")
    if _NO_REPLY.search(local):
        return ROBOT
    if _LIST_DOMAIN.fullmatch(domain) or _LIST_SERVICE.search(local):
        return LIST
    if name in _WHOLE:
        return _WHOLE[name]
    anywhere = next((_ANYWHERE[word] for word in _WORD_BREAK.split(local) if word in _ANYWHERE), None)
    return anywhere or _FIRST.get(_DASH.split(name, maxsplit=1)[0])
