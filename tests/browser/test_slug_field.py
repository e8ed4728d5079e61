"""The address field in the browser: Wagtail's own script, taught Vietnamese, agrees with the server."""

import unicodedata
from pathlib import Path

import pytest
import wagtail.admin
from django import forms

from portal_home.slugs import VietnameseSlugInput
from portal_home.vietnamese import slug

SCRIPTS = Path(wagtail.admin.__file__).parent / "static" / "wagtailadmin" / "js"
CONFIG = '{"ACTIVE_CONTENT_LOCALE": "vi", "ADMIN_URLS": {}, "CSRF_TOKEN": "", "I18N_ENABLED": true, "LOCALES": []}'
TITLE_ATTRS = {
    "data-controller": "w-sync",
    "data-action": "focus->w-sync#check blur->w-sync#apply change->w-sync#apply keyup->w-sync#apply",
    "data-w-sync-target-value": "#id_slug",
}
TITLES = [
    "Đoàn thanh niên - Hoạt động tháng 3",
    "Quy chế hoạt động Cổng thông tin điện tử – Đ/c Đặng Vũ Hải",
    "Thông tư 36/2017/TT-BGDĐT",
    "ĐƯỜNG LỐI, “chủ trương”… 1.5",
    "ÀẢÃÁẠ ẰẲẴẮẶ ẦẨẪẤẬ ÈẺẼÉẸ ỀỂỄẾỆ ÌỈĨÍỊ ÒỎÕÓỌ ỒỔỖỐỘ ỜỞỠỚỢ ÙỦŨÚỤ ỪỬỮỨỰ ỲỶỸÝỴ Đ",
    "àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ đ",
    "ðại hội \u00d0oàn 🎉 học_sinh & phụ huynh",
]


class TitleAndSlug(forms.Form):
    """The two fields of a page form that matter here, rendered as the admin renders them."""

    title = forms.CharField(widget=forms.TextInput(attrs=TITLE_ATTRS))
    slug = forms.CharField(widget=VietnameseSlugInput)


@pytest.fixture(scope="module")
def page_form(chromium):
    page = chromium.new_page()
    page.set_content(f'<script id="wagtail-config" type="application/json">{CONFIG}</script>{TitleAndSlug()}')
    page.add_script_tag(content="var gettext = text => text, ngettext = (one, many, n) => n === 1 ? one : many;")
    for name in ("vendor/jquery-3.6.0.min.js", "vendor.js", "core.js"):
        page.add_script_tag(path=SCRIPTS / name)
    yield page
    page.close()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("title", TITLES)
def test_browser_and_server_make_the_same_address(page_form, title, form):
    page_form.locator("#id_slug").fill("")
    page_form.locator("#id_title").focus()
    page_form.locator("#id_title").fill(unicodedata.normalize(form, title))
    page_form.locator("#id_title").blur()
    page_form.wait_for_function("document.querySelector('#id_slug').value !== ''")
    assert page_form.locator("#id_slug").input_value() == slug(title)


def test_an_address_typed_by_hand_is_put_right(page_form):
    page_form.locator("#id_slug").fill(unicodedata.normalize("NFD", "Đại hội  Đoàn/2026"))
    page_form.locator("#id_slug").blur()
    assert page_form.locator("#id_slug").input_value() == "dai-hoi-doan-2026"
