"""The detector of personal data against a corpus that is older than it (ruling R10)."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal_home.personal_data import find, masked
from tests.personal_data.corpus import corpus

TEXTS = corpus()


def score(texts) -> tuple[float, float, list[str]]:
    """Precision, recall, and what was missed or wrongly found."""
    hits = asked = said = right = 0
    wrong = []
    for text, marks in texts:
        found = [(finding.kind, finding.start, finding.end) for finding in find(text)]
        for kind, start, end in marks:
            asked += 1
            hit = any(k == kind and s < end and start < e for k, s, e in found)
            hits += hit
            wrong += [] if hit else [f"missed {kind}: {text}"]
        for kind, start, end in found:
            said += 1
            hit = any(k == kind and s < end and start < e for k, s, e in marks)
            right += hit
            wrong += [] if hit else [f"wrong {kind} {text[start:end]!r}: {text}"]
    return right / said, hits / asked, wrong


def test_r10_the_corpus_is_what_was_asked_for():
    assert len(TEXTS) >= 300
    assert sum(not marks for _text, marks in TEXTS) >= 100
    assert sum(not unicodedata.is_normalized("NFC", text) for text, _marks in TEXTS) >= 30


def test_r10_precision_and_recall(capsys):
    precision, recall, wrong = score(TEXTS)
    with capsys.disabled():
        print(f"\npersonal data: {len(TEXTS)} texts, precision {precision:.3f}, recall {recall:.3f}", *wrong, sep="\n")
    assert (precision >= 0.9, recall >= 0.98) == (True, True)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_r10_one_form_finds_what_the_other_finds(form):
    for text, _marks in TEXTS:
        other = find(unicodedata.normalize(form, text))
        assert [(f.kind, f.excerpt_masked) for f in other] == [(f.kind, f.excerpt_masked) for f in find(text)]


def test_r10_no_excerpt_tells_the_whole():
    for text, _marks in TEXTS:
        for finding in find(text):
            written = unicodedata.normalize("NFC", text[finding.start : finding.end])
            assert finding.excerpt_masked != written, text


MARKS = st.sampled_from([mark for text, marks in TEXTS for mark in [text[s:e] for _k, s, e in marks]])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=20), MARKS, st.sampled_from([t for t, _m in TEXTS])), max_size=6))
def test_r10_no_text_breaks_it_and_places_are_right(parts):
    text = " ".join(parts)
    found = find(text)
    assert found == sorted(found, key=lambda one: one.start)
    for finding in found:
        assert 0 <= finding.start < finding.end <= len(text)
        composed = unicodedata.normalize("NFC", text[finding.start : finding.end])
        assert masked(finding.kind, composed) == finding.excerpt_masked


LONG = [
    "0",
    "0 ",
    "a",
    "Anh ",
    "em Nguyễn Văn A lớp 10A1 ",
    "a@",
    "05/9/2009 ",
    "stk 0912 000 123 ",
    "trú tại thôn A ",
    "| ",
]


@pytest.mark.deep
@pytest.mark.parametrize("piece", LONG)
def test_r10_the_time_grows_with_the_text_and_no_faster(piece):
    def seconds(size: int) -> float:
        began = time.process_time()
        find(piece * (size // len(piece)))
        return time.process_time() - began

    small, large = max(seconds(50_000), 0.005), seconds(400_000)
    assert large < 8 * small * 3
