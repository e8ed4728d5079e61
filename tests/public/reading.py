"""Reading an answer as a reader's program does: elements by their test id, words, links."""

from html.parser import HTMLParser

VOID = {"meta", "link", "img", "input", "br", "hr", "use", "source"}


class Element:
    """One element of a page with everything below it."""

    def __init__(self, tag, attrs):
        self.tag, self.attrs, self.children = tag, dict(attrs), []

    def below(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.below()

    def all(self, tag=None, **attrs):
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attrs.items()}
        return [e for e in self.below() if tag in (None, e.tag) and wanted.items() <= e.attrs.items()]

    def one(self, testid):
        (found,) = self.all(data_testid=testid)
        return found

    @property
    def text(self):
        words = (child.text if isinstance(child, Element) else child for child in self.children)
        return " ".join(" ".join(words).split())

    @property
    def links(self):
        return [link.attrs["href"] for link in self.all("a")]


class Reader(HTMLParser):
    """Builds the elements."""

    def __init__(self):
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Element(tag, attrs))

    def handle_endtag(self, tag):
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read(response) -> Element:
    """The page of an answer."""
    reader = Reader()
    reader.feed(response.content.decode())
    return reader.open[0]
