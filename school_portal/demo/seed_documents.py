"""The demo's official documents: the regulation and thirty-nine others, each with the files made for it."""

from datetime import date

from portal_home.models import (
    DocumentField,
    DocumentFile,
    DocumentIndexPage,
    DocumentKind,
    DocumentPage,
    DocumentRelation,
    Issuer,
    SiteIdentity,
)
from school_portal.demo import plans
from school_portal.demo.carrying import Carrier
from school_portal.demo.documents import REGULATION, all_documents
from school_portal.demo.offices import SCHOOL
from school_portal.demo.records import Document
from school_portal.demo.regulation import regulation


def seed(carrier: Carrier) -> None:
    """The register, in the order in which documents name one another."""
    index = DocumentIndexPage.objects.get(locale__language_code="vi")
    made = {REGULATION: _regulation(carrier, index)}
    for document in all_documents(carrier.today):
        made[document.key] = _document(carrier, index, document, made)


def _regulation(carrier: Carrier, index) -> DocumentPage:
    """The regulation itself: eighteen articles with their anchors, its number empty as in the original."""
    law, author = regulation(), carrier.accounts["thuky"]
    clauses = [
        ("clause", {"number": str(a.number), "title": a.title, "chapter": a.chapter, "text": a.html})
        for a in law.articles
    ]
    page = DocumentPage(
        title=law.title,
        slug=REGULATION,
        summary=law.abstract,
        number=law.number,
        number_reason="Số và ngày để trống trong bản gốc",
        kind=DocumentKind.named("Quy chế"),
        field=DocumentField.named("Cổng thông tin điện tử"),
        issuer=_issuer(law.issuer, superior=False),
        issued_year=law.year,
        issued_month=law.month,
        signer=f"{law.signer}, {law.signer_role}",
        in_force_from=date(law.year, law.month, 1),
        body=clauses,
    )
    file = carrier.file("regulation", law.title, "quy-che-cong-thong-tin-dien-tu.pdf", author)
    page.files = [DocumentFile(document=file)]
    page = carrier.post(carrier.add(index, page, author), author, "teaching", date(law.year, law.month, 30))
    SiteIdentity.objects.update(regulation=page)
    return page


def _document(carrier: Carrier, index, data: Document, made: dict) -> DocumentPage:
    author = carrier.accounts[data.author]
    page = DocumentPage(
        title=data.title,
        summary=data.abstract,
        number=data.number,
        number_reason=data.number_reason,
        category=data.category,
        kind=DocumentKind.named(data.kind_name),
        field=DocumentField.named(data.field) if data.field else None,
        issuer=_issuer(data.issuer, superior=data.office.superior),
        unit=carrier.units.get(data.unit),
        issued_year=data.issued_on.year,
        issued_month=data.issued_on.month,
        issued_day=data.issued_on.day,
        place=data.place,
        signer=data.signer_role,
        recipients="; ".join(data.recipients)[:300],
        urgency=data.urgency,
        arrived_on=data.arrived_on,
        in_force_from=data.effective_on,
        in_force_until=data.until_on,
        withdrawn_on=data.withdrawn_on,
        publicity_basis=data.publicity_basis,
        **_basis(data),
    )
    page.files = [DocumentFile(document=file) for file in _files(carrier, data, author)]
    page.relations = [_relation(relation, made) for relation in data.relations]
    page = carrier.add(index, page, author)
    carrier.bring(page, author, data.subject, state=data.state, note=data.note)
    if data.state in (plans.POSTED, plans.REMOVED):
        carrier.posted[page.pk] = data.posted_on
    return page


def _issuer(name: str, *, superior: bool) -> Issuer:
    level = Issuer.Level.SUPERIOR if superior else Issuer.Level.OWN if name == SCHOOL.name else Issuer.Level.OTHER
    return Issuer.named(name, level=level)


def _basis(data: Document) -> dict:
    """What a draft or a piece of research rests on (Điều 14.2)."""
    fields = {}
    if data.consent:
        fields |= {"consent_number": data.consent.number, "consent_date": data.consent.issued_on}
    if data.recognised_by:
        decision = data.recognised_by
        fields |= {
            "recognition_number": decision.number,
            "recognition_date": decision.issued_on,
            "recognised_by": decision.issuer,
        }
    return fields


def _files(carrier: Carrier, data: Document, author) -> list:
    files = [carrier.file(data.key, data.title, data.file_name, author)]
    return files + [carrier.file(annex.key, annex.title, annex.file_name, author) for annex in data.annexes]


def _relation(relation, made: dict) -> DocumentRelation:
    """To a document of the register, or in words to one outside it."""
    if relation.key:
        return DocumentRelation(kind=relation.kind, target=made[relation.key])
    return DocumentRelation(kind=relation.kind, target_text=f"{relation.part} {relation.words}".strip()[:300])
