"""What is read in the files of a document, as the fields of the register; what is not known stays empty (Điều 11.5)."""

from collections.abc import Iterable

from portal_home.document_numbers import parse
from portal_home.document_reading import Proposal, read_document
from portal_home.forms_documents import in_use
from portal_home.models import DocumentFile, DocumentKind, DocumentPage, Issuer, PortalDocument
from portal_home.vietnamese import fold


def propose(page: DocumentPage, files: Iterable[PortalDocument]) -> DocumentPage:
    """Put the files on the page and fill in what the first that says a number says; nothing is saved."""
    files = list(files)
    read = [(read_document(file.text), file) for file in files]
    said, main = next(((said, file) for said, file in read if said.number), read[0] if read else (Proposal(), None))
    page.files = [DocumentFile(document=file) for file in sorted(files, key=lambda file: file is not main)]
    page.title = said.abstract
    page.number, page.signer, page.place = said.number, said.signer, said.place
    page.urgency = said.urgency
    page.issued_day, page.issued_month, page.issued_year = said.day, said.month, said.year
    page.kind, page.issuer = kind_of(said), issuer_of(said)
    page.was_read = said != Proposal()
    return page


def kind_of(said: Proposal) -> DocumentKind | None:
    """The kind with the code that was read; a công văn by its name, for it has no code."""
    if said.type_code is None:
        return None
    kinds = in_use(DocumentKind.objects.filter(code=said.type_code))
    if not said.type_code:
        return kinds.filter(name="Công văn").first()
    parsed = parse(said.number) if said.number else None
    found = kinds.filter(normative=bool(parsed and parsed.year))[:2]
    return found[0] if len(found) == 1 else None


def issuer_of(said: Proposal) -> Issuer | None:
    """The issuer by its name in the head or by its symbol in the number; none where the two contradict each other."""
    issuers = list(in_use(Issuer.objects.all()))
    parsed = parse(said.number) if said.number else None
    symbols = {parsed.issuer, parsed.issuer.split("-")[0]} if parsed else set()
    named = [issuer for issuer in issuers if said.issuer and fold(issuer.name) == fold(said.issuer)]
    marked = [issuer for issuer in issuers if issuer.symbol and issuer.symbol in symbols]
    found = {issuer.pk: issuer for issuer in (*named, *marked)}
    return next(iter(found.values())) if len(found) == 1 else None
