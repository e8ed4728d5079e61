"""What the lists of the public site show; queries only."""


def front_page(page):
    return {}


def news_list(page, query):
    return {}


def document_list(page, query):
    return {}
